import { useEffect, useRef, useState } from 'react';
import { beforeSignOut } from '../../ui/unsent';
import { type Opened, sendDraft, storeUnsent, type Text } from './data';
import { DraftKeeper, type Moved, type SaveState, type Unsent } from './keeper';

export interface KeeperWishes {
  readonly assignment: Opened;
  readonly correcting: boolean;
  /** In which the questions are read. */
  readonly language: string;
  readonly advise: (text: Text) => void;
  readonly onMoved: (moved: Moved) => void;
  readonly onChanged: () => void;
}

/** Opens the keeper of this assignment's draft, and closes it when the page is left. A correction is never a draft. */
export function useKeeper(from: Unsent, wishes: KeeperWishes) {
  const now = useRef(wishes);
  now.current = wishes;
  const start = useRef(from);
  const [save, setSave] = useState<SaveState>({ kind: 'idle' });
  const keeper = useRef<DraftKeeper | null>(null);
  const { assignment, correcting } = wishes;

  useEffect(() => {
    const opened = new DraftKeeper(
      {
        send: async (progress, baseVersion) => {
          const { language, advise, onChanged } = now.current;
          if (correcting) return { kind: 'stopped' };
          return sendDraft(assignment, progress, { baseVersion, language, advice: advise, changed: onChanged });
        },
        store: (unsent) => storeUnsent(assignment.id, unsent),
        later: (milliseconds, run) => {
          const timer = window.setTimeout(run, milliseconds);
          return () => window.clearTimeout(timer);
        },
        onState: setSave,
        onMoved: (moved) => now.current.onMoved(moved),
      },
      start.current,
      assignment.draft?.place ?? '',
    );
    keeper.current = opened;
    const wake = () => opened.wake();
    const hide = () => document.visibilityState === 'hidden' && void opened.flush();
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', hide);
    const withdraw = beforeSignOut(() => opened.flush());
    return () => {
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', hide);
      withdraw();
      void opened.flush().finally(() => opened.close());
    };
  }, [assignment, correcting]);

  return { save, keeper };
}
