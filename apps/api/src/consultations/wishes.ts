import type { Fault } from '../platform/errors.js';

export const PARTS = ['morning', 'afternoon'] as const;
export type Part = (typeof PARTS)[number];

/** A time that suits the patient: a weekday (1 = Monday) and a part of it. */
export interface Wish {
  readonly day: number;
  readonly part: Part;
}

/** Mornings before afternoons, Monday first, each once. */
export function tidyWishes(wishes: readonly Wish[]): Wish[] {
  const all = wishes.map(({ day, part }) => ({ day, part }));
  const place = ({ day, part }: Wish): number => 2 * day + PARTS.indexOf(part);
  return all
    .sort((a, b) => place(a) - place(b))
    .filter((one, index, row) => index === 0 || place(one) !== place(row[index - 1]!));
}

/** A number is needed to be telephoned; for a visit none is. */
export function wishFaults(number: string | null, kind: 'phone' | 'video' | 'visit'): Fault[] {
  return number === null && kind === 'phone' ? [{ path: 'number', code: 'required' }] : [];
}
