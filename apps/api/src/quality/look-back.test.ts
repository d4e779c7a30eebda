import { instruments } from '@stemme/scoring/instruments';
import { type Level, prepare, rank, type RuleSet } from '@stemme/triage';
import { ruleSets } from '@stemme/triage/rule-sets';
import type { Answers } from '@stemme/questionnaires';
import { scoreAll } from '../scores/scoring.js';
import { answeredOf } from '../triage/deciding.js';
import { depressed } from '../triage/testing/made-evidence.js';
import { form } from '../triage/testing/shipped-patient.js';
import { vocabularyOf } from '../triage/vocabulary.js';
import { type Anew, anewOf, type Finding, lookBack, type Then } from './look-back.js';

const compiled = form('depression-start');
const used = instruments.filter(({ id }) => compiled.document.instruments.some((one) => one.id === id));
const vocabulary = vocabularyOf(compiled, used);
const depression = ruleSets.find(({ id }) => id === 'depression')!;
const engines = { score: scoreAll, read: answeredOf };
const subject = { limits: {}, facts: { age: 50, week: 4 } };

/** The shipped rules with another threshold for a severe depression. */
const severeFrom = (value: number): RuleSet => ({
  ...depression,
  version: 77,
  requires: [],
  rules: [
    {
      id: 'severe',
      level: 'red',
      when: { scale: 'phq-9.TOTAL', op: '>=', value },
      because: { da: 'Svær', en: 'Severe' },
      source: 'made up',
    },
  ],
});

const kept = (answers: Answers, day: number) => ({
  compiled,
  answers,
  language: 'da',
  mode: 'web',
  answeredBy: 'self',
  receivedAt: new Date(Date.UTC(2026, 8, day, 8)),
});
const read = (answers: Answers, day: number) => {
  const made = anewOf(kept(answers, day), used, engines);
  if (!made.ok) throw new Error(made.why);
  return made.answered;
};
const before = (answers: Answers, day: number, level: Level | null, more: Partial<Then> = {}): Then => ({
  response: `r${day}`,
  patient: 'p',
  enrolment: 'e',
  receivedAt: kept(answers, day).receivedAt,
  within: true,
  decided: level && { level, atWorst: null, ruleSet: { id: 'depression', version: depression.version } },
  read: { answered: read(answers, day), subject },
  ...more,
});
const now = (answers: Answers, day: number, rules: RuleSet): Anew => ({
  ok: true,
  answered: read(answers, day),
  prepared: prepare(rules, vocabulary),
});
const found = (level: Level | null, rules: RuleSet): Finding[] =>
  lookBack([before(depressed(1), 1, level)], [now(depressed(1), 1, rules)]);

describe('looking back', () => {
  it('finds nothing where nothing would be another', () => {
    expect(found('green', severeFrom(20))).toEqual([]);
  });

  it('finds who should have been worse, from what to what, by which rules', () => {
    expect(found('green', severeFrom(5))).toEqual([
      expect.objectContaining({
        response: 'r1',
        kind: 'worse',
        from: { level: 'green', atWorst: null },
        to: { level: 'red', atWorst: null },
        toRank: rank('red', null),
        changed: { ruleSet: { id: 'depression', from: depression.version, to: 77 }, scores: [], fired: ['severe'] },
      }),
    ]);
  });

  it('finds who would be milder, and says so: nobody is told to lower anything', () => {
    expect(found('red', severeFrom(20))[0]).toMatchObject({ kind: 'milder', to: { level: 'green' } });
  });

  it('does not pass over what was read by hand: it stands as grey that could be acute', () => {
    expect(found(null, severeFrom(20))[0]).toMatchObject({
      kind: 'milder',
      from: { level: 'grey', atWorst: 'acute' },
      to: { level: 'green' },
      changed: { ruleSet: { from: null, to: 77 } },
    });
  });

  it('lists what cannot be computed, first in rank, with why', () => {
    const [one] = lookBack([before(depressed(1), 1, 'green')], [{ ok: false, why: 'phq-9:definition' }]);
    expect(one).toMatchObject({ kind: 'not-recomputed', why: 'phq-9:definition', to: null, toRank: 0 });
    const unread = { ...now(depressed(1), 1, severeFrom(5)), answered: { ...read(depressed(1), 1), at: 'yesterday' } };
    expect(lookBack([before(depressed(1), 1, 'green')], [unread as Anew])[0]).toMatchObject({ why: 'rules' });
  });

  it('passes nobody over whose input cannot be gathered, nor who came after one whose answers cannot be read', () => {
    const rules = severeFrom(27);
    const gone = before(depressed(0), 1, 'green', { read: null });
    const after = before(depressed(1), 8, 'green');
    const why = (first: Anew) =>
      lookBack([gone, after], [first, now(depressed(1), 8, rules)]).map(({ response, kind, why: code }) => [
        response,
        kind,
        code,
      ]);
    expect(why({ ok: false, why: 'not-there' })).toEqual([
      ['r1', 'not-recomputed', 'not-there'],
      ['r8', 'not-recomputed', 'history'],
    ]);
    // its answers can be read: what came after it is known
    expect(why(now(depressed(0), 1, rules))).toEqual([['r1', 'not-recomputed', 'not-there']]);
  });

  it('scores the stored answers again: a corrected definition is seen in the score and in the level', () => {
    const corrected = used.map((one) =>
      one.id === 'phq-9'
        ? {
            ...one,
            version: '9.0.0',
            scales: one.scales.map((scale) => ({ ...scale, items: scale.items.slice(0, 4) })),
          }
        : one,
    );
    const answers = depressed(2);
    const made = anewOf(kept(answers, 1), corrected, engines);
    if (!made.ok) throw new Error(made.why);
    const anew: Anew = { ok: true, answered: made.answered, prepared: prepare(severeFrom(16), vocabulary) };
    const [one] = lookBack([before(answers, 1, 'red')], [anew]);
    expect(one).toMatchObject({ kind: 'milder', from: { level: 'red' }, to: { level: 'green' } });
    expect(one!.changed.scores).toContainEqual({
      scale: 'phq-9.TOTAL',
      before: { low: 16, high: 16 },
      after: { low: 8, high: 8 },
    });
  });

  it('shows each response the history before it, computed anew, also that of before the period', () => {
    const rises: RuleSet = {
      ...severeFrom(27),
      rules: [
        {
          ...severeFrom(27).rules[0]!,
          id: 'rise',
          when: { change: 'phq-9.TOTAL', since: 'previous', op: '>=', value: 5, percent: false },
        },
      ],
    };
    const olds = [before(depressed(0), 1, 'green', { within: false }), before(depressed(1), 8, 'green')];
    const anews = [now(depressed(0), 1, rises), now(depressed(1), 8, rises)];
    expect(lookBack(olds, anews).map(({ response, kind }) => [response, kind])).toEqual([['r8', 'worse']]);
    // what came later is nobody's history
    expect(
      lookBack(
        [olds[1]!, { ...olds[0]!, receivedAt: kept({}, 20).receivedAt }],
        [anews[1]!, now(depressed(0), 20, rises)],
      ),
    ).toEqual([]);
    // one that cannot be scored anew is history as it was read
    expect(lookBack(olds, [{ ok: false, why: 'x' }, anews[1]!]).map(({ kind }) => kind)).toEqual(['worse']);
  });

  it('is silent of what was not asked about', () => {
    expect(
      lookBack([before(depressed(1), 1, 'green', { within: false })], [now(depressed(1), 1, severeFrom(5))]),
    ).toEqual([]);
  });
});

it('refuses to score what cannot be scored, and says what', () => {
  expect(anewOf(kept({ 'phq9.1': 9 }, 1), used, engines)).toEqual({ ok: false, why: 'phq-9:out-of-range' });
});
