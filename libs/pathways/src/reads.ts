/** What a rule reads and needs, found by walking its predicate tree as plain data. */

export interface RuleNeeds {
  /** item codes read */
  items: Set<string>;
  /** scale ids read */
  scales: Set<string>;
  /** codes that must have been asked before, and how often in all: a change needs 2, `repeated … times n` needs n */
  times: Map<string, number>;
  /** codes that must come again within so many days, and the fewest days any rule gives them */
  within: Map<string, number>;
  /** comparisons with facts of the schedule: `{ fact: 'step' | 'week' | …, op, value }` */
  facts: { fact: string; op: string; value: unknown }[];
}

type Node = Readonly<Record<string, unknown>>;

const ITEM_KEYS = ['item', 'limit'] as const;
const SCALE_KEYS = ['scale', 'band'] as const;
const EITHER_KEYS = ['change', 'within', 'missing'] as const;

/** A scale's id ends in capitals (`phq-9.TOTAL`), an item's code never does (`phq9.9`). */
export function isScaleId(code: string): boolean {
  return /\.[A-Z][A-Z0-9_-]*$/.test(code);
}

/** The needs of predicates together. What is not understood is left to the check of the rule set. */
export function needsOf(predicates: readonly unknown[]): RuleNeeds {
  const needs: RuleNeeds = { items: new Set(), scales: new Set(), times: new Map(), within: new Map(), facts: [] };
  for (const predicate of predicates) walk(predicate, 1, needs);
  return needs;
}

function walk(value: unknown, times: number, needs: RuleNeeds): void {
  if (typeof value !== 'object' || value === null) return;
  const node = value as Node;
  for (const key of [...ITEM_KEYS, ...SCALE_KEYS, ...EITHER_KEYS]) {
    const code = node[key];
    if (typeof code !== 'string') continue;
    (isScaleId(code) ? needs.scales : needs.items).add(code);
    raise(needs.times, code, key === 'change' ? times + 1 : times);
    if (key === 'within' && typeof node.days === 'number') lower(needs.within, code, node.days);
  }
  if (typeof node.fact === 'string') needs.facts.push({ fact: node.fact, op: String(node.op), value: node.value });
  for (const key of ['all', 'any'] as const) {
    const parts = node[key];
    if (Array.isArray(parts)) for (const part of parts) walk(part, times, needs);
  }
  walk(node.not, times, needs);
  walk(node.repeated, typeof node.times === 'number' ? times + node.times - 1 : times, needs);
}

function raise(map: Map<string, number>, code: string, times: number): void {
  map.set(code, Math.max(map.get(code) ?? 1, times));
}

function lower(map: Map<string, number>, code: string, days: number): void {
  map.set(code, Math.min(map.get(code) ?? Number.POSITIVE_INFINITY, days));
}
