import { type FormEvent, useState } from 'react';
import { useText } from '../../text/text';
import { begun, changed, undone } from '../../ui/editing/history';
import { useNotify } from '../../ui/notices';
import { refusalOf, useSaveWorklistPart, type WorklistPart } from './data';

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

/**
 * One part of the department's settings while it is edited: the way back step by step, saving, what the server finds
 * wrong and where, and taking back what was saved.
 */
export function usePart<T>(department: string, { part, saved, check, tidy, sent }: Editing<T>) {
  const { t } = useText();
  const notify = useNotify();
  const save = useSaveWorklistPart(department, part);
  const [history, setHistory] = useState(() => begun(saved));
  const [base, setBase] = useState(saved);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const value = history.now;
  const dirty = !same(value, base);
  if (!same(saved, base) && !save.isPending) {
    // somebody else has saved; what is typed here stays
    setBase(saved);
    if (!dirty) setHistory(begun(saved));
  }
  const put = (next: T, before: T, words: string) => {
    save.mutate(sent ? sent(next) : next, {
      onSuccess: () => {
        setFaults([]);
        const undo = { label: t.items.undo, do: () => put(before, next, t.loop.undone) };
        notify({ tone: 'good', text: words, action: undo });
        setHistory(begun(next));
      },
      onError: (error) => {
        const refused = refusalOf(error);
        if (refused?.faults.length) setFaults(refused.faults);
        else notify({ tone: 'bad', text: refused ? t.common.refused(refused.code) : t.common.lost });
      },
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    const found = check(value);
    setFaults(found);
    if (found.length === 0) put(tidy ? tidy(value) : value, base, t.loop.saved);
  };
  return {
    value,
    dirty,
    faults,
    submit,
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
