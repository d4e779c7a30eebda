import { choice, questionnaire, text } from '../../test/documents.js';
import { checkAnswers } from './check-answers.js';
import { compile } from '../compile.js';
import type { Answers, Condition, Group, Item } from '../document.js';
import { asked, visibility, visibilityByPath } from '../visibility.js';

/** Repeating groups, and questions under questions. */

const on = (item: string, value: number): Condition => ({ item, op: '=', value });
const group = (code: string, items: readonly Item[], more: Partial<Group> = {}): Group => ({
  code,
  type: 'group',
  items,
  ...more,
});
const faultsOf = (items: readonly Item[], answers: unknown, partial = false): string[] => {
  const check = checkAnswers(compile(questionnaire(items)), answers, { partial });
  return check.ok ? [] : check.faults.map(({ path, code }) => `${path} ${code}`);
};
const statesOf = (items: readonly Item[], answers: Answers) =>
  Object.fromEntries(visibilityByPath(compile(questionnaire(items)), answers));

describe('instances', () => {
  const medicines = group('m', [choice('name', [0, 1]), choice('dose', [0, 1], on('name', 1))], {
    repeats: { min: 2, max: 3 },
  });
  const table: [string, unknown, string[]][] = [
    ['none', {}, []],
    ['two', { m: [{ name: 1, dose: 0 }, { name: 0 }] }, []],
    ['one', { m: [{ name: 1 }] }, ['/m too-few']],
    ['four', { m: [{ name: 1 }, { name: 1 }, { name: 1 }, { name: 1 }] }, ['/m too-many']],
    ['an empty list', { m: [] }, ['/m wrong-type']],
    ['no list', { m: { name: 1 } }, ['/m wrong-type']],
    ['a list in a list', { m: [[{ name: 1 }], { name: 1 }] }, ['/m/0 wrong-type']],
    [
      'what is not asked in one of them',
      {
        m: [
          { name: 0, dose: 1 },
          { name: 1, dose: 1 },
        ],
      },
      ['/m/0/dose not-asked'],
    ],
    ['behind a blank gate', { m: [{ name: 1 }, { dose: 1 }] }, ['/m/1/dose not-asked']],
    ['nothing in one of them', { m: [{ name: 1 }, {}] }, ['/m/1 required']],
    ['an answer of the group outside it', { name: 1 }, ['/name unknown-item']],
    ['a stranger inside', { m: [{ name: 1, x: 1 }, { name: 1 }] }, ['/m/0/x unknown-item']],
    [
      'a prototype inside',
      { m: [JSON.parse('{"__proto__":{"a":1},"name":1}'), { name: 1 }] },
      ['/m/0/__proto__ unknown-item'],
    ],
    ['faults in two of them', { m: [{ name: 7 }, { name: 'x' }] }, ['/m/0/name off-list', '/m/1/name wrong-type']],
  ];
  it.each(table)('%s', (_, answers, expected) => {
    expect(faultsOf([medicines], answers)).toEqual(expected);
  });

  it('a draft may hold fewer, and what is not asked now', () => {
    expect(faultsOf([medicines], { m: [{ name: 0, dose: 1 }] }, true)).toEqual([]);
    expect(faultsOf([medicines], { m: [{}] }, true)).toEqual([]);
    expect(faultsOf([medicines], { m: [{ name: 9 }] }, true)).toEqual(['/m/0/name off-list']);
  });

  it('a required group has an instance; a group that is not asked has none', () => {
    const gated = { ...medicines, required: true, shownWhen: on('a', 1) };
    const items = [choice('a', [0, 1]), gated];
    expect(faultsOf(items, { a: 1 })).toEqual(['/m required']);
    expect(faultsOf(items, { a: 0 })).toEqual([]);
    expect(faultsOf(items, { a: 0, m: [{ name: 1 }, { name: 1 }] })).toEqual(['/m not-asked']);
    expect(faultsOf(items, { m: [{ name: 1 }, { name: 1 }] })).toEqual(['/m not-asked']);
  });

  it('in each of which the question that the group answers is answered', () => {
    const answerOf = group('m', [choice('name', [0, 1]), choice('dose', [0, 1])], { repeats: {}, answerOf: true });
    expect(faultsOf([answerOf], { m: [{ name: 1 }, { dose: 1 }] })).toEqual(['/m/1/name required']);
    expect(faultsOf([answerOf], {})).toEqual([]);
  });

  it('nested: every level has its own', () => {
    const inner = group('day', [choice('x', [0, 1]), { ...choice('y', [0, 1], on('x', 1)), required: true }], {
      repeats: {},
    });
    const outer = group('week', [choice('w', [0, 1]), inner], { repeats: {} });
    expect(faultsOf([outer], { week: [{ w: 1, day: [{ x: 1 }, { x: 0 }] }, { day: [{ x: 1, y: 0 }] }] })).toEqual([
      '/week/0/day/0/y required',
    ]);
  });

  it('so many that a few bytes would ask for millions of places are refused', () => {
    const wide = group(
      'b',
      Array.from({ length: 50 }, (_, index) => choice(`q${index}`)),
      { repeats: { max: 1000 } },
    );
    const outer = group('a', [wide], { repeats: { max: 1000 } });
    const answers = { a: new Array(100).fill({ b: new Array(1000).fill({ q0: 1 }) }) };
    expect(faultsOf([outer], answers).filter((line) => !line.endsWith('too-many'))).toEqual([]);
    expect(faultsOf([outer], { a: [{ b: new Array(1000).fill({ q0: 1 }) }] })).toEqual([]);
  });
});

describe('what a condition means by a code', () => {
  const pain = group('limb', [choice('pain'), choice('worse', [0, 1], { item: 'pain', op: '>=', value: 2 })], {
    repeats: {},
  });

  it('inside: the same instance', () => {
    const states = statesOf([pain], { limb: [{ pain: 1 }, { pain: 3 }, {}] });
    expect([states['/limb/0/worse'], states['/limb/1/worse'], states['/limb/2/worse']]).toEqual([
      'hidden',
      'shown',
      'unknown',
    ]);
  });

  const after = (condition: Condition, answers: Answers) =>
    statesOf([pain, choice('x', [0, 1], condition)], answers)['/x'];
  const some = (...values: (number | null)[]): Answers => ({
    limb: values.map((value) => (value === null ? {} : { pain: value })) as Answers[],
  });
  it.each<[string, Condition, Answers, string]>([
    ['one of them meets it', { item: 'pain', op: '>', value: 2 }, some(1, 3), 'shown'],
    ['one meets it, one is blank', { item: 'pain', op: '>', value: 2 }, some(null, 3), 'shown'],
    ['none meets it', { item: 'pain', op: '>', value: 2 }, some(1, 2), 'hidden'],
    ['none meets it, one is blank', { item: 'pain', op: '>', value: 2 }, some(1, null), 'unknown'],
    ['no instance', { item: 'pain', op: '>', value: 2 }, {}, 'unknown'],
    ['none is equal', { item: 'pain', op: '!=', value: 2 }, some(1, 3), 'shown'],
    ['one is equal, one is blank', { item: 'pain', op: '!=', value: 2 }, some(2, null), 'hidden'],
    ['no instance is equal', { item: 'pain', op: '!=', value: 2 }, {}, 'shown'],
    ['one is answered', { item: 'pain', answered: true }, some(null, 1), 'shown'],
    ['none is answered', { item: 'pain', answered: false }, some(null, null), 'shown'],
    ['one is answered after all', { item: 'pain', answered: false }, some(null, 1), 'hidden'],
    ['the sum of all of them', { sum: ['pain'], op: '>=', value: 4 }, some(1, 3), 'shown'],
    ['the sum, one blank', { sum: ['pain'], op: '>=', value: 4 }, some(1, 2, null), 'unknown'],
    ['the sum, decided though one is blank', { sum: ['pain'], op: '>', value: 7 }, some(1, 3, null), 'hidden'],
    ['the sum of no instance', { sum: ['pain'], op: '>=', value: 4 }, {}, 'unknown'],
  ])('from outside, all instances: %s', (_, condition, answers, expected) => {
    expect(after(condition, answers)).toBe(expected);
  });

  it('from an inner instance, the outer one around it; from a neighbour, all of the neighbours', () => {
    const inner = group('i', [choice('n', [0, 1]), choice('x', [0, 1], on('o', 1))], { repeats: {} });
    const neighbour = group('j', [choice('k', [0, 1]), choice('y', [0, 1], on('n', 1))], { repeats: {} });
    const outer = group('g', [choice('o', [0, 1]), inner, neighbour], { repeats: {} });
    const states = statesOf([outer], {
      g: [
        { o: 1, i: [{ n: 0 }, { n: 1 }], j: [{ k: 0 }] },
        { o: 0, i: [{ n: 0 }], j: [{ k: 0 }] },
      ],
    });
    expect([states['/g/0/i/0/x'], states['/g/1/i/0/x']]).toEqual(['shown', 'hidden']);
    expect([states['/g/0/j/0/y'], states['/g/1/j/0/y']]).toEqual(['shown', 'hidden']);
  });

  it('also of what stands later', () => {
    const items = [choice('x', [0, 1], on('late', 1)), choice('late', [0, 1])];
    expect([statesOf(items, { late: 1 })['/x'], statesOf(items, {})['/x'], statesOf(items, { late: 0 })['/x']]).toEqual(
      ['shown', 'unknown', 'hidden'],
    );
  });
});

describe('the state of what repeats, by its code', () => {
  const items = [
    choice('a', [0, 1]),
    group('g', [choice('n', [0, 1]), choice('x', [0, 1], on('n', 1))], { repeats: {}, shownWhen: on('a', 1) }),
  ];
  const compiled = compile(questionnaire(items));
  it.each<[Answers, string]>([
    [{ a: 1, g: [{ n: 0 }, { n: 1 }] }, 'shown'],
    [{ a: 1, g: [{ n: 0 }, {}] }, 'unknown'],
    [{ a: 1, g: [{ n: 0 }] }, 'hidden'],
    [{ a: 1 }, 'unknown'],
    [{ a: 0 }, 'hidden'],
    [{}, 'unknown'],
  ])('%j', (answers, expected) => {
    expect(visibility(compiled, answers).get('x')).toBe(expected);
  });

  it('an empty list inside one instance leaves it open', () => {
    const inner = group('i', [choice('y', [0, 1], on('n', 1))], { repeats: {} });
    const nested = compile(questionnaire([group('g', [choice('n', [0, 1]), inner], { repeats: {} })]));
    const state = (g: Answers[]) => visibility(nested, { g }).get('y');
    expect(state([{ n: 0, i: [{}] }])).toBe('hidden');
    expect(state([{ n: 0, i: [{}] }, { n: 0 }])).toBe('unknown');
    expect(state([])).toBe('unknown');
  });

  it('blank is what any instance lacks', () => {
    expect(asked(compiled, { a: 1, g: [{ n: 1 }, {}] })).toEqual({
      shown: ['a', 'n', 'x'],
      hidden: [],
      unknown: [],
      blank: ['n', 'x'],
    });
  });
});

describe('under a question', () => {
  const flag: Item = {
    code: 'smokes',
    type: 'boolean',
    text: text('smokes'),
    shownWhen: on('a', 1),
    items: [
      { code: 'why', type: 'display', text: text('why') },
      choice('much'),
      group('how', [choice('since', [0, 1])]),
    ],
  };
  const items = [choice('a', [0, 1]), flag];
  it.each<[Answers, string, string, string]>([
    [{ a: 1, smokes: false }, 'shown', 'shown', 'shown'],
    [{ a: 1 }, 'shown', 'unknown', 'unknown'],
    [{}, 'unknown', 'unknown', 'unknown'],
    [{ a: 0 }, 'hidden', 'hidden', 'hidden'],
  ])('%j: display %s, question %s, inside a group %s', (answers, why, much, since) => {
    const states = statesOf(items, answers);
    expect([states['/why'], states['/much'], states['/since']]).toEqual([why, much, since]);
  });

  it('an answer under a blank question is not asked', () => {
    expect(faultsOf(items, { a: 1, much: 1 })).toEqual(['/much not-asked']);
    expect(faultsOf(items, { a: 1, smokes: true, much: 1, since: 0 })).toEqual([]);
  });
});
