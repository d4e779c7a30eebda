import fc from 'fast-check';
import { answerTo, choice, questionnaire, questionnaires, text } from '../../test/documents.js';
import { catalogue } from '../catalogue/catalogue.js';
import { checkAnswers } from './check-answers.js';
import { compile, questions } from '../compile.js';
import type { Answer, Item } from '../document.js';
import { visibility } from '../visibility.js';

const compiled = compile(
  questionnaire([
    choice('num'),
    choice('str', ['a', 'B', '1']),
    { ...choice('many', [0, 1, 10]), type: 'multiple' },
    {
      code: 'none',
      type: 'multiple',
      text: text('none'),
      options: [
        { value: 'x', text: text('x') },
        { value: 'no', text: text('none of these'), exclusive: true },
      ],
    },
    { code: 'flag', type: 'boolean', text: text('flag') },
    { code: 'int', type: 'integer', text: text('int'), min: 0, max: 999 },
    { code: 'dec', type: 'decimal', text: text('dec'), min: -1.5, max: 2.5 },
    { code: 'free', type: 'text', text: text('free'), maxLength: 10 },
    { code: 'long', type: 'text', text: text('long') },
    { code: 'day', type: 'date', text: text('day') },
    { code: 'note', type: 'display', text: text('note') },
    { code: 'group', type: 'group', items: [choice('inside', [0, 1])] },
  ]),
);

const deep = JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`);
// As JSON gives them: 1e400 is Infinity, -0 is minus zero.
const odd: unknown[] = JSON.parse('[1e400, -1e400, -0]');
const NOT_NUMBERS = ['2', true, null, undefined, Number.NaN, ...odd, [2], [], {}, { value: 2 }, deep, 2n];

describe('one answer', () => {
  const refused: [string, unknown, string][] = [
    ...['num', 'int', 'dec'].flatMap((code) =>
      NOT_NUMBERS.map((v): [string, unknown, string] => [code, v, 'wrong-type']),
    ),
    ['num', 4, 'off-list'],
    ['num', 1.5, 'off-list'],
    ['str', 'b', 'off-list'],
    ['str', ' a', 'off-list'],
    ['str', '__proto__', 'off-list'],
    ['str', 1, 'wrong-type'],
    ['str', ['a'], 'wrong-type'],
    ['many', 1, 'wrong-type'],
    ['many', [], 'wrong-type'],
    ['many', ['1'], 'wrong-type'],
    ['many', [true], 'wrong-type'],
    ['many', [-0], 'wrong-type'],
    ['many', [2], 'off-list'],
    ['many', [0, 0], 'duplicate'],
    ['many', new Array(200_000).fill(1), 'duplicate'],
    ['many', [[0]], 'too-deep'],
    ['many', [{ value: 0 }], 'too-deep'],
    ['many', deep, 'too-deep'],
    ['many', new Array(2), 'wrong-type'],
    ['many', { 0: 1, length: 1 }, 'wrong-type'],
    ['none', ['x', 'no'], 'off-list'],
    ['flag', 1, 'wrong-type'],
    ['flag', 'true', 'wrong-type'],
    ['flag', null, 'wrong-type'],
    ['int', 1.5, 'wrong-type'],
    ['int', -1, 'out-of-range'],
    ['int', 1000, 'out-of-range'],
    ['int', 2 ** 53, 'wrong-type'],
    ['dec', 2.51, 'out-of-range'],
    ['dec', -1.51, 'out-of-range'],
    ['free', '12345678901', 'too-long'],
    ['free', '', 'wrong-type'],
    ['free', ' \n', 'wrong-type'],
    ['free', 'a\0', 'wrong-type'],
    ['free', '\ud800', 'wrong-type'],
    ['free', 7, 'wrong-type'],
    ['free', ['a'], 'wrong-type'],
    ['long', 'x'.repeat(1_000_000), 'too-long'],
    ['day', '2023-02-29', 'wrong-type'],
    ['day', '2024-13-01', 'wrong-type'],
    ['day', '2024-00-10', 'wrong-type'],
    ['day', '2024-01-00', 'wrong-type'],
    ['day', '1900-02-29', 'wrong-type'],
    ['day', '2024-1-1', 'wrong-type'],
    ['day', '2024-01-01T00:00:00Z', 'wrong-type'],
    ['day', 20240101, 'wrong-type'],
    ['note', 'x', 'unknown-item'],
    ['group', 1, 'unknown-item'],
  ];
  it.each(refused)('%s: %p is refused as %s', (code, value, fault) => {
    expect(checkAnswers(compiled, { [code]: value })).toEqual({
      ok: false,
      faults: [{ path: `/${code}`, code: fault }],
    });
    expect(checkAnswers(compiled, { [code]: value }, { partial: true }).ok).toBe(false);
  });

  const accepted: [string, Answer][] = [
    ['num', 0],
    ['str', 'B'],
    ['str', '1'],
    ['many', [10, 1]],
    ['none', ['no']],
    ['flag', false],
    ['int', 0],
    ['int', 999],
    ['dec', -1.5],
    ['dec', 2.5],
    ['free', '1234567890'],
    ['free', '🙂'],
    ['long', 'x'.repeat(4000)],
    ['day', '2024-02-29'],
    ['day', '2000-02-29'],
  ];
  it.each(accepted)('%s: %p is accepted as it is', (code, value) => {
    const check = checkAnswers(compiled, { [code]: value });
    expect(check).toEqual({ ok: true, answers: { [code]: value } });
  });
});

describe('the whole', () => {
  it.each([null, undefined, 1, 'a', true, [], [1], new Map(), Object.create({ num: 1 }), new (class Answers {})()])(
    '%p is no set of answers',
    (value) => {
      expect(checkAnswers(compiled, value)).toEqual({ ok: false, faults: [{ path: '', code: 'wrong-type' }] });
    },
  );

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '', 'Num', 'num ', '0'])(
    'the key %p is unknown, and changes nothing',
    (key) => {
      const answers = JSON.parse(`{${JSON.stringify(key)}:{"polluted":1},"num":1}`);
      expect(checkAnswers(compiled, answers)).toEqual({
        ok: false,
        faults: [{ path: `/${key}`, code: 'unknown-item' }],
      });
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  it('says every fault at once, with a path that can be read back', () => {
    const check = checkAnswers(compiled, { num: '2', 'a/b~c': 1, flag: 0 });
    expect(check.ok ? [] : check.faults).toEqual([
      { path: '/num', code: 'wrong-type' },
      { path: '/a~1b~0c', code: 'unknown-item' },
      { path: '/flag', code: 'wrong-type' },
    ]);
  });

  it('stops at a hundred faults and does not echo a long key', () => {
    const keys = Array.from({ length: 50_000 }, (_, index) => `${index}${'x'.repeat(500)}`);
    const check = checkAnswers(compiled, Object.fromEntries(keys.map((key) => [key, 1])));
    if (check.ok) throw new Error('accepted');
    expect(check.faults).toHaveLength(100);
    expect(Math.max(...check.faults.map((fault) => fault.path.length))).toBeLessThan(100);
  });

  it('a symbol is unknown, and a property that changes its mind is kept as it was checked', () => {
    expect(checkAnswers(compiled, { [Symbol('num')]: 1 }).ok).toBe(false);
    let reads = 0;
    const shifty = {
      get num() {
        reads += 1;
        return reads === 1 ? 1 : 'DROP';
      },
    };
    expect(checkAnswers(compiled, shifty)).toEqual({ ok: true, answers: { num: 1 } });
  });

  it('returns a copy without a prototype that shares nothing with what was sent', () => {
    const many = [0, 1];
    const check = checkAnswers(compiled, { many });
    if (!check.ok) throw new Error('refused');
    many.push(10);
    expect(check.answers.many).toEqual([0, 1]);
    expect(Object.getPrototypeOf(check.answers)).toBeNull();
    expect('constructor' in check.answers).toBe(false);
  });
});

describe('hidden and required', () => {
  const items: Item[] = [
    choice('a', [0, 1]),
    choice('b', [0, 1], { item: 'a', op: '=', value: 1 }),
    { ...choice('c', [0, 1], { item: 'b', op: '=', value: 1 }), required: true },
  ];
  const gated = compile(questionnaire(items));
  const faults = (answers: object, partial = false) => {
    const check = checkAnswers(gated, answers, { partial });
    return check.ok ? [] : check.faults.map((fault) => `${fault.path} ${fault.code}`);
  };

  it('an answer to what was not shown is refused, down the chain and behind a blank gate', () => {
    expect(faults({ a: 0, b: 1 })).toEqual(['/b not-asked']);
    expect(faults({ a: 0, b: 1, c: 1 })).toEqual(['/b not-asked', '/c not-asked']);
    expect(faults({ b: 0 })).toEqual(['/b not-asked']);
    expect(faults({ a: 1, b: 1, c: 0 })).toEqual([]);
  });

  it('what is required is required only when it is shown', () => {
    expect(faults({ a: 1, b: 1 })).toEqual(['/c required']);
    expect(faults({ a: 1, b: 0 })).toEqual([]);
    expect(faults({})).toEqual([]);
  });

  it('a faulty gate is one fault, not two; a faulty answer is not also missing', () => {
    expect(faults({ a: '1', b: 1 })).toEqual(['/a wrong-type']);
    expect(faults({ a: 1, b: 1, c: 7 })).toEqual(['/c off-list']);
  });

  it('a draft may lack what is required and keep what its gates hide now, and nothing else', () => {
    expect(faults({ a: 0, b: 1, c: 1 }, true)).toEqual([]);
    expect(faults({ a: 1, b: 1 }, true)).toEqual([]);
    expect(faults({ a: 1, b: 2 }, true)).toEqual(['/b off-list']);
    expect(checkAnswers(gated, { a: 0, b: 1 }, { partial: true })).toEqual({ ok: true, answers: { a: 0, b: 1 } });
  });
});

describe('for any questionnaire', () => {
  const story = questionnaires().chain((document) => {
    const list = questions(compile(document));
    const mostly = list.map((question) => fc.option(answerTo(question), { nil: undefined, freq: 4 }));
    return fc.tuple(fc.constant(document), fc.tuple(...mostly), fc.boolean());
  });

  it('accepted means unchanged, and a hidden answer never survives', () => {
    fc.assert(
      fc.property(story, ([document, values, prune]) => {
        const target = compile(document);
        const all: Record<string, Answer> = {};
        for (const [index, question] of questions(target).entries()) {
          const value = values[index];
          if (value !== undefined) all[question.code] = value;
        }
        const states = visibility(target, all);
        const hidden = Object.keys(all).filter((code) => states.get(code) !== 'shown');
        // Half the time as a form would send it, half the time with everything.
        const sent = prune ? Object.fromEntries(Object.entries(all).filter(([code]) => !hidden.includes(code))) : all;
        const check = checkAnswers(target, JSON.parse(JSON.stringify(sent)));
        if (check.ok) expect({ ...check.answers }).toEqual(sent);
        expect(check.ok).toBe(prune || hidden.length === 0);
        if (!check.ok) expect(check.faults.map((fault) => fault.code)).toEqual(hidden.map(() => 'not-asked'));
        expect(checkAnswers(target, all, { partial: true })).toEqual({ ok: true, answers: all });
      }),
      { numRuns: 500 },
    );
  });

  it('any JSON at all gets an answer: unchanged or refused', () => {
    const targets = catalogue.map((document) => compile(document));
    fc.assert(
      fc.property(
        fc.constantFrom(...targets),
        fc.jsonValue(),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (target, junk, more) => {
          const code = questions(target)[0]?.code ?? '';
          for (const value of [junk, more, { ...more, [code]: junk }]) {
            const check = checkAnswers(target, value);
            if (check.ok) expect({ ...check.answers }).toEqual(value);
            else expect(check.faults.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
