import { builtIn } from './built-in.js';
import { evaluate } from './evaluate.js';
import { answered, DEPRESSION, day, exact, NOBODY, rule, ruleSetOf, SMALL } from './fixture.js';
import type { RuleLevel } from './level.js';
import type { Rule, RuleSet } from './rule-set.js';

const run = (ruleSet: RuleSet, now = answered({}), history = [] as ReturnType<typeof answered>[], vocabulary = SMALL) =>
  evaluate(ruleSet, NOBODY, history, now, vocabulary);

const levels = (rules: readonly Rule[], answers: Record<string, number>, requires: string[] = []) => {
  const { level, atWorst } = run(ruleSetOf(rules, { requires }), answered(answers));
  return `${level} ${atWorst}`;
};

/** a decides the first rule, b the second: 1 fires, 0 does not, blank is unknown. */
const pair = (first: RuleLevel, second: RuleLevel): Rule[] => [
  rule({ item: 'a', op: '=', value: 1 }, { id: 'first', level: first }),
  rule({ item: 'b', op: '=', value: 1 }, { id: 'second', level: second }),
];

describe('level', () => {
  it.each([
    // the fired rule, the unknown rule, level and atWorst
    ['red', 'yellow', 'red null'],
    ['red', 'red', 'red null'],
    ['red', 'acute', 'red acute'],
    ['acute', 'acute', 'acute null'],
    ['yellow', 'yellow', 'yellow null'],
    ['yellow', 'red', 'grey red'],
    ['yellow', 'acute', 'grey acute'],
    ['grey', 'yellow', 'grey yellow'],
    ['grey', 'grey', 'grey null'],
    ['yellow', 'grey', 'yellow null'],
  ] as const)('%s fired and %s unknown: %s', (fired, unknown, expected) => {
    expect(levels(pair(fired, unknown), { a: 1 })).toBe(expected);
  });

  it.each([
    ['acute', 'grey acute'],
    ['red', 'grey red'],
    ['yellow', 'grey yellow'],
    ['grey', 'grey null'],
  ] as const)('none fired and %s unknown: %s', (unknown, expected) => {
    expect(levels(pair('acute', unknown), { a: 0 })).toBe(expected);
  });

  it('green when none fired, none is unknown and all that is required is known', () => {
    expect(levels(pair('acute', 'red'), { a: 0, b: 0 })).toBe('green null');
    expect(levels(pair('acute', 'red'), { a: 0, b: 0, c: 0 }, ['c'])).toBe('green null');
    expect(levels(pair('acute', 'red'), { a: 0, b: 0 }, ['c'])).toBe('grey null');
    expect(levels(pair('acute', 'red'), { a: 0, b: 1 }, ['c'])).toBe('red null');
    expect(levels([], {}, ['sum.TOTAL'])).toBe('grey null');
  });

  it('a required score is known when it is exact, and the codes that lack are named', () => {
    const ruleSet = ruleSetOf([], { requires: ['sum.TOTAL', 'a'] });
    const scored = (low: number, high: number) => answered({ a: 0 }, { scores: { 'sum.TOTAL': { low, high } } });
    expect(run(ruleSet, scored(2, 2))).toMatchObject({ level: 'green', lacks: [] });
    expect(run(ruleSet, scored(2, 3))).toMatchObject({ level: 'grey', atWorst: null, lacks: ['sum.TOTAL'] });
  });

  it('what was not asked fires nothing, and does not make green what requires it', () => {
    const quiet = answered({}, { asked: [] });
    expect(run(ruleSetOf(pair('acute', 'red')), quiet)).toMatchObject({ level: 'green', unknown: [] });
    expect(run(ruleSetOf(pair('acute', 'red'), { requires: ['a'] }), quiet).level).toBe('grey');
  });

  it('a proxy’s answer never masks a worse level', () => {
    const rules = [rule({ proxy: true }, { id: 'proxy', level: 'grey' }), ...pair('red', 'yellow')];
    const by = (answers: Record<string, number>) => run(ruleSetOf(rules), answered(answers, { proxy: true })).level;
    expect(by({ a: 0, b: 0 })).toBe('grey');
    expect(by({ a: 0, b: 1 })).toBe('yellow');
    expect(by({ a: 1, b: 1 })).toBe('red');
  });
});

describe('not comparable', () => {
  const rise = (level: RuleLevel, threshold = 2) =>
    ruleSetOf([rule({ change: 'a', since: 'previous', op: '>=', value: threshold }, { level })]);
  const english = answered({ a: 0 }, { at: day(0), language: 'en' });

  it('is at least yellow, and unknown', () => {
    expect(run(rise('yellow'), answered({ a: 0 }), [english])).toMatchObject({
      level: 'yellow',
      atWorst: null,
      unknown: [{ rule: 'r', read: [{ code: 'a', state: 'not-comparable' }] }],
    });
    expect(run(rise('red'), answered({ a: 0 }), [english])).toMatchObject({ level: 'grey', atWorst: 'red' });
  });

  it('does not matter to a rule that is false anyway', () => {
    const both = {
      all: [
        { change: 'a', since: 'previous', op: '>=', value: 2 },
        { item: 'b', op: '=', value: 1 },
      ],
    } as const;
    expect(run(ruleSetOf([rule(both)]), answered({ a: 0, b: 0 }), [english]).level).toBe('green');
  });
});

describe('unless', () => {
  const rules = (unless: Rule['unless']) => ruleSetOf([rule({ item: 'a', op: '>=', value: 2 }, { unless })]);
  const b = { item: 'b', op: '>=', value: 1 } as const;

  it.each([
    [{ a: 2, b: 1 }, 'green', null],
    [{ a: 2, b: 0 }, 'red', null],
    [{ a: 2 }, 'red', null], // unknown does not count
    [{ b: 1 }, 'green', null],
    [{ b: 0 }, 'grey', 'red'],
    [{}, 'grey', 'red'],
    [{ a: 1 }, 'green', null],
  ] as const)('%j: %s %s', (answers, level, atWorst) => {
    expect(run(rules(b), answered(answers))).toMatchObject({ level, atWorst });
  });

  it('without history is no reason to be calm', () => {
    const unless = { change: 'a', since: 'baseline', op: '<=', value: -1 } as const;
    expect(run(rules(unless), answered({ a: 2 })).level).toBe('red');
    expect(run(rules(unless), answered({ a: 2 }), [answered({ a: 3 }, { at: day(0) })]).level).toBe('green');
    expect(run(rules(unless), answered({ a: 2 }), [answered({ a: 3 }, { at: day(0), mode: 'phone' })]).level).toBe(
      'red',
    );
  });
});

describe('built-in rules: the contact wish and free text', () => {
  const contact = (
    answers: Record<string, number | string>,
    asked = ['contact.want', 'contact.urgent', 'contact.topic'],
  ) => run(ruleSetOf([]), answered(answers, { asked }), [], DEPRESSION);

  it.each([
    [{ 'contact.want': 0 }, ['contact.want', 'contact.topic'], 'green', null, []],
    [{ 'contact.want': 1 }, undefined, 'red', null, ['contact-wish']], // how urgent is blank: stays red
    [{ 'contact.want': 1, 'contact.urgent': 0 }, undefined, 'yellow', null, ['contact-can-wait']],
    [{ 'contact.want': 1, 'contact.urgent': 1 }, undefined, 'red', null, ['contact-wish']],
    [{ 'contact.want': 2, 'contact.urgent': 2 }, undefined, 'red', null, ['contact-today', 'contact-wish']],
    [{}, undefined, 'grey', 'red', []],
    [{}, [], 'green', null, []],
    [{ 'contact.want': 0, 'contact.topic': 'medicin' }, undefined, 'yellow', null, ['free-text']],
    [{ 'contact.want': 0, 'contact.topic': ' ' }, undefined, 'green', null, []],
  ] as const)('%j asked %j: %s %s %j', (answers, asked, level, atWorst, fired) => {
    const triage = contact(answers, asked ? [...asked] : undefined);
    expect({ level: triage.level, atWorst: triage.atWorst, fired: triage.fired.map((f) => f.rule) }).toEqual({
      level,
      atWorst,
      fired,
    });
  });

  it('asked for today is due today; it may be when how urgent is blank', () => {
    const due = (answers: Record<string, number>) => {
      const { fired, unknown } = contact(answers);
      return [...fired, ...unknown].filter((finding) => finding.due === 'today').map((finding) => finding.rule);
    };
    expect(due({ 'contact.want': 1, 'contact.urgent': 2 })).toEqual(['contact-today']);
    expect(due({ 'contact.want': 1, 'contact.urgent': 1 })).toEqual([]);
    expect(due({ 'contact.want': 1 })).toEqual(['contact-today']);
  });

  it('stand in every rule set', () => {
    expect(builtIn().map((rule) => rule.id)).toEqual([
      'contact-today',
      'contact-wish',
      'contact-can-wait',
      'free-text',
    ]);
  });
});

it('findings stand worst first, then by id, with what was read', () => {
  const rules = ['b', 'a', 'c'].map((id) =>
    rule({ item: 'a', op: '=', value: 1 }, { id, level: id === 'c' ? 'acute' : 'red' }),
  );
  const triage = run(ruleSetOf(rules), answered({ a: 1 }));
  expect(triage.fired.map((finding) => finding.rule)).toEqual(['c', 'a', 'b']);
  expect(triage.fired[0]?.read).toEqual([{ code: 'a', state: 'known', value: 1, op: '=', threshold: 1 }]);
  expect(triage.ruleSet).toEqual({ id: 'test', version: 1 });
});

it('a score between two thresholds proves the lower rule and leaves the higher unknown', () => {
  const rules = [
    rule({ scale: 'sum.TOTAL', op: '>=', value: 3 }, { id: 'from-3', level: 'yellow' }),
    rule({ scale: 'sum.TOTAL', op: '>=', value: 6 }, { id: 'from-6', level: 'red' }),
  ];
  const at = (low: number, high: number) =>
    run(ruleSetOf(rules), answered({}, { scores: { 'sum.TOTAL': { low, high } } }));
  expect(at(3, 5)).toMatchObject({ level: 'yellow', atWorst: null });
  expect(at(3, 6)).toMatchObject({ level: 'grey', atWorst: 'red' });
  expect(at(6, 9)).toMatchObject({ level: 'red', atWorst: null });
  expect(run(ruleSetOf(rules), answered({}, { scores: { 'sum.TOTAL': exact(2) } })).level).toBe('green');
});
