import { type Limit, type Predicate, type RuleLevel, type RuleSet, SIDES, type Side } from '@stemme/triage';
import type { Fault } from '../platform/errors.js';

/** What a measurement can be. */
export interface Measure {
  readonly code: string;
  readonly min: number;
  readonly max: number;
  /** Decimals an answer may have. */
  readonly decimals: number;
}

/** The levels of the rules that a side of a code decides. */
export type SidesRead = ReadonlyMap<string, ReadonlyMap<Side, readonly RuleLevel[]>>;

const LOW: readonly Side[] = ['alertLow', 'warningLow'];

/** Which limits the rules of a set read, and what they make of them: a limit that no rule reads would do nothing. */
export function sidesRead({ rules }: Pick<RuleSet, 'rules'>): SidesRead {
  const read = new Map<string, Map<Side, RuleLevel[]>>();
  for (const { level, when, unless } of rules) {
    for (const { code, side } of [...limitsIn(when), ...limitsIn(unless)]) {
      const sides = read.get(code) ?? new Map<Side, RuleLevel[]>();
      read.set(code, sides);
      const levels = sides.get(side) ?? [];
      if (!levels.includes(level)) sides.set(side, [...levels, level]);
    }
  }
  return read;
}

function limitsIn(predicate: Predicate | undefined): { code: string; side: Side }[] {
  if (predicate === undefined) return [];
  if ('limit' in predicate) return [{ code: predicate.limit, side: predicate.side }];
  if ('all' in predicate) return predicate.all.flatMap(limitsIn);
  if ('any' in predicate) return predicate.any.flatMap(limitsIn);
  if ('not' in predicate) return limitsIn(predicate.not);
  return 'repeated' in predicate ? limitsIn(predicate.repeated) : [];
}

/** The item that asks for the same measurement once more, by the catalogue's naming. */
export function repeatOf(code: string): string {
  return `${code}_again`;
}

/** Every fault of the limits somebody wants to set, by path: none is clamped or left out. */
export function sideFaults(
  measure: Measure,
  sides: Limit,
  { read, standard }: { read: ReadonlyMap<Side, readonly RuleLevel[]>; standard: Limit },
): Fault[] {
  const given = SIDES.filter((side) => sides[side] !== undefined);
  if (given.length === 0) return [{ path: 'sides', code: 'required' }];
  const faults = given.flatMap((side): Fault[] => {
    const path = `sides.${side}`;
    if (!read.has(side)) return [{ path, code: 'not-read' }];
    const wrong = numberFault(measure, sides[side]!);
    return wrong ? [{ path, code: wrong }] : [];
  });
  if (faults.length > 0) return faults;
  return isCrossed(sides, standard) ? [{ path: 'sides', code: 'limits-crossed' }] : [];
}

/** What is wrong with a number as a value of the measurement; null = nothing. */
export function numberFault({ min, max, decimals }: Measure, value: number): 'out-of-range' | 'decimals' | null {
  if (!(value >= min && value <= max)) return 'out-of-range';
  return Number(value.toFixed(decimals)) === value ? null : 'decimals';
}

/**
 * Low before high, and an alert never before its warning: with the rule set's own sides where the patient has none, so that
 * a warning does not come after the alert.
 */
function isCrossed(own: Limit, standard: Limit): boolean {
  const inOrder = (sides: readonly (number | undefined)[]): boolean => {
    const known = sides.filter((side) => side !== undefined);
    return known.every((side, place) => place === 0 || known[place - 1]! <= side);
  };
  const both = { ...standard, ...own };
  return !(
    inOrder(SIDES.map((side) => own[side])) &&
    inOrder([both.alertLow, both.warningLow]) &&
    inOrder([both.warningHigh, both.alertHigh])
  );
}

/** The sides that let an alarm come later than the rule set's own would: shown wherever the value is explained. */
export function loosened(own: Limit, standard: Limit): Side[] {
  return SIDES.filter((side) => {
    const [mine, usual] = [own[side], standard[side]];
    if (mine === undefined || usual === undefined) return false;
    return LOW.includes(side) ? mine < usual : mine > usual;
  });
}

/** The sides of the repeated measurement, as far as the rules read them there. */
export function repeated(sides: Limit, read: ReadonlyMap<Side, unknown> | undefined): Limit {
  return Object.fromEntries(
    SIDES.filter((side) => sides[side] !== undefined && read?.has(side)).map((side) => [side, sides[side]]),
  );
}
