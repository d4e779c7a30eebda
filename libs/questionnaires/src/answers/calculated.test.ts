import { choice, questionnaire, text } from '../../test/documents.js';
import { checkAnswers } from './check-answers.js';
import { compile } from '../compile.js';
import type { Answers, Condition, Item, Question } from '../document.js';
import { engines } from '../engines/engines.js';
import { MissingEngine } from '../engines-needed.js';
import { asked, visibility } from '../visibility.js';

/** What the patient does not give: what is worked out, what is fixed, what is hidden by design. */

const q = (code: string, type: Question['type'], more: Partial<Question> = {}): Question => ({
  code,
  type,
  text: text(code),
  ...more,
});
const on = (item: string, value: number): Condition => ({ item, op: '=', value });
const check = (items: readonly Item[], answers: unknown, partial = false) =>
  checkAnswers(compile(questionnaire(items), engines), answers, { partial });
const result = (items: readonly Item[], answers: unknown): unknown => {
  const done = check(items, answers);
  return done.ok ? JSON.parse(JSON.stringify(done.answers)) : done.faults.map(({ path, code }) => `${path} ${code}`);
};

describe('a sum', () => {
  const scored = {
    ...choice('b', []),
    options: [
      { value: 'no', text: text('no'), score: 0 },
      { value: 'yes', text: text('yes'), score: 5 },
    ],
  };
  const total = q('total', 'integer', { readOnly: true, calculated: { sum: ['a', 'b', 'c'] } });
  const items = [total, choice('a'), scored, choice('c', [0, 1], on('a', 3))];

  it.each<[string, unknown, unknown]>([
    ['is added when it is not sent, by the scores', { a: 2, b: 'yes' }, { total: 7, a: 2, b: 'yes' }],
    ['is taken when it is sent and right', { total: 7, a: 2, b: 'yes' }, { total: 7, a: 2, b: 'yes' }],
    ['is refused when it is wrong', { total: 8, a: 2, b: 'yes' }, ['/total read-only']],
    ['is refused when it is no number', { total: '7', a: 2, b: 'yes' }, ['/total wrong-type']],
    ['waits for what is shown', { a: 3, b: 'yes' }, { a: 3, b: 'yes' }],
    ['waits for what is blank', { a: 2 }, { a: 2 }],
    ['cannot be sent before', { total: 2, a: 2 }, ['/total read-only']],
    ['counts what is shown', { a: 3, b: 'no', c: 1 }, { total: 4, a: 3, b: 'no', c: 1 }],
  ])('%s', (_, answers, expected) => {
    expect(result(items, answers)).toEqual(expected);
  });

  it('of nothing that is asked is none; of a repeating group, all instances', () => {
    const gated = [
      choice('g', [0, 1]),
      choice('a', [0, 1], on('g', 1)),
      q('t', 'integer', { readOnly: true, calculated: { sum: ['a'] } }),
    ];
    expect(result(gated, { g: 0 })).toEqual({ g: 0 });
    const group: Item = { code: 'r', type: 'group', repeats: {}, items: [choice('n')] };
    const sum = [group, q('t', 'integer', { readOnly: true, calculated: { sum: ['n'] } })];
    expect(result(sum, { r: [{ n: 1 }, { n: 3 }] })).toMatchObject({ t: 4 });
    expect(result(sum, {})).toEqual({});
  });

  it('decides what depends on it', () => {
    const after = [...items, choice('x', [0, 1], { item: 'total', op: '>', value: 6 })];
    expect(result(after, { a: 2, b: 'yes', x: 1 })).toMatchObject({ x: 1 });
    expect(result(after, { a: 1, b: 'yes', x: 1 })).toEqual(['/x not-asked']);
    expect(visibility(compile(questionnaire(after)), { a: 2 }).get('x')).toBe('unknown');
  });

  it('that the patient may change is the patient’s', () => {
    const free = [choice('a'), q('total', 'integer', { calculated: { sum: ['a'] } })];
    expect(result(free, { a: 2, total: 9 })).toEqual({ a: 2, total: 9 });
    expect(result(free, { a: 2 })).toEqual({ a: 2 });
  });

  it('stays as it was sent in a draft', () => {
    expect(check(items, { total: 99 }, true)).toMatchObject({ ok: true, answers: { total: 99 } });
    expect(check(items, { total: 'x' }, true).ok).toBe(false);
  });
});

describe('what is fixed, and what is hidden by design', () => {
  const items = [
    q('kind', 'text', { readOnly: true, initial: 'A', hidden: true }),
    q('nothing', 'text', { readOnly: true }),
    q('note', 'text', { hidden: true, required: true }),
    choice('x', [0, 1], { item: 'kind', op: '=', value: 'A' }),
  ];

  it.each<[string, unknown, unknown]>([
    ['is held though it is not sent', { x: 1 }, { kind: 'A', x: 1 }],
    ['may be sent as it is', { kind: 'A' }, { kind: 'A' }],
    ['cannot be changed', { kind: 'B' }, ['/kind read-only']],
    ['cannot be given where there is none', { nothing: 'x' }, ['/nothing read-only']],
    ['may hold a value nobody sees', { note: 'x' }, { kind: 'A', note: 'x' }],
  ])('%s', (_, answers, expected) => {
    expect(result(items, answers)).toEqual(expected);
  });

  it('is never blank and never required', () => {
    expect(asked(compile(questionnaire(items)), {})).toMatchObject({
      shown: ['kind', 'nothing', 'note', 'x'],
      blank: ['nothing', 'x'],
    });
    const inside: Item = {
      code: 'g',
      type: 'group',
      hidden: true,
      required: true,
      items: [{ ...choice('a'), required: true }],
    };
    expect(result([inside], {})).toEqual({});
    expect(asked(compile(questionnaire([inside])), {}).blank).toEqual([]);
  });

  it('is not shared with the document', () => {
    const initial = { value: 5 };
    const done = check([q('d', 'quantity', { readOnly: true, initial })], {});
    expect(done).toMatchObject({ ok: true, answers: { d: { value: 5 } } });
    if (done.ok) expect(done.answers.d).not.toBe(initial);
  });
});

describe('a required group', () => {
  const items: Item[] = [
    {
      code: 'g',
      type: 'group',
      required: true,
      items: [
        choice('a', [0, 1]),
        { code: 'h', type: 'group', items: [choice('b', [0, 1])] },
        q('t', 'text', { readOnly: true, initial: 'x' }),
      ],
    },
  ];
  it('wants one answer inside, by the patient', () => {
    expect(result(items, {})).toEqual(['/g required']);
    expect(result(items, { b: 1 })).toEqual({ b: 1, t: 'x' });
    expect(result(items, { b: 7 })).toEqual(['/b off-list']);
  });
});

describe('expressions', () => {
  const reads = (linkId: string) => `%resource.item.where(linkId = '${linkId}').answer.value`;
  const item = (shownWhen: string): Item => choice('x', [0, 1], { fhirpath: shownWhen });

  it('need the engine', () => {
    expect(() => compile(questionnaire([item('true')]))).toThrow(MissingEngine);
    expect(() => compile(questionnaire([item('true')]))).toThrow('needs expressions');
  });

  it('true shows; anything else hides only when there is nothing more to know', () => {
    const compiled = compile(questionnaire([q('a', 'integer'), item(`${reads('a')} > 2`)]), engines);
    const state = (answers: Answers) => visibility(compiled, answers).get('x');
    expect([state({ a: 3 }), state({ a: 2 }), state({})]).toEqual(['shown', 'hidden', 'unknown']);
    const constant = compile(questionnaire([item('false')]), engines);
    expect(visibility(constant, {}).get('x')).toBe('unknown');
  });

  it('follow each other, and a hidden answer does not exist for them', () => {
    const items = [
      q('a', 'integer'),
      { ...q('b', 'integer'), shownWhen: { fhirpath: `${reads('a')} > 2` } },
      item(`${reads('b')} > 2`),
    ];
    expect(result(items, { a: 3, b: 3, x: 1 })).toEqual({ a: 3, b: 3, x: 1 });
    expect(result(items, { a: 1, b: 3, x: 1 })).toEqual(['/b not-asked', '/x not-asked']);
  });

  it('calculate: added, compared within a rounding, absent when they give nothing', () => {
    const bmi = q('bmi', 'decimal', {
      readOnly: true,
      calculated: { fhirpath: `${reads('kg')} / (${reads('m')} * ${reads('m')})` },
    });
    const items = [q('kg', 'decimal'), q('m', 'decimal'), bmi];
    const done = result(items, { kg: 70, m: 1.75 }) as { bmi: number };
    expect(done.bmi).toBeCloseTo(22.857142857, 8);
    expect(result(items, { kg: 70, m: 1.75, bmi: done.bmi + 1e-10 })).toMatchObject({ kg: 70 });
    expect(result(items, { kg: 70, m: 1.75, bmi: 22.9 })).toEqual(['/bmi read-only']);
    expect(result(items, { kg: 70 })).toEqual({ kg: 70 });
  });

  it('that contradict themselves are said to be unstable', () => {
    const items = [{ ...choice('a', [0, 1]), shownWhen: { fhirpath: `${reads('a')}.empty()` } }];
    expect(result(items, { a: 1 })).toEqual(['/a not-asked', ' unstable']);
  });

  it('in an instance read that instance', () => {
    const variables = [{ name: 'n', fhirpath: "item.where(linkId = 'n').answer.value" }];
    const inner = choice('y', [0, 1], { fhirpath: '%n > 1' });
    const items = [q('n', 'integer'), inner];
    const group: Item = { code: 'g', type: 'group', repeats: {}, variables, items };
    expect(result([group], { g: [{ n: 1 }, { n: 2, y: 1 }] })).toEqual({ g: [{ n: 1 }, { n: 2, y: 1 }] });
    expect(result([group], { g: [{ n: 1, y: 1 }, { n: 2 }] })).toEqual(['/g/0/y not-asked']);
  });
});

describe('constraints', () => {
  const constraint = (fhirpath: string, severity: 'error' | 'warning' = 'error') => [
    { key: 'k', severity, fhirpath, text: text('k') },
  ];
  const a = "%resource.item.where(linkId = 'a').answer.value";
  const with1 = (constraints: ReturnType<typeof constraint>): Item[] => [q('a', 'integer', { constraints })];

  it.each<[string, ReturnType<typeof constraint>, unknown]>([
    ['that hold', constraint(`${a} = 1`), { a: 1 }],
    ['that do not', constraint(`${a} = 2`), ['/a constraint']],
    ['that give nothing', constraint(`${a}.where($this > 5) = 1`), { a: 1 }],
    ['that only warn', constraint(`${a} = 2`, 'warning'), { a: 1 }],
  ])('%s', (_, constraints, expected) => {
    expect(result(with1(constraints), { a: 1 })).toEqual(expected);
  });

  it('of the whole stand at its path, and wait until the answers are handed in', () => {
    const document = { ...questionnaire([q('a', 'integer')]), constraints: constraint(`${a} = 2`) };
    const compiled = compile(document, engines);
    expect(checkAnswers(compiled, { a: 1 })).toEqual({ ok: false, faults: [{ path: '', code: 'constraint' }] });
    expect(checkAnswers(compiled, { a: 1 }, { partial: true }).ok).toBe(true);
  });

  it('of a repeating group are asked of each instance', () => {
    const group: Item = {
      code: 'g',
      type: 'group',
      repeats: {},
      items: [q('n', 'integer')],
      constraints: constraint('item.answer.value > 1'),
    };
    expect(result([group], { g: [{ n: 2 }, { n: 1 }] })).toEqual(['/g/1 constraint']);
  });
});
