import type { Text, Within } from '@stemme/pathways';
import type { Fault } from '../platform/errors.js';

/** How a department closes the loop: what may come of an item, who is told when its time has passed, and how much a day holds. */
export interface Loop {
  readonly outcomes: readonly Outcome[];
  readonly escalation: readonly EscalationStep[];
  /** The clinician who answers for what nobody has handled. */
  readonly responsible: string | null;
  readonly capacity: Capacity | null;
}

/** What may be written of an item when something was done. */
export interface Outcome {
  /** Stable: statistics and stored handlings rest on it. */
  readonly code: string;
  readonly text: Text;
  /** It is done with; else it stays open until the next attempt. */
  readonly closes: boolean;
  /** Somebody talked with the patient: what the safety net counts. */
  readonly talked: boolean;
  readonly needsNote: boolean;
  /** An hour for the next attempt must be given. */
  readonly needsNext: boolean;
}

export const TOLD_TO = ['duty', 'nurse', 'physician', 'administrator', 'responsible'] as const;
export type ToldTo = (typeof TOLD_TO)[number];

export interface EscalationStep {
  /** Counted from the deadline, or from the step before, while the department is open. 0 minutes = at once. */
  readonly after: Within;
  readonly to: ToldTo;
}

/** Contacts a day holds, by weekday (1 = Monday … 7 = Sunday); a weekday left out holds none. */
export interface Capacity {
  readonly perDay: Readonly<Record<string, number>>;
  /** Where the rest goes. */
  readonly overflow: Text | null;
}

const outcome = (code: string, da: string, en: string, flags: Partial<Outcome> = {}): Outcome => ({
  code,
  text: { da, en },
  closes: true,
  talked: false,
  needsNote: false,
  needsNext: false,
  ...flags,
});

/** What holds for a department that has not said otherwise. */
export const OUTCOMES: readonly Outcome[] = [
  outcome('phoned', 'Talt med patienten i telefon', 'Talked with the patient on the phone', { talked: true }),
  outcome('not-reached', 'Ikke truffet', 'Not reached', { closes: false, needsNext: true }),
  outcome('appointment', 'Tid aftalt', 'Appointment made'),
  outcome('letter', 'Brev sendt', 'Letter sent'),
  outcome('passed-on', 'Givet videre', 'Passed on'),
  outcome('no-action', 'Ingen handling', 'No action', { needsNote: true }),
];

export const ESCALATION: readonly EscalationStep[] = [
  { after: { minutes: 0 }, to: 'duty' },
  { after: { minutes: 60 }, to: 'nurse' },
  { after: { minutes: 120 }, to: 'responsible' },
];

type Flag = 'closes' | 'talked' | 'needsNote' | 'needsNext';

/** The two the house itself rests on: an open alarm stays open when nobody was reached, and doing nothing is explained. */
const FIXED: Readonly<Record<string, Partial<Record<Flag, boolean>>>> = {
  'not-reached': { closes: false, talked: false, needsNext: true },
  'no-action': { closes: true, talked: false, needsNote: true },
};

/**
 * What is wrong with a department's list. `before`: the list it takes the place of; a code that stands in both means what it
 * meant, or what was counted under it would be two things.
 */
export function outcomesFaults(outcomes: readonly Outcome[], before: readonly Outcome[]): Fault[] {
  const faults: Fault[] = [];
  for (const code of Object.keys(FIXED))
    if (!outcomes.some((one) => one.code === code)) faults.push({ path: 'outcomes', code: `missing-${code}` });
  if (!outcomes.some(({ talked }) => talked)) faults.push({ path: 'outcomes', code: 'missing-talked' });
  outcomes.forEach((one, place) => {
    const at = (field: string, code: string): void => void faults.push({ path: `outcomes.${place}.${field}`, code });
    if (outcomes.findIndex(({ code }) => code === one.code) < place) at('code', 'duplicate');
    const fixed = FIXED[one.code];
    for (const [flag, value] of Object.entries(fixed ?? {})) if (one[flag as Flag] !== value) at(flag, 'fixed');
    const known = fixed ? undefined : before.find(({ code }) => code === one.code);
    for (const flag of ['closes', 'talked'] as const)
      if (known && known[flag] !== one[flag]) at(flag, 'changed-meaning');
    if (!one.closes && !one.needsNext) at('needsNext', 'required');
    if (one.closes && one.needsNext) at('needsNext', 'not-wanted');
  });
  return faults;
}

/** `members`: ids of the department's clinicians. */
export function escalationFaults(
  steps: readonly { readonly after: { minutes?: number; workingDays?: number }; readonly to: ToldTo }[],
  responsible: string | null,
  members: readonly string[],
): Fault[] {
  const faults: Fault[] = [];
  steps.forEach(({ after: { minutes, workingDays } }, place) => {
    if ((minutes === undefined) === (workingDays === undefined))
      faults.push({ path: `steps.${place}.after`, code: 'bad-time' });
  });
  if (responsible !== null && !members.includes(responsible))
    faults.push({ path: 'responsible', code: 'not-a-member' });
  if (responsible === null && steps.some(({ to }) => to === 'responsible'))
    faults.push({ path: 'responsible', code: 'required' });
  return faults;
}

/** More contacts than a day of a department could hold. */
const MOST_A_DAY = 999;

export function capacityFaults(perDay: Readonly<Record<string, unknown>>): Fault[] {
  return Object.entries(perDay).flatMap(([day, most]) => {
    const path = `capacity.perDay.${day}`;
    if (!/^[1-7]$/.test(day)) return [{ path, code: 'bad-day' }];
    const isCount = typeof most === 'number' && Number.isInteger(most) && most >= 0 && most <= MOST_A_DAY;
    return isCount ? [] : [{ path, code: 'bad-number' }];
  });
}
