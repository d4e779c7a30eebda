import { conditionsOf, parts } from './conditions.js';
import { type Condition, LEGEND_LEVELS, type PathwayDraft } from './document.js';
import type { Fault } from './faults.js';
import { finite, list, number, object, oneOf, type Reader, string } from './shape.js';

/** Deeper or larger than anything a person can read back. */
export const MOST_DEPTH = 8;
export const MOST_NODES = 50;
/** Answers that a condition may look back on. */
const MOST_TIMES = 10;

const OPS = ['<', '<=', '=', '!=', '>=', '>'] as const;

/** An item (`phq9.9`) or a scale (`phq-9.TOTAL`). */
const code = string((text) => (/^[a-z][a-z0-9-]*(\.[A-Za-z0-9_-]+)+$/.test(text) ? null : 'bad-id'));
const name = string((text) => (/^[a-z][a-z0-9-]{0,60}$/.test(text) ? null : 'bad-id'));
const some =
  (item: Reader): Reader =>
  (value, path, faults) => {
    if (Array.isArray(value) && value.length === 0) faults.push({ path, code: 'empty' });
    else list(item)(value, path, faults);
  };

const LEAVES: Readonly<Record<string, Reader>> = {
  fact: object({ fact: name, in: some(name) }),
  lastLevel: object({ lastLevel: some(oneOf(LEGEND_LEVELS)) }),
  last: object({ last: code, op: oneOf(OPS), value: finite }, { times: number(1, MOST_TIMES) }),
};

/** A condition of unknown origin: one of its six forms, not too deep and not too large. */
export const condition: Reader = (value, path, faults) => {
  const budget = { nodes: 0 };
  node(value, { path, depth: 1 }, budget, faults);
  if (budget.nodes > MOST_NODES) faults.push({ path, code: 'too-large' });
};

function node(value: unknown, at: { path: string; depth: number }, budget: { nodes: number }, faults: Fault[]): void {
  const { path, depth } = at;
  budget.nodes += 1;
  if (budget.nodes > MOST_NODES) return;
  if (depth > MOST_DEPTH) {
    faults.push({ path, code: 'too-deep' });
    return;
  }
  const inner: Reader = (part, here) => node(part, { path: here, depth: depth + 1 }, budget, faults);
  const forms: Readonly<Record<string, Reader>> = {
    ...LEAVES,
    all: object({ all: some(inner) }),
    any: object({ any: some(inner) }),
    not: object({ not: inner }),
  };
  const given = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const form = Object.keys(forms).find((key) => given.includes(key));
  if (form === undefined) faults.push({ path, code: 'wrong-type' });
  else forms[form]?.(value, path, faults);
}

/** Facts and options that a condition names and nobody declared. */
export function conditionFaults(pathway: PathwayDraft): Fault[] {
  return conditionsOf(pathway).flatMap(({ condition: whole, path }) =>
    [...parts(whole)].flatMap((part) => ('fact' in part ? factFaults(pathway, part, path) : [])),
  );
}

function factFaults(pathway: PathwayDraft, part: Extract<Condition, { fact: string }>, path: string): Fault[] {
  const declared = pathway.facts?.find(({ id }) => id === part.fact);
  if (!declared) return [{ path, code: 'undeclared-fact' }];
  const options = new Set(declared.options.map(({ id }) => id));
  return part.in.every((option) => options.has(option)) ? [] : [{ path, code: 'undeclared-option' }];
}
