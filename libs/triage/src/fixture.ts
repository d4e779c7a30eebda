/** Words and responses for this library's own tests; nothing else imports it. */
import type { Answered, AnswerValue, Bounds, Subject } from './answered.js';
import { compile } from './compile.js';
import { instant, oldestFirst } from './moment.js';
import type { Predicate } from './predicate.js';
import type { Reading } from './reading.js';
import type { Limits, Rule, RuleSet } from './rule-set.js';
import { Seen } from './seen.js';
import type { Truth } from './truth.js';
import type { Vocabulary, VocabularyItem } from './vocabulary.js';
import { Words } from './words.js';

const upTo = (max: number, instrument?: string): VocabularyItem => ({
  min: 0,
  max,
  values: Array.from({ length: max + 1 }, (_, value) => value),
  direction: 'higher-worse',
  ...(instrument ? { instrument } : {}),
});

const several = (prefix: string, count: number, item: VocabularyItem): Record<string, VocabularyItem> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}.${index + 1}`, item]));

const PHQ9 = Array.from({ length: 9 }, (_, index) => `phq9.${index + 1}`);
const GAD7 = Array.from({ length: 7 }, (_, index) => `gad7.${index + 1}`);
const WHO5 = Array.from({ length: 5 }, (_, index) => `who5.${index + 1}`);

const PHQ9_SCALE = {
  min: 0,
  max: 27,
  direction: 'higher-worse',
  items: PHQ9,
  bands: [
    { code: 'minimal', from: 0, to: 4 },
    { code: 'mild', from: 5, to: 9 },
    { code: 'moderate', from: 10, to: 14 },
    { code: 'moderately-severe', from: 15, to: 19 },
    { code: 'severe', from: 20, to: 27 },
  ],
} as const;

const CONTACT: Record<string, VocabularyItem> = {
  'contact.want': upTo(2),
  'contact.urgent': upTo(2),
  'contact.topic': { direction: 'none' },
  'contact.proxy': upTo(2),
};

const WHO5_ITEMS = several('who5', 5, { ...upTo(5, 'who-5'), direction: 'higher-better' });
const WHO5_SCALE = { min: 0, max: 100, direction: 'higher-better', items: WHO5, bands: [] } as const;

export const DEPRESSION: Vocabulary = {
  items: {
    ...several('phq9', 10, upTo(3, 'phq-9')),
    ...several('gad7', 7, upTo(3, 'gad-7')),
    ...WHO5_ITEMS,
    ...several('auditc', 3, upTo(4, 'audit-c')),
    ...CONTACT,
  },
  scales: {
    'phq-9.TOTAL': PHQ9_SCALE,
    'gad-7.TOTAL': { min: 0, max: 21, direction: 'higher-worse', items: GAD7, bands: [] },
    'who-5.PERCENT': WHO5_SCALE,
    'audit-c.TOTAL': {
      min: 0,
      max: 12,
      direction: 'higher-worse',
      items: ['auditc.1', 'auditc.2', 'auditc.3'],
      bands: [],
    },
  },
};

export const EPILEPSY: Vocabulary = {
  items: {
    // 1 = as usual, 2 = fewer than usual: neither is worse than the other by its number
    'epi.any': { ...upTo(4), direction: 'none' },
    'epi.count': { min: 0, max: 999, direction: 'higher-worse' },
    ...Object.fromEntries(['tc', 'injury', 'long', 'stopped', 'drive', 'rash'].map((code) => [`epi.${code}`, upTo(1)])),
    ...Object.fromEntries(['side', 'sleep', 'memory', 'mood'].map((code) => [`epi.${code}`, upTo(4)])),
    ...Object.fromEntries(['missed', 'pregnancy', 'cluster'].map((code) => [`epi.${code}`, upTo(2)])),
    ...several('phq9', 10, upTo(3, 'phq-9')),
    ...WHO5_ITEMS,
    ...CONTACT,
  },
  scales: { 'phq-9.TOTAL': PHQ9_SCALE, 'who-5.PERCENT': WHO5_SCALE },
};

/** Three items that make a score, a gate with an item behind it, a measured item, a text. */
export const SMALL: Vocabulary = {
  items: {
    a: upTo(3, 'sum'),
    b: upTo(3, 'sum'),
    c: upTo(3, 'sum'),
    gate: upTo(1),
    behind: upTo(2),
    weight: { min: 40, max: 120, direction: 'none' },
    text: { direction: 'none' },
  },
  scales: {
    'sum.TOTAL': {
      min: 0,
      max: 9,
      items: ['a', 'b', 'c'],
      bands: [
        { code: 'low', from: 0, to: 2 },
        { code: 'middle', from: 3, to: 5 },
        { code: 'high', from: 6, to: 9 },
      ],
    },
    'behind.TOTAL': { min: 0, max: 2, items: ['behind'], bands: [{ code: 'some', from: 1, to: 2 }] },
  },
};

export const NOBODY: Subject = { limits: {}, facts: {} };

/** Day n of a made-up patient, at eight in the morning. */
export const day = (n: number): string => new Date(Date.UTC(2026, 0, 5 + n, 8)).toISOString();

/** A response of the small vocabulary in which everything was asked, unless said otherwise. */
export function answered(answers: Record<string, AnswerValue>, changes: Partial<Answered> = {}): Answered {
  return {
    at: day(100),
    language: 'da',
    mode: 'web',
    proxy: false,
    asked: Object.keys(SMALL.items),
    answers,
    scores: {},
    versions: {},
    ...changes,
  };
}

export const exact = (value: number): Bounds => ({ low: value, high: value });

export function rule(when: Predicate, changes: Partial<Rule> = {}): Rule {
  return { id: 'r', level: 'red', when, because: { da: 'set', en: 'seen' }, source: 'test', ...changes };
}

export function ruleSetOf(rules: readonly Rule[], changes: Partial<RuleSet> = {}): RuleSet {
  return { id: 'test', version: 1, pathway: 'test', requires: [], rules, ...changes };
}

/** Lowest and highest sum the answers allow. */
function bounds(items: readonly string[], answers: Answered['answers'], vocabulary: Vocabulary, factor = 1): Bounds {
  const ends = items.map((code) => {
    const value = Object.hasOwn(answers, code) ? answers[code] : undefined;
    return typeof value === 'number' ? [value, value] : [0, vocabulary.items[code]?.max ?? 0];
  });
  return {
    low: factor * ends.reduce((sum, [low]) => sum + low!, 0),
    high: factor * ends.reduce((sum, [, high]) => sum + high!, 0),
  };
}

/** Scores of a response by its vocabulary: sums, WHO-5 in percent; only where every item was asked or may have been. */
export function scored(response: Answered, vocabulary: Vocabulary): Answered {
  const sent = new Set([...response.asked, ...(response.unknownAsked ?? [])]);
  const scores: Record<string, Bounds> = {};
  for (const [code, scale] of Object.entries(vocabulary.scales)) {
    const items = scale.items ?? [];
    if (items.every((item) => sent.has(item))) {
      scores[code] = bounds(items, response.answers, vocabulary, code === 'who-5.PERCENT' ? 4 : 1);
    }
  }
  return { ...response, scores };
}

export interface Told {
  readonly truth: Truth;
  readonly read: readonly Reading[];
  readonly incomparable: boolean;
}

/** One predicate of the small vocabulary, over a response and those before it. */
export function readIn(
  predicate: Predicate,
  now: Answered,
  {
    history = [],
    subject = NOBODY,
    limits = {},
  }: { history?: readonly Answered[]; subject?: Subject; limits?: Limits } = {},
): Told {
  const words = new Words(SMALL);
  const node = compile(predicate, words, limits);
  const earlier = history.map((one) => new Seen(one, instant(one), words)).filter((one) => one.at <= instant(now));
  const at = {
    now: new Seen(now, instant(now), words),
    timeline: oldestFirst(earlier),
    index: earlier.length,
    subject,
  };
  return { truth: node.truth(at), read: node.read(at), incomparable: node.isIncomparable(at) };
}
