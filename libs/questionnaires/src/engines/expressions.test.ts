import type { Answers, Item, Questionnaire, Variable } from '../document.js';
import { expressions } from './engines.js';

const text = (words: string) => ({ en: words });

function questionnaire(items: readonly Item[], variables: readonly Variable[] = []): Questionnaire {
  return { id: 'test', version: 1, title: text('Test'), rights: 'none', instruments: [], items, variables };
}

const decimal = (code: string): Item => ({ code, type: 'decimal', text: text(code) });

function evaluate(document: Questionnaire, answers: Answers, code: string, fhirpath: string, instances: number[] = []) {
  return expressions.prepare(document).evaluate(answers, [{ place: { code, instances }, fhirpath }])[0];
}

describe('what an expression sees', () => {
  const document = questionnaire(
    [
      { ...decimal('weight'), linkId: '/29463-7' },
      decimal('height'),
      {
        code: 'medicines',
        type: 'group',
        repeats: {},
        variables: [{ name: 'strength', fhirpath: "%context.item.where(linkId='dose').answer.value" }],
        items: [decimal('dose'), { code: 'per-day', type: 'integer', text: text('per day') }],
      },
      {
        code: 'mood',
        type: 'choice',
        text: text('mood'),
        options: [
          { value: 0, text: text('fine'), as: { coding: { system: 's', code: 'f' } } },
          { value: 3, text: text('low'), as: { coding: { system: 's', code: 'l' } } },
        ],
        items: [{ code: 'why', type: 'text', text: text('why') }],
      },
      {
        code: 'volume',
        type: 'quantity',
        text: text('v'),
        units: [{ code: 'mL', text: text('ml'), system: 'http://unitsofmeasure.org' }],
      },
    ],
    [
      { name: 'w', fhirpath: "item.where(linkId='/29463-7').answer.value" },
      { name: 'h', fhirpath: "item.where(linkId='height').answer.value / 100" },
      { name: 'bmi', fhirpath: '%w / (%h * %h)' },
      { name: 'later', fhirpath: '%after' },
      { name: 'after', fhirpath: '1' },
    ],
  );
  const answers: Answers = {
    weight: 80,
    height: 200,
    medicines: [{ dose: 5, 'per-day': 2 }, { 'per-day': 3 }, { dose: 10 }],
    mood: 3,
    why: "it's raining",
    volume: { value: 250, unit: 'mL' },
  };

  it.each([
    ['variables, by linkId', 'mood', '%bmi', [20]],
    ['a variable that is declared later is not there', 'mood', '%later', []],
    ['the resource', 'mood', "%resource.item.where(linkId='height').answer.value", [200]],
    ['the resource by its name', 'mood', "QuestionnaireResponse.item.where(linkId='height').answer.value", [200]],
    ['its own item', 'mood', '%context.answer.value.code', ['l']],
    ['its own item, not named', 'mood', 'answer.value.code', ['l']],
    ['its own item, blank', 'why', '%context.linkId', ['why']],
    [
      'what is asked under a question',
      'mood',
      "%resource.item.answer.item.where(linkId='why').answer.value",
      ["it's raining"],
    ],
    ['the question', 'mood', '%qitem.answerOption.count()', [2]],
    ['the questionnaire', 'mood', "%questionnaire.item.where(linkId='mood').type", ['choice']],
    ['an option is what is stored for it', 'mood', '%context.answer.value', [3]],
    ['a quantity', 'volume', '%context.answer.value', [{ value: 250, unit: 'mL' }]],
    ['a quantity of FHIRPath', 'volume', "5 'kg'", [{ value: 5, unit: 'kg' }]],
    ['units', 'volume', "%context.answer.value > 0.2 'L'", [true]],
    ['nothing', 'mood', "%resource.item.where(linkId='nowhere').answer.value", []],
    ['a failing expression', 'mood', "1 + 'a' + true", []],
    ['an unknown name', 'mood', '%patient.birthDate', []],
  ])('%s', (_, code, fhirpath, expected) => {
    expect(evaluate(document, answers, code, fhirpath)).toEqual(expected);
  });

  it.each([
    [[0], [5]],
    [[1], []],
    [[2], [10]],
  ])('the instance of a repeating group: %j', (instances, expected) => {
    expect(evaluate(document, answers, 'dose', '%strength', instances)).toEqual(expected);
    expect(evaluate(document, answers, 'dose', '%context.answer.value', instances)).toEqual(expected);
  });

  it('scores by the weights of the options', () => {
    const weighed = questionnaire([
      {
        code: 'a',
        type: 'choice',
        text: text('a'),
        options: [
          { value: 'x', text: text('x'), score: 2, as: { coding: { system: 's', code: 'x' } } },
          { value: 'y', text: text('y'), score: 0, as: { coding: { system: 's', code: 'y' } } },
        ],
      },
      decimal('total'),
    ]);
    const sum = '%resource.item.answer.value.ordinal().sum()';
    expect(evaluate(weighed, { a: 'x' }, 'total', sum)).toEqual([2]);
    expect(evaluate(weighed, { a: 'y' }, 'total', sum)).toEqual([0]);
  });
});

describe('what an expression may not do', () => {
  const document = questionnaire([decimal('a')]);

  it.each([
    ['ask a terminology server', "'x'.memberOf('http://example.org/vs')"],
    ['resolve a reference', "'Patient/1'.resolve()"],
    ['ask by the terminology object', "%terminologies.expand('http://example.org/vs')"],
    ['run a pattern without a bound', `'${'a'.repeat(40)}!'.replaceMatches('^(a+)+$', 'b')`],
  ])('%s', (_, fhirpath) => {
    expect(evaluate(document, { a: 1 }, 'a', fhirpath)).toEqual([]);
  });

  it('runs patterns in linear time', () => {
    const long = `'${'a'.repeat(2000)}!'`;
    expect(evaluate(document, { a: 1 }, 'a', `${long}.matches('^(a+)+$')`)).toEqual([false]);
    expect(evaluate(document, { a: 1 }, 'a', "'mg 12'.matches('[0-9]+')")).toEqual([true]);
    expect(evaluate(document, { a: 1 }, 'a', "'mg 12'.matchesFull('[0-9]+')")).toEqual([false]);
  });

  it.each([
    ['lists', '(1|2|3|4)', '%v.combine(%v)'],
    ['texts', "'0123456789'", '%v & %v'],
  ])('doubles its %s without end', (_, start, step) => {
    const variables = Array.from({ length: 40 }, (_, index) => ({
      name: `v${index}`,
      fhirpath: index === 0 ? start : step.replaceAll('%v', `%v${index - 1}`),
    }));
    const grown = questionnaire([decimal('a')], variables);
    expect(evaluate(grown, { a: 1 }, 'a', '%v3')?.length).toBeGreaterThan(0);
    expect(evaluate(grown, { a: 1 }, 'a', '%v39')).toEqual([]);
  });

  it.each([['(('], ['a.b('], ['('.repeat(20_000)], ['a'.repeat(10_001)]])('cannot be read: %.10s', (fhirpath) => {
    const unread = questionnaire([{ ...decimal('a'), shownWhen: { fhirpath } } as Item]);
    expect(() => expressions.prepare(unread)).toThrow(RangeError);
  });
});
