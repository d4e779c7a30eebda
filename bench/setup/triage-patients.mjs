/** Made-up patients with a year of monthly answers, as lines of a replay: the same in every run. */
const HOW_MANY = 12; // responses per patient
const DAY = 24 * 60 * 60 * 1000;
const FIRST = Date.UTC(2026, 0, 5, 8);

/** Code, the best answer, the worst. */
const FORMS = [
  ...Array.from({ length: 9 }, (_, n) => [`phq9.${n + 1}`, 0, 3]),
  ...Array.from({ length: 7 }, (_, n) => [`gad7.${n + 1}`, 0, 3]),
  ...Array.from({ length: 5 }, (_, n) => [`who5.${n + 1}`, 5, 0]),
];
const MEASURED = [
  ['hm.weight', 70, 74],
  ['hm.spo2', 99, 89],
  ['hm.sys', 105, 165],
  ['hm.dia', 60, 100],
  ['hm.pulse', 55, 110],
];

/** `withForms` false = measured values and one item, nothing that is scored. One answer in 150 is left blank. */
export function patients(count, withForms) {
  const random = generator(20_260_105);
  const questions = withForms ? [...FORMS, ...MEASURED] : [['phq9.3', 0, 3], ['phq9.9', 0, 3], ...MEASURED];
  const asked = questions.map(([code]) => code);
  return Array.from({ length: count }, (_, n) => ({
    patient: `p${n}`,
    limits: n % 3 === 0 ? { 'hm.spo2': { alertLow: 86, warningLow: 90 } } : {},
    facts: { age: 30 + (n % 60), week: n % 10, variant: n % 4 === 0 ? 'a' : 'b' },
    responses: Array.from({ length: HOW_MANY }, (_each, month) => ({
      at: new Date(FIRST + (month * 30 + (n % 7)) * DAY).toISOString(),
      asked,
      answers: answersTo(questions, n, random),
    })),
  }));
}

/** Most people are well in most things: `n` sets how well. */
function answersTo(questions, n, random) {
  const answers = {};
  for (const [code, best, worst] of questions) {
    if (random() < 1 / 150) continue;
    const ill = random() ** (1.5 + (n % 5));
    answers[code] = code === 'phq9.9' && random() < 0.9 ? 0 : Math.round(best + ill * (worst - best));
  }
  return answers;
}

/** A linear congruential generator. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
