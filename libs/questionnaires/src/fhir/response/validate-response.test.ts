import fc from 'fast-check';
import { allAnswers, allKinds } from '../../../test/all-kinds.js';
import { CODINGS, apple, fruit, item, judge, question, questionnaire, text } from '../../../test/judged-responses.js';
import { compile } from '../../compile.js';
import type { Item } from '../../document.js';
import { engines } from '../../engines/engines.js';
import { toQuestionnaireResponse } from './to-response.js';
import { validateResponse } from './validate-response.js';

describe('types', () => {
  it.each([
    ['text', { valueString: 'x' }],
    ['boolean', { valueBoolean: false }],
    ['integer', { valueInteger: 0 }],
    ['decimal', { valueDecimal: 0 }],
    ['url', { valueUri: 'http://example.org' }],
    ['time', { valueTime: '10:00:00' }],
    ['reference', { valueReference: { reference: 'Patient/1' } }],
    ['quantity', { valueQuantity: { value: 3 } }],
    ['quantity', { valueQuantity: { value: 3, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' } }],
    ['date', { valueDate: '2020-01-01' }],
    ['dateTime', { valueDateTime: '2020-01-01T10:00:00.123Z' }],
  ])('%s takes %j', (type, answer) => {
    expect(judge([question('x', { type })], [item('x', answer)])).toMatchObject({ valid: true });
  });

  it.each([
    ['text', { valueInteger: 1 }, 'valueInteger'],
    ['text', { valueString: 5 }, 'answer[0]'],
    ['boolean', { valueString: 'true' }, 'valueString'],
    ['integer', { valueDecimal: 1 }, 'valueDecimal'],
    ['integer', { valueInteger: 1.5 }, 'answer[0]'],
    ['decimal', { valueInteger: 1 }, 'valueInteger'],
    ['url', { valueString: 'http://example.org' }, 'valueString'],
    ['url', { valueUrl: 'http://example.org' }, 'valueUrl'],
    ['date', { valueDate: '2020-13-01' }, 'answer[0]'],
    ['date', { valueDate: '2020-02-30' }, 'answer[0]'],
    ['date', { valueDate: '01/02/2020' }, 'answer[0]'],
    ['date', { valueDateTime: '2020-01-01' }, 'valueDateTime'],
    ['time', { valueTime: '25:00:00' }, 'answer[0]'],
    ['reference', { valueString: 'Patient/1' }, 'valueString'],
    ['choice', { valueString: 'a' }, 'valueString'],
    ['choice', { valueInteger: 0 }, 'valueInteger'],
  ])('%s does not take %j', (type, answer, where) => {
    const options = type === 'choice' ? { options: CODINGS } : {};
    const { valid, said } = judge([question('x', { type, ...options })], [item('x', answer)]);
    expect(valid).toBe(false);
    expect(said).toEqual([expect.stringMatching(new RegExp(`${where.replace(/[[\]]/g, '\\$&')} wrong-type$`))]);
  });
});

describe('options', () => {
  it.each([
    [apple, []],
    [{ valueCoding: { system: 'http://s', code: 'a' } }, []],
    [
      { valueCoding: { system: 'http://s', code: 'a', display: 'Pear' } },
      ['QR.item[0].answer[0].valueCoding.display other-display'],
    ],
    [{ valueCoding: { system: 'http://s', code: 'c' } }, ['QR.item[0].answer[0].valueCoding off-list']],
    [{ valueCoding: { system: 'http://t', code: 'a' } }, ['QR.item[0].answer[0].valueCoding off-list']],
    [{ valueCoding: { code: 'a' } }, ['QR.item[0].answer[0].valueCoding no-system']],
    [{ valueCoding: { code: 'c' } }, ['QR.item[0].answer[0].valueCoding off-list']],
    [{ valueCoding: {} }, ['QR.item[0].answer[0].valueCoding empty-value']],
  ])('%j: %j', (answer, said) => {
    expect(judge([fruit], [item('fruit', answer)]).said).toEqual(said);
  });

  it('takes own words where the list is open', () => {
    const open = question('fruit', { type: 'choice', options: CODINGS, open: text('other') });
    expect(judge([open], [item('fruit', { valueString: 'plum' })])).toEqual({ valid: true, said: [] });
    expect(judge([open], [item('fruit', { valueInteger: 1 })]).valid).toBe(false);
  });

  it('knows options that are texts and numbers', () => {
    const words = question('w', { type: 'choice', options: [{ value: 'ja', text: text('ja'), as: { string: 'ja' } }] });
    const number = question('n', { type: 'choice', options: [{ value: 0, text: text('0'), as: { integer: 0 } }] });
    expect(judge([words, number], [item('w', { valueString: 'ja' }), item('n', { valueInteger: 0 })]).valid).toBe(true);
    expect(judge([words], [item('w', { valueString: 'nej' })]).said).toEqual([
      'QR.item[0].answer[0].valueString off-list',
    ]);
  });
});

describe('required, enabled, limits', () => {
  const gated = [
    question('gate', { type: 'boolean' }),
    question('then', { required: true, shownWhen: { item: 'gate', op: '=', value: true } }),
  ];
  const needed: Item = { code: 'g', type: 'group', text: text('g'), items: [question('in', { required: true })] };
  const group: Item = { ...needed, required: true, items: [question('in')] } as Item;

  it.each<[string, readonly Item[], readonly unknown[], readonly string[]]>([
    ['enabled and missing', gated, [item('gate', { valueBoolean: true })], ['QR required']],
    ['disabled and missing', gated, [item('gate', { valueBoolean: false })], []],
    [
      'disabled and answered',
      gated,
      [item('gate', { valueBoolean: false }), item('then', { valueString: 'x' })],
      ['QR.item[1].answer[0] not-asked'],
    ],
    ['answered behind a blank gate', gated, [item('then', { valueString: 'x' })], ['QR.item[0].answer[0] not-asked']],
    ['in a group that is not there', [needed], [item('g')], ['QR.item[0] required']],
    ['a group', [question('x'), group], [item('x', { valueString: 'x' })], ['QR required']],
    [
      'too long',
      [question('x', { maxLength: 2 })],
      [item('x', { valueString: 'abc' })],
      ['QR.item[0].answer[0] too-long'],
    ],
    [
      'too high',
      [question('x', { type: 'integer', max: 5 })],
      [item('x', { valueInteger: 6 })],
      ['QR.item[0].answer[0] out-of-range'],
    ],
    [
      'too low',
      [question('x', { type: 'date', min: '2020-01-01' })],
      [item('x', { valueDate: '2019-12-31' })],
      ['QR.item[0].answer[0] out-of-range'],
    ],
    [
      'a pattern',
      [question('x', { pattern: '[0-9]+' })],
      [item('x', { valueString: 'a' })],
      ['QR.item[0].answer[0] pattern'],
    ],
    [
      'too many',
      [question('x', { repeats: { max: 1 } })],
      [item('x', { valueString: 'a' }, { valueString: 'b' })],
      ['QR.item[0] too-many'],
    ],
    ['too few', [question('x', { repeats: { min: 2 } })], [item('x', { valueString: 'a' })], ['QR.item[0] too-few']],
    [
      'one of several',
      [question('x', { repeats: {}, maxLength: 1 })],
      [item('x', { valueString: 'a' }, { valueString: 'bb' })],
      ['QR.item[0].answer[1] too-long'],
    ],
    [
      'everything at once',
      [fruit, question('x', { maxLength: 1 }), question('y', { required: true })],
      [item('fruit', { valueCoding: { code: 'z' } }), item('x', { valueString: 'xx' }), item('?')],
      [
        'QR.item[0].answer[0].valueCoding off-list',
        'QR.item[2] unknown-item',
        'QR.item[1].answer[0] too-long',
        'QR required',
      ],
    ],
  ])('%s', (_, items, given, said) => {
    expect(judge(items, given.length > 0 ? given : undefined).said).toEqual(said);
  });

  it.each([
    ['in-progress', true],
    ['stopped', true],
    ['completed', false],
    ['amended', false],
  ])('%s may lack what is required: %s', (status, valid) => {
    const more = { status, item: undefined };
    expect(judge([question('x', { required: true })], undefined, more).valid).toBe(valid);
    expect(judge([question('x', { maxLength: 1 })], [item('x', { valueString: 'xx' })], { status }).valid).toBe(false);
  });
});

describe('the envelope', () => {
  it.each<[object, boolean, readonly string[]]>([
    [{ status: undefined }, false, ['QR missing-status']],
    [{ status: 'done' }, false, ['QR.status unknown-status']],
    [{ resourceType: 'Questionnaire' }, false, ['QR not-a-response']],
    [{ questionnaire: 'http://example.org/Questionnaire/q1' }, true, []],
    [{ questionnaire: 'http://example.org/Questionnaire/q1|2' }, true, []],
    [{ questionnaire: 'Questionnaire/q1' }, true, []],
    [{ questionnaire: 'http://example.org/Questionnaire/q1|3' }, true, ['QR.questionnaire other-version']],
    [{ questionnaire: 'http://example.org/Questionnaire/q2' }, false, ['QR.questionnaire other-questionnaire']],
    [{ questionnaire: { reference: 'Questionnaire/q1' } }, false, ['QR.questionnaire not-fhir']],
  ])('%j', (more, valid, said) => {
    expect(judge([question('x')], undefined, more)).toEqual({ valid, said });
  });

  it.each([[null], [undefined], ['x'], [[]], [{}], [{ resourceType: 'QuestionnaireResponse', status: {}, item: {} }]])(
    'is said of %j',
    (value) => {
      expect(validateResponse(compile(questionnaire(question('x')), engines), value).valid).toBe(false);
    },
  );
});

describe('anything at all', () => {
  const compiled = compile(allKinds, engines);
  const good = JSON.stringify(toQuestionnaireResponse(compiled, allAnswers, { status: 'completed' }));
  /** Every place of a value, to break it. */
  const places = (value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
    typeof value !== 'object' || value === null
      ? [at]
      : [at, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...at, key]))];
  const all = places(JSON.parse(good)).filter((at) => at.length > 0);

  it('never throws, and a value of a wrong kind anywhere in an answer is found', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.oneof(fc.jsonValue(), fc.constantFrom(null, [], {}, -0, '', '\0')),
        (at, junk) => {
          const response = JSON.parse(good);
          let holder = response;
          for (const key of at.slice(0, -1)) holder = holder[key];
          const before = JSON.stringify(holder[at.at(-1) as string]);
          holder[at.at(-1) as string] = junk;
          const { valid } = validateResponse(compiled, response);
          if (at.includes('answer') && typeof junk === 'object' && before !== JSON.stringify(junk))
            expect(valid).toBe(false);
        },
      ),
      { numRuns: 400, endOnFailure: true },
    );
  });
});
