import { CLINIC_WORDS, deadline, LANGUAGES, lintMessage } from '@stemme/pathways';
import { pathways } from '@stemme/pathways/pathways';
import { LEVELS, type Level, type Triage } from '@stemme/triage';
import { ruleSets } from '@stemme/triage/rule-sets';
import fc from 'fast-check';
import { because, deadlineOf, inPatientWords, next, promise } from './receipt-told.js';

const WEEK = [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '15:00' }));
const HOURS = { zone: 'Europe/Copenhagen', weekly: WEEK, closed: [] };
const DATA = {
  da: {
    hvem: 'en sygeplejerske',
    hvornår: 'mandag den 22. marts kl. 15.00',
    telefon: '70 10 20 30',
    lægevagt: 'Lægevagten 1818',
  },
  en: {
    hvem: 'a nurse',
    hvornår: 'Monday 22 March at 15:00',
    telefon: '70 10 20 30',
    lægevagt: 'Out-of-hours doctor 1818',
  },
};
const finding = (rule: string, level: Level = 'red', due?: 'today') => ({
  rule,
  level,
  read: [],
  ...(due ? { due } : {}),
});
const triage = (changes: object): Triage =>
  ({ level: 'red', atWorst: null, fired: [], unknown: [], ...changes }) as never;
/** Whether a text is fit for a patient's eyes: no colour, level, severity, score, or name of the machinery. */
const faultsOf = (text: Readonly<Record<'da' | 'en', string>>) =>
  LANGUAGES.flatMap((one) => lintMessage(text[one], CLINIC_WORDS[one]));

describe('every text that ships', () => {
  it.each(ruleSets.map((one) => [one.id, one] as const))(
    'of %s tells a patient nothing of the clinic’s own',
    (_, rules) => {
      for (const rule of rules.rules) if (rule.tell) expect([rule.id, faultsOf(rule.tell)]).toEqual([rule.id, []]);
      for (const level of LEVELS) {
        const text = next(rules, level, DATA);
        if (text) expect([level, faultsOf(text)]).toEqual([level, []]);
        // what is there can be filled
        const has = rules.told && level !== 'green' && level !== 'blue' && rules.told[level] !== undefined;
        expect([level, text !== null]).toEqual([level, has === true]);
      }
    },
  );

  it('names who acts in words a patient understands', () => {
    for (const { act } of pathways)
      for (const row of Object.values(act)) {
        const who = inPatientWords(row);
        expect(faultsOf(who)).toEqual([]);
        expect(who.da).toMatch(/^(en|din) \p{L}+( på afdelingen)?( eller (en|din) \p{L}+)*$/u);
      }
  });
});

it('whatever fired, what is told holds no level, no colour and no figure of a score', () => {
  const some = fc.constantFrom(...ruleSets).chain((rules) =>
    fc.record({
      rules: fc.constant(rules),
      fired: fc.subarray(rules.rules.map(({ id, level }) => finding(id, level))),
      level: fc.constantFrom(...LEVELS),
    }),
  );
  fc.assert(
    fc.property(some, ({ rules, fired, level }) => {
      const told = [...because(rules, { fired } as never), next(rules, level, DATA)].filter((text) => text !== null);
      for (const text of told) {
        expect(faultsOf(text)).toEqual([]);
        expect(`${text.da} ${text.en}`).not.toMatch(/[{}]|phq|gad-?7|point|\btotal\b/i);
      }
    }),
  );
});

it('each sentence stands once, in the order of the rules that fired, and no rule that says nothing', () => {
  const say = (da: string) => ({ da, en: da });
  const rules = [
    { id: 'a', tell: say('Flere anfald') },
    { id: 'b' },
    { id: 'c', tell: say('Flere anfald') },
    { id: 'd', tell: say('Udslæt') },
  ] as never;
  const fired = ['d', 'a', 'b', 'c', 'gone'].map((id) => finding(id));
  expect(because({ rules }, { fired } as never)).toEqual([say('Udslæt'), say('Flere anfald')]);
});

it('a text that cannot be filled whole is not told', () => {
  const told = (da: string) => ({ rules: [], told: { red: { da, en: 'x' } } });
  expect(next(told('Ring {telefon}'), 'red', DATA)).toEqual({ da: 'Ring 70 10 20 30', en: 'x' });
  for (const broken of ['Ring {nummer}', 'Ring {telefon', 'Ring {}'])
    expect(next(told(broken), 'red', DATA)).toBeNull();
  expect(next(told('Ring {telefon}'), 'red', { ...DATA, da: { ...DATA.da, telefon: ' ' } })).toBeNull();
  expect(next(told('Ring'), 'green', DATA)).toBeNull();
});

it('nothing is promised sooner than the clinic works by, in any pathway, at any level and hour', () => {
  const hour = fc.integer({ min: 0, max: 14 * 24 }).map((hours) => new Date(Date.UTC(2027, 2, 20, hours, 30)));
  fc.assert(
    fc.property(
      fc.constantFrom(...pathways),
      fc.constantFrom(...LEVELS),
      fc.option(fc.constantFrom(...LEVELS.filter((one) => one !== 'green')), { nil: null }),
      fc.boolean(),
      hour,
      ({ act }, level, atWorst, today, at) => {
        const made = triage({ level, atWorst, fired: today ? [finding('contact-today', 'red', 'today')] : [] });
        const row = promise(act, made, at, HOURS);
        const rows = level === 'green' && atWorst === null ? [] : [act[worst(level, atWorst)]];
        if (rows.length === 0) return expect(row).toBeUndefined();
        // as the worklist counts: the row's deadline, and today's where it was asked for
        const due = [...rows, ...(today ? [{ workingDays: 0 }] : [])].map((one) =>
          Date.parse(deadline(one, at.toISOString(), HOURS)),
        );
        expect(deadlineOf(row!, at, HOURS)).toBe(Math.min(...due));
      },
    ),
  );
});

function worst(level: Level, atWorst: Level | null): Exclude<Level, 'green'> {
  const order: Level[] = ['acute', 'red', 'yellow', 'grey', 'blue', 'green'];
  const [first] = [level, atWorst ?? 'green'].sort((a, b) => order.indexOf(a as Level) - order.indexOf(b as Level));
  return first as Exclude<Level, 'green'>;
}
