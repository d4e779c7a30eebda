import type { Department, EscalationStep } from './data';
import type { Fault } from './use-part';

export const TO = ['duty', 'nurse', 'physician', 'administrator', 'responsible'] as const;
export const UNITS = ['minutes', 'workingDays'] as const;
export type Unit = (typeof UNITS)[number];
export const MOST_STEPS = 6;
const LONGEST: Readonly<Record<Unit, number>> = { minutes: 10_000, workingDays: 30 };

/** A step while it is typed: the time is text, so that what is no number can be said to be none. */
export interface TypedStep {
  amount: string;
  unit: Unit;
  to: EscalationStep['to'];
}
export interface TypedEscalation {
  steps: readonly TypedStep[];
  /** empty = nobody */
  responsible: string;
}

export function typedEscalation({ escalation, responsible }: Pick<Department, 'escalation' | 'responsible'>) {
  const steps = escalation.map(({ after, to }): TypedStep => {
    const unit: Unit = 'minutes' in after ? 'minutes' : 'workingDays';
    return { amount: String('minutes' in after ? after.minutes : after.workingDays), unit, to };
  });
  return { steps, responsible: responsible ?? '' } satisfies TypedEscalation;
}

/** As it is sent. */
export function readEscalation({ steps, responsible }: TypedEscalation) {
  return {
    steps: steps.map(({ amount, unit, to }) => ({ after: { [unit]: Number(amount) }, to })),
    responsible: responsible || null,
  };
}

/** What is wrong, at its field, by the server's own paths and codes. */
export function escalationFaults({ steps, responsible }: TypedEscalation): Fault[] {
  const faults = steps.flatMap(({ amount, unit }, at): Fault[] =>
    /^\d{1,5}$/.test(amount.trim()) && Number(amount) <= LONGEST[unit]
      ? []
      : [{ path: `steps.${at}.after`, code: 'bad-time' }],
  );
  if (responsible === '' && steps.some(({ to }) => to === 'responsible')) {
    faults.push({ path: 'responsible', code: 'required' });
  }
  return faults;
}
