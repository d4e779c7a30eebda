import { type Answered, prepare, type RuleSet, type Vocabulary } from '@stemme/triage';
import { replayed, type PastRow } from './replayed.js';

const words: Vocabulary = {
  items: { pain: { min: 0, max: 10 }, 'contact.want': { min: 0, max: 1, values: [0, 1] } },
  scales: {},
};
const rules = (value: number): RuleSet => ({
  id: 'r',
  version: 1,
  pathway: 'p',
  requires: ['pain'],
  rules: [
    {
      id: 'worse',
      level: 'red',
      when: { change: 'pain', since: 'previous', op: '>=', value },
      because: { da: 'x', en: 'x' },
      source: 'made up',
    },
  ],
});

function row(at: string, pain: number, more: Partial<PastRow> = {}): PastRow {
  const answered: Answered = {
    at,
    language: 'da',
    mode: 'web',
    proxy: false,
    asked: ['pain', 'contact.want'],
    answers: { pain, 'contact.want': 0 },
    scores: {},
    versions: {},
  };
  return {
    response: at,
    patient: 'p',
    receivedAt: new Date(at),
    within: true,
    decided: { level: 'green', atWorst: null },
    input: { subject: { limits: {}, facts: {} }, answered },
    outcome: null,
    settledAt: null,
    vocabulary: words,
    ...more,
  };
}

const both = { running: prepare(rules(2), words), draft: prepare(rules(5), words) };
const monday = (): string => '2026-10-05';
const [first, second, third] = ['2026-10-05T08:00:00Z', '2026-10-06T08:00:00Z', '2026-10-07T08:00:00Z'] as const;

it('each response sees those before it, also those before the period', () => {
  const found = replayed([row(first, 1, { within: false }), row(second, 4), row(third, 9)], both, monday);
  expect(found.map(({ response, running, draft }) => [response, running?.level, draft?.level])).toEqual([
    [second, 'red', 'green'],
    [third, 'red', 'red'],
  ]);
});

it.each([{ vocabulary: null }, { input: null, vocabulary: null }])(
  'one that cannot be read (%j) is named and is nobody’s history; the others are judged all the same',
  (more) => {
    const found = replayed([row(first, 1), row(second, 9, more), row(third, 2)], both, monday);
    expect(found.map(({ draft, why }) => [draft?.level ?? null, why])).toEqual([
      ['green', null],
      [null, 'questionnaire'],
      ['green', null],
    ]);
  },
);

it('one that stops the rules is named too, and stops no other', () => {
  const broken = row(second, 9);
  const bad = { ...broken, input: { ...broken.input!, answered: { ...broken.input!.answered, at: 'never' } } };
  const found = replayed([row(first, 1), bad], both, monday);
  expect(found.map(({ draft, why }) => [draft?.level ?? null, why])).toEqual([
    ['green', null],
    [null, 'rules'],
  ]);
});

it('without rules in force there is nothing before but what was stored', () => {
  const [one] = replayed([row(first, 1)], { running: null, draft: both.draft }, monday);
  expect(one).toMatchObject({ running: null, stored: { level: 'green' }, draft: { level: 'green' } });
});
