import fc from 'fast-check';
import { anyQuestionnaire, draftsFor, withAnswers } from '../test/generated.js';
import { checkQuestionnaire } from './check/check-questionnaire.js';
import { checkAnswers } from './answers/check-answers.js';
import { compile } from './compile.js';
import { QUESTION_TYPES } from './document.js';
import { engines } from './engines/engines.js';

describe('for any questionnaire there can be', () => {
  it('nothing is wrong with it', () => {
    fc.assert(
      fc.property(anyQuestionnaire({ repeats: true, units: true }), (document) => {
        expect(checkQuestionnaire(document)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('accepted answers are as they were sent, and are accepted again', () => {
    fc.assert(
      fc.property(withAnswers(anyQuestionnaire({ repeats: true, units: true }), engines), ({ compiled, answers }) => {
        const check = checkAnswers(compiled, JSON.parse(JSON.stringify(answers)));
        if (!check.ok) throw new Error(JSON.stringify(check.faults));
        expect(JSON.parse(JSON.stringify(check.answers))).toEqual(answers);
        expect(checkAnswers(compiled, check.answers)).toEqual(check);
      }),
      { numRuns: 300 },
    );
  });

  it('with expressions too', () => {
    const documents = anyQuestionnaire({ repeats: true, units: true, expressions: true });
    fc.assert(
      fc.property(withAnswers(documents, engines), ({ compiled, answers }) => {
        const check = checkAnswers(compiled, answers);
        expect(check.ok && checkAnswers(compiled, check.answers)).toEqual(check);
      }),
      { numRuns: 50 },
    );
  });

  it('any answers that fit their questions are a draft', () => {
    const story = anyQuestionnaire({ repeats: true, units: true }).chain((document) => {
      const compiled = compile(document, engines);
      return draftsFor(compiled).map((draft) => ({ compiled, draft }));
    });
    fc.assert(
      fc.property(story, ({ compiled, draft }) => {
        const check = checkAnswers(compiled, draft, { partial: true });
        expect(JSON.parse(JSON.stringify(check))).toEqual({ ok: true, answers: JSON.parse(JSON.stringify(draft)) });
      }),
      { numRuns: 300 },
    );
  });

  it('they hold everything a document can say, and are answered', () => {
    const met = new Map<string, number>();
    const meet = (what: string) => met.set(what, (met.get(what) ?? 0) + 1);
    const all = anyQuestionnaire({ repeats: true, units: true, expressions: true });
    for (const { compiled, answers } of fc.sample(withAnswers(all, engines), { numRuns: 400, seed: 1 })) {
      if (Object.keys(answers).length > 1) meet('several answers');
      for (const [position, { item, question, parent, scope, shownWhen }] of compiled.nodes.entries()) {
        meet(item.type);
        if (scope >= 0) meet('in an instance');
        if (compiled.nodes[parent]?.question) meet('under a question');
        if (item.type === 'group')
          for (const key of ['page', 'matrix', 'answerOf', 'repeats'] as const) if (item[key]) meet(key);
        for (const key of ['open', 'required', 'partial', 'repeats'] as const)
          if (question?.[key]) meet(`question ${key}`);
        if (shownWhen) meet(`gate ${shownWhen.kind}`);
        if (shownWhen && 'gate' in shownWhen && shownWhen.gate > position) meet('forward');
      }
    }
    const kinds = ['compare', 'answered', 'sum', 'all', 'any', 'never', 'fhirpath'].map((kind) => `gate ${kind}`);
    const wanted = [
      ...QUESTION_TYPES,
      ...kinds,
      'group',
      'display',
      'page',
      'matrix',
      'answerOf',
      'repeats',
      'forward',
    ];
    const more = ['several answers', 'in an instance', 'under a question', 'question open', 'question required'];
    for (const what of [...wanted, ...more, 'question partial', 'question repeats']) {
      expect([what, (met.get(what) ?? 0) > 0]).toEqual([what, true]);
    }
    expect(met.get('several answers')).toBeGreaterThan(150);
  });
});
