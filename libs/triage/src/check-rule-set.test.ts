import fc from 'fast-check';
import { checkRuleSet } from './check-rule-set.js';
import { codesRead, unread } from './coverage.js';
import { DEPRESSION, EPILEPSY, rule, ruleSetOf, SMALL } from './fixture.js';
import type { Predicate } from './predicate.js';
import { ruleSets } from './rule-sets/index.js';

const faults = (value: unknown) => checkRuleSet(value, SMALL).map(({ path, code }) => `${path} ${code}`);
const ofWhen = (when: unknown) =>
  faults(ruleSetOf([rule(when as Predicate)])).map((fault) => fault.replace('/rules/0/when', ''));
const a = { item: 'a', op: '=', value: 1 } as const;

describe('a good rule set has no fault', () => {
  it.each<[Predicate]>([
    [{ item: 'a', op: 'in', value: [1, 2] }],
    [{ item: 'text', op: 'answered' }],
    [{ scale: 'sum.TOTAL', op: '>=', value: 9 }],
    [{ change: 'weight', since: 'baseline', op: '<=', value: -5, percent: true }],
    [{ change: 'sum.TOTAL', since: 'previous', op: '>=', value: 9 }],
    [{ within: 'weight', days: 3, take: 'lowest', minus: 'now', op: '<=', value: -2 }],
    [{ within: 'weight', days: 3, take: 'lowest', op: '<=', value: 60 }],
    [{ band: 'sum.TOTAL', in: ['high'] }],
    [{ repeated: { all: [a, { not: a }] }, times: 2 }],
    [{ missing: 'sum.TOTAL' }],
    [{ limit: 'weight', side: 'alertHigh' }],
    [{ fact: 'sex', op: 'in', value: ['f', 'm'] }],
    [{ fact: 'gestation.weeks', op: '<', value: 37 }],
    [{ any: [{ proxy: true }, { not: { proxy: true } }] }],
  ])('%j', (when) => {
    expect(ofWhen(when)).toEqual([]);
  });

  it('the shipped ones, with the words their pathways send', () => {
    expect(
      checkRuleSet(
        ruleSets.find(({ id }) => id === 'depression'),
        DEPRESSION,
      ),
    ).toEqual([]);
    expect(
      checkRuleSet(
        ruleSets.find(({ id }) => id === 'epilepsy'),
        EPILEPSY,
      ),
    ).toEqual([]);
  });
});

describe('faults of a predicate, each with its place', () => {
  it.each<[unknown, string[]]>([
    [null, [' wrong-type']],
    ['eval(x)', [' wrong-type']],
    [[], [' wrong-type']],
    [{}, [' unknown-predicate']],
    [{ call: 'x' }, [' unknown-predicate']],
    [{ item: 'a', scale: 'sum.TOTAL', op: '=', value: 1 }, [' unknown-predicate']],
    [{ ...a, note: 1 }, ['/note unknown-key']],
    [{ item: 'a', op: '=' }, ['/value missing-key']],
    [{ item: 'a', value: 1 }, ['/op missing-key']],
    [{ item: 'a', op: '==', value: 1 }, ['/op unknown-op']],
    [{ item: 'a', op: 'answered', value: 1 }, ['/value unknown-key']],
    [{ item: 'd', op: '=', value: 1 }, ['/item unknown-item']],
    [{ item: 'constructor', op: '=', value: 1 }, ['/item unknown-item']],
    [{ item: '__proto__', op: '=', value: 1 }, ['/item unknown-item']],
    [{ item: 7, op: '=', value: 1 }, ['/item wrong-type']],
    [{ item: 'a', op: '>=', value: 4 }, ['/value out-of-range']],
    [{ item: 'a', op: '=', value: 1.5 }, ['/value off-list']],
    [{ item: 'a', op: '>=', value: '1' }, ['/value wrong-type']],
    [{ item: 'a', op: 'in', value: 1 }, ['/value wrong-type']],
    [{ item: 'a', op: 'in', value: [] }, ['/value empty']],
    [{ item: 'a', op: 'in', value: [1, 9] }, ['/value/1 off-list']],
    [{ item: 'a', op: '>=', value: Number.NaN }, ['/value wrong-type']],
    [{ scale: 'sum', op: '>=', value: 1 }, ['/scale unknown-scale']],
    [{ scale: 'sum.TOTAL', op: '>=', value: 10 }, ['/value out-of-range']],
    [{ scale: 'sum.TOTAL', op: 'in', value: [1] }, ['/op unknown-op']],
    [{ change: 'text', since: 'previous', op: '>', value: 1 }, ['/change not-a-number-item']],
    [{ change: 'a', since: 'ever', op: '>', value: 1 }, ['/since off-list']],
    [{ change: 'a', since: 'previous', op: '>', value: 4 }, ['/value out-of-range']],
    [{ change: 'a', since: 'previous', op: '>', value: 1, percent: 'yes' }, ['/percent wrong-type']],
    [{ within: 'a', days: 0, take: 'lowest', op: '>', value: 1 }, ['/days out-of-range']],
    [
      { within: 'x', days: 3, take: 'mean', minus: 'then', op: '>', value: 1 },
      ['/within unknown-code', '/take off-list', '/minus off-list'],
    ],
    [{ band: 'sum.TOTAL', in: ['highest'] }, ['/in/0 unknown-band']],
    [{ band: 'sum.TOTAL', in: [] }, ['/in empty']],
    [{ repeated: a, times: 1 }, ['/times out-of-range']],
    [{ repeated: a, times: 2.5 }, ['/times wrong-type']],
    [{ repeated: { item: 'x', op: 'answered' }, times: 2 }, ['/repeated/item unknown-item']],
    [{ missing: 'x' }, ['/missing unknown-code']],
    [{ limit: 'weight', side: 'low' }, ['/side off-list']],
    [{ fact: '__proto__', op: '=', value: 1 }, ['/fact bad-name']],
    [{ fact: 'toString', op: '=', value: 1 }, ['/fact bad-name']],
    [{ fact: 'week', op: '>', value: 'four' }, ['/value wrong-type']],
    [{ proxy: false }, ['/proxy off-list']],
    [{ all: [] }, ['/all empty']],
    [{ any: a }, ['/any wrong-type']],
    [{ all: [a, { any: [a, { item: 'x', op: 'answered' }] }] }, ['/all/1/any/1/item unknown-item']],
    [{ not: { change: 'a', since: 'previous', op: '>', value: 1 } }, ['/not under-not']],
    [{ not: { any: [a, { within: 'a', days: 3, take: 'last', op: '>', value: 1 }] } }, ['/not/any/1 under-not']],
    [{ not: { not: { repeated: a, times: 2 } } }, ['/not/not under-not']],
  ])('%j: %j', (when, expected) => {
    expect(ofWhen(when)).toEqual(expected);
  });

  it('takes 200 nodes in a rule set and refuses the 201st, once', () => {
    const wide = (leaves: number) => ({ all: Array.from({ length: leaves }, () => a) }) as Predicate;
    expect(ofWhen(wide(199))).toEqual([]);
    expect(ofWhen(wide(200))).toEqual(['/all/199 too-many-nodes']);
    expect(ofWhen(wide(5000))).toEqual(['/all/199 too-many-nodes']);
    const together = ruleSetOf([rule(wide(150), { unless: wide(150) })]);
    expect(faults(together)).toEqual(['/rules/0/unless/all/48 too-many-nodes']);
    const rules = (count: number) => ruleSetOf(Array.from({ length: count }, (_, n) => rule(a, { id: `r${n}` })));
    expect(faults(rules(200))).toEqual([]);
    expect(faults(rules(201))).toEqual(['/rules too-many-nodes']);
    expect(faults(ruleSetOf([rule(wide(149)), rule(wide(50), { id: 'r1' })]))).toEqual([
      '/rules/1/when/all/49 too-many-nodes',
    ]);
  });

  it('refuses a tree too deep to walk', () => {
    let deep: unknown = a;
    for (let i = 0; i < 100_000; i += 1) deep = { not: deep };
    expect(ofWhen(deep)).toEqual([expect.stringMatching(/ too-deep$/)]);
  });
});

describe('faults of the document', () => {
  const good = ruleSetOf([rule(a)]);
  it.each<[string, unknown, string[]]>([
    ['no object', null, [' wrong-type']],
    ['a list', [good], [' wrong-type']],
    ['nothing in it', {}, ['id', 'version', 'pathway', 'requires', 'rules'].map((key) => `/${key} missing-key`)],
    ['a key of its own', { ...good, author: 'x' }, ['/author unknown-key']],
    ['a prototype', JSON.parse(JSON.stringify(good).replace('{', '{"__proto__":{"x":1},')), ['/__proto__ unknown-key']],
    ['a version of text', { ...good, version: '1' }, ['/version wrong-type']],
    ['version 0', { ...good, version: 0 }, ['/version out-of-range']],
    [
      'an unknown requirement',
      { ...good, requires: ['a', 'x', 'a'] },
      ['/requires/1 unknown-code', '/requires/2 duplicate'],
    ],
    ['notTriaged that a rule reads', { ...good, notTriaged: ['b', 'a'] }, ['/notTriaged/1 read-by-a-rule']],
    ['the same rule twice', { ...good, rules: [rule(a), rule(a)] }, ['/rules/1/id duplicate']],
    ['a built-in id', { ...good, rules: [rule(a, { id: 'contact-wish' })] }, ['/rules/0/id reserved']],
    ['an id everything has', { ...good, rules: [rule(a, { id: 'constructor' })] }, ['/rules/0/id bad-name']],
    ['green by rule', { ...good, rules: [{ ...rule(a), level: 'green' }] }, ['/rules/0/level unknown-level']],
    [
      'words in one language',
      { ...good, rules: [{ ...rule(a), because: { da: 'x' } }] },
      ['/rules/0/because/en missing-key'],
    ],
    ['blank words', { ...good, rules: [rule(a, { because: { da: ' ', en: 'x' } })] }, ['/rules/0/because/da empty']],
    ['no source', { ...good, rules: [rule(a, { source: '' })] }, ['/rules/0/source empty']],
    ['due by a department', { ...good, rules: [rule(a, { due: 'today' })] }, ['/rules/0/due unknown-key']],
    ['a limit of nothing', { ...good, limits: { x: {} } }, ['/limits/x unknown-item']],
    ['a side of nothing', { ...good, limits: { a: { low: 1 } } }, ['/limits/a/low unknown-key']],
    ['crossed limits', { ...good, limits: { a: { alertLow: 2, alertHigh: 1 } } }, ['/limits/a limits-crossed']],
  ])('%s', (_, value, expected) => {
    expect(faults(value)).toEqual(expected);
  });

  it('never throws, and takes no arbitrary JSON for a predicate', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(Array.isArray(checkRuleSet(value, SMALL))).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(faults({ ...good, rules: [{ ...rule(a), when: value }] })).not.toEqual([]);
      }),
    );
  });
});

describe('coverage', () => {
  it('names what the rules read, the built-in ones included', () => {
    const read = codesRead(ruleSets.find(({ id }) => id === 'depression')!, DEPRESSION);
    expect([...read.items].sort()).toEqual([
      ...['contact.proxy', 'contact.topic', 'contact.urgent', 'contact.want', 'phq9.9'],
    ]);
    expect([...read.scales].sort()).toEqual(['audit-c.TOTAL', 'gad-7.TOTAL', 'phq-9.TOTAL', 'who-5.PERCENT']);
    expect([...read.facts].sort()).toEqual(['sex', 'step', 'week']);
  });

  it.each([
    ['depression', DEPRESSION],
    ['epilepsy', EPILEPSY],
  ] as const)('%s: every item its pathway sends is read or deliberately not', (id, vocabulary) => {
    expect(unread(ruleSets.find((ruleSet) => ruleSet.id === id)!, Object.keys(vocabulary.items), vocabulary)).toEqual(
      [],
    );
  });

  it('finds what nobody would look at', () => {
    expect(unread(ruleSetOf([rule(a)]), ['a', 'b', 'contact.want'], SMALL)).toEqual(['b']);
    expect(
      unread(ruleSetOf([rule({ scale: 'sum.TOTAL', op: '>', value: 1 })]), ['a', 'b', 'c', 'gate'], SMALL),
    ).toEqual(['gate']);
  });
});
