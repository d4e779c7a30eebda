import { checkAnswers } from '../../answers/check-answers.js';
import { compile } from '../../compile.js';
import { engines } from '../../engines/engines.js';
import {
  coding,
  CORE,
  everyItem,
  fhirpath,
  imported,
  item,
  question,
  refusals,
  remarked,
  SDC,
  source,
  type Source,
  YES_NO,
} from '../../../test/fhir-sources.js';
import { fromFhir } from './from-fhir.js';

const variable = (name: string, expression: string, more: Source = {}) =>
  fhirpath(`${CORE}variable`, expression, { name, ...more });
const calculated = (expression: string, more: Source = {}) => fhirpath(`${SDC}calculatedExpression`, expression, more);
const enabled = (expression: string, more: Source = {}) => fhirpath(`${SDC}enableWhenExpression`, expression, more);
const asked = (extension: readonly Source[], more: Source = {}) =>
  source([item('a', 'integer'), item('q', 'integer', { extension, ...more })]);
const A = "%resource.item.where(linkId='a').answer.value";

describe('expressions', () => {
  it('a condition, a calculation and variables are carried over as they are', () => {
    const given = source(
      [item('a', 'integer'), item('q', 'integer', { extension: [enabled('%twice > 2'), calculated('%twice + 1')] })],
      {
        extension: [variable('one', A), variable('twice', '%one * 2')],
      },
    );
    const document = imported(given);
    expect(document.variables).toEqual([
      { name: 'one', fhirpath: A },
      { name: 'twice', fhirpath: '%one * 2' },
    ]);
    expect(question(document, 'q')).toMatchObject({
      shownWhen: { fhirpath: '%twice > 2' },
      calculated: { fhirpath: '%twice + 1' },
    });
  });

  it('variables are put in the order they need each other', () => {
    const extension = [variable('twice', '%one * 2'), variable('one', A)];
    expect(imported(source([item('a', 'integer')], { extension })).variables?.map(({ name }) => name)).toEqual([
      'one',
      'twice',
    ]);
  });

  it('a name that FHIRPath cannot read is written in another way, and only the name', () => {
    const extension = [variable('has-fever', "'%has-fever'.exists()"), variable('b', '%has-fever and %`has-fever`')];
    expect(imported(source([item('a', 'integer')], { extension })).variables).toEqual([
      { name: 'v_has_fever', fhirpath: "'%has-fever'.exists()" },
      { name: 'b', fhirpath: '%v_has_fever and %v_has_fever' },
    ]);
  });

  it('values that FHIR has names for are written out', () => {
    const extension = [
      variable('x', "%sct & %loinc & %`vs-a` & %`ext-b` & '%sct' & %ucum"),
      variable('sct_x', "'a'"),
      variable('y', '%sct_x'),
    ];
    const [first, , last] = imported(source([item('a', 'integer')], { extension })).variables ?? [];
    expect(last?.fhirpath).toBe('%sct_x');
    expect(first?.fhirpath).toBe(
      "'http://snomed.info/sct' & 'http://loinc.org' & 'http://hl7.org/fhir/ValueSet/a' & " +
        "'http://hl7.org/fhir/StructureDefinition/b' & '%sct' & %ucum",
    );
  });

  it('another language, and what cannot be read, is refused', () => {
    expect(refusals(asked([enabled('x', { language: 'text/cql' })]))).toEqual([
      '/item/1/extension/0/valueExpression expression-language',
    ]);
    expect(refusals(asked([calculated('x', { language: 'text/cobol' })]))).toEqual([
      '/item/1/extension/0/valueExpression expression-language',
    ]);
    expect(refusals(asked([enabled('1 +')]))).toEqual(['/item/1/extension/0/valueExpression expression-syntax']);
  });
});

describe('what only exists at a hospital', () => {
  const query = variable('bmi', 'Observation?code=1', { language: 'application/x-fhir-query' });

  it.each([
    '%patient.gender = 1',
    '%questionnaire.contained.exists()',
    '%bmi > 1',
    '%derived > 1',
    "code.memberOf('http://x')",
    'madeUp()',
  ])('a condition on %s is refused', (expression) => {
    const given = { ...asked([enabled(expression)]), extension: [query, variable('derived', '%bmi + 1')] };
    expect(refusals(given)).toEqual(['/item/1/extension/0/valueExpression expression-context']);
  });

  it('a calculation from it is left out: the question can be answered without', () => {
    const result = fromFhir(asked([calculated('%patient.age')]));
    expect(result.ok && question(result.document, 'q')).not.toHaveProperty('calculated');
    expect(remarked(result, 'needs-context')).toEqual(['/item/1/extension/0/valueExpression']);
  });

  it('a variable hides one of the same name further out, also when it cannot be worked out', () => {
    const given = asked([variable('x', 'Patient?', { language: 'application/x-fhir-query' }), enabled('%x')]);
    expect(refusals({ ...given, extension: [variable('x', 'true')] })).toHaveLength(1);
  });
});

it('the response has another name among form engines, unless a variable has it', () => {
  const read = [enabled("%QuestionnaireResponse.item.where(linkId='a').answer.exists()")];
  expect(question(imported(asked(read)), 'q').shownWhen).toEqual({
    fhirpath: "%resource.item.where(linkId='a').answer.exists()",
  });
  const named = { ...asked(read), extension: [variable('QuestionnaireResponse', '%patient')] };
  expect(refusals(named)).toEqual(['/item/1/extension/0/valueExpression expression-context']);
});

describe('initialExpression', () => {
  it.each([
    ['integer', '42', 42],
    ['decimal', '-1.5', -1.5],
    ['boolean', 'true', true],
    ['string', "'x'", 'x'],
    ['date', '@2020-01-31', '2020-01-31'],
  ])('a constant %s is what the form starts with', (type, expression, initial) => {
    const extension = [fhirpath(`${SDC}initialExpression`, expression)];
    expect(question(imported(source([item('q', type, { extension })])), 'q').initial).toBe(initial);
  });

  it('anything else is left out, which is said', () => {
    const result = fromFhir(asked([fhirpath(`${SDC}initialExpression`, '%patient.name')]));
    expect(remarked(result, 'initial-expression')).toEqual(['/item/1/extension/0']);
  });
});

describe('constraints', () => {
  const constraint = (url: string, expression: Source, more: readonly Source[] = []) => ({
    url: CORE + url,
    extension: [
      { url: 'key', valueId: 'k' },
      { url: 'severity', valueCode: 'warning' },
      { url: 'expression', ...expression },
      ...more,
    ],
  });

  it('questionnaire-constraint and targetConstraint', () => {
    const extension = [
      constraint('questionnaire-constraint', { valueString: 'answer.value > 1' }, [
        { url: 'human', valueString: 'More' },
      ]),
      constraint('targetConstraint', {
        valueExpression: { language: 'text/fhirpath', expression: 'answer.value < 9' },
      }),
    ];
    expect(question(imported(asked(extension)), 'q').constraints).toEqual([
      { key: 'k', severity: 'warning', fhirpath: 'answer.value > 1', text: { en: 'More' } },
      { key: 'k-2', severity: 'warning', fhirpath: 'answer.value < 9', text: { en: 'k' } },
    ]);
  });

  it('that no engine can read are left out, which is said', () => {
    const result = fromFhir(asked([constraint('questionnaire-constraint', { valueString: "matches('it's')" })]));
    expect(result.ok && question(result.document, 'q')).not.toHaveProperty('constraints');
    expect(remarked(result, 'constraint')).toEqual(['/item/1/extension/0']);
  });
});

it('an option that is off while an expression is not true is not accepted then', () => {
  const toggle = (code: string, expression: string) => ({
    url: `${SDC}answerOptionsToggleExpression`,
    extension: [{ url: 'option', ...coding(code) }, fhirpath('expression', expression)],
  });
  const extension = [toggle('y', `${A} > 1`), toggle('y', `${A} = 0`)];
  const document = imported(source([item('a', 'integer'), item('q', 'choice', { extension, answerOption: YES_NO })]));
  expect(question(document, 'q').constraints).toMatchObject([
    {
      severity: 'error',
      fhirpath: `answer.value.where(system = 'urn:s' and code = 'y').empty() or (${A} > 1) or (${A} = 0)`,
    },
  ]);
  const compiled = compile(document, engines);
  expect(checkAnswers(compiled, { a: 2, q: 'y' }).ok).toBe(true);
  expect(checkAnswers(compiled, { a: 1, q: 'y' }).ok).toBe(false);
  expect(checkAnswers(compiled, { a: 1, q: 'n' }).ok).toBe(true);
});

it('variables of a repeating question with questions under it are seen by those', () => {
  const extension = [variable('x', 'true')];
  const document = imported(
    source([
      item('p', 'string', { repeats: true, extension, item: [item('c', 'string', { extension: [enabled('%x')] })] }),
    ]),
  );
  expect(everyItem(document.items)).toMatchObject([
    { answerOf: true, variables: [{ name: 'x' }] },
    { code: 'p' },
    { shownWhen: { fhirpath: '%x' } },
  ]);
});
