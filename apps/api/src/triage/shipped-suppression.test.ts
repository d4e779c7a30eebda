import { ruleSets } from '@stemme/triage/rule-sets';
import type { Given as Stored } from './deciding.js';
import { calm, type How, inWords, judged, respond } from './testing/shipped-patient.js';

/*
 * Cancer treatment: a symptom that has stood at 3 for three weeks, each time with a recorded outcome, and that the patient
 * says can wait, is yellow in place of red (clinical safety section 6). Everything else stays as it was.
 */
const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-03-02T08:00:00Z');
type More = Readonly<Record<string, number | string>>;

const at = (days: number): How => ({ at: new Date(NOW - days * DAY).toISOString() });
const answer = (more: More, how: How = {}) => respond('cancer-week', { ...calm('cancer-week'), ...more }, how);
/** An answer of so many days ago, whose alarm was settled a few hours after it. */
const week = (days: number, more: More, settled: number | null = 0.2, how: How = {}): Stored => {
  const then = answer(more, { ...at(days), ...how });
  return settled === null ? then : { ...then, settledAt: new Date(NOW - (days - settled) * DAY) };
};
const judge = (history: readonly Stored[], more: More, how: How = {}) =>
  judged('cancer-treatment', { 'treatment.active': 1 }, history, answer(more, how));
const told = (history: readonly Stored[], more: More, how: How = {}) => inWords(judge(history, more, how));

const SKIN = { 'onc.skin': 3 };
const weeks = (...days: number[]) => days.map((each) => week(each, SKIN));
const RED = 'red skin-severe';

it('unchanged for three weeks, seen to each time, and it can wait: yellow, and what it was is kept', () => {
  const triage = judge(weeks(21, 14, 7), SKIN);
  expect(inWords(triage)).toBe('yellow skin-severe');
  expect(triage.fired[0]).toMatchObject({ rule: 'skin-severe', level: 'yellow', suppressed: 'red' });
  expect(triage.fired[0]!.read.some(({ code, beforeAt }) => code === 'onc.skin' && beforeAt === at(21).at)).toBe(true);
});

it.each<[string, readonly Stored[], More, string]>([
  ['the first time', [], SKIN, 'red skin-new skin-severe'],
  ['not for three weeks yet', weeks(20.9, 14, 7), SKIN, RED],
  ['three weeks ago it was milder', [week(21, { 'onc.skin': 2 }), ...weeks(14, 7)], SKIN, RED],
  ['it was milder in between', [...weeks(28, 21), week(14, { 'onc.skin': 2 }), ...weeks(7)], SKIN, RED],
  ['it was left blank in between', [...weeks(28, 21), week(14, {}, null), ...weeks(7)], SKIN, RED],
  ['nobody has seen to the last one', [...weeks(21, 14), week(7, SKIN, null)], SKIN, RED],
  ['one was seen to after this answer came', [...weeks(21, 14), week(7, SKIN, 8)], SKIN, RED],
  ['one was seen to at the same moment', [...weeks(21, 14), week(7, SKIN, 7)], SKIN, RED],
  [
    'somebody else answered in between',
    [...weeks(21, 14), week(7, SKIN, 0.2, { answeredBy: 'proxy' })],
    SKIN,
    'red skin-new skin-severe',
  ],
  [
    'on the phone in between',
    [...weeks(21, 14), week(7, SKIN, 0.2, { mode: 'phone' })],
    SKIN,
    'red skin-new skin-severe',
  ],
  ['in another language', [...weeks(21, 14), week(7, SKIN, 0.2, { language: 'en' })], SKIN, 'red skin-new skin-severe'],
  ['it is worse now', weeks(21, 14, 7), { 'onc.skin': 4 }, RED],
  [
    'the patient wants a call',
    weeks(21, 14, 7),
    { ...SKIN, 'contact.want': 1, 'contact.urgent': 1 },
    'red contact-wish skin-severe',
  ],
  [
    'another symptom beside it',
    weeks(21, 14, 7),
    { ...SKIN, 'onc.nausea': 3 },
    'red nausea-severe nausea-worse nausea-new skin-severe',
  ],
  ['fever beside it', weeks(21, 14, 7), { ...SKIN, 'onc.fever': 1 }, 'acute fever fever-any skin-severe'],
])('%s', (_, history, now, expected) => {
  const words = told(history, now);
  expect(words.split(' ').slice(1).sort()).toEqual(expected.split(' ').slice(1).sort());
  expect(words.split(' ')[0]).toBe(expected.split(' ')[0]);
});

it('who wants contact that can wait has said that it can wait', () => {
  expect(told(weeks(21, 14, 7), { ...SKIN, 'contact.want': 1, 'contact.urgent': 0 })).toBe(
    'yellow contact-can-wait skin-severe',
  );
});

it('what turns within hours is never suppressed, however long it has stood', () => {
  for (const symptom of ['nausea', 'vomiting', 'diarrhoea']) {
    const given = { [`onc.${symptom}`]: 3 };
    expect([
      symptom,
      told(
        [21, 14, 7].map((days) => week(days, given)),
        given,
      ),
    ]).toEqual([symptom, `red ${symptom}-severe`]);
  }
  const dyspnoea = { 'onc.dyspnoea': 3 };
  expect(
    told(
      [21, 14, 7].map((days) => week(days, dyspnoea)),
      dyspnoea,
    ),
  ).toBe('acute dyspnoea-severe');
  const intake = { 'onc.intake': 2 };
  expect(
    told(
      [21, 14, 7].map((days) => week(days, intake)),
      intake,
    ),
  ).toBe('acute intake-none');
  // low mood is left as it was: nobody is asked to get used to it
  const mood = { 'onc.mood': 3 };
  expect(
    told(
      [21, 14, 7].map((days) => week(days, mood)),
      mood,
    ),
  ).toBe('red mood-severe mood');
});

it('the suppressible rules of all that is shipped are these five', () => {
  const found = ruleSets.flatMap(({ id, rules }) =>
    rules.flatMap(({ id: rule, level, suppress }) => (suppress ? [[id, rule, level, suppress.at, suppress.days]] : [])),
  );
  expect(found).toEqual(
    ['constipation', 'mouth', 'numb', 'skin', 'urinary'].map((name) => [
      'cancer-treatment',
      `${name}-severe`,
      'red',
      3,
      21,
    ]),
  );
});

it('the order in which the earlier answers are handed over does not matter', () => {
  const history = weeks(21, 14, 7);
  const words = JSON.stringify(judge(history, SKIN));
  expect(JSON.stringify(judge([...history].reverse(), SKIN))).toBe(words);
  expect(JSON.stringify(judge([history[1]!, history[2]!, history[0]!], SKIN))).toBe(words);
});
