import { type Answers, asked, itemRange, type Question, questions } from '@stemme/questionnaires';
import { pathways } from '@stemme/pathways/pathways';
import { rank, type Subject } from '@stemme/triage';
import fc from 'fast-check';
import { calm, form, judged, respond } from './testing/shipped-patient.js';

/*
 * House rule 14 over every shipped pathway and every questionnaire it sends, with the real gates and scores: worsening any
 * answer never lowers the level, and leaving any blank never makes a patient look well. Choices get worse with their number
 * unless they stand here; of measurements the ways in which they get worse stand here.
 */
/** Who answered: another way of answering, compared with other answers. Its blank is the patient. */
const PROXY = 'contact.proxy';
const NO_ORDER = [
  PROXY,
  ...['meas.done', 'meas.temp', 'meas.weight'], // whether it was measured
  'gr.born', // only which questions come next
  ...['kol.sputum', 'kol.inhaler', 'kol.colour_usual', 'kol.antibiotics'], // only which question comes next
];
const LOWER_WORSE = ['kol.inhaler_helps', 'kol.better', 'hf.pills', 'art.satisfied', 'art.change'].concat(
  [1, 2, 3, 4, 5].map((n) => `who5.${n}`),
);
/** From good to bad; a weight is judged by the one before it, so it has no direction of its own. */
const MEASURED: Readonly<Record<string, readonly (readonly number[])[]>> = {
  'hm.spo2': [[92, 90, 89, 88, 87, 81, 80, 60]],
  'hm.spo2_again': [[95, 94, 93, 90, 89, 88, 87, 80, 60]],
  'hm.pulse': [
    [70, 99, 100, 101, 110, 111, 120, 121, 200],
    [70, 50, 49, 45, 44, 30],
  ],
  'hm.sys': [
    [120, 134, 135, 140, 145, 159, 160, 180, 220],
    [120, 100, 99, 90, 89, 70],
  ],
  'hm.dia': [[75, 85, 90, 95, 109, 110, 140]],
  'hm.sys_again': [
    [120, 159, 160, 179, 180, 220],
    [120, 100, 99, 90, 89, 70],
  ],
  'hm.dia_again': [[75, 109, 110, 140]],
  'hm.temp': [[36.8, 37.4, 37.5, 37.9, 38, 40]],
  'hm.glucose': [
    [5.5, 8, 8.1, 14.9, 15, 30],
    [5.5, 4, 3.9, 3.1, 3, 1],
  ],
  'hm.crp': [[0, 9, 10, 19, 20, 200]],
  'hm.weight': [],
  'dm.hypo_severe': [[0, 1, 2, 99]],
  'epi.count': [[0, 1, 999]],
  // none → as usual or fewer → more than usual → the first in a long while
  'epi.any': [
    [0, 1, 3, 4],
    [0, 2, 3, 4],
  ],
};

const FACTS: Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>> = {
  depression: [{}, { step: 'week-1', week: 1 }, { step: 'week-4', week: 4 }, { step: 'before-visit', week: -1 }],
  epilepsy: [{}],
  'cancer-treatment': [{}, { 'treatment.active': 1 }, { 'treatment.active': 0 }],
  copd: [{}, { 'home-oxygen': 'no' }, { 'home-oxygen': 'yes' }],
  'heart-failure': [{}],
  arthroplasty: [{}, ...[-14, 14, 43, 90, 365].map((days) => ({ 'operation.days': days }))],
  pregnancy: [
    {},
    ...['hypertension', 'pprom'].flatMap((variant) => [30, 38].map((w) => ({ variant, 'gestation.weeks': w }))),
  ],
  diabetes: [{}, { sex: 'male' }, { sex: 'female' }],
};

/** Limits that a physician may have set, stricter and looser than the rules' own. */
const LIMITS: Readonly<Record<string, readonly Subject['limits'][]>> = {
  copd: [
    {},
    ...[
      { alertLow: 93, warningLow: 94 },
      { alertLow: 79, warningLow: 81 },
    ].map((sides) => ({ 'hm.spo2': sides, 'hm.spo2_again': sides })),
    { 'hm.pulse': { warningHigh: 100, alertHigh: 110 } },
  ],
  'heart-failure': [
    {},
    { 'hm.weight': { alertHigh: 71 } },
    { 'hm.sys': { alertLow: 99, warningLow: 105 }, 'hm.sys_again': { alertLow: 99 } },
    { 'hm.sys': { alertHigh: 160 }, 'hm.sys_again': { alertHigh: 160 } },
  ],
};

/** Symptoms that may stay as they are for weeks. */
const STUCK = ['onc.constipation', 'onc.mouth', 'onc.numb', 'onc.skin', 'onc.urinary'];

const sends = pathways.flatMap(({ id, steps, patientInitiated }) => {
  const all = [...steps, ...(patientInitiated ? [patientInitiated] : [])];
  const ids = all.flatMap((one) => [
    one.questionnaire,
    ...(one.variants ?? []).map(({ questionnaire }) => questionnaire),
  ]);
  return [...new Set(ids)].map((questionnaire) => [id, questionnaire] as const);
});

/** The chains of answers along which a question gets worse. */
function chains(question: Question): readonly (readonly number[])[] {
  const { code } = question;
  if (Object.hasOwn(MEASURED, code)) return MEASURED[code]!;
  const values = itemRange(question)?.values;
  if (NO_ORDER.includes(code) || !values) return [];
  return [LOWER_WORSE.includes(code) ? [...values].reverse() : values];
}

/** What a question may be answered with, mostly calm. */
function answerTo(question: Question, calmest: Answers[string] | undefined): fc.Arbitrary<Answers[string] | undefined> {
  const some = [...new Set(chains(question).flat())];
  const range = itemRange(question);
  const values = range?.values ?? some;
  if (question.code === 'hm.weight') {
    return fc.constantFrom(calmest, 67, 68.5, 71, 72);
  }
  if (values.length === 0) return fc.constant(calmest);
  return fc.oneof({ weight: 5, arbitrary: fc.constant(calmest) }, { weight: 1, arbitrary: fc.constantFrom(...values) });
}

function someone(pathway: string, id: string) {
  const all = questions(form(id));
  const best = calm(id);
  const given = fc.record(
    Object.fromEntries(all.map((question) => [question.code, answerTo(question, best[question.code])])),
  );
  return fc.record({
    before: fc.array(given, { maxLength: 2 }),
    now: given,
    holes: fc.oneof(
      { weight: 2, arbitrary: fc.constant<string[]>([]) },
      {
        weight: 1,
        arbitrary: fc.subarray(
          all.map(({ code }) => code).filter((code) => code !== PROXY),
          { maxLength: 2 },
        ),
      },
    ),
    facts: fc.constantFrom(...FACTS[pathway]!),
    answeredBy: fc.constantFrom('self', 'self', 'proxy'),
    limits: fc.constantFrom(...(LIMITS[pathway] ?? [{}])),
    /** The same answer each time, an outcome recorded each time; the days between two answers. */
    stuck: pathway === 'cancer-treatment' ? fc.option(fc.constantFrom(...STUCK)) : fc.constant(null),
    days: fc.constantFrom(1, 12, 21),
  });
}

const without = (given: Answers, codes: readonly string[]) =>
  Object.fromEntries(Object.entries(given).filter(([code]) => !codes.includes(code)));

describe.each(sends)('%s, %s', (pathway, id) => {
  const triageOf = (given: Readonly<Record<string, Answers[string] | undefined>>, seen: Context) => {
    const now = respond(id, given, { answeredBy: seen.answeredBy, at: '2026-03-02T08:00:00Z' });
    const triage = judged(pathway, seen.facts, seen.history, now, seen.limits);
    return { ...triage, open: asked(now.compiled, now.answers).unknown.length };
  };
  interface Context {
    readonly facts: Readonly<Record<string, string | number>>;
    readonly history: readonly ReturnType<typeof respond>[];
    readonly answeredBy: string;
    readonly limits: Subject['limits'];
  }
  const DAY = 24 * 60 * 60 * 1000;
  const historyOf = ({ before, stuck, days }: { before: readonly object[]; stuck: string | null; days: number }) =>
    before.map((given, n) => {
      const at = Date.parse('2026-03-02T08:00:00Z') - (before.length - n) * days * DAY;
      const answers = { ...given, ...(stuck ? { [stuck]: 3 } : {}) } as Answers;
      const then = respond(id, answers, { at: new Date(at).toISOString() });
      return stuck ? { ...then, settledAt: new Date(at + DAY / 2) } : then;
    });
  const nowOf = ({ now, stuck }: { now: object; stuck: string | null }) =>
    ({ ...now, ...(stuck ? { [stuck]: 3 } : {}) }) as Answers;

  it('worsening any answer never lowers the level', () => {
    fc.assert(
      fc.property(someone(pathway, id), (made) => {
        const { holes, facts, answeredBy, limits } = made;
        const seen: Context = { facts, answeredBy, limits, history: historyOf(made) };
        const now = nowOf(made);
        for (const question of questions(form(id)).filter(({ code }) => !holes.includes(code))) {
          for (const chain of chains(question)) {
            const levels = chain.map((value) => triageOf({ ...without(now, holes), [question.code]: value }, seen));
            levels.slice(1).forEach((worse, step) => {
              const better = levels[step]!;
              // A worse answer may open a gate that was unknown: then hidden answers come to light, which is no worsening.
              if (better.open > worse.open) return;
              const place = `${question.code} ${chain[step]} → ${chain[step + 1]}: ${better.level} → ${worse.level}`;
              if (rank(worse.level, worse.atWorst) > rank(better.level, better.atWorst)) throw new Error(place);
              if (better.level === 'grey' || worse.level === 'grey') return;
              if (rank(worse.level, null) > rank(better.level, null)) throw new Error(`${place} (known)`);
            });
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it('leaving anything blank never lowers it, and never makes green', () => {
    fc.assert(
      fc.property(someone(pathway, id), (made) => {
        const { holes, facts, answeredBy, limits } = made;
        const seen: Context = { facts, answeredBy, limits, history: historyOf(made) };
        const now = nowOf(made);
        const whole = triageOf(now, seen);
        const holed = triageOf(without(now, holes), seen);
        expect(rank(holed.level, holed.atWorst)).toBeLessThanOrEqual(rank(whole.level, whole.atWorst));
        if (holed.level === 'green') expect(whole.level).toBe('green');
      }),
      { numRuns: 60 },
    );
  });

  it('and every number that is asked for is among them, but for those that have no direction', () => {
    const none = questions(form(id)).filter((question) => itemRange(question) && chains(question).length === 0);
    expect(none.map(({ code }) => code).filter((code) => !NO_ORDER.includes(code) && code !== 'hm.weight')).toEqual([]);
  });
});
