import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** How long nobody writes before it is saved by itself. */
const QUIET_MS = 1500;

interface Fault {
  readonly path: string;
  readonly code: string;
}

export type Saving =
  | { readonly state: 'saved' | 'unsaved' | 'saving' | 'failed' | 'over' }
  /** Somebody else has saved meanwhile. */
  | { readonly state: 'conflict'; readonly by: string; readonly revision: number }
  /** The server does not keep it as it is. */
  | { readonly state: 'refused'; readonly faults: readonly Fault[] };

/** A draft as it was opened. */
export interface Opened<Document> {
  readonly document: Document;
  readonly revision: number;
  readonly faults: readonly Fault[];
}

export interface Saved {
  readonly revision: number;
  readonly faults: readonly Fault[];
  readonly savedAt?: string | null;
}

/** Why the server refused; `lost` when there was no answer at all. */
interface Refused {
  readonly code: string;
  readonly faults: readonly Fault[];
  readonly body: Readonly<Record<string, unknown>>;
}

/** How a draft reaches the server, and how its refusal is read. */
export interface Sending<Document> {
  readonly send: (sent: { revision: number; document: Document }) => Promise<Saved>;
  readonly refusedBy: (error: unknown) => Refused;
}

export interface Kept {
  readonly saving: Saving;
  readonly faults: readonly Fault[];
  /** When it was last saved here; null before the first time. */
  readonly savedAt: string | null;
  readonly save: () => void;
  /** Puts mine in the place of what somebody else has saved. */
  readonly overwrite: () => void;
}

function outcomeOf({ code, faults, body }: Refused): Saving {
  if (code === 'changed' && typeof body.revision === 'number')
    return { state: 'conflict', by: String(body.by ?? ''), revision: body.revision };
  if (code === 'changed' || code === 'not-found' || code === 'not-allowed') return { state: 'over' };
  return code === 'invalid' ? { state: 'refused', faults } : { state: 'failed' };
}

/** The browser asks before a page with unsaved work is closed. */
function useWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}

interface Draft<Document> {
  sending: Sending<Document>;
  document: Document;
  saved: Document;
  revision: number;
  isBusy: boolean;
  /** Somebody must decide before anything more is saved. */
  isStopped: boolean;
}

/** Saves what is in the draft, once at a time; what came of it is told. */
function useSender<Document>(
  draft: RefObject<Draft<Document>>,
  tell: (outcome: Saving, done: Saved | null) => void,
): () => void {
  const telling = useRef(tell);
  telling.current = tell;
  return useCallback(() => {
    const state = draft.current;
    if (state.isBusy || state.isStopped || state.document === state.saved) return;
    const sent = state.document;
    state.isBusy = true;
    telling.current({ state: 'saving' }, null);
    state.sending.send({ revision: state.revision, document: sent }).then(
      (done) => {
        state.revision = done.revision;
        state.saved = sent;
        state.isBusy = false;
        telling.current({ state: state.document === sent ? 'saved' : 'unsaved' }, done);
      },
      (error: unknown) => {
        const outcome = outcomeOf(state.sending.refusedBy(error));
        state.isBusy = false;
        state.isStopped = outcome.state === 'conflict' || outcome.state === 'over';
        telling.current(outcome, null);
      },
    );
  }, [draft]);
}

/** Saves a moment after the last change, and once more when the editor is left. */
function useQuietly(document: unknown, waits: boolean, save: () => void): void {
  const left = useRef(save);
  left.current = save;
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(save, QUIET_MS);
    return () => clearTimeout(timer);
    // each change of the document begins the wait anew
  }, [document, waits, save]);
  useEffect(() => () => left.current(), []);
}

/**
 * Keeps a draft saved while it is written. Nothing is saved over what somebody else has saved, unless that is what the
 * writer decides.
 */
export function useSaving<Document>(opened: Opened<Document>, document: Document, sending: Sending<Document>): Kept {
  const [saving, setSaving] = useState<Saving>({ state: 'saved' });
  const [faults, setFaults] = useState<readonly Fault[]>(opened.faults);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const draft = useRef<Draft<Document>>({
    ...{ sending, document, saved: opened.document, revision: opened.revision },
    ...{ isBusy: false, isStopped: false },
  });
  draft.current.document = document;
  draft.current.sending = sending;
  const save = useSender(draft, (outcome, done) => {
    setSaving(outcome);
    if (!done) return;
    setFaults(done.faults);
    if (done.savedAt) setSavedAt(done.savedAt);
  });
  const isUnsaved = document !== draft.current.saved;
  const isDecided = saving.state !== 'conflict' && saving.state !== 'over';
  // what was written while a save was under way is saved after it
  useQuietly(document, isUnsaved && isDecided && saving.state !== 'saving', save);
  useWarning(isUnsaved && saving.state !== 'over');
  const overwrite = (): void => {
    if (saving.state !== 'conflict') return;
    draft.current.revision = saving.revision;
    draft.current.isStopped = false;
    save();
  };
  const shown: Saving = isUnsaved && saving.state === 'saved' ? { state: 'unsaved' } : saving;
  return { saving: shown, faults, savedAt, save, overwrite };
}
