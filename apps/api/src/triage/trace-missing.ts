import type { ProductText as Text } from '@stemme/questionnaires';
import type { Method, MissingRule, Trace } from '@stemme/scoring';
import { answers, joined, type Paper, phrase, subscales } from './trace-text.js';
import { same, shortName } from './words.js';

/** How many answers are missing, and what the published rule makes of that. */
export function missingWords(paper: Paper): Text {
  const n = paper.trace.missing.items.length;
  const rule = joined([enough(paper.trace), ...filled(paper.trace), ...required(paper)], '; ');
  return n === 0
    ? phrase('ingen (regel: {rule})', 'none (rule: {rule})', { rule })
    : phrase('{n} (regel: {rule})', '{n} (rule: {rule})', { n, rule });
}

const RULES = {
  'complete-case': (_, all) => phrase('{all} kræves, der gættes ikke', '{all} required, nothing is guessed', { all }),
  half: (k, all) =>
    phrase('mindst halvdelen kræves, {n} af {all}', 'at least half required, {n} of {all}', {
      n: Math.ceil(k / 2),
      all,
    }),
  'more-than-half': (k, all) =>
    phrase('mere end halvdelen kræves, {n} af {all}', 'more than half required, {n} of {all}', {
      n: Math.floor(k / 2) + 1,
      all,
    }),
  'at-least': (_, all, { answered }) =>
    phrase('mindst {n} af {all} kræves', 'at least {n} of {all} required', { n: answered, all }),
} satisfies {
  readonly [R in MissingRule['rule']]: (k: number, all: Text, rule: Extract<MissingRule, { rule: R }>) => Text;
};

const SCOPES = {
  scale: (k) => answers(k),
  instrument: (k, instrument) =>
    phrase('{answers} i {instrument}', '{answers} in {instrument}', {
      answers: answers(k),
      instrument: same(shortName(instrument)),
    }),
  parts: (k) => subscales(k),
} satisfies Record<MissingRule['over'], (k: number, instrument: string) => Text>;

function enough({ missing, instrument }: Trace): Text {
  const all = SCOPES[missing.over](missing.of, instrument);
  const words: (k: number, all: Text, rule: never) => Text = RULES[missing.rule];
  return words(missing.of, all, missing as never);
}

const FILLS = {
  mean: phrase('de manglende regnes som gennemsnittet af de givne', 'the missing are taken as the mean of those given'),
  lowest: phrase('de manglende regnes som det laveste svar', 'the missing are taken as the lowest answer'),
} satisfies Record<NonNullable<MissingRule['fill']>, Text>;

const LEFT_OUT = phrase('de manglende tæller ikke med', 'the missing do not count');

/** What stands for the missing, by method; null where a score needs all that it is made of. */
const STAND_INS = {
  sum: FILLS,
  mean: FILLS,
  pomp: FILLS,
  table: FILLS,
  count: LEFT_OUT,
  criteria: LEFT_OUT,
  'mean-of-scales': LEFT_OUT,
  irt: phrase('skønnet bygger på de givne svar', 'the estimate rests on the answers given'),
  linear: null,
  'value-set': null,
  states: null,
  weighted: null,
  'norm-based': null,
  'sum-of-scales': null,
} satisfies Record<Method['name'], Text | typeof FILLS | null>;

function filled({ missing, method }: Trace): Text[] {
  const words = Object.hasOwn(STAND_INS, method.name) ? STAND_INS[method.name] : null;
  if (missing.rule === 'complete-case' || words === null) return [];
  return ['mean' in words ? words[missing.fill ?? 'mean'] : words];
}

function required({ trace, title }: Paper): Text[] {
  const { requires = [] } = trace.missing;
  if (requires.length === 0) return [];
  return [
    phrase('desuden kræves {scales}', '{scales} required besides', { scales: joined(requires.map(title), ', ') }),
  ];
}
