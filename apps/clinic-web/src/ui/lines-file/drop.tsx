import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useText } from '../../text/text';
import type { Content } from './use-lines-file';

/** Base64 of a file's bytes, exactly as they are. @throws when the browser cannot open it (any more) */
function contentOf(file: File): Promise<Content> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = String(reader.result);
      const content = address.slice(address.indexOf(',') + 1);
      resolve({ name: file.name, content, changedAt: new Date(file.lastModified).toISOString() });
    };
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}

/** A file may be dropped anywhere on the page: beside the field, the browser would open it and leave. */
function useDropAnywhere(take: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    const abort = new AbortController();
    const on = <Name extends keyof DocumentEventMap>(name: Name, act: (event: DocumentEventMap[Name]) => void) =>
      document.addEventListener(name, act, { signal: abort.signal });
    on('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', (event) => event.relatedTarget === null && setOver(false));
    on('drop', (event) => {
      event.preventDefault();
      setOver(false);
      taking.current([...(event.dataTransfer?.files ?? [])]);
    });
    return () => abort.abort();
  }, []);
  return over;
}

/** One file, dropped or chosen by keyboard. */
export function Drop({
  take,
  fail,
}: {
  take: (content: Content) => void;
  fail: (why: 'oneFile' | 'unreadable') => void;
}) {
  const words = useText().t.linesFile;
  const read = (files: readonly File[]) => {
    const [file, another] = files;
    if (!file || another) return fail('oneFile');
    contentOf(file).then(take, () => fail('unreadable'));
  };
  const over = useDropAnywhere(read);
  return (
    <div className={over ? 'drop-zone drop-over' : 'drop-zone'}>
      <p className="empty-title">{over ? words.dropping : words.drop}</p>
      <p className="second">{words.or}</p>
      <FileTrigger
        acceptedFileTypes={['.csv', '.txt', 'text/csv', 'text/plain']}
        onSelect={(files) => files && read([...files])}
      >
        <Button className="primary">{words.choose}</Button>
      </FileTrigger>
      <p className="second">{words.limits}</p>
    </div>
  );
}
