import type { UserInvocationTable } from 'fhirpath';
import type { Fuel } from './fuel.js';
import { patterns } from './patterns.js';

/** The whole text, or any part of it. */
function test(text: string, pattern: string, part: boolean): boolean | undefined {
  return patterns.compile(part ? `(?s:.*)(?:${pattern})(?s:.*)` : pattern)?.(text);
}

/** Steps a pattern costs: reading it, and each character of the text. */
const READING = 50;
const PER_CHARACTER = 0.2;

function matching(part: boolean, fuel: Fuel) {
  return {
    fn: ([text]: readonly unknown[], pattern: string): boolean | readonly never[] => {
      if (typeof text !== 'string') return [];
      fuel.burn(READING + pattern.length + PER_CHARACTER * text.length);
      const found = test(text, pattern, part);
      if (found === undefined) throw new RangeError('pattern');
      return found;
    },
    arity: { 1: ['String'] },
  };
}

function refused(...parameters: number[]) {
  const arity = Object.fromEntries(parameters.map((count) => [count, Array(count).fill('Any')]));
  return {
    fn: () => {
      throw new RangeError('refused');
    },
    arity,
  };
}

/**
 * Functions of FHIRPath that are replaced: patterns run in linear time, nothing asks a server, nothing writes to the
 * console.
 */
export function functionsWith(fuel: Fuel): UserInvocationTable {
  return {
    matches: matching(true, fuel),
    matchesFull: matching(false, fuel),
    ...REPLACED,
  } as UserInvocationTable;
}

const REPLACED = {
  replaceMatches: refused(2),
  memberOf: refused(1),
  resolve: refused(0),
  trace: { fn: (input: unknown) => input, arity: { 1: ['String'], 2: ['String', 'Expr'] }, internalStructures: true },
};
