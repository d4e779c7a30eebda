import { item, judge, question, questionnaire, text } from '../../../test/judged-responses.js';
import { compile } from '../../compile.js';
import type { Constraint, Item } from '../../document.js';
import { engines } from '../../engines/engines.js';
import { fromQuestionnaireResponse } from './from-response.js';
import { validateResponse } from './validate-response.js';

const below = (severity: Constraint['severity']): Constraint => ({
  key: 'k',
  severity,
  fhirpath: "%resource.item.where(linkId='n').answer.value < 10",
  text: text('< 10'),
});
const number = (severity: Constraint['severity']) => question('n', { type: 'integer', constraints: [below(severity)] });

describe('constraints', () => {
  const given = [item('n', { valueInteger: 11 })];

  it('that refuse are errors, the others warnings', () => {
    expect(judge([number('error')], given)).toEqual({ valid: false, said: ['QR.item[0].answer[0] constraint'] });
    expect(judge([number('warning')], given)).toEqual({ valid: true, said: ['QR.item[0].answer[0] constraint'] });
    expect(judge([number('warning')], [item('n', { valueInteger: 9 })]).said).toEqual([]);
  });

  it('refuse nothing that is not handed in', () => {
    expect(judge([number('error')], given, { status: 'in-progress' })).toEqual({
      valid: true,
      said: ['QR.item[0].answer[0] constraint'],
    });
    const compiled = compile(questionnaire(number('error')), engines);
    const draft = { resourceType: 'QuestionnaireResponse', status: 'in-progress', item: given };
    expect(fromQuestionnaireResponse(compiled, draft)).toMatchObject({ ok: true, answers: { n: 11 } });
    expect(fromQuestionnaireResponse(compiled, { ...draft, status: 'completed' })).toMatchObject({ ok: false });
  });

  it('hold beside a calculation that came out differently', () => {
    const sum = question('sum', { type: 'integer', readOnly: true, calculated: { fhirpath: '1 + 1' } });
    const both = [...given, item('sum', { valueInteger: 3 })];
    expect(judge([number('error'), sum], both)).toEqual({
      valid: false,
      said: ['QR.item[1].answer[0] read-only', 'QR.item[0].answer[0] constraint'],
    });
  });
});

describe('answers without a value', () => {
  const parent = question('p', { type: 'boolean', items: [question('c')] });

  it.each<[string, object, boolean]>([
    ['nothing', {}, false],
    ['an id', { id: 'x' }, false],
    ['items', { item: [{ linkId: 'c' }] }, true],
    ['an extension that says why', { extension: [{ url: 'http://x', valueCode: 'unknown' }] }, true],
    ['an extension of the value', { _valueBoolean: { extension: [] } }, true],
  ])('%s', (_, answer, valid) => {
    expect(judge([parent], [item('p', answer)])).toEqual({ valid, said: ['QR.item[0].answer[0] empty-answer'] });
  });

  it('are none, where one is required', () => {
    const needed = { ...parent, required: true } as Item;
    expect(judge([needed], [item('p', { item: [{ linkId: 'c' }] })]).valid).toBe(false);
  });

  it('blanks are none either', () => {
    expect(judge([question('x')], [item('x', { valueString: '  ' })])).toEqual({
      valid: true,
      said: ['QR.item[0].answer[0].valueString empty-value'],
    });
    expect(judge([question('x', { required: true })], [item('x', { valueString: '  ' })]).valid).toBe(false);
  });

  it('an item of a group that is not asked is no answer', () => {
    const gate = question('gate', { type: 'boolean' });
    const shownWhen = { item: 'gate', op: '=', value: true } as const;
    const group: Item = { code: 'g', type: 'group', text: text('g'), repeats: {}, shownWhen, items: [question('in')] };
    const no = item('gate', { valueBoolean: false });
    expect(judge([gate, group], [no, { linkId: 'g', item: [item('in')] }]).valid).toBe(true);
    expect(judge([gate, group], [no, { linkId: 'g', item: [item('in', { valueString: 'x' })] }]).valid).toBe(false);
  });
});

describe('several answers', () => {
  const options = ['a', 'b', 'c'].map((value) => ({ value, text: text(value), exclusive: value === 'c' }));
  const many = question('m', { type: 'multiple', options });
  const chosen = (...codes: string[]) => [item('m', ...codes.map((code) => ({ valueCoding: { code } })))];

  it('one twice is one', () => {
    expect(judge([many], chosen('a', 'b', 'a'))).toEqual({ valid: true, said: ['QR.item[0].answer[2] duplicate'] });
  });

  it('one that stands alone is found among others', () => {
    expect(judge([many], chosen('a', 'c'))).toEqual({ valid: false, said: ['QR.item[0].answer[1] off-list'] });
  });

  it('too many are a remark while they can be taken back', () => {
    const two = [item('x', { valueString: 'a' }, { valueString: 'b' })];
    expect(judge([question('x')], two, { status: 'in-progress' })).toEqual({
      valid: true,
      said: ['QR.item[0].answer[1] too-many'],
    });
    const few = question('x', { repeats: { max: 1 } });
    expect(judge([few], two, { status: 'in-progress' })).toEqual({ valid: true, said: ['QR.item[0] too-many'] });
    expect(judge([few], two).valid).toBe(false);
  });

  it('more than we store are judged, and not taken', () => {
    const free = question('x', { repeats: {} });
    const given = [item('x', ...Array.from({ length: 150 }, (_, index) => ({ valueString: `a${index}` })))];
    expect(judge([free], given)).toEqual({ valid: true, said: [] });
    expect(judge([question('x', { repeats: {}, maxLength: 3 })], given).valid).toBe(false);
    expect(judge([question('t')], [item('t', { valueString: 'x'.repeat(5000) })]).valid).toBe(true);
    const response = { resourceType: 'QuestionnaireResponse', status: 'completed', item: given };
    expect(fromQuestionnaireResponse(compile(questionnaire(free), engines), response)).toMatchObject({
      ok: false,
      faults: [{ code: 'too-many' }],
    });
  });
});

describe('hostile responses', () => {
  const nested: Item = {
    code: 'g',
    type: 'group',
    text: text('g'),
    repeats: {},
    items: [question('s', { repeats: {} })],
  };
  const compiled = compile(questionnaire(nested, question('x', { repeats: {} })), engines);
  const response = (given: unknown) => ({ resourceType: 'QuestionnaireResponse', status: 'completed', item: given });
  const deep = (depth: number) => {
    let inner: object = { linkId: 'g' };
    for (let at = 0; at < depth; at++) inner = { linkId: 'g', item: [inner] };
    return [inner];
  };
  const times = (count: number, one: (index: number) => object) => Array.from({ length: count }, (_, n) => one(n));

  it.each<[string, unknown]>([
    ['3,000 deep', deep(3000)],
    ['100,000 strangers', times(100_000, () => ({ linkId: '?' }))],
    ['100,000 groups', times(100_000, () => ({ linkId: 'g', item: [item('s', { valueString: 'x' })] }))],
    ['100,000 answers', [item('x', ...times(100_000, (n) => ({ valueString: `${n}` })))]],
    ['100,000 items of one question', times(100_000, (n) => item('x', { valueString: `${n}` }))],
    ['a prototype', JSON.parse('[{"linkId":"__proto__","answer":[{"__proto__":{"valueString":"x"}}]}]')],
  ])('%s are not valid, and soon', (_, given) => {
    const before = performance.now();
    expect(validateResponse(compiled, response(given)).valid).toBe(false);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('remarks never hide an error', () => {
    const given = times(300, (n) => item('x', { valueString: `${n}` }));
    const { issues, valid } = validateResponse(compiled, response([...given, { linkId: '?' }]));
    expect(valid).toBe(false);
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([{ code: 'unknown-item' }]);
  });

  it('what is missing never hides an error', () => {
    const blanks = times(150, (n) => question(`b${n}`, { required: true })) as Item[];
    const gated = question('gated', { shownWhen: { item: 'b0', op: '=', value: 'x' } });
    const given = [item('b0', { valueString: 'y' }), item('gated', { valueString: 'z' })];
    expect(judge([...blanks, gated], given, { status: 'in-progress' })).toEqual({
      valid: false,
      said: ['QR.item[1].answer[0] not-asked'],
    });
  });
});
