import fc from 'fast-check';
import { choice, questionnaire, text } from '../test/documents.js';
import { anyQuestionnaire, draftsFor } from '../test/generated.js';
import { carryOver } from './answers/carry-over.js';
import { COMMON } from './check/check-common.js';
import { GROUP } from './check/check-group.js';
import { PROPERTIES } from './check/check-question.js';
import { DOCUMENT } from './check/check-questionnaire.js';
import { checkAnswers } from './answers/check-answers.js';
import { compile } from './compile.js';
import { difference } from './difference.js';
import { type Answers, inside, type Item } from './document.js';
import { engines } from './engines/engines.js';

/** Two versions of one questionnaire: what is different, and what of a draft goes over. */

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const changes = (before: readonly Item[], after: readonly Item[]) =>
  difference(questionnaire(before), questionnaire(after)).map(({ code, kind, what }) => `${code} ${kind} ${what}`);
const a = choice('a');
const b = choice('b');
const c = choice('c');

describe('the difference', () => {
  it.each<[string, readonly Item[], readonly Item[], string[]]>([
    ['none', [a, b], [plain(a) as Item, b], []],
    ['one more', [a, b], [a, c, b], ['c added item']],
    ['one less', [a, b, c], [a, c], ['b removed item']],
    ['the last first', [a, b, c], [c, a, b], ['c moved place']],
    ['into a group', [a, b], [a, { code: 'g', type: 'group', items: [b] }], ['g added item', 'b moved place']],
    ['other words', [a], [{ ...a, text: text('A') }], ['a changed text']],
    ['fewer options', [a], [choice('a', [0, 1])], ['a changed options']],
    ['a condition', [a, b], [a, { ...b, shownWhen: { item: 'a', answered: true } }], ['b changed shownWhen']],
    [
      'another type',
      [a],
      [{ code: 'a', type: 'integer', text: a.text as never, min: 0, max: 3 }],
      ['a changed range', 'a changed type', 'a changed options'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });

  it('says what was and what is, and of the whole too', () => {
    const before = questionnaire([{ code: 'n', type: 'integer', text: text('n'), min: 0, max: 5 }]);
    const after = { ...before, version: 2, title: text('New'), items: [{ ...before.items[0], max: 9 } as Item] };
    expect(difference(before, after)).toEqual([
      { code: null, kind: 'changed', what: 'title', from: text('Test'), to: text('New') },
      { code: 'n', kind: 'changed', what: 'range', from: { min: 0, max: 5 }, to: { min: 0, max: 9 } },
    ]);
  });

  it('of a document and itself is nothing, of two never nothing', () => {
    fc.assert(
      fc.property(anyQuestionnaire({ repeats: true }), anyQuestionnaire({ repeats: true }), (one, other) => {
        expect(difference(one, plain(one) as typeof one)).toEqual([]);
        if (JSON.stringify(one) !== JSON.stringify(other)) expect(difference(one, other)).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('any one change', () => {
  /** Something else than what is there, and than any other value of a document. */
  const another = { changed: true };
  const everyItem = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...everyItem(inside(item))]);
  const propertiesOf = (item: Item): readonly string[] => {
    if (item.type === 'display') return [...COMMON, 'text'];
    return item.type === 'group' ? GROUP : PROPERTIES[item.type];
  };
  const cases = anyQuestionnaire({ repeats: true, expressions: true, units: true }).chain((document) =>
    fc.constantFrom(...everyItem(document.items)).chain((item) => {
      const told = propertiesOf(item).filter((key) => key !== 'items' && key !== 'code');
      return fc.record({
        document: fc.constant(document),
        code: fc.constant(item.code),
        key: fc.constantFrom(...told),
      });
    }),
  );
  const changed = (items: readonly Item[], code: string, change: (item: Item) => unknown): Item[] =>
    items.map((item) => {
      const inner = inside(item);
      const rest = inner.length > 0 ? { ...item, items: changed(inner, code, change) } : item;
      return (item.code === code ? change(rest as Item) : rest) as Item;
    });

  it('of an item is told once, of that item', () => {
    fc.assert(
      fc.property(cases, ({ document, code, key }) => {
        const items = changed(document.items, code, (item) => ({ ...item, [key]: another }));
        const told = difference(document, { ...document, items });
        expect(told.map((each) => [each.code, each.kind])).toEqual([[code, 'changed']]);
        // and so is the way back, where the property may be gone altogether
        expect(difference({ ...document, items }, document).map((each) => each.code)).toEqual([code]);
      }),
      { numRuns: 500 },
    );
  });

  it('deep inside an item is told too', () => {
    const options = [
      { value: 0, text: text('a'), media: { contentType: 'image/png', data: 'AAAA', title: text('t') } },
    ];
    const before: Item = {
      ...a,
      options,
      constraints: [{ key: 'k', severity: 'error', fhirpath: 'true', text: text('x') }],
    };
    const damaged = (value: unknown): unknown[] => {
      if (typeof value !== 'object' || value === null) return [`${String(value)}!`];
      return Object.entries(value).flatMap(([key, each]) =>
        damaged(each).map((other) =>
          Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other },
        ),
      );
    };
    const all = damaged(before).filter((item) => (item as Item).code === 'a');
    expect(all.length).toBeGreaterThan(12);
    for (const after of all) expect(changes([before], [after as Item])).toEqual([expect.stringMatching(/^a changed /)]);
  });

  it('of a name is one item less and one more', () => {
    fc.assert(
      fc.property(cases, ({ document, code }) => {
        const items = changed(document.items, code, (item) => ({ ...item, code: 'another name' }));
        const kinds = difference(document, { ...document, items }).map((each) => `${each.code} ${each.kind}`);
        expect(kinds).toEqual(expect.arrayContaining([`${code} removed`, 'another name added']));
      }),
      { numRuns: 100 },
    );
  });

  it.each(DOCUMENT.filter((key) => !['id', 'version', 'items'].includes(key)))(
    'of the %s is told of the whole',
    (key) => {
      const before = questionnaire([a]);
      expect(difference(before, { ...before, [key]: another }).map(({ code, what }) => [code, what])).toEqual([
        [null, key],
      ]);
    },
  );
});

describe('a draft carried over', () => {
  const carried = (before: readonly Item[], after: readonly Item[], answers: Answers) =>
    plain(carryOver(answers, compile(questionnaire(before)), compile(questionnaire(after))));
  const number = (more: object): Item => ({ code: 'n', type: 'integer', text: text('n'), ...more }) as Item;
  const pulse = (words: string) => number({ unit: '/min', unitText: text(words) });
  // what is not shown is a draft all the same
  const UNTOUCHED = { answers: { a: 1, b: 1 }, lost: [] };
  const lost = (path: string, code: string) => ({ answers: {}, lost: [{ path, code }] });
  const group = (items: readonly Item[], more: object = {}): Item =>
    ({ code: 'g', type: 'group', repeats: {}, items, ...more }) as Item;

  it.each<[string, readonly Item[], readonly Item[], Answers, unknown]>([
    ['unchanged', [a], [a], { a: 1 }, { answers: { a: 1 }, lost: [] }],
    ['other words of the question', [a], [{ ...a, text: text('A') }], { a: 1 }, { answers: { a: 1 }, lost: [] }],
    [
      'other words of the option',
      [a],
      [{ ...a, options: a.options?.map((each) => ({ ...each, text: text('x') })) }],
      { a: 1 },
      lost('/a', 'other-words'),
    ],
    ['an option that is gone', [a], [choice('a', [0])], { a: 1 }, lost('/a', 'off-list')],
    ['a question that is gone', [a], [b], { a: 1 }, lost('/a', 'gone')],
    ['another type', [a], [{ ...a, type: 'multiple' }], { a: 1 }, lost('/a', 'other-type')],
    ['several instead of one', [number({})], [number({ repeats: {} })], { n: 1 }, lost('/n', 'other-type')],
    ['another unit', [number({ unit: 'kg' })], [number({ unit: 'lb' })], { n: 1 }, lost('/n', 'other-unit')],
    ['the same unit by another name', [pulse('slag')], [pulse('beats')], { n: 1 }, lost('/n', 'other-unit')],
    ['a name for its unit', [number({ unit: '/min' })], [pulse('slag')], { n: 1 }, { answers: { n: 1 }, lost: [] }],
    ['questions in another order', [a, b], [b, a], { a: 1, b: 2 }, { answers: { a: 1, b: 2 }, lost: [] }],
    ['into a group', [a], [{ code: 'g', type: 'group', items: [a] }], { a: 1 }, { answers: { a: 1 }, lost: [] }],
    ['a new condition', [a, b], [a, { ...b, shownWhen: { item: 'a', op: '=', value: 0 } }], { a: 1, b: 1 }, UNTOUCHED],
    ['a code of nothing', [a], [a], { toString: 1 } as unknown as Answers, lost('/toString', 'gone')],
    ['a narrower range', [number({})], [number({ max: 0 })], { n: 1 }, lost('/n', 'out-of-range')],
    ['into a repeating group', [a], [group([a])], { a: 1 }, lost('/a', 'gone')],
    [
      'inside a repeating group',
      [group([a, b])],
      [group([a])],
      { g: [{ a: 1, b: 1 }, { a: 2 }] },
      { answers: { g: [{ a: 1 }, { a: 2 }] }, lost: [{ path: '/g/0/b', code: 'gone' }] },
    ],
    [
      'fewer instances',
      [group([a])],
      [group([a], { repeats: { max: 1 } })],
      { g: [{ a: 1 }, { a: 2 }] },
      { answers: { g: [{ a: 1 }] }, lost: [{ path: '/g/1', code: 'too-many' }] },
    ],
  ])('%s', (_, before, after, answers, expected) => {
    expect(carried(before, after, answers)).toEqual(expected);
  });

  it('into any other questionnaire is a draft there, and nothing disappears unsaid', () => {
    const two = fc
      .tuple(anyQuestionnaire({ repeats: true }), anyQuestionnaire({ repeats: true }))
      .chain(([one, other]) => {
        const from = compile(one, engines);
        return fc.tuple(fc.constant(from), fc.constant(compile(other, engines)), draftsFor(from));
      });
    fc.assert(
      fc.property(two, ([from, to, draft]) => {
        const result = carryOver(draft, from, to);
        expect(checkAnswers(to, result.answers, { partial: true }).ok).toBe(true);
        const said = new Set(result.lost.map(({ path }) => path.split('/')[1]));
        for (const code of Object.keys(draft)) {
          const isKept = JSON.stringify(result.answers[code]) === JSON.stringify(draft[code]);
          expect(isKept || said.has(code.replaceAll('~', '~0').replaceAll('/', '~1'))).toBe(true);
        }
        expect(plain(carryOver(draft, from, from))).toEqual({ answers: plain(draft), lost: [] });
      }),
      { numRuns: 150 },
    );
  });
});
