import type { Condition, Op } from '../../document.js';

/** A condition, or what it is known to be whatever is answered. */
export type Logic = Condition | boolean;

/** Comparisons in one condition. Groupers inside `onlyOne…` multiply. */
export const MOST_COMPARISONS = 2000;

export function sizeOf(logic: Logic): number {
  if (typeof logic === 'boolean') return 0;
  const parts = 'all' in logic ? logic.all : 'any' in logic ? logic.any : undefined;
  return parts ? parts.reduce((sum, part) => sum + sizeOf(part), 0) : 1;
}

export function all(parts: readonly Logic[]): Logic {
  if (parts.includes(false)) return false;
  return joined('all', parts);
}

export function any(parts: readonly Logic[]): Logic {
  if (parts.includes(true)) return true;
  return joined('any', parts);
}

function joined(key: 'all' | 'any', parts: readonly Logic[]): Logic {
  const conditions = parts.flatMap((part) => {
    if (typeof part === 'boolean') return [];
    if (key === 'all' && 'all' in part) return part.all;
    return key === 'any' && 'any' in part ? part.any : [part];
  });
  if (conditions.length === 0) return key === 'all';
  if (conditions.length === 1) return conditions[0] as Condition;
  return key === 'all' ? { all: conditions } : { any: conditions };
}

const OPPOSITE: Readonly<Record<'<' | '<=' | '>' | '>=', Op>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

/**
 * Met exactly when the other is not. A comparison is not met by a blank answer, so its opposite is: `!=` is so by
 * itself, an order needs "or nothing is answered" beside it. `undefined`: there is no such condition.
 */
export function not(logic: Logic): Logic | undefined {
  if (typeof logic === 'boolean') return !logic;
  if ('all' in logic) return negated(logic.all, any);
  if ('any' in logic) return negated(logic.any, all);
  if ('never' in logic) return true;
  if ('answered' in logic) return { ...logic, answered: !logic.answered };
  if (!('item' in logic)) return undefined;
  if (logic.op === '=') return { ...logic, op: '!=' };
  if (logic.op === '!=') return { ...logic, op: '=' };
  return {
    any: [
      { ...logic, op: OPPOSITE[logic.op] },
      { item: logic.item, answered: false },
    ],
  };
}

function negated(parts: readonly Condition[], join: (parts: readonly Logic[]) => Logic): Logic | undefined {
  const others = parts.map(not);
  return others.every((each) => each !== undefined) ? join(others as Logic[]) : undefined;
}

/** Exactly one of them is met. */
export function onlyOne(parts: readonly Logic[]): Logic | undefined {
  const others = parts.map(not);
  if (others.some((each) => each === undefined)) return undefined;
  return any(parts.map((part, index) => all([part, ...others.filter((_, at) => at !== index)] as Logic[])));
}
