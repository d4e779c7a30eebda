import type { ProductText as Text } from '@stemme/questionnaires';
import { builtIn } from '@stemme/triage';
import { journalTime } from './local-time.js';
import type { Reason } from '../worklist/worklist.service.js';
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
/** The same where it was not the patient's own screen. */
const UNSENT_ELSEWHERE: Readonly<Record<string, Text>> = {
  tablet: {
    da: 'Svaret blev givet på en tablet i klinikken og er ikke sendt',
    en: 'The answer was given on a tablet in the clinic and was not sent',
  },
  paper: {
    da: 'Svaret står på et papirskema, der er tastet ind én gang: patienten har ikke fået vist, hvor der er hjælp',
    en: 'The answer stands on a paper that has been typed in once: the patient has not been shown where to get help',
  },
  phone: {
    da: 'Svaret blev givet i en telefonsamtale, der ikke er afsluttet i Stemme',
    en: 'The answer was given in a telephone interview that has not been finished in Stemme',
  },
};
const CHANGED: Text = {
  da: 'Svaret blev givet og siden ændret af patienten',
  en: 'The answer was given, and then changed by the patient',
};
const REMOVED: Text = { da: 'Slettet', en: 'Removed' };
const MESSAGE: Text = { da: 'Besked', en: 'Message' };

export function byHandReason(): Reason {
  return { rule: 'by-hand', level: 'grey', known: false, because: BY_HAND, readings: [] };
}

/** What stands behind a missing answer. */
export interface Missing {
  /** Windows missed one after the other. */
  readonly missed: number;
  /** The last answer, where it was an alarm or could not be decided. */
  readonly after: string | null;
  /** The level by whose row it is acted upon; null = the row for no answer. */
  readonly as: string | null;
}

/** Why a missing answer is told, and why it is more urgent than others: in this order. */
export function noAnswerReasons({ missed, after, as }: Missing, at: Date, zone: string): Reason[] {
  const reasons = [blue('no-answer', as === null ? NO_ANSWER : notYet(at, zone))];
  if (missed > 1) {
    reasons.push(
      blue('no-answer-again', { da: `Mangler ${missed} svar i træk`, en: `${missed} answers missing in a row` }),
    );
  }
  const word = after === null ? undefined : LEVEL_WORDS[after];
  if (word) {
    reasons.push(
      blue('no-answer-after', {
        da: `Seneste besvarelse var ${word.da}: det manglende svar haster mere end ellers`,
        en: `The last answers were ${word.en}: the missing answer is more urgent than usual`,
      }),
    );
  }
  return reasons;
}

/** Why somebody is asked to call, and what counts as a talk. `since`: local date. */
export function contactOverdueReasons(since: string, text: Text | null): Reason[] {
  const [year, month, day] = since.split('-');
  const reason = blue('contact-overdue', {
    da: `Har ikke talt med en person siden ${day}.${month}.${year}`,
    en: `Has not talked to a person since ${day}.${month}.${year}`,
  });
  return text ? [reason, blue('human-contact', text)] : [reason];
}

const LEVEL_WORDS: Readonly<Record<string, Text>> = {
  acute: { da: 'akut', en: 'acute' },
  red: { da: 'rød', en: 'red' },
  grey: { da: 'grå (kunne ikke vurderes)', en: 'grey (could not be assessed)' },
};

function notYet(at: Date, zone: string): Text {
  const moment = journalTime(at, zone);
  return { da: `Har ikke svaret inden ${moment}`, en: `Had not answered by ${moment.replace('kl.', 'at')}` };
}

function blue(rule: string, because: Text): Reason {
  return { rule, level: 'blue', known: true, because, readings: [] };
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
  /** Where it was given: `draft`, `tablet`, `paper`, `phone`. */
  readonly source: string;
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
    because: changed ? CHANGED : (UNSENT_ELSEWHERE[unsent.source] ?? UNSENT),
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
