import { compile } from '../../compile.js';
import { engines } from '../../engines/engines.js';
import { fromFhir } from '../from/from-fhir.js';
import { openLists } from './open-lists.js';
import { validateResponse } from './validate-response.js';

describe('a list that only a server knows', () => {
  const gate = { question: '1', operator: '=', answerCoding: { system: 's', code: 'a' } };
  const source = {
    resourceType: 'Questionnaire',
    status: 'active',
    item: [
      { linkId: '1', type: 'choice', text: 'x', answerValueSet: 'http://example.org/vs' },
      { linkId: '2', type: 'open-choice', text: 'y', answerValueSet: 'http://example.org/vs' },
      { linkId: '3', type: 'text', text: 'z', enableWhen: [gate] },
    ],
  };
  const imported = fromFhir(source, { unresolvedValueSets: 'accept-any' });
  if (!imported.ok) throw new Error(JSON.stringify(imported.faults));
  const compiled = compile(imported.document, engines);
  const how = { openLists: openLists(source, imported.ignored) };

  it.each([
    ['1', { valueCoding: { system: 's', code: 'a' } }, true],
    ['1', { valueCoding: { system: 's', code: 'other than the condition names' } }, true],
    ['1', { valueString: 'own words' }, false],
    ['1', { valueInteger: 1 }, false],
    ['2', { valueCoding: { system: 's', code: 'a' } }, true],
    ['2', { valueString: 'own words' }, true],
  ])('%s %j: %s', (linkId, answer, valid) => {
    const response = {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      item: [{ linkId, answer: [answer] }],
    };
    expect(validateResponse(compiled, response, how).valid).toBe(valid);
  });
});
