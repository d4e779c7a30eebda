import fc from 'fast-check';
import type { Model } from 'survey-core';
import { open as openForm } from '../test/testing/survey-core.js';
import { answerTo, choice, questionnaire, questionnaires, steps } from '../test/documents.js';
import { catalogue } from './catalogue/catalogue.js';
import { checkAnswers } from './answers/check-answers.js';
import { type CompiledQuestionnaire, compile, questions } from './compile.js';
import type { Answer, Answers, Question, Questionnaire } from './document.js';
import { questionName, surveyValue } from './survey/names.js';
import { fromSurveyData, toSurveyData } from './survey/survey-data.js';
import { visibility } from './visibility.js';

/** The renderer itself, without a screen: what it shows and hands in must be what the document says. */

interface Form {
  readonly compiled: CompiledQuestionnaire;
  readonly survey: Model;
}

function open(document: Questionnaire): Form {
  const form = openForm(document, 'da');
  form.survey.clearInvisibleValues = 'onHidden';
  return form;
}

function nameOf(form: Form, code: string): string {
  return questionName(form.compiled.byCode.get(code) ?? -1);
}

/** What the patient sees by SurveyJS: the questions and displays, by code. */
function seen(form: Form): string[] {
  return form.compiled.nodes.flatMap(({ item }, position) => {
    if (item.type === 'group') return [];
    const element = form.survey.getQuestionByName(
      item.type === 'display' ? `d${position + 1}` : nameOf(form, item.code),
    );
    return element.isVisible && element.isParentVisible ? [item.code] : [];
  });
}

function expectedSeen(form: Form): string[] {
  const states = visibility(form.compiled, fromSurveyData(form.compiled, form.survey.data));
  return form.compiled.nodes.flatMap(({ item }) =>
    item.type !== 'group' && states.get(item.code) === 'shown' ? [item.code] : [],
  );
}

/** As a patient can: only what is on the screen can be answered or blanked. */
function take(form: Form, code: string, answer: Answer | undefined): void {
  const question = form.compiled.nodes[form.compiled.byCode.get(code) ?? -1]?.question;
  if (!question || !seen(form).includes(code)) return;
  const element = form.survey.getQuestionByName(nameOf(form, code));
  if (answer === undefined) element.clearValue();
  else element.value = surveyAnswer(question, answer);
}

function surveyAnswer(question: Question, answer: Answer): unknown {
  if (Array.isArray(answer)) return answer.map((each) => surveyValue(question, each));
  if (question.type === 'text' || question.type === 'date') return answer;
  return surveyValue(question, answer as number | string | boolean);
}

function walk(document: Questionnaire, path: readonly (readonly [string, Answer | undefined])[]): void {
  const form = open(document);
  expect(form.survey.jsonErrors?.filter((error) => !/linkId/.test(error.message)) ?? []).toEqual([]);
  expect(seen(form)).toEqual(expectedSeen(form));
  for (const [code, answer] of path) {
    take(form, code, answer);
    expect(seen(form)).toEqual(expectedSeen(form));
    // At every step, not only at the end: a draft holds nothing that is not on the screen.
    const check = checkAnswers(form.compiled, fromSurveyData(form.compiled, form.survey.data));
    if (!check.ok) throw new Error(`refused: ${JSON.stringify(check.faults)} ${JSON.stringify(form.survey.data)}`);
  }
  const before = fromSurveyData(form.compiled, form.survey.data);
  form.survey.doComplete();
  expect(JSON.stringify(fromSurveyData(form.compiled, form.survey.data))).toBe(JSON.stringify(before));
}

describe('survey-core shows what the document shows, and the server accepts what it hands in', () => {
  it.each(catalogue.map((document) => [document.id, document] as const))('%s', (_, document) => {
    const list = questions(compile(document));
    fc.assert(
      fc.property(steps(list, 40), (path) => walk(document, path)),
      { numRuns: 10 },
    );
  });

  it('in generated questionnaires', () => {
    const story = questionnaires().chain((document) =>
      fc.tuple(fc.constant(document), steps(questions(compile(document)))),
    );
    fc.assert(
      fc.property(story, ([document, path]) => walk(document, path)),
      { numRuns: 200 },
    );
  });

  it('in a chain longer than survey-core runs conditions for', () => {
    const chain = Array.from({ length: 25 }, (_, index) =>
      choice(`c${index}`, [0, 1], index > 0 ? { item: `c${index - 1}`, op: '=', value: 1 } : undefined),
    );
    const document = questionnaire(chain);
    const answers = chain.map(({ code }) => [code, 1] as const);
    walk(document, [...answers, ['c0', 0], ['c0', 1], ['c1', 0]]);
  });
});

/** A questionnaire and a draft of it that may hold answers to what is hidden. */
const drafts = questionnaires().chain((document) => {
  const list = questions(compile(document));
  const values = fc.tuple(...list.map((question) => fc.option(answerTo(question), { nil: undefined, freq: 4 })));
  return values.map((given) => {
    const entries = list.map((question, index) => [question.code, given[index]] as const);
    return { document, draft: Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Answers };
  });
});

describe('a form opened on a draft', () => {
  it('goes on where the draft was, without what its gates hide now', () => {
    const reopen = ({ document, draft }: { document: Questionnaire; draft: Answers }) => {
      const form = open(document);
      form.survey.data = toSurveyData(form.compiled, draft);
      expect(seen(form)).toEqual(expectedSeen(form));
      const handedIn = fromSurveyData(form.compiled, form.survey.data);
      expect(checkAnswers(form.compiled, handedIn)).toEqual({ ok: true, answers: shownOf(form.compiled, draft) });
    };
    fc.assert(fc.property(drafts, reopen), { numRuns: 100 });
  });

  it('shows the same even when survey-core is given what is hidden, and keeps it', () => {
    const force = ({ document, draft }: { document: Questionnaire; draft: Answers }) => {
      const form = open(document);
      form.survey.data = Object.fromEntries(
        questions(form.compiled).flatMap((question) => {
          const answer = draft[question.code];
          if (answer === undefined) return [];
          return [[nameOf(form, question.code), surveyAnswer(question, answer)]];
        }),
      );
      expect(seen(form)).toEqual(expectedSeen(form));
    };
    fc.assert(fc.property(drafts, force), { numRuns: 150 });
  });
});

function shownOf(compiled: CompiledQuestionnaire, draft: Answers): Answers {
  const states = visibility(compiled, draft);
  return Object.fromEntries(Object.entries(draft).filter(([code]) => states.get(code) === 'shown'));
}

describe('what is typed', () => {
  const number = questionnaire([
    { code: 'n', type: 'integer', text: { da: 'Antal', en: 'Count' }, min: 0, max: 999 },
    { code: 't', type: 'text', text: { da: 'Emne', en: 'Topic' }, maxLength: 5 },
    { code: 'd', type: 'decimal', text: { da: 'Vægt', en: 'Weight' }, min: 0, max: 400, required: true },
  ]);

  it.each(['2', '2.5', 'abc', '-0', '1000', '1e2', '', ' ', '999', '007', '1e400', 'NaN'])(
    'as a number, %p is either stopped by the form or accepted by the server',
    (typed) => {
      const form = open(number);
      for (const name of ['q1', 'q3']) form.survey.getQuestionByName(name).value = typed;
      const stopped = !form.survey.validate(false);
      const check = checkAnswers(form.compiled, fromSurveyData(form.compiled, form.survey.data));
      expect(stopped || check.ok).toBe(true);
    },
  );

  it.each(['kort', 'for lang', '   ', ''])('as a text, %p is either stopped by the form or accepted', (typed) => {
    const form = open(number);
    form.survey.setValue('q3', 70.5);
    form.survey.getQuestionByName('q2').value = typed;
    const stopped = !form.survey.validate(false);
    expect(stopped).toBe(typed === 'for lang');
    const check = checkAnswers(form.compiled, fromSurveyData(form.compiled, form.survey.data));
    expect(stopped || check.ok).toBe(true);
  });

  it('nothing is answered beforehand, and only what is required must be', () => {
    const form = open(number);
    expect(form.survey.data).toEqual({});
    expect(form.survey.validate(false)).toBe(false);
    for (const document of catalogue) expect(open(document).survey.validate(false)).toBe(true);
  });
});
