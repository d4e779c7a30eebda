import type { RuleSet } from '@stemme/triage';
import { unstorable } from '../platform/unstorable.js';
import type { Fault } from '../platform/errors.js';

/** A version's text as the beginning of another; with a pathway, as the first rules of that pathway. */
export function copyOf(document: RuleSet, id: string, version: number, pathway: string): RuleSet {
  return { ...document, id, version, pathway };
}

/**
 * Why something cannot even be kept as a draft: it is no rule set at all, and no editor could show it; or it holds
 * characters that cannot be stored, or a text as long as a book. Whatever else is wrong with it is kept, and said.
 */
export function unkeepable(document: Readonly<Record<string, unknown>>): Fault[] {
  const { rules, requires, notTriaged = [], limits = {} } = document;
  const faults = [
    ...(Array.isArray(rules)
      ? rules.flatMap((rule: unknown, place) => ruleFaults(rule, `/rules/${place}`))
      : wrong('/rules')),
    ...codesFaults(requires, '/requires'),
    ...codesFaults(notTriaged, '/notTriaged'),
    ...(isObject(limits) ? [] : wrong('/limits')),
  ];
  return [...faults, ...unstorable(document), ...tooLong(document)];
}

/** Characters of one text: it stands in a list and on a sheet, and laying out a book would keep everybody waiting. */
const MOST_TEXT = 2_000;

function tooLong(value: unknown, path = ''): Fault[] {
  if (typeof value === 'string') return value.length > MOST_TEXT ? [{ path, code: 'text-too-long' }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key.length > MOST_TEXT ? [{ path, code: 'text-too-long' }] : []),
    ...tooLong(inner, `${path}/${key.slice(0, 80)}`),
  ]);
}

function ruleFaults(rule: unknown, path: string): Fault[] {
  if (!isObject(rule)) return wrong(path);
  return [
    ...(['id', 'level', 'source'] as const).flatMap((key) =>
      rule[key] === undefined || typeof rule[key] === 'string' ? [] : wrong(`${path}/${key}`),
    ),
    ...(['when', 'unless', 'because', 'tell', 'suppress'] as const).flatMap((key) =>
      rule[key] === undefined || isObject(rule[key]) ? [] : wrong(`${path}/${key}`),
    ),
  ];
}

function codesFaults(codes: unknown, path: string): Fault[] {
  const isList = Array.isArray(codes) && codes.every((code) => typeof code === 'string');
  return isList ? [] : wrong(path);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(path: string): Fault[] {
  return [{ path, code: 'wrong-type' }];
}

/** Faults of a single field: until they are gone, nothing can be said of what the rules mean. */
const SHAPE: ReadonlySet<string> = new Set([
  'wrong-type',
  'unknown-key',
  'missing-key',
  'unknown-op',
  'unknown-predicate',
  'unknown-level',
  'too-deep',
  'too-many-nodes',
  'too-many-rules',
]);

/** The rules cannot be read, so what they say together cannot be judged yet. */
export function isShapeFault({ code }: Fault): boolean {
  return SHAPE.has(code);
}
