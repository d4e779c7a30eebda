import fc from 'fast-check';
import { choice, questionnaire, questionnaires, text } from '../../test/documents.js';
import { catalogue } from '../catalogue/catalogue.js';
import { compile, questions } from '../compile.js';
import type { Item } from '../document.js';
import { fromSurveyData, toSurveyData } from './survey-data.js';
import type { SurveyElement, SurveyJson } from './survey-json.js';
import { toSurveyJson } from './to-survey-json.js';

function elements(json: SurveyJson): SurveyElement[] {
  const inside = (element: SurveyElement): SurveyElement[] =>
    element.type === 'panel' ? [element, ...element.elements.flatMap(inside)] : [element];
  return json.pages.flatMap((page) => page.elements.flatMap(inside));
}

const isField = (element: SurveyElement) => element.type !== 'panel' && element.type !== 'html';

describe('pages', () => {
  it.each(catalogue.map((document) => [document.id, document] as const))('%s: one question each', (_, document) => {
    const json = toSurveyJson(document, 'da');
    const perPage = json.pages.map((page) => elements({ ...json, pages: [page] }).filter(isField));
    expect(perPage.every((list) => list.length === 1)).toBe(true);
    expect(perPage.flat().map((element) => element.linkId)).toEqual(
      questions(compile(document)).map(({ code }) => code),
    );
  });

  it('the stem stands above every item it belongs to, and above no other', () => {
    const [start] = catalogue;
    if (!start) throw new Error('no catalogue');
    const stem = 'Inden for de seneste 2 uger, hvor ofte har du været generet af følgende problemer?';
    const json = toSurveyJson(start, 'da');
    const under = json.pages.filter((page) => JSON.stringify(page).includes(stem));
    expect(under.flatMap((page) => elements({ ...json, pages: [page] }).filter(isField)).map((e) => e.linkId)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((item) => `phq9.${item}`),
    );
  });

  it('a group marked so stays on one page, with what is nested in it', () => {
    const nested: Item = { code: 'inner', type: 'group', text: text('Inner'), items: [choice('b')] };
    const group: Item = { code: 'outer', type: 'group', page: true, stem: text('Stem'), items: [choice('a'), nested] };
    const json = toSurveyJson(questionnaire([choice('first'), group]), 'en');
    expect(json.pages.map((page) => elements({ ...json, pages: [page] }).map((e) => [e.type, e.linkId]))).toEqual([
      [['radiogroup', 'first']],
      [
        ['panel', 'outer'],
        ['radiogroup', 'a'],
        ['panel', 'inner'],
        ['radiogroup', 'b'],
      ],
    ]);
  });
});

describe('what is emitted', () => {
  it('names once each, and of our own making; a linkId everywhere; expressions without a word of the document', () => {
    fc.assert(
      fc.property(questionnaires(), (document) => {
        const json = toSurveyJson(document, 'da');
        const all = elements(json);
        const names = [...json.pages, ...all].map((element) => element.name);
        expect(new Set(names).size).toBe(names.length);
        for (const element of all) {
          expect(element.name).toMatch(/^[qdgrum]\d+([gp]\d+)*$/);
          expect(element.linkId).not.toBe('');
          // Names, numbers, our own tokens and the operators: nothing else.
          expect(element.visibleIf ?? '').toMatch(
            /^(stemmeShown\(\d+\)|\{q\d+\}|'o\d+'|-?\d+(\.\d+)?|and|or|iif|notempty|empty|contains|[<>=]=?|[!()+, ])*$/,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('texts in one language, escaped where they become HTML', () => {
    const note: Item = { code: 'note', type: 'display', text: { da: '<img src=x onerror="a()"> & mere', en: 'note' } };
    const [element] = elements(toSurveyJson(questionnaire([note]), 'da'));
    expect(element).toMatchObject({ html: '<p>&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; mere</p>' });
  });

  it('required only where the document says so, and nothing beforehand', () => {
    const document = questionnaire([choice('a'), { ...choice('b'), required: true }]);
    const json = toSurveyJson(document, 'da');
    expect(elements(json).map((element) => 'isRequired' in element)).toEqual([false, true]);
    expect(JSON.stringify(json)).not.toMatch(/defaultValue|correctAnswer|"autoAdvanceEnabled":true/);
    expect(json).toMatchObject({ locale: 'da', clearInvisibleValues: 'onHidden', showProgressBar: true });
  });

  it('help above the field, limits, and an option that stands alone', () => {
    const alone = { value: 'no', text: text('none'), exclusive: true };
    const json = toSurveyJson(
      questionnaire([
        { code: 'a', type: 'text', text: text('a'), help: text('ring 112'), maxLength: 9 },
        { code: 'b', type: 'integer', text: text('b'), min: 0, max: 9 },
        { code: 'c', type: 'multiple', text: text('c'), options: [alone] },
      ]),
      'da',
    );
    expect(elements(json)).toMatchObject([
      { type: 'comment', description: 'ring 112', maxLength: 9 },
      { type: 'text', inputType: 'number', min: 0, max: 9, step: 1 },
      { type: 'checkbox', choices: [{ value: 'o0', text: 'none', isExclusive: true }] },
    ]);
  });
});

describe('data', () => {
  const compiled = compile(
    questionnaire([
      choice('str', ['a', 'A']),
      { code: 'flag', type: 'boolean', text: text('flag') },
      { code: 'free', type: 'text', text: text('free') },
      { ...choice('many', ['x', 'y']), type: 'multiple' },
      choice('num'),
    ]),
  );

  it('there and back', () => {
    const answers = { str: 'A', flag: false, free: 'o0', many: ['y'], num: 0 };
    const data = toSurveyData(compiled, answers);
    expect(data).toEqual({ q1: 'o1', q2: 'o1', q3: 'o0', q4: ['o1'], q5: 0 });
    expect({ ...fromSurveyData(compiled, data) }).toEqual(answers);
  });

  it('blank is absent, foreign names are none of ours, and odd values are left for the server to refuse', () => {
    const data = { q1: 'o9', q2: null, q3: '  ', q4: [], q5: '2', q99: 1, 'q1-Comment': 'x', ['__proto__']: 1 };
    expect({ ...fromSurveyData(compiled, data) }).toEqual({ str: 'o9', num: '2' });
  });
});
