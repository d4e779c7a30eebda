import { checkAnswers } from '../answers/check-answers.js';
import { compile } from '../compile.js';
import { CORE, fhirpath, imported, item, SDC, source } from '../../test/fhir-sources.js';
import { engines } from './engines.js';

const ORDINAL = `${CORE}ordinalValue`;
const option = (code: string, valueDecimal: number) => ({
  valueCoding: { system: 'urn:s', code, display: code },
  extension: [{ url: ORDINAL, valueDecimal }],
});
const total = (expression: string) => {
  const extension = [fhirpath(`${SDC}calculatedExpression`, expression)];
  const answerOption = [option('a', 1), option('b', 3)];
  const document = imported(
    source([
      item('p', 'choice', { answerOption }),
      item('q', 'choice', { answerOption, repeats: true }),
      item('total', 'decimal', { extension, readOnly: true }),
    ]),
  );
  const checked = checkAnswers(compile(document, engines), { p: 'b', q: ['a', 'b'] });
  return checked.ok && checked.answers.total;
};

it.each([
  `%resource.item.answer.valueCoding.extension.where(url='${ORDINAL}').valueDecimal.sum()`,
  `%resource.item.answer.value.extension('${ORDINAL}').value.sum()`,
  '%resource.item.answer.value.ordinal().sum()',
])('what the answers count as: %s', (expression) => {
  expect(total(expression)).toBe(7);
});

it('an address nobody asks for is not there', () => {
  expect(total('%resource.item.answer.value.extension.count()')).toBe(0);
});
