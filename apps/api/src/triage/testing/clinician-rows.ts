import type { Answers } from '@stemme/questionnaires';
import type { Subject } from '@stemme/triage';
import type { Given as Stored } from '../deciding.js';
import { calm, type How, inWords, judged, respond } from './shipped-patient.js';

/*
 * What a clinician would not want to see as green, or would want exactly so urgent: by hand, over every shipped pathway.
 * `red` = that level; `grey (acute)` = cannot be decided, and could be acute. What is not named is at its calmest;
 * undefined = left blank.
 */
export type More = Readonly<Record<string, Answers[string] | undefined>>;

export interface Who {
  readonly facts?: Subject['facts'];
  readonly limits?: Subject['limits'];
  readonly how?: How;
  /** Earlier answers, by how many days ago. */
  readonly before?: readonly (readonly [days: number, more: More, how?: How])[];
}

const NOW = Date.parse('2026-03-02T08:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const ago = (days: number): How => ({ at: new Date(NOW - days * DAY).toISOString() });
export const none = (prefix: string, from: number, to: number): More =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, n) => [`${prefix}.${from + n}`, undefined]));

function levelOf(pathway: string, form: string, more: More, { facts = {}, limits, how, before = [] }: Who): string {
  const answer = (given: More, as?: How): Stored => respond(form, { ...calm(form), ...given }, as);
  const history = before.map(([days, given, as]) => answer(given, { ...ago(days), ...as }));
  return inWords({ ...judged(pathway, facts, history, answer(more, how), limits), fired: [] });
}

export type Row = readonly [why: string, more: More, expected: string, who?: Who];

export function rows(pathway: string, form: string, usual: Who, all: readonly Row[]): void {
  describe(`${pathway}, ${form}`, () => {
    it.each(all.map((row) => [row[0], row] as const))('%s', (_, [, more, expected, who]) => {
      expect(levelOf(pathway, form, more, { ...usual, ...who })).toBe(expected);
    });
  });
}

export const PROXY: Who = { how: { answeredBy: 'proxy' } };
export const ENGLISH: Who = { how: { language: 'en' } };
export const phq9 = (each: number, last: number): More => ({
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`phq9.${n}`, each])),
  'phq9.9': last,
});

/** In every pathway. */
export const ASKS: readonly Row[] = [
  ['asks to be called today', { 'contact.want': 1, 'contact.urgent': 2 }, 'red'],
  ['asks to be called within a few days', { 'contact.want': 1, 'contact.urgent': 1 }, 'red'],
  ['asks for a visit, and does not say how soon', { 'contact.want': 2, 'contact.urgent': undefined }, 'red'],
  ['asks for a call that can wait', { 'contact.want': 1, 'contact.urgent': 0 }, 'yellow'],
  ['wrote a sentence', { 'contact.topic': 'Jeg kan ikke holde det ud' }, 'yellow'],
  ['leaves blank whether to be contacted', { 'contact.want': undefined }, 'grey (red)'],
  ['somebody else answered all calm', {}, 'grey', PROXY],
  ['ticks that a relative filled it in', { 'contact.proxy': 2 }, 'grey'],
  ['somebody else asks for a call today', { 'contact.want': 1, 'contact.urgent': 2, 'contact.proxy': 2 }, 'red', PROXY],
];
