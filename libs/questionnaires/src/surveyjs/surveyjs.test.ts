import { checkAnswers } from '../answers/check-answers.js';
import { checkQuestionnaire } from '../check/check-questionnaire.js';
import { compile } from '../compile.js';
import { engines } from '../engines/engines.js';
import { type Group, isQuestion, type Item, type Questionnaire } from '../document.js';
import { fromSurveyJson } from './surveyjs.js';

function taken(source: unknown): Questionnaire {
  const imported = fromSurveyJson(source);
  if (!imported.ok) throw new Error(JSON.stringify(imported.faults));
  expect(checkQuestionnaire(imported.document)).toEqual([]);
  return imported.document;
}

function refusals(source: unknown): string[] {
  const imported = fromSurveyJson(source);
  return imported.ok ? ['taken'] : imported.faults.map(({ path, code }) => `${path} ${code}`);
}

const one = (element: object): Item => taken({ elements: [{ name: 'q', ...element }] }).items[0] as Item;
const oneRefused = (element: object): string[] => refusals({ elements: [{ name: 'q', ...element }] });

describe('a question is taken with all that decides its answers', () => {
  it.each<[object, object]>([
    [{ type: 'text' }, { type: 'text', text: { en: 'q' } }],
    [
      { type: 'text', inputType: 'number', min: 0, max: 5, step: 1 },
      { type: 'integer', min: 0, max: 5 },
    ],
    [
      { type: 'text', inputType: 'number', step: 0.1 },
      { type: 'decimal', decimals: 1 },
    ],
    [
      { type: 'text', inputType: 'date', min: '2020-01-31' },
      { type: 'date', min: '2020-01-31' },
    ],
    [{ type: 'text', inputType: 'datetime-local' }, { type: 'dateTime' }],
    [
      { type: 'text', inputType: 'time', max: '12:30' },
      { type: 'time', max: '12:30:00' },
    ],
    [{ type: 'text', inputType: 'url' }, { type: 'url' }],
    [
      { type: 'text', inputType: 'tel', maxLength: 20 },
      { type: 'text', maxLength: 20 },
    ],
    [
      { type: 'text', validators: [{ type: 'regex', regex: '^[A-Z]{2}$', text: 'Two letters' }] },
      { pattern: '^[A-Z]{2}$', format: { en: 'Two letters' } },
    ],
    [
      { type: 'comment', isRequired: true, description: 'In your words' },
      { type: 'text', required: true, help: { en: 'In your words' } },
    ],
    [
      { type: 'radiogroup', choices: [{ value: 0, text: 'No' }, 1], defaultValue: 1 },
      {
        type: 'choice',
        options: [
          { value: 0, text: { en: 'No' } },
          { value: 1, text: { en: '1' } },
        ],
        initial: 1,
      },
    ],
    [
      { type: 'dropdown', choices: [1, 'one'], showOtherItem: true },
      {
        presentation: 'dropdown',
        options: [
          { value: '1', text: { en: '1' }, score: 1, as: { integer: 1 } },
          { value: 'one', text: { en: 'one' } },
        ],
        open: { en: 'Other (describe)' },
      },
    ],
    [
      { type: 'checkbox', choices: ['a'], showNoneItem: true, maxSelectedChoices: 1 },
      {
        type: 'multiple',
        options: [
          { value: 'a', text: { en: 'a' } },
          { value: 'none', text: { en: 'None' }, exclusive: true },
        ],
        repeats: { max: 1 },
      },
    ],
    [
      { type: 'boolean', readOnly: true, defaultValue: false },
      { type: 'boolean', readOnly: true, initial: false },
    ],
    [
      { type: 'boolean', labelTrue: 'Agree', labelFalse: 'Do not' },
      {
        type: 'choice',
        options: [
          { value: 'true', text: { en: 'Agree' } },
          { value: 'false', text: { en: 'Do not' } },
        ],
      },
    ],
    [
      { type: 'slider', max: 10 },
      { type: 'integer', min: 0, max: 10, step: 1, presentation: 'slider' },
    ],
    [
      { type: 'file', acceptedTypes: 'image/*, .pdf', maxSize: 1000, allowMultiple: true, maxFiles: 2 },
      { type: 'attachment', mimeTypes: ['image/*', 'application/pdf'], maxBytes: 1000, repeats: { max: 2 } },
    ],
    [
      { type: 'html', html: '<p>Hello <b>you</b></p><ul><li>A &lt; B</li></ul>' },
      { type: 'display', text: { en: 'Hello you\nA < B' } },
    ],
    [{ type: 'text', visible: false }, { hidden: true }],
  ])('%j', (element, expected) => {
    expect(one(element)).toMatchObject({ code: 'q', ...expected });
  });

  it('a rating is a choice of its numbers', () => {
    const item = one({ type: 'rating', rateMax: 3, minRateDescription: 'Bad', maxRateDescription: 'Good' });
    expect(isQuestion(item) && item.options?.map(({ value }) => value)).toEqual([1, 2, 3]);
    expect(item).toMatchObject({ ends: { low: { en: 'Bad' }, high: { en: 'Good' } } });
  });
});

describe('what is put together of several questions', () => {
  it('a matrix is a group of questions with one head', () => {
    const matrix = one({
      type: 'matrix',
      rows: ['a', { value: 'b', text: 'B?' }],
      columns: [0, 1],
      isAllRowRequired: true,
    });
    expect(matrix).toMatchObject({ type: 'group', matrix: true });
    expect((matrix as Group).items).toMatchObject([
      { code: 'q.a', text: { en: 'a' }, required: true },
      { code: 'q.b', text: { en: 'B?' }, options: [{ value: 0 }, { value: 1 }] },
    ]);
  });

  it('a matrix of cells is a group per row', () => {
    const columns = [{ name: 'x', cellType: 'text' }, { name: 'y' }];
    const matrix = one({ type: 'matrixdropdown', rows: ['r'], columns, choices: [1, 2] });
    expect((matrix as Group).items).toMatchObject([
      {
        code: 'q.r',
        items: [
          { code: 'q.r.x', type: 'text' },
          { code: 'q.r.y', type: 'choice' },
        ],
      },
    ]);
  });

  it('what the patient adds is a repeating group, and its answers are checked so', () => {
    const element = {
      type: 'matrixdynamic',
      name: 'q',
      minRowCount: 1,
      maxRowCount: 3,
      columns: [{ name: 'x', cellType: 'boolean' }],
    };
    const compiled = compile(taken({ elements: [element] }), engines);
    expect(checkAnswers(compiled, { q: [{ 'q.x': true }, { 'q.x': false }] }).ok).toBe(true);
    expect(checkAnswers(compiled, { q: [{ 'q.x': 'yes' }] }).ok).toBe(false);
    expect(checkAnswers(compiled, { q: [{}, {}, {}, {}].map(() => ({ 'q.x': true })) }).ok).toBe(false);
  });

  it('pages and panels are groups, and an expression that adds up is a sum', () => {
    const document = taken({
      locale: 'da',
      title: { default: 'Skema', en: 'Form' },
      pages: [
        {
          name: 'first',
          title: 'Side',
          elements: [{ type: 'panel', name: 'inner', elements: [{ type: 'rating', name: 'a' }] }],
        },
        {
          name: 'last',
          elements: [
            { type: 'rating', name: 'b' },
            { type: 'expression', name: 'total', expression: '{a} + {b}' },
          ],
        },
      ],
    });
    expect(document).toMatchObject({
      languages: ['da', 'en'],
      title: { da: 'Skema', en: 'Form' },
      items: [
        { code: 'first', page: true, items: [{ code: 'inner', items: [{ code: 'a' }] }] },
        { code: 'last', items: [{ code: 'b' }, { code: 'total', calculated: { sum: ['a', 'b'] }, readOnly: true }] },
      ],
    });
  });

  it('a name that can be no code is kept as linkId', () => {
    expect(
      taken({
        elements: [
          { type: 'text', name: '__proto__' },
          { type: 'text', name: 'A' },
          { type: 'text', name: 'a' },
        ],
      }).items,
    ).toMatchObject([{ code: 'q1', linkId: '__proto__' }, { code: 'A' }, { code: 'q2', linkId: 'a' }]);
  });
});

describe('what could change what is asked or accepted is refused where it stands', () => {
  it.each<[object, string]>([
    [{ type: 'ranking', choices: [1] }, '/elements/0/type unsupported-type'],
    [{ type: 'signaturepad' }, '/elements/0/type unsupported-type'],
    [{ type: 'imagepicker', choices: [1] }, '/elements/0/type unsupported-type'],
    [{ type: 'constructor' }, '/elements/0/type unsupported-type'],
    [{ type: 'text', requiredIf: '{a} = 1' }, '/elements/0/requiredIf unsupported-property'],
    [{ type: 'text', setValueExpression: '1' }, '/elements/0/setValueExpression unsupported-property'],
    [{ type: 'text', valueName: 'other' }, '/elements/0/valueName unsupported-property'],
    [{ type: 'text', maskType: 'pattern' }, '/elements/0/maskType unsupported-property'],
    [{ type: 'text', inventedLater: 1 }, '/elements/0/inventedLater unsupported-property'],
    [{ type: 'text', inputType: 'month' }, '/elements/0/inputType unsupported-input-type'],
    [{ type: 'text', inputType: 'number', step: 5 }, '/elements/0/step unsupported-step'],
    [{ type: 'text', inputType: 'date', min: '=today()' }, '/elements/0/min unsupported-limit'],
    [{ type: 'text', title: 'Dear {name}' }, '/elements/0/title dynamic-text'],
    [
      { type: 'text', validators: [{ type: 'expression', expression: '{q} > 1' }] },
      '/elements/0/validators/0 unsupported-validator',
    ],
    [{ type: 'text', visibleIf: 7 }, '/elements/0/visibleIf wrong-type'],
    [{ type: 'radiogroup', choices: [] }, '/elements/0/choices no-options'],
    [{ type: 'radiogroup', choices: ['a', 'A'] }, '/elements/0/choices/1 duplicate-value'],
    [
      { type: 'radiogroup', choices: [{ value: 1, visibleIf: '{a} = 1' }] },
      '/elements/0/choices/0/visibleIf unsupported-property',
    ],
    [{ type: 'radiogroup', choicesByUrl: { url: 'https://a.b' } }, '/elements/0/choicesByUrl unsupported-property'],
    [{ type: 'radiogroup', choices: [1], defaultValue: 2 }, '/elements/0/defaultValue unsupported-default'],
    [{ type: 'image', imageLink: 'https://a.b/c.png' }, '/elements/0/imageLink external-media'],
    [{ type: 'html', html: '<p onclick="x()">a</p>' }, '/elements/0/html unsupported-markup'],
    [{ type: 'html', html: 'a<script>1</script>' }, '/elements/0/html unsupported-markup'],
    [{ type: 'html', html: '<img src=x>' }, '/elements/0/html unsupported-markup'],
    [{ type: 'expression', expression: '{a} / 2' }, '/elements/0/expression unsupported-expression'],
    [
      { type: 'paneldynamic', keyName: 'x', templateElements: [{ type: 'text', name: 'x' }] },
      '/elements/0/keyName unsupported-property',
    ],
  ])('%j: %s', (element, expected) => {
    expect(oneRefused(element)).toContain(expected);
  });

  it('of the whole form too', () => {
    const elements = [{ type: 'text', name: 'q' }];
    expect(refusals({ elements, triggers: [{ type: 'complete', expression: '{q} = 1' }] })).toEqual([
      '/triggers unsupported-property',
    ]);
    expect(refusals({ elements, calculatedValues: [{ name: 'x', expression: '1' }] })).toEqual([
      '/calculatedValues unsupported-property',
    ]);
    expect(refusals({ elements, navigateToUrl: 'https://a.b' })).toEqual(['/navigateToUrl unsupported-property']);
    expect(refusals({ elements, clearInvisibleValues: 'none' })).toEqual([
      '/clearInvisibleValues unsupported-property',
    ]);
    expect(refusals({ elements: [...elements, ...elements] })).toEqual(['/elements/1/name duplicate-name']);
    expect(refusals({ elements: [] })).toEqual([' no-items']);
    expect(refusals(null)).toEqual([' wrong-type']);
  });

  it('looks are only noted', () => {
    const imported = fromSurveyJson({
      showTOC: true,
      elements: [{ type: 'text', name: 'q', startWithNewLine: false }],
    });
    expect(imported.ok && imported.ignored.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/showTOC presentation',
      '/elements/0/startWithNewLine presentation',
    ]);
  });
});
