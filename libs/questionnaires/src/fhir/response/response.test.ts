import fc from 'fast-check';
import { allAnswers, allKinds } from '../../../test/all-kinds.js';
import { hasBareAnswers } from '../../../test/bare-answers.js';
import { r4Faults } from '../../../test/testing/fhir-r4.js';
import { anyQuestionnaire, draftsFor, withAnswers } from '../../../test/generated.js';
import { checkAnswers } from '../../answers/check-answers.js';
import { compile } from '../../compile.js';
import { engines } from '../../engines/engines.js';
import { fromQuestionnaireResponse } from './from-response.js';
import { toQuestionnaireResponse } from './to-response.js';
import { validateResponse } from './validate-response.js';

const compiled = compile(allKinds, engines);
const envelope = {
  status: 'completed',
  subject: { reference: 'Patient/1' },
  authored: '2026-01-05T08:00:00Z',
} as const;

describe('a response of every kind of answer', () => {
  const check = checkAnswers(compiled, allAnswers);
  const response = toQuestionnaireResponse(compiled, allAnswers, envelope);

  it('is accepted', () => expect(check).toMatchObject({ ok: true }));
  it('is valid FHIR', () => expect(r4Faults(response)).toEqual([]));
  it('is valid by its questionnaire', () => {
    expect(validateResponse(compiled, response)).toEqual({ valid: true, issues: [] });
  });
  it('comes back as it was', () => {
    expect(fromQuestionnaireResponse(compiled, response)).toEqual({ ok: true, answers: check.ok && check.answers });
  });
  it('keeps 0 and false', () => {
    const by = (linkId: string) => response.item?.find((item) => item.linkId === linkId)?.answer;
    expect(by('count')).toEqual([{ valueInteger: 0 }]);
    expect(by('/a b(1)')).toEqual([{ valueBoolean: false }]);
  });
  it('puts what is asked under a question at its answer', () => {
    const answer = (linkId: string) => response.item?.find((item) => item.linkId === linkId)?.answer;
    expect(answer('smokes')).toMatchObject([
      { valueBoolean: true, item: [{ linkId: 'packs', answer: [{ valueInteger: 0 }] }] },
    ]);
    expect(answer('child')).toMatchObject([
      { valueString: 'Ida', item: [{ linkId: 'age', answer: [{ valueInteger: 0 }] }] },
      { valueString: 'Bo' },
    ]);
  });
  it('names the questionnaire with its version', () => {
    expect(response.questionnaire).toBe('http://example.org/Questionnaire/all-kinds|3');
  });
  it('leaves out what is hidden, whatever was sent', () => {
    const hidden = toQuestionnaireResponse(compiled, { ...allAnswers, a: 0, never: 'x' }, envelope);
    const linkIds = hidden.item?.map(({ linkId }) => linkId);
    expect(linkIds).not.toContain('/a b(1)');
    expect(linkIds).not.toContain('never');
  });
});

describe('responses of generated questionnaires', () => {
  const wish = { repeats: true, expressions: true, units: true };
  const documents = anyQuestionnaire(wish).filter(({ items }) => !hasBareAnswers(items));
  const cases = withAnswers(documents, engines).map(({ document, answers }) => ({ document, answers }));

  it('are valid FHIR, valid by their questionnaire, and come back as they were', () => {
    fc.assert(
      fc.property(cases, ({ document, answers }) => {
        const made = compile(document, engines);
        const response = toQuestionnaireResponse(made, answers, { status: 'completed' });
        expect(r4Faults(response)).toEqual([]);
        expect(validateResponse(made, response).issues.filter(({ severity }) => severity !== 'information')).toEqual(
          [],
        );
        const back = fromQuestionnaireResponse(made, response);
        expect(back).toMatchObject({ ok: true });
        expect(back.ok && JSON.parse(JSON.stringify(back.answers))).toEqual(answers);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('leave out what is not shown, of any draft', () => {
    const documents = anyQuestionnaire({ repeats: true }).filter(({ items }) => !hasBareAnswers(items));
    const drafts = documents.chain((document) => {
      const made = compile(document, engines);
      return draftsFor(made).map((answers) => ({ document, answers }));
    });
    fc.assert(
      fc.property(drafts, ({ document, answers }) => {
        const made = compile(document, engines);
        const response = toQuestionnaireResponse(made, answers, { status: 'in-progress' });
        const { issues } = validateResponse(made, response);
        expect(issues.filter(({ code }) => code === 'not-asked')).toEqual([]);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });
});
