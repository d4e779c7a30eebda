import fc from 'fast-check';
import type { CompiledQuestionnaire } from '../../compile.js';
import { questions } from '../../compile.js';
import type { Answer, Answers, Question } from '../../document.js';
import { visibility } from '../../visibility.js';

/** Any answers a questionnaire accepts; what is hidden is left out, as when they are handed in. */
export function answersTo(compiled: CompiledQuestionnaire): fc.Arbitrary<Answers> {
  const one = questions(compiled).map((question) =>
    fc
      .tuple(fc.boolean(), answerTo(question))
      .map(([given, answer]) => (given || question.required ? [[question.code, answer]] : [])),
  );
  return fc.tuple(...one).map((pairs) => {
    const answers = Object.fromEntries(pairs.flat()) as Answers;
    const states = visibility(compiled, answers);
    return Object.fromEntries(Object.entries(answers).filter(([code]) => states.get(code) === 'shown')) as Answers;
  });
}

const word = fc
  .string({ unit: fc.constantFrom('a', 'æ', '<', '&', '"', ' ', '\n', ']]>', '😀'), minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() !== '');
const twoDigits = (max: number) => fc.integer({ min: 1, max }).map((each) => String(each).padStart(2, '0'));
const day = fc
  .tuple(fc.integer({ min: 1950, max: 2026 }), twoDigits(12), twoDigits(28))
  .map((parts) => parts.join('-'));

function answerTo({ type, options = [], min, max, units, repeats, decimals }: Question): fc.Arbitrary<Answer> {
  const value = options.length === 0 ? word : fc.constantFrom(...options.map((each) => each.value));
  const low = typeof min === 'number' ? min : -1000;
  const high = typeof max === 'number' ? max : 1000;
  // The numbers that conditions and ranges turn at come often.
  const all = fc.integer({ min: Math.ceil(low), max: Math.floor(high) });
  const turns = high >= 0 && low <= 10;
  const near = turns ? fc.integer({ min: Math.ceil(Math.max(low, 0)), max: Math.floor(Math.min(high, 10)) }) : all;
  const whole = fc.oneof(near, all);
  const scale = 10 ** Math.min(decimals ?? 2, 2);
  const fraction = fc
    .integer({ min: Math.ceil(low * scale), max: Math.floor(high * scale) })
    .map((each) => each / scale || 0);
  const decimal = decimals === 0 ? fraction : fc.oneof(near, fraction);
  switch (type) {
    case 'choice':
      return value;
    case 'multiple':
      return fc.uniqueArray(value, { minLength: repeats?.min ?? 1, maxLength: repeats?.max ?? options.length });
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return whole;
    case 'decimal':
      return decimal;
    case 'quantity':
      return decimal.map((each) => ({ value: each, ...(units?.[0] ? { unit: units[0].code } : {}) }));
    case 'date':
      return day;
    case 'dateTime':
      return day.map((each) => `${each}T08:30:00+01:00`);
    default:
      return word;
  }
}
