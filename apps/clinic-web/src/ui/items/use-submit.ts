import { useState } from 'react';
import type { ActionView } from './item';
import type { Said } from './said';

/** Sends what a dialog asks for, once at a time; what went wrong is said in the dialog, which keeps what was typed. */
export function useSubmit(onSubmit: (action: ActionView) => Promise<Said | null>, onClose: () => void) {
  const [busy, setBusy] = useState(false);
  const [said, say] = useState<Said | null>(null);
  const send = async (action: ActionView, done: () => void = onClose) => {
    if (busy) return;
    setBusy(true);
    say(null);
    const refusal = await onSubmit(action);
    setBusy(false);
    if (refusal) say(refusal);
    else done();
  };
  return { busy, said, send };
}
