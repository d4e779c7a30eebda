import fc from 'fast-check';
import { answerTo, choice, questionnaire, questionnaires, text } from '../test/documents.js';
import { compile, questions } from './compile.js';
import type { State } from './condition.js';
import type { Answer, Answers, Condition, Item, Op } from './document.js';
import { asked, visibility } from './visibility.js';

/** The state of `x`, behind the condition, when `g` stands before it. */
function stateBehind(gates: readonly Item[], condition: Condition, answers: Answers): State | undefined {
  const compiled = compile(questionnaire([...gates, choice('x', [0, 1], condition)]));
  return visibility(compiled, answers).get('x');
}

const root = choice('root', [0, 1]);
const gatedBy = (item: Item): Item[] => [root, { ...item, shownWhen: { item: 'root', op: '=', value: 1 } }];

/** How a gate can be: what the answers are, beside the value itself. */
const SITUATIONS = {
  blank: { root: 1 },
  hidden: { root: 0 },
  behindBlank: {},
} as const;

describe('a comparison with a number', () => {
  // FHIR R4 questionnaire-enable-operator, with the value 2: below, equal, above; then no answer three ways.
  const table: [Op, State, State, State, State, State, State][] = [
    // op    1         2         3         blank      hidden    behind a blank gate
    ['<', 'shown', 'hidden', 'hidden', 'unknown', 'hidden', 'unknown'],
    ['<=', 'shown', 'shown', 'hidden', 'unknown', 'hidden', 'unknown'],
    ['=', 'hidden', 'shown', 'hidden', 'unknown', 'hidden', 'unknown'],
    ['!=', 'shown', 'hidden', 'shown', 'shown', 'shown', 'shown'],
    ['>=', 'hidden', 'shown', 'shown', 'unknown', 'hidden', 'unknown'],
    ['>', 'hidden', 'hidden', 'shown', 'unknown', 'hidden', 'unknown'],
  ];
  const kinds: [string, Item][] = [
    ['choice', choice('g')],
    ['integer', { code: 'g', type: 'integer', text: text('g'), min: 0, max: 9 }],
    ['decimal', { code: 'g', type: 'decimal', text: text('g') }],
  ];
  describe.each(kinds)('of a %s', (_, gate) => {
    it.each(table)('g %s 2', (op, one, two, three, blank, hidden, behindBlank) => {
      const condition: Condition = { item: 'g', op, value: 2 };
      const state = (answers: Answers) => stateBehind(gatedBy(gate), condition, answers);
      expect([1, 2, 3].map((g) => state({ root: 1, g }))).toEqual([one, two, three]);
      expect(state(SITUATIONS.blank)).toBe(blank);
      expect(state(SITUATIONS.hidden)).toBe(hidden);
      expect(state(SITUATIONS.behindBlank)).toBe(behindBlank);
      // A hidden answer does not exist, whatever was sent for it.
      for (const g of [1, 2, 3]) {
        expect(state({ root: 0, g })).toBe(hidden);
        expect(state({ g })).toBe(behindBlank);
      }
    });
  });
});

describe('equality with a text or a boolean', () => {
  const cases: [string, Item, Answer, Answer][] = [
    ['text code', choice('g', ['a', 'A']), 'a', 'A'],
    ['boolean', { code: 'g', type: 'boolean', text: text('g') }, true, false],
  ];
  it.each(cases)('%s', (_, gate, value, other) => {
    const state = (op: Op, answers: Answers) =>
      stateBehind(gatedBy(gate), { item: 'g', op, value: value as string | boolean }, answers);
    expect(state('=', { root: 1, g: value })).toBe('shown');
    expect(state('=', { root: 1, g: other })).toBe('hidden');
    expect(state('!=', { root: 1, g: value })).toBe('hidden');
    expect(state('!=', { root: 1, g: other })).toBe('shown');
    expect(Object.values(SITUATIONS).map((answers) => state('=', answers))).toEqual(['unknown', 'hidden', 'unknown']);
    expect(Object.values(SITUATIONS).map((answers) => state('!=', answers))).toEqual(['shown', 'shown', 'shown']);
  });
});

describe('a comparison with a choice of several: one that meets it is enough, and != wants none equal', () => {
  const gate: Item = { ...choice('g', [0, 1, 2, 3]), type: 'multiple' };
  const table: [Op, number[], State][] = [
    ['=', [2], 'shown'],
    ['=', [1, 2], 'shown'],
    ['=', [1, 3], 'hidden'],
    ['!=', [1, 2], 'hidden'],
    ['!=', [1, 3], 'shown'],
    ['<', [1, 3], 'shown'],
    ['<', [2, 3], 'hidden'],
    ['>=', [0, 1], 'hidden'],
    ['>=', [0, 3], 'shown'],
  ];
  it.each(table)('g %s 2, answered %p', (op, g, expected) => {
    expect(stateBehind([gate], { item: 'g', op, value: 2 }, { g })).toBe(expected);
  });
});

describe('answered', () => {
  it('true: what a blank gate would have opened is unknown; a hidden one opens nothing', () => {
    const state = (answers: Answers) => stateBehind(gatedBy(choice('g')), { item: 'g', answered: true }, answers);
    expect(state({ root: 1, g: 0 })).toBe('shown');
    expect(Object.values(SITUATIONS).map(state)).toEqual(['unknown', 'hidden', 'unknown']);
  });

  it('false: shown as long as there is no answer', () => {
    const state = (answers: Answers) => stateBehind(gatedBy(choice('g')), { item: 'g', answered: false }, answers);
    expect(state({ root: 1, g: 0 })).toBe('hidden');
    expect(Object.values(SITUATIONS).map(state)).toEqual(['shown', 'shown', 'shown']);
  });
});

describe('a sum', () => {
  const gates = [choice('a'), choice('b')];
  // Two items 0-3: decided as soon as the blank one cannot change it.
  const table: [Op, number, Answers, State][] = [
    ['>=', 2, { a: 2, b: 0 }, 'shown'],
    ['>=', 2, { a: 1, b: 0 }, 'hidden'],
    ['>=', 2, { a: 2 }, 'shown'],
    ['>=', 2, { a: 0 }, 'unknown'],
    ['>=', 2, {}, 'unknown'],
    ['>=', 5, { a: 1 }, 'hidden'],
    ['>=', 0, {}, 'shown'],
    ['>=', 7, {}, 'hidden'],
    ['>', 2, { a: 3 }, 'shown'],
    ['>', 2, { a: 2 }, 'unknown'],
    ['>', 4, { a: 1 }, 'hidden'],
    ['<', 2, { a: 1, b: 0 }, 'shown'],
    ['<', 2, { a: 2 }, 'hidden'],
    ['<', 2, { a: 1 }, 'unknown'],
    ['<', 5, { a: 1 }, 'shown'],
    ['<=', 4, { a: 1 }, 'shown'],
    ['<=', 3, { a: 1 }, 'unknown'],
    ['<=', 0, { a: 1 }, 'hidden'],
    ['=', 2, { a: 2, b: 0 }, 'shown'],
    ['=', 2, { a: 2 }, 'unknown'],
    ['=', 2, { a: 3 }, 'hidden'],
    ['=', 5, { a: 1 }, 'hidden'],
    ['!=', 2, { a: 2, b: 0 }, 'hidden'],
    ['!=', 2, { a: 2 }, 'unknown'],
    ['!=', 2, { a: 3 }, 'shown'],
    ['!=', 5, { a: 1 }, 'shown'],
  ];
  it.each(table)('a + b %s %i with %p', (op, value, answers, expected) => {
    expect(stateBehind(gates, { sum: ['a', 'b'], op, value }, answers)).toBe(expected);
  });

  it('a hidden item adds nothing; of nothing at all there is no sum', () => {
    const gated = [...gatedBy(choice('a')), choice('b')];
    const state = (op: Op, value: number, answers: Answers) =>
      stateBehind(gated, { sum: ['a', 'b'], op, value }, answers);
    expect(state('<', 2, { root: 0, b: 1 })).toBe('shown');
    expect(state('<', 2, { root: 0, a: 3, b: 1 })).toBe('shown');
    expect(state('>=', 4, { root: 0, b: 3 })).toBe('hidden');
    expect(state('>=', 4, { b: 3 })).toBe('unknown');
    const alone = (op: Op, answers: Answers) =>
      stateBehind(gatedBy(choice('a')), { sum: ['a'], op, value: 9 }, answers);
    expect(alone('<', { root: 0 })).toBe('hidden');
    expect(alone('!=', { root: 0 })).toBe('shown');
    expect(alone('<', {})).toBe('unknown');
  });
});

describe('all and any', () => {
  // Kleene's tables over: true, false, undecided.
  const values = { T: 1, F: 0, U: undefined } as const;
  const table: [keyof typeof values, keyof typeof values, State, State][] = [
    ['T', 'T', 'shown', 'shown'],
    ['T', 'F', 'hidden', 'shown'],
    ['T', 'U', 'unknown', 'shown'],
    ['F', 'F', 'hidden', 'hidden'],
    ['F', 'U', 'hidden', 'unknown'],
    ['U', 'U', 'unknown', 'unknown'],
  ];
  it.each(table)('%s and/or %s', (left, right, both, either) => {
    const parts: Condition[] = [
      { item: 'a', op: '=', value: 1 },
      { item: 'b', op: '=', value: 1 },
    ];
    for (const [a, b] of [
      [values[left], values[right]],
      [values[right], values[left]],
    ]) {
      const answers = { ...(a !== undefined && { a }), ...(b !== undefined && { b }) };
      const gates = [choice('a', [0, 1]), choice('b', [0, 1])];
      expect(stateBehind(gates, { all: parts }, answers)).toBe(both);
      expect(stateBehind(gates, { any: parts }, answers)).toBe(either);
    }
  });
});

describe('chains and groups', () => {
  const chain = questionnaire([
    choice('a', [0, 1]),
    choice('b', [0, 1], { item: 'a', op: '=', value: 1 }),
    choice('c', [0, 1], { item: 'b', op: '=', value: 1 }),
    choice('d', [0, 1], { item: 'c', op: '!=', value: 1 }),
  ]);

  it('hidden goes down the chain, though everything is answered', () => {
    const states = visibility(compile(chain), { a: 0, b: 1, c: 1, d: 0 });
    expect(Object.fromEntries(states)).toEqual({ a: 'shown', b: 'hidden', c: 'hidden', d: 'shown' });
  });

  it('unknown goes down the chain', () => {
    const states = visibility(compile(chain), {});
    expect(Object.fromEntries(states)).toEqual({ a: 'shown', b: 'unknown', c: 'unknown', d: 'shown' });
  });

  it('what a group hides is hidden, whatever its own condition says', () => {
    const inside = choice('x', [0, 1], { item: 'b', op: '=', value: 1 });
    const group: Item = { code: 'g', type: 'group', shownWhen: { item: 'a', op: '=', value: 1 }, items: [inside] };
    const compiled = compile(questionnaire([choice('a', [0, 1]), choice('b', [0, 1]), group]));
    const x = (answers: Answers) => visibility(compiled, answers).get('x');
    expect(x({ a: 1, b: 1 })).toBe('shown');
    expect(x({ a: 0, b: 1 })).toBe('hidden');
    expect(x({ b: 1 })).toBe('unknown');
    expect(x({ b: 0 })).toBe('hidden');
  });

  it('asked sorts the questions, and only shown ones are blank', () => {
    expect(asked(compile(chain), { a: 1 })).toEqual({
      shown: ['a', 'b', 'd'],
      hidden: [],
      unknown: ['c'],
      blank: ['b', 'd'],
    });
  });
});

it('an inherited answer is no answer', () => {
  const compiled = compile(questionnaire([choice('a', [0, 1]), choice('x', [0, 1], { item: 'a', op: '=', value: 1 })]));
  expect(visibility(compiled, Object.create({ a: 1 })).get('x')).toBe('unknown');
});

it('hidden stays hidden, whatever the blank questions would have been answered', () => {
  const story = questionnaires({ monotone: true }).chain((document) => {
    const list = questions(compile(document));
    const one = fc.tuple(...list.map((question) => answerTo(question)));
    return fc.tuple(fc.constant(document), one, fc.array(fc.boolean(), { minLength: list.length }));
  });
  const monotone = ([document, values, given]: [Parameters<typeof compile>[0], Answer[], boolean[]]) => {
    const compiled = compile(document);
    const full = questions(compiled).map((question, index) => [question.code, values[index] as Answer] as const);
    const before = visibility(compiled, Object.fromEntries(full.filter((_, index) => given[index])));
    const after = visibility(compiled, Object.fromEntries(full));
    for (const [code, state] of before) if (state !== 'unknown') expect([code, after.get(code)]).toEqual([code, state]);
  };
  fc.assert(fc.property(story, monotone), { numRuns: 500 });
});
