import { useEffect, useRef, useState } from 'react';

/**
 * Base64 of a file's bytes, exactly as they are.
 * @throws when the browser cannot open the file (any more)
 */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}

/** A file may be dropped anywhere on the page: beside a field, the browser would open it and leave. Is one held over it? */
export function useDropAnywhere(take: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    const abort = new AbortController();
    const on = <Type extends keyof WindowEventMap>(type: Type, act: (event: WindowEventMap[Type]) => void) =>
      window.addEventListener(type, act, { signal: abort.signal });
    on('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    // without a related target the pointer has left the window
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
