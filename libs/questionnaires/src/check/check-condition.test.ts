import { choice, questionnaire, text } from '../../test/documents.js';
import { compile } from '../compile.js';
import type { Item } from '../document.js';
import { visibility } from '../visibility.js';
import { checkQuestionnaire } from './check-questionnaire.js';

const faultsOf = (...items: unknown[]) =>
  checkQuestionnaire({ ...questionnaire([]), items }).map((fault) => `${fault.path} ${fault.code}`);

describe('conditions', () => {
  const decimal: Item = { code: 'dec', type: 'decimal', text: text('dec'), min: 0, max: 1 };
  const free: Item = { code: 'free', type: 'text', text: text('free') };
  const open: Item = { code: 'open', type: 'integer', text: text('open') };
  const flag: Item = { code: 'flag', type: 'boolean', text: text('flag') };
  const group: Item = { code: 'group', type: 'group', items: [choice('inside')] };
  const day: Item = { code: 'day', type: 'date', text: text('day') };
  const dose: Item = { code: 'dose', type: 'quantity', text: text('dose'), units: [{ code: 'mg', text: text('mg') }] };
  const own: Item = { ...choice('own', ['a', 'b']), open: text('other') };
  const file: Item = { code: 'file', type: 'attachment', text: text('file') };
  const before = [choice('num'), choice('str', ['a', 'b']), decimal, free, open, flag, group, day, dose, own, file];
  const of = (shownWhen: unknown) =>
    faultsOf(...before, { ...choice('x'), shownWhen }, choice('later')).map((line) =>
      line.replace(`/items/${before.length}/shownWhen`, ''),
    );
  const table: [string, unknown, string[]][] = [
    ['null', null, [' wrong-type']],
    ['nothing in it', {}, ['/item missing', '/op missing', '/value missing']],
    ['an unknown item', { item: 'y', op: '=', value: 1 }, ['/item unknown-reference']],
    ['an item of the prototype', { item: '__proto__', answered: true }, ['/item unknown-reference']],
    ['a later item', { item: 'later', op: '=', value: 1 }, []],
    ['itself', { item: 'x', answered: true }, ['/item loop']],
    ['a group', { item: 'group', answered: true }, ['/item not-a-question']],
    ['an unknown operator', { item: 'num', op: '==', value: 1 }, ['/op wrong-type']],
    ['a text against numbers', { item: 'num', op: '=', value: '1' }, ['/value wrong-type']],
    ['a value no option has', { item: 'num', op: '=', value: 9 }, ['/value off-list']],
    ['an order of texts', { item: 'str', op: '<', value: 'b' }, ['/op not-comparable']],
    ['an order of booleans', { item: 'flag', op: '>', value: false }, ['/op not-comparable']],
    ['what a free text says', { item: 'free', op: '=', value: 'x' }, []],
    ['an order of free texts', { item: 'free', op: '<', value: 'x' }, ['/op not-comparable']],
    ['never', { never: true }, []],
    ['perhaps never', { never: false }, ['/never wrong-type']],
    ['an expression', { fhirpath: 'true' }, []],
    ['an expression without an end', { fhirpath: 'x'.repeat(10_001) }, ['/fhirpath too-many']],
    ['an amount of what has none', { item: 'num', op: '=', value: { value: 1 } }, ['/value wrong-type']],
    ['a day', { item: 'day', op: '<', value: '2022-06' }, []],
    ['no day', { item: 'day', op: '<', value: '2022-13' }, ['/value bad-form']],
    ['an amount', { item: 'dose', op: '>', value: { value: 1, unit: 'g' } }, []],
    ['an amount without a unit', { item: 'dose', op: '>', value: { value: 1 } }, ['/value/unit missing']],
    ['null for an amount', { item: 'dose', op: '>', value: null }, ['/value wrong-type']],
    ['a number for an amount', { item: 'dose', op: '>', value: 1 }, ['/value wrong-type']],
    ['own words', { item: 'own', op: '=', value: { other: 'x' } }, []],
    ['an order of own words', { item: 'own', op: '<', value: { other: 'x' } }, ['/op not-comparable']],
    ['own words where there are none', { item: 'num', op: '=', value: { other: 'x' } }, ['/value wrong-type']],
    ['what a file says', { item: 'file', op: '=', value: 'x' }, ['/op not-comparable']],
    ['a number for a boolean', { item: 'flag', op: '=', value: 1 }, ['/value wrong-type']],
    ['NaN', { item: 'dec', op: '<', value: Number.NaN }, ['/value bad-number']],
    ['answered as a text', { item: 'num', answered: 'yes' }, ['/answered wrong-type']],
    [
      'both kinds at once',
      { item: 'num', answered: true, op: '=', value: 1 },
      ['/op unknown-property', '/value unknown-property'],
    ],
    ['an empty all', { all: [] }, ['/all empty']],
    ['any and all at once', { all: [{ item: 'num', answered: true }], any: [] }, ['/any unknown-property']],
    [
      'a not',
      { not: { item: 'num', answered: true } },
      ['/not unknown-property', '/item missing', '/op missing', '/value missing'],
    ],
    ['a sum of texts', { sum: ['str'], op: '>', value: 1 }, ['/sum/0 no-range']],
    ['a sum of tenths', { sum: ['dec'], op: '>', value: 1 }, ['/sum/0 no-range']],
    ['a sum without bounds', { sum: ['open'], op: '>', value: 1 }, ['/sum/0 no-range']],
    ['a sum that counts twice', { sum: ['num', 'num'], op: '>', value: 1 }, ['/sum/1 duplicate']],
    ['a sum of what comes later', { sum: ['num', 'later'], op: '>', value: 1 }, []],
    ['a sum of own words', { sum: ['own'], op: '>', value: 1 }, ['/sum/0 no-range']],
    [
      'faults inside any, each where it is',
      { any: [{ item: 'y', answered: true }, { all: [{ sum: [], op: '>', value: 1 }] }] },
      ['/any/0/item unknown-reference', '/any/1/all/0/sum empty'],
    ],
  ];
  it.each(table)('%s', (_, shownWhen, expected) => {
    expect(of(shownWhen)).toEqual(expected);
  });

  it('a loop is refused where it is closed: at every link', () => {
    const on = (item: string) => ({ item, answered: true });
    const gated = (code: string, item: string) => ({ ...choice(code), shownWhen: on(item) });
    expect(faultsOf(gated('a', 'b'), gated('b', 'a'))).toEqual([
      '/items/0/shownWhen/item loop',
      '/items/1/shownWhen/item loop',
    ]);
    expect(faultsOf(gated('a', 'b'), gated('b', 'c'), choice('c'), gated('d', 'a'))).toEqual([]);
    const group = { code: 'g', type: 'group', shownWhen: on('c'), items: [choice('c')] };
    expect(faultsOf(group)).toEqual(['/items/0/shownWhen/item loop']);
    const under = { ...choice('a'), shownWhen: on('b'), items: [choice('b')] };
    expect(faultsOf(under)).toEqual(['/items/0/shownWhen/item loop']);
    const sum = { code: 's', type: 'integer', text: text('s'), calculated: { sum: ['a'] } };
    expect(faultsOf(gated('a', 's'), sum)).toEqual(['/items/0/shownWhen/item loop', '/items/1/calculated/sum/0 loop']);
  });

  it('a chain of thousands of forward references is no loop, and overflows nothing', () => {
    const items = Array.from({ length: 4000 }, (_, index) => ({
      ...choice(`c${index}`, [0, 1]),
      ...(index < 3999 && { shownWhen: { item: `c${index + 1}`, op: '=', value: 1 } }),
    }));
    expect(faultsOf(...items)).toEqual([]);
    const closed = { ...items[3999], shownWhen: { item: 'c0', answered: true } };
    expect(faultsOf(...items.slice(0, 3999), closed)).toHaveLength(200);
  });

  it('a chain that doubles at each link costs no more than its links', () => {
    const link = (index: number): Item => {
      const gate = { item: `c${index - 1}`, op: '=' as const, value: 1 };
      return choice(`c${index}`, [0, 1], index > 0 ? { any: [gate, { ...gate, value: 0 }] } : undefined);
    };
    const chain = Array.from({ length: 1000 }, (_, index) => link(index));
    const compiled = compile(questionnaire(chain));
    const answers = Object.fromEntries(chain.map(({ code }) => [code, 1]));
    expect(visibility(compiled, answers).get('c999')).toBe('shown');
  });

  it('a condition reads no more than five hundred items', () => {
    const gate = { item: 'a', answered: true };
    const parts = (count: number) => ({
      ...choice('x'),
      shownWhen: { all: [{ any: new Array(count).fill(gate) }, gate] },
    });
    expect(faultsOf(choice('a'), parts(499))).toEqual([]);
    expect(faultsOf(choice('a'), parts(500))).toEqual(['/items/1/shownWhen too-complex']);
  });
});
