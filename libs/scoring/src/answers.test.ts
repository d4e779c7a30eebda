import { formReader } from './answers.js';
import { itemsOf } from './testing/made.js';
import type { ItemDefinition } from './vocabulary.js';

const BLANK = Number.NaN;

function read(items: readonly ItemDefinition[], values: unknown, notAsked: readonly string[] = []) {
  const result = formReader({ items })(values, notAsked);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.faults)}`);
  return result.form;
}

describe('blank', () => {
  it('null, undefined and absent are all alike', () => {
    const items = itemsOf([0, 3], [0, 3], [0, 3], [0, 3]);
    expect(read(items, { a: null, b: undefined, c: 2 }).answered).toEqual([BLANK, BLANK, 2, BLANK]);
  });

  it.each([5, 'abc', true, undefined, null, []])(
    'a form that is no record is refused, not read as blank: %j',
    (values) => {
      expect(formReader({ items: itemsOf([0, 3]) })(values, [])).toEqual({
        ok: false,
        faults: [{ path: '/items', code: 'wrong-type' }],
      });
    },
  );
});

describe('words, where the definition has them', () => {
  // DLQI: "not relevant" is 0
  const [plain, worded] = itemsOf([0, 3], [0, 3]);
  const items = [plain!, { ...worded!, words: { nr: 0, very: 3 } }];
  const read1 = formReader({ items });

  it('stand for a number', () => {
    expect(read(items, { b: 'nr' }).answered).toEqual([BLANK, 0]);
    expect(read(items, { b: 'very' }).answered).toEqual([BLANK, 3]);
    expect(read(items, { b: 2 }).answered).toEqual([BLANK, 2]);
  });

  it.each([
    [{ b: 'NR' }, '/items/b', 'unknown-word'],
    [{ b: '0' }, '/items/b', 'unknown-word'],
    [{ b: 'constructor' }, '/items/b', 'unknown-word'],
    [{ b: ['nr'] }, '/items/b', 'wrong-type'],
    [{ a: 'nr' }, '/items/a', 'wrong-type'],
  ])('%j is none of them', (values, path, code) => {
    expect(read1(values, [])).toEqual({ ok: false, faults: [{ path, code }] });
  });
});

describe('implied answers', () => {
  // who never drinks leaves the form: how often then, and how much, is 0 (AUDIT)
  const [never, often, much] = itemsOf([0, 4], [0, 4], [0, 4]);
  const when = { a: [0], b: [0, 1] };
  const items = [never!, often!, { ...much!, impliedBy: { when, value: 0 } }];

  it.each([
    ['all the answers that leave the form', { a: 0, b: 1 }, [0, 1, 0], [2]],
    ['only one of them', { a: 0, b: 2 }, [0, 2, BLANK], []],
    ['only the other', { a: 1, b: 0 }, [1, 0, BLANK], []],
    ['one of them blank', { a: 0 }, [0, BLANK, BLANK], []],
    ['answered all the same', { a: 0, b: 0, c: 3 }, [0, 0, 3], []],
    ['nothing', {}, [BLANK, BLANK, BLANK], []],
  ])('%s', (_, values, answered, implied) => {
    const form = read(items, values);
    expect(form.answered).toEqual(answered);
    expect([...form.implied]).toEqual(implied);
  });
});

it('forms read by one reader know nothing of each other', () => {
  const items = itemsOf([0, 3], [0, 3], [0, 3]).map((item) => ({ ...item, aliases: [item.code.toUpperCase()] }));
  const reader = formReader({ items });
  const forms = [
    { a: 1, b: 2 },
    { b: 3, a: 0 },
    { A: 2 },
    { c: 1, x: 1 },
    { x: 1, c: 1 },
    { a: 1, A: 1 },
    { a: 1, b: 2 },
  ];
  const apart = forms.map((form) => formReader({ items })(form, []));
  expect(forms.map((form) => reader(form, []))).toEqual(apart);
  expect(apart.map(({ ok }) => ok)).toEqual([true, true, true, false, false, false, true]);
});
