import { type ReactNode, useState } from 'react';
import { useText } from '../../text/text';
import { useNotify } from '../notices';
import type { ConsultationView } from './consultation';
import { AgreeDialog, CancelDialog, HoldDialog, NotHeldDialog } from './dialogs';

export type StepVerb = 'agree' | 'hold' | 'not-held' | 'cancel';

/** A step as it is sent, without the version, which is that of what was seen. */
export type StepBody =
  | { verb: 'agree'; from: string; to: string; byAt?: string; outside?: boolean }
  | { verb: 'hold'; note?: string; agreed?: string }
  | {
      verb: 'not-held';
      next: 'later' | 'not-reached' | 'new-time';
      byAt?: string;
      from?: string;
      to?: string;
      note?: string;
    }
  | { verb: 'cancel'; reason: string }
  | { verb: 'undo' };

export type StepAnswer =
  | { readonly ok: true; readonly consultation: ConsultationView | null }
  | { readonly ok: false; readonly why: 'changed' | 'lost' }
  | {
      readonly ok: false;
      readonly why: 'refused';
      readonly code: string;
      readonly faults: readonly { readonly path: string; readonly code: string }[];
    };

export type SendStep = (one: ConsultationView, step: StepBody) => Promise<StepAnswer>;

export interface Steps {
  start: (verb: StepVerb, one: ConsultationView) => void;
  undo: (one: ConsultationView) => void;
  dialogs: ReactNode;
}

/** What went wrong, as a sentence that says what to do; null when nothing did. */
export function useFaultWords(): (answer: StepAnswer) => string | null {
  const { t } = useText();
  return (answer) => {
    if (answer.ok) return null;
    if (answer.why !== 'refused') return answer.why === 'changed' ? t.consultations.changed : t.common.lost;
    const [fault] = answer.faults;
    if (fault?.code === 'too-late') return t.consultations.tooLate;
    return (fault && t.consultations.faults[fault.code]) ?? t.common.refused(answer.code);
  };
}

/** The dialogs of a talk, its undo, and what is said when it is done. */
export function useSteps(send: SendStep): Steps {
  const { t } = useText();
  const notify = useNotify();
  const words = useFaultWords();
  const [asking, setAsking] = useState<{ verb: StepVerb; one: ConsultationView } | null>(null);
  const undo = async (one: ConsultationView) => {
    const answer = await send(one, { verb: 'undo' });
    const fault = words(answer);
    notify(
      fault
        ? { tone: 'bad', text: fault }
        : { tone: 'good', text: `${one.patient.name}: ${t.consultations.done.undo}` },
    );
  };
  const take = async (step: StepBody): Promise<string | null> => {
    if (!asking) return null;
    const { one, verb } = asking;
    const answer = await send(one, step);
    const fault = words(answer);
    if (!answer.ok && answer.why === 'changed') {
      // the card behind the dialog is drawn anew: what was asked is no longer the question
      setAsking(null);
      notify({ tone: 'bad', text: t.consultations.changed });
      return null;
    }
    if (fault) return fault;
    setAsking(null);
    const done = answer.ok ? answer.consultation : null;
    notify({
      tone: 'good',
      text: `${one.patient.name}: ${t.consultations.done[verb]}`,
      ...(done?.undoable ? { action: { label: t.consultations.verbs.undo, do: () => void undo(done) } } : {}),
    });
    return null;
  };
  const props = asking && { one: asking.one, take, onClose: () => setAsking(null) };
  return {
    start: (verb, one) => setAsking({ verb, one }),
    undo: (one) => void undo(one),
    dialogs: props && asking && (
      <>
        {asking.verb === 'agree' && <AgreeDialog {...props} />}
        {asking.verb === 'hold' && <HoldDialog {...props} />}
        {asking.verb === 'not-held' && <NotHeldDialog {...props} />}
        {asking.verb === 'cancel' && <CancelDialog {...props} />}
      </>
    ),
  };
}
