import { type ReactNode, useEffect, useState } from 'react';
import { type LineView, LineContext } from '../../ui/line';
import { useSigned } from '../../ui/session';
import { useHearChanges } from './data';

/** Many changes in one moment are one call. */
const TOGETHER_MS = 150;

/** Keeps the line to the server open on every screen, so that what happens is seen wherever the nurse is. */
export function LiveLine({ children }: { children: ReactNode }) {
  const { department } = useSigned();
  const { open, refresh } = useHearChanges();
  const [line, setLine] = useState<LineView>({ state: 'opening', heardAt: null });
  const id = department.id;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      refresh();
    };
    const soon = () => {
      timer ??= setTimeout(tell, TOGETHER_MS);
    };
    setLine({ state: 'opening', heardAt: null });
    const close = open(id, {
      up: () => {
        setLine({ state: 'live', heardAt: Date.now() });
        // what came while nobody listened
        soon();
      },
      heard: () => setLine((old) => ({ ...old, heardAt: Date.now() })),
      changed: soon,
      down: () => {
        setLine((old) => (old.state === 'down' ? old : { state: 'down', heardAt: Date.now() }));
        soon();
      },
    });
    return () => {
      clearTimeout(timer);
      close();
    };
  }, [id, open, refresh]);
  return <LineContext value={line}>{children}</LineContext>;
}
