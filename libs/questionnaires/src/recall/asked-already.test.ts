import fc from 'fast-check';
import { catalogue } from '../catalogue/catalogue.js';
import { checkAnswers } from '../answers/check-answers.js';
import { type CompiledQuestionnaire, compile } from '../compile.js';
import { type Answers, isQuestion, type Questionnaire } from '../document.js';
import { everyItem } from '../walk.js';
import { askedAlready, type Earlier } from './asked-already.js';
import { withoutInstruments } from './without-instruments.js';

const compiledOf = (id: string): CompiledQuestionnaire => {
  const document = catalogue.find((one) => one.id === id);
  if (!document) throw new Error(id);
  return compile(document);
};
const month = compiledOf('depression-month');
const followup = compiledOf('depression-followup');

const PHQ9 = Object.fromEntries(Array.from({ length: 9 }, (_, place) => [`phq9.${place + 1}`, 1]));
const answered: Answers = { ...PHQ9, 'phq9.10': 1, 'contact.want': 0 };
const NOW = '2027-03-15T09:00:00Z';

function earlier(at: string, answers: Answers = answered, compiled = followup): Earlier {
  return { response: 'r1', at, compiled, answers };
}

/** The document with something changed, as a department might. */
function changed(change: (document: Questionnaire) => unknown): CompiledQuestionnaire {
  const copy = structuredClone(month.document);
  change(copy);
  return compile(copy);
}

it('PHQ-9 of last week stands for the PHQ-9 of today; GAD-7, which was not asked then, is asked', () => {
  const found = askedAlready(month, [earlier('2027-03-10T09:00:00Z')], NOW);
  expect(found).toEqual([
    { instrument: 'phq-9', response: 'r1', at: '2027-03-10T09:00:00Z', answers: { ...PHQ9, 'phq9.10': 1 } },
  ]);
});

it.each([
  ['a moment within the two weeks', '2027-03-01T09:00:00Z', 1],
  ['a second longer ago', '2027-03-01T08:59:59Z', 0],
  ['in the future: a clock was wrong', '2027-03-15T09:00:01Z', 0],
])('%s', (_name, at, count) => {
  expect(askedAlready(month, [earlier(at)], NOW)).toHaveLength(count);
});

it.each(Object.keys(PHQ9))('without %s it is asked again', (code) => {
  const { [code]: _, ...rest } = answered;
  expect(askedAlready(month, [earlier('2027-03-10T09:00:00Z', rest)], NOW)).toEqual([]);
});

it('a question that was not shown then and is not now does not stand in the way', () => {
  const calm = Object.fromEntries(Object.keys(PHQ9).map((code) => [code, 0]));
  const response = earlier('2027-03-10T09:00:00Z', { ...calm, 'contact.want': 0 });
  const found = askedAlready(month, [response], NOW);
  const asksDifficulty = everyItem(month.document.items).find(({ code }) => code === 'phq9.10')?.shownWhen;
  expect(found).toHaveLength(asksDifficulty ? 1 : 0);
});

it('another word in the options is another question', () => {
  const other = changed(({ items }) => {
    for (const item of everyItem(items)) {
      if (item.code === 'phq9.9' && isQuestion(item)) Object.assign(item.options![1]!, { text: { da: 'x', en: 'x' } });
    }
  });
  expect(askedAlready(other, [earlier('2027-03-10T09:00:00Z')], NOW)).toEqual([]);
});

it('what something else depends on is asked again', () => {
  const other = changed(({ items }) => {
    Object.assign(items.at(-1)!, { shownWhen: { item: 'phq9.1', op: '>=', value: 1 } });
  });
  expect(askedAlready(other, [earlier('2027-03-10T09:00:00Z')], NOW)).toEqual([]);
});

it('an instrument without a recall period is asked again', () => {
  const found = askedAlready(month, [earlier('2027-03-15T08:59:00Z', { ...answered, 'contact.want': 1 })], NOW);
  expect(found.map(({ instrument }) => instrument)).not.toContain('contact-request');
});

it('the newest response that is whole is taken', () => {
  const { 'phq9.9': _, ...broken } = answered;
  const found = askedAlready(
    month,
    [
      { ...earlier('2027-03-14T09:00:00Z', broken), response: 'newer' },
      { ...earlier('2027-03-09T09:00:00Z'), response: 'older' },
    ],
    NOW,
  );
  expect(found.map(({ response }) => response)).toEqual(['older']);
});

it('for every questionnaire: what is left asks everything else, and with the answers that stand it is whole again', () => {
  const value = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(fc.constantFrom(...catalogue), fc.infiniteStream(value), (document, values) => {
      const compiled = compile(document);
      const answers: Answers = Object.fromEntries(
        everyItem(document.items)
          .filter(isQuestion)
          .flatMap(({ code, type, options }) => {
            const chosen = options?.[(values.next().value as number) % options.length];
            return type === 'choice' && chosen ? [[code, chosen.value]] : [];
          }),
      );
      const stored = checkAnswers(compiled, answers);
      if (!stored.ok) return;
      const response = { response: 'r', at: '2027-03-10T09:00:00Z', compiled, answers: stored.answers };
      const found = askedAlready(compiled, [response], NOW);
      const codes = new Set(found.flatMap((one) => Object.keys(one.answers)));
      const instruments = new Set(found.map(({ instrument }) => instrument));
      const left = withoutInstruments(document, instruments);
      const asked = everyItem(left.items).filter(isQuestion);
      expect(asked.some(({ instrument }) => instrument !== undefined && instruments.has(instrument))).toBe(false);
      const others = everyItem(document.items)
        .filter(isQuestion)
        .filter(({ instrument }) => !instruments.has(instrument!));
      expect(asked.map(({ code }) => code)).toEqual(others.map(({ code }) => code));
      const rest = Object.fromEntries(Object.entries(stored.answers).filter(([code]) => !codes.has(code)));
      const again = checkAnswers(compiled, { ...rest, ...Object.assign({}, ...found.map((one) => one.answers)) });
      expect(again).toEqual(stored);
      compile(left);
    }),
    { numRuns: 60 },
  );
});
