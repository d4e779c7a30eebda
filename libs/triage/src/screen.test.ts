import { explain } from './explain.js';
import { evaluate } from './evaluate.js';
import { answered, DEPRESSION, day, EPILEPSY, NOBODY, rule, ruleSetOf, SMALL } from './fixture.js';
import type { Predicate } from './predicate.js';
import { replay } from './replay.js';
import { ruleSets } from './rule-sets/index.js';
import { screen } from './screen.js';

const [depression, epilepsy] = ruleSets as [(typeof ruleSets)[number], (typeof ruleSets)[number]];

describe('screen', () => {
  it.each([
    [{}, []],
    [{ 'phq9.9': 0 }, []],
    [{ 'phq9.9': 1 }, ['phq9-item-9']],
    [{ 'phq9.9': 3, 'phq9.1': 0 }, ['phq9-item-9']],
    [{ 'contact.want': 1, 'contact.urgent': 2 }, []], // red is not acute
  ])('depression draft %j: %j', (answers, rules) => {
    expect(screen(depression, answers, DEPRESSION).map((finding) => finding.rule)).toEqual(rules);
  });

  it('epilepsy: seizures that do not stop, with what was read', () => {
    expect(screen(epilepsy, { 'epi.cluster': 1 }, EPILEPSY)).toEqual([
      {
        rule: 'seizure-cluster',
        level: 'acute',
        read: [{ code: 'epi.cluster', state: 'known', value: 1, op: '>=', threshold: 1 }],
      },
    ]);
  });

  it.each<[Predicate, boolean]>([
    [{ item: 'a', op: '>=', value: 1 }, true],
    [
      {
        any: [
          { item: 'a', op: '>=', value: 1 },
          { item: 'b', op: '>=', value: 1 },
        ],
      },
      true,
    ],
    [
      {
        all: [
          { item: 'a', op: '>=', value: 1 },
          { item: 'b', op: '>=', value: 1 },
        ],
      },
      false,
    ],
    [{ item: 'b', op: '>=', value: 0 }, false], // not even what every value would prove: it may not be asked
    [{ not: { item: 'b', op: '>=', value: 1 } }, false],
    [{ not: { item: 'b', op: 'answered' } }, false],
    [{ not: { proxy: true } }, false],
    [{ missing: 'b' }, false],
    [{ missing: 'sum.TOTAL' }, false],
    [{ not: { missing: 'b' } }, false],
    [{ scale: 'sum.TOTAL', op: '>=', value: 0 }, false],
    [{ not: { scale: 'sum.TOTAL', op: '>', value: 8 } }, false],
    [{ not: { fact: 'sex', op: '=', value: 'm' } }, false],
    [{ limit: 'a', side: 'alertHigh' }, false],
  ])('with only a answered %j proves an acute rule: %s', (when, proves) => {
    const ruleSet = ruleSetOf([rule(when, { level: 'acute' })], { limits: { a: { alertHigh: 1 } } });
    expect(screen(ruleSet, { a: 1 }, SMALL).length > 0).toBe(proves);
  });

  it('unless takes an acute rule back only when its answer is there', () => {
    const unless = { item: 'b', op: '=', value: 1 } as const;
    const ruleSet = ruleSetOf([rule({ item: 'a', op: '>=', value: 1 }, { level: 'acute', unless })]);
    expect(screen(ruleSet, { a: 1 }, SMALL)).toHaveLength(1);
    expect(screen(ruleSet, { a: 1, b: 1 }, SMALL)).toHaveLength(0);
  });

  it('whatever it proves, the triage of the handed-in response says too', () => {
    const answers = { 'phq9.9': 2 };
    const response = answered(answers, { asked: ['phq9.9'] });
    const [screened] = screen(depression, answers, DEPRESSION);
    expect(evaluate(depression, NOBODY, [], response, DEPRESSION).fired[0]).toEqual(screened);
  });
});

describe('replay', () => {
  const rising = ruleSetOf([rule({ change: 'a', since: 'previous', op: '>', value: 0 })]);
  const story = [0, 1, 1, 2].map((a, n) => answered({ a }, { at: day(n) }));
  const levels = (responses: typeof story) =>
    Array.from(replay(rising, NOBODY, responses, SMALL), ({ at, triage }) => `${at} ${triage.level}`);

  it('gives each response the ones before it, and the same answer as evaluate', () => {
    expect(levels(story).map((line) => line.split(' ')[1])).toEqual(['green', 'red', 'green', 'red']);
    const last = evaluate(rising, NOBODY, story.slice(0, 3), story[3]!, SMALL);
    expect([...replay(rising, NOBODY, story, SMALL)].at(-1)?.triage).toEqual(last);
  });

  it('answers in the order given, with history in the order of time', () => {
    const shuffled = [story[3]!, story[0]!, story[2]!, story[1]!];
    expect(levels(shuffled)).toEqual([3, 0, 2, 1].map((n) => levels(story)[n]));
  });

  it('of nothing is nothing', () => {
    expect(levels([])).toEqual([]);
  });
});

describe('explain', () => {
  it('adds the department’s words and the source to what fired and what could not be decided', () => {
    const earlier = answered({ a: 1 }, { at: day(0) });
    const ruleSet = ruleSetOf([
      rule({ change: 'a', since: 'previous', op: '>=', value: 2 }, { id: 'rise' }),
      rule({ item: 'b', op: '=', value: 1 }, { id: 'b', level: 'acute' }),
    ]);
    const triage = evaluate(ruleSet, NOBODY, [earlier], answered({ a: 3 }), SMALL);
    expect(explain(triage, ruleSet)).toEqual({
      ruleSet: { id: 'test', version: 1 },
      level: 'red',
      atWorst: 'acute',
      fired: [
        {
          rule: 'rise',
          level: 'red',
          because: { da: 'set', en: 'seen' },
          source: 'test',
          read: [
            {
              code: 'a',
              state: 'known',
              value: 3,
              op: '>=',
              threshold: 2,
              since: 'previous',
              before: 1,
              beforeAt: day(0),
              change: 2,
            },
          ],
        },
      ],
      unknown: [
        {
          rule: 'b',
          level: 'acute',
          because: { da: 'set', en: 'seen' },
          source: 'test',
          read: [{ code: 'b', state: 'blank', op: '=', threshold: 1 }],
        },
      ],
      lacks: [],
    });
  });

  it('knows the built-in rules, and refuses a triage of another version', () => {
    const ruleSet = ruleSetOf([]);
    const triage = evaluate(ruleSet, NOBODY, [], answered({ 'contact.want': 1 }), DEPRESSION);
    expect(explain(triage, ruleSet).fired[0]?.because.da).toBe('Ønsker kontakt');
    expect(() => explain(triage, { ...ruleSet, version: 2 })).toThrow(RangeError);
    expect(() => explain({ ...triage, fired: [{ rule: 'gone', level: 'red', read: [] }] }, ruleSet)).toThrow(
      RangeError,
    );
  });
});
