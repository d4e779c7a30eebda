import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useText } from '../../text/text';
import { base64Of, useDropAnywhere } from '../file-drop';
import type { Content } from './use-lines-file';

async function contentOf(file: File): Promise<Content> {
  return { name: file.name, content: await base64Of(file), changedAt: new Date(file.lastModified).toISOString() };
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
