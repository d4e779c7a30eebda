import { compile, type Questionnaire, shownAnswers, toSurveyJson } from '@stemme/questionnaires';
import { effort } from './effort';
import { answeredBy, nearest, pagesOf, visiblePages } from './pages';

const text = (words: string) => ({ da: words, en: words });
const options = [0, 1].map((value) => ({ value, text: text(`option ${value}`) }));
const document: Questionnaire = {
  id: 'test',
  version: 1,
  title: text('Test'),
  rights: 'none',
  instruments: [],
  items: [
    { code: 'hello', type: 'display', text: text('Hello') },
    { code: 'a', type: 'choice', text: text('A'), options },
    {
      code: 'g',
      type: 'group',
      stem: text('Stem'),
      items: [
        { code: 'b', type: 'choice', text: text('B'), options, shownWhen: { item: 'a', op: '=', value: 1 } },
        { code: 'c', type: 'choice', text: text('C'), options, shownWhen: { item: 'b', op: '=', value: 1 } },
      ],
    },
    {
      code: 'together',
      type: 'group',
      page: true,
      items: [
        { code: 'd', type: 'integer', text: text('D'), min: 0, max: 9 },
        { code: 'e', type: 'text', text: text('E') },
      ],
    },
  ],
};
const compiled = compile(document);
const pages = pagesOf(toSurveyJson(document, 'da'));
const questions = (answers: object) =>
  visiblePages(pages, compiled, answers as never).map((page) => page.questions.join());

describe('pages', () => {
  it('are one question each, or a short group that belongs together', () => {
    expect(pages.map((page) => page.codes)).toEqual([['hello'], ['a'], ['b'], ['c'], ['d', 'e']]);
    expect(pages[0]?.questions).toEqual([]);
  });

  it('come and go with the answers, in chains too', () => {
    expect(questions({})).toEqual(['', 'a', 'd,e']);
    expect(questions({ a: 1 })).toEqual(['', 'a', 'b', 'd,e']);
    expect(questions({ a: 1, b: 1 })).toEqual(['', 'a', 'b', 'c', 'd,e']);
    expect(questions({ a: 0, b: 1, c: 1 })).toEqual(['', 'a', 'd,e']);
  });

  it('lead back to the nearest one before when a place is gone', () => {
    const visible = visiblePages(pages, compiled, {});
    expect(nearest(pages, visible, pages[3]?.name ?? '')?.codes).toEqual(['a']);
    expect(nearest(pages, visible, pages[4]?.name ?? '')?.codes).toEqual(['d', 'e']);
    expect(nearest(pages, visible, 'nowhere')?.codes).toEqual(['hello']);
  });
});

describe('answers', () => {
  it('to hidden questions are not handed in', () => {
    expect(shownAnswers(compiled, { a: 0, b: 1, c: 1, d: 3 })).toEqual({ a: 0, d: 3 });
    expect(shownAnswers(compiled, { b: 1 })).toEqual({});
  });

  it('say who gave them, when the questionnaire asks', () => {
    expect(answeredBy({})).toBeNull();
    expect([0, 1, 2, 3].map((value) => answeredBy({ 'contact.proxy': value }))).toEqual([
      'self',
      'helped',
      'proxy',
      null,
    ]);
  });
});

describe('effort', () => {
  it('counts questions in groups, and is at least a minute', () => {
    expect(effort(document)).toEqual({ questions: 5, minutes: 1 });
    const long = {
      ...document,
      items: Array.from({ length: 19 }, (_, at) => ({ ...document.items[1], code: `q${at}` })),
    };
    expect(effort(long as Questionnaire)).toEqual({ questions: 19, minutes: 4 });
  });
});
