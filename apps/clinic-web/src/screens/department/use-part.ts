import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../../text/text';
import { begun, changed, undone } from '../../ui/editing/history';
import { useNotify } from '../../ui/notices';
import { type Department, refusalOf, useSaveWorklistPart, type WorklistPart } from './data';

export interface Fault {
  readonly path: string;
  readonly code: string;
}
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

interface Editing<T> {
  part: WorklistPart;
  /** the part as the server has it; taken over for as long as nothing is typed */
  saved: T;
  /** what is wrong before anything is sent; none when all is well */
  check: (value: T) => readonly Fault[];
  /** what is typed as it is kept: codes made, spaces gone */
  tidy?: (value: T) => T;
  /** what the server is sent, when that has another shape */
  sent?: (value: T) => unknown;
}

/** What colleagues save of the same part meanwhile: it is not written over unseen. */
function useOthers<T>(saved: T, seen: string) {
  const { t } = useText();
  const notify = useNotify();
  // what was on the screen when typing began
  const [mine, setMine] = useState(seen);
  const [clash, setClash] = useState(false);
  const latest = useRef({ saved, seen });
  useEffect(() => {
    latest.current = { saved, seen };
  });
  const collide = () => {
    setClash(true);
    notify({ tone: 'bad', text: t.loop.clash });
  };
  return {
    clash,
    /** once it has been said that a colleague was there, saving means: mine, all the same */
    known: clash ? seen : mine,
    now: () => latest.current.seen,
    isStill: (value: T) => same(latest.current.saved, value),
    follow: () => mine !== seen && setMine(seen),
    collide,
    refused: (error: unknown, show: (faults: readonly Fault[]) => void) => {
      const refused = refusalOf(error);
      if (refused?.code === 'changed') collide();
      else if (refused?.faults.length) show(refused.faults);
      else notify({ tone: 'bad', text: refused ? t.common.refused(refused.code) : t.common.lost });
    },
    settle: () => {
      setMine(latest.current.seen);
      setClash(false);
    },
  };
}

/** What is typed, with the way back, beside what is saved. */
function useTyped<T>(saved: T, busy: boolean) {
  const [history, setHistory] = useState(() => begun(saved));
  const [base, setBase] = useState(saved);
  const dirty = !same(history.now, base);
  if (!same(saved, base) && !busy) {
    // somebody else has saved; what is typed here stays
    setBase(saved);
    if (!dirty) setHistory(begun(saved));
  }
  return { history, setHistory, base, dirty };
}

/**
 * One part of the department's settings while it is edited: the way back step by step, saving, what the server finds
 * wrong and where, and taking back what was saved.
 */
export function usePart<T>(
  { id, seen }: Pick<Department, 'id' | 'seen'>,
  { part, saved, check, tidy, sent }: Editing<T>,
) {
  const { t } = useText();
  const notify = useNotify();
  const save = useSaveWorklistPart(id, part);
  const { history, setHistory, base, dirty } = useTyped(saved, save.isPending);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const others = useOthers(saved, seen[part]);
  const value = history.now;
  if (!dirty && !save.isPending) others.follow();
  const put = (next: T, before: T, as: string, words: string) => {
    const back = () => (others.isStill(next) ? put(before, next, others.now(), t.loop.undone) : others.collide());
    save.mutate(
      { sent: sent ? sent(next) : next, seen: as },
      {
        onSuccess: () => {
          setFaults([]);
          others.settle();
          notify({ tone: 'good', text: words, action: { label: t.items.undo, do: back } });
          setHistory(begun(next));
        },
        onError: (error) => others.refused(error, setFaults),
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    const found = check(value);
    setFaults(found);
    if (found.length === 0) put(tidy ? tidy(value) : value, base, others.known, t.loop.saved);
  };
  return {
    value,
    dirty,
    faults,
    submit,
    /** takes the colleague's in the place of what is typed; one step back is what was typed; null = nobody else has saved */
    takeTheirs: others.clash
      ? () => {
          setHistory((old) => changed(old, saved, 'theirs', Date.now()));
          others.settle();
        }
      : null,
    busy: save.isPending,
    /** @param what names the field: letters of one word are one step back */
    change: (next: T, what: string) => setHistory((old) => changed(old, next, what, Date.now())),
    canUndo: history.past.length > 0,
    undo: () => setHistory(undone),
  };
}
export type Part<T> = ReturnType<typeof usePart<T>>;

/** What is wrong with one field, in words; null when nothing is. */
export function faultAt(
  faults: readonly Fault[],
  path: string,
  words: Readonly<Record<string, string>>,
  other: string,
): string | null {
  const fault = faults.find((one) => one.path === path);
  if (!fault) return null;
  return Object.hasOwn(words, fault.code) ? (words[fault.code] ?? other) : other;
}
