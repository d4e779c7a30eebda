import type { Answers } from '@stemme/questionnaires';
import { canonical } from '../platform/canonical.js';

/** What was typed besides the answers. */
export interface EntryFacts {
  readonly answeredBy: string;
  readonly proxyName: string | null;
  readonly proxyRelation: string | null;
  /** The date written on the paper. */
  readonly filledOn: string | null;
}

/** Something on the paper that is not among the answers, and why: kept with the response. */
export interface EntryNote {
  /** JSON Pointer of the question; empty for the whole paper. */
  readonly path: string;
  readonly text: string;
  /** What stood there, where it was kept out. */
  readonly value?: unknown;
}

/** Where two entries of one paper differ; `undefined` = left blank. A fact is named with a colon before it. */
export interface Difference {
  readonly code: string;
  readonly first: unknown;
  readonly second: unknown;
}

const FACTS = ['filledOn', 'answeredBy', 'proxyName', 'proxyRelation'] as const;

/** Every difference, facts first, then items in the order given; a list of entries counts as one item. */
export function differences(
  first: { readonly answers: Answers; readonly facts: EntryFacts },
  second: { readonly answers: Answers; readonly facts: EntryFacts },
  order: readonly string[],
): Difference[] {
  const facts = FACTS.map((code) => ({ code: `:${code}`, first: first.facts[code], second: second.facts[code] }));
  const known = new Set([...order, ...Object.keys(first.answers), ...Object.keys(second.answers)]);
  const items = [...known].map((code) => ({
    code,
    first: own(first.answers, code),
    second: own(second.answers, code),
  }));
  return [...facts, ...items].filter((one) => !same(one.first, one.second));
}

/**
 * The entry that both agree on, with what was chosen where they differ. What does not differ is in the first.
 * @returns `missing`: codes that differ and were not chosen
 */
export function merged(
  first: { readonly answers: Answers; readonly facts: EntryFacts },
  differ: readonly Difference[],
  chosen: Readonly<Record<string, unknown>>,
): { answers: Answers; facts: EntryFacts; missing: string[] } {
  const answers: Record<string, unknown> = { ...first.answers };
  const facts: Record<string, unknown> = { ...first.facts };
  const missing: string[] = [];
  for (const { code, first: one, second: other } of differ) {
    const choice = Object.hasOwn(chosen, code) ? chosen[code] : undefined;
    if (choice !== 1 && choice !== 2) missing.push(code);
    const value = choice === 2 ? other : one;
    if (code.startsWith(':')) facts[code.slice(1)] = value;
    else if (value === undefined) delete answers[code];
    else answers[code] = value;
  }
  return { answers: answers as Answers, facts: facts as unknown as EntryFacts, missing };
}

/**
 * Takes answers out that were given where nothing was asked, each with its note and what stood there.
 * @returns `unknown`: paths with nothing at them
 */
export function keptOut(
  answers: Readonly<Record<string, unknown>>,
  out: readonly { readonly path: string; readonly text: string }[],
): { answers: Record<string, unknown>; notes: EntryNote[]; unknown: string[] } {
  const copy = JSON.parse(JSON.stringify(answers)) as Record<string, unknown>;
  const notes: EntryNote[] = [];
  const unknown: string[] = [];
  for (const { path, text } of out) {
    const value = take(copy, path.split('/').slice(1).map(unescaped));
    if (value === undefined) unknown.push(path);
    else notes.push({ path, text, value });
  }
  return { answers: copy, notes, unknown };
}

function take(from: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || typeof from !== 'object' || from === null || !Object.hasOwn(from, key)) return undefined;
  const at = from as Record<string, unknown>;
  if (rest.length > 0) return take(at[key], rest);
  const value = at[key];
  if (Array.isArray(from)) return undefined;
  delete at[key];
  return value;
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

function own(answers: Answers, code: string): unknown {
  return Object.hasOwn(answers, code) ? answers[code] : undefined;
}

/** A blank is a blank, whether it was never there or is nothing. */
function same(one: unknown, other: unknown): boolean {
  return canonical({ value: one ?? null }) === canonical({ value: other ?? null });
}
