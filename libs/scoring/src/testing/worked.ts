import type { ItemValues } from '../answers.js';
import type { Score, Working } from '../result.js';
import type { ItemDefinition, Scale } from '../vocabulary.js';
import { made, scored } from './made.js';

/** For tests: what a form must show, worked out by hand: the numbers, then a line for each step on paper. */
export type Worked = readonly [answers: ItemValues, numbers: Numbers, paper: readonly string[]];

type Numbers = ReturnType<typeof exact> | ReturnType<typeof prorated> | ReturnType<typeof bounded>;

export const exact = (value: number) => ({ kind: 'exact', value }) as const;
export const prorated = (value: number, low: number, high: number) => ({ kind: 'prorated', value, low, high }) as const;
export const bounded = (low: number, high: number) => ({ kind: 'bounded', low, high }) as const;

/** The same forms with what scale S made of them. */
export function worked(items: readonly ItemDefinition[], scales: readonly Scale[], forms: readonly Worked[]): Worked[] {
  return forms.map(([answers]) => {
    const one = scored(made(items, scales), answers).S;
    return [answers, numbersOf(one), paperOf(one)];
  });
}

export function numbersOf(one: Score | undefined): Numbers {
  if (one === undefined || one.kind === 'none') throw new Error('no score, no numbers');
  if (one.kind === 'exact') return exact(one.value);
  return one.kind === 'bounded' ? bounded(one.low, one.high) : prorated(one.value, one.low, one.high);
}

/** The steps of a score: `sum by 3: 5`, or `sum by 3: 4..6`. */
export function paperOf(one: Score | undefined): string[] {
  if (one === undefined || one.kind === 'none') throw new Error('no score, no paper');
  return one.trace.working!.map(lineOf);
}

function lineOf(step: Working): string {
  const { what, low, high } = step;
  // named only where there is something to name
  const of = 'of' in step ? ` of ${step.of}` : '';
  const by = 'by' in step ? ` by ${step.by}` : '';
  return `${what}${of}${by}: ${textOf(low)}${low === high ? '' : `..${textOf(high)}`}`;
}

/** A negative zero shows. */
function textOf(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
