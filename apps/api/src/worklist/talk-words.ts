import type { ProductText as Text } from '@stemme/questionnaires';
import type { Outcome } from '../departments/loop.service.js';
import { ownReason, type Reason } from './reasons.js';

const KINDS: Readonly<Record<'phone' | 'video' | 'visit', Text>> = {
  phone: { da: 'Opkald', en: 'Call' },
  video: { da: 'Videosamtale', en: 'Video talk' },
  visit: { da: 'Besøg', en: 'Visit' },
};

/** Why a talk that did not take place stands in the worklist: what it was about, and who had it. */
export function overdueReason({
  kind,
  reason,
  who,
}: {
  kind: 'phone' | 'video' | 'visit';
  reason: string;
  who: string;
}): Reason {
  const { da, en } = KINDS[kind];
  const because = {
    da: `${da} er ikke gennemført til tiden`,
    en: `${en} did not take place in time`,
  };
  return {
    ...ownReason('consultation-overdue', 'red', because),
    readings: [
      {
        code: 'consultation.reason',
        label: { da: 'Hvorfor', en: 'Why' },
        value: { da: reason, en: reason },
        before: null,
      },
      { code: 'consultation.who', label: { da: 'Hvem', en: 'Who' }, value: { da: who, en: who }, before: null },
    ],
  };
}

/** The patient's own sentence: read here. */
export function matterReason(text: string): Reason {
  return {
    ...ownReason('matter', 'yellow', { da: 'Det vigtigste for patienten', en: 'What matters most to the patient' }),
    readings: [
      {
        code: 'matter.text',
        label: { da: 'Patientens ord', en: "The patient's words" },
        value: { da: text, en: text },
        before: null,
      },
    ],
  };
}

const OUTCOMES: Readonly<Record<string, Pick<Outcome, 'code' | 'text' | 'closes'>>> = {
  hold: { code: 'talk-held', text: { da: 'Samtalen er gennemført', en: 'The talk took place' }, closes: true },
  cancel: { code: 'talk-cancelled', text: { da: 'Samtalen er aflyst', en: 'The talk was cancelled' }, closes: true },
  agree: {
    code: 'talk-moved',
    text: { da: 'Samtalen har fået en ny tid', en: 'The talk has a new time' },
    closes: true,
  },
  move: {
    code: 'talk-moved',
    text: { da: 'Samtalen har fået en ny frist', en: 'The talk has a new deadline' },
    closes: true,
  },
  'not-reached': { code: 'not-reached', text: { da: 'Ikke truffet', en: 'Not reached' }, closes: false },
};

/** What is recorded of the item that says a talk is overdue when this is done with the talk; null = nothing yet. */
export function talkOutcome(act: string): Pick<Outcome, 'code' | 'text' | 'closes'> | null {
  return OUTCOMES[act] ?? null;
}
