import type { ProductText as Text } from '@stemme/questionnaires';
import { builtIn, type Level } from '@stemme/triage';
import type { Reason } from './reasons.js';
import { answerWords, BLANK, labelOf, type Names, questionOf, same } from './words.js';

/** Reasons that no rule gives: the house's own. */

const BY_HAND: Text = {
  da: 'Besvarelsen kunne ikke vurderes automatisk: læs den selv',
  en: 'The answers could not be assessed automatically: read them yourself',
};
const NO_ANSWER: Text = { da: 'Har ikke svaret inden fristen', en: 'Has not answered in time' };
const UNSENT: Text = {
  da: 'Svaret står i et skema, der er påbegyndt, men ikke sendt',
  en: 'The answer stands in a questionnaire that was started and not sent',
};
const CHANGED: Text = {
  da: 'Svaret blev givet og siden ændret af patienten',
  en: 'The answer was given, and then changed by the patient',
};
const REMOVED: Text = { da: 'Slettet', en: 'Removed' };
const MESSAGE: Text = { da: 'Besked', en: 'Message' };

/** Not reached this many times: the department's own instruction says what then. */
export const MANY_ATTEMPTS = 3;

export function byHandReason(): Reason {
  return { rule: 'by-hand', level: 'grey', known: false, because: BY_HAND, readings: [] };
}

export function noAnswerReason(): Reason {
  return { rule: 'no-answer', level: 'blue', known: true, because: NO_ANSWER, readings: [] };
}

export function manyAttemptsReason(level: Level, attempts: number): Reason {
  const because = {
    da: `Ikke truffet ${attempts} gange: følg afdelingens vejledning`,
    en: `Not reached ${attempts} times: follow the department's instruction`,
  };
  return { rule: 'not-reached', level, known: true, because, readings: [] };
}

/** How urgent a wish for contact is: 0 = can wait, 1 = within a few days, 2 = today. */
export function contactReason(urgent: number, message: string | null): Reason {
  const id = urgent >= 2 ? 'contact-today' : urgent === 0 ? 'contact-can-wait' : 'contact-wish';
  const rule = builtIn().find((one) => one.id === id);
  if (!rule) throw new RangeError(`no built-in rule ${id}`);
  // there is no response to open: the message is read here or nowhere
  const readings = message ? [{ code: 'contact.message', label: MESSAGE, value: same(message), before: null }] : [];
  return { rule: id, level: rule.level, known: true, because: rule.because, readings };
}

/** An acute answer that was not handed in as it was given. */
export interface Unsent {
  readonly rule: string;
  /** The rule's own sentence; null when the rule set no longer has it. */
  readonly because: Text | null;
  readonly code: string;
  readonly value: unknown;
  readonly changed: boolean;
  /** null = taken away. */
  readonly changedTo: unknown;
}

/** The rule's reason with both values, and what became of the answer. */
export function draftReasons(unsent: Unsent, names: Names): Reason[] {
  const { code, value, changed, changedTo } = unsent;
  const first = inWords(names, code, value);
  const label = labelOf(names, code);
  const now = changedTo === null || changedTo === undefined ? REMOVED : inWords(names, code, changedTo);
  const reading = changed ? { code, label, value: now, before: first } : { code, label, value: first, before: null };
  const became = {
    rule: 'acute-in-draft',
    level: 'acute',
    known: true,
    because: changed ? CHANGED : UNSENT,
    readings: [],
  } as const;
  if (!unsent.because) return [{ ...became, readings: [reading] }];
  const { rule, because } = unsent;
  return [{ rule, level: 'acute', known: true, because, readings: [reading] }, became];
}

function inWords(names: Names, code: string, value: unknown): Text {
  if (value === null || value === undefined) return BLANK;
  return questionOf(names, code) ? answerWords(names, code, value) : same(String(value));
}
