import {
  coding,
  control,
  everyItem,
  imported,
  item,
  question,
  refusals,
  remarked,
  source,
  YES_NO,
} from '../../../test/fhir-sources.js';
import { fromFhir } from './from-fhir.js';

const TYPES: readonly [string, string][] = [
  ['boolean', 'boolean'],
  ['decimal', 'decimal'],
  ['integer', 'integer'],
  ['date', 'date'],
  ['dateTime', 'dateTime'],
  ['time', 'time'],
  ['string', 'text'],
  ['text', 'text'],
  ['url', 'url'],
  ['attachment', 'attachment'],
  ['reference', 'reference'],
  ['quantity', 'quantity'],
];

describe('the types of items', () => {
  it.each(TYPES)('%s becomes %s', (type, ours) => {
    expect(question(imported(source([item('q', type)])), 'q')).toMatchObject({ type: ours, text: { en: 'Text of q' } });
  });

  it('a choice is one of a list, several when it repeats', () => {
    const document = imported(
      source([
        item('one', 'choice', { answerOption: YES_NO }),
        item('many', 'choice', { repeats: true, answerOption: YES_NO }),
        item('own', 'open-choice', { answerOption: YES_NO }),
      ]),
    );
    expect(document.items.map((each) => each.type)).toEqual(['choice', 'multiple', 'choice']);
    expect(question(document, 'own').open).toEqual({ en: 'Other' });
  });

  it('a missing or unknown type is refused', () => {
    expect(refusals(source([{ linkId: 'a' }, item('b', 'float')]))).toEqual([
      '/item/0 missing-type',
      '/item/1/type item-type',
    ]);
  });

  it('a single line and a date as far as it is known', () => {
    expect(question(imported(source([item('q', 'string')])), 'q').presentation).toBe('line');
    expect(question(imported(source([item('q', 'date')])), 'q').partial).toBe(true);
    const whole = {
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/entryFormat', valueString: 'DD-MM-YYYY' }],
    };
    expect(question(imported(source([item('q', 'date', whole)])), 'q')).not.toHaveProperty('partial');
  });
});

describe('names', () => {
  it('a linkId is the code where it can be one, and never twice but for case', () => {
    const document = imported(source(['a', 'A', '__proto__', ' x', 'q1'].map((linkId) => item(linkId, 'boolean'))));
    expect(document.items.map(({ code, linkId }) => [code, linkId])).toEqual([
      ['a', undefined],
      ['q2', 'A'],
      ['q3', '__proto__'],
      ['q4', ' x'],
      ['q1', undefined],
    ]);
  });

  it('a missing linkId, and one that stands twice, are refused', () => {
    expect(refusals(source([{ type: 'boolean' }, item('a', 'boolean'), item('a', 'string')]))).toEqual([
      '/item/0 missing-link-id',
      '/item/2/linkId duplicate-link-id',
    ]);
  });

  it('a display may share its name: nothing refers to it', () => {
    const result = fromFhir(source([item('a', 'display'), item('a', 'boolean')]));
    expect(result.ok && result.document.items.map(({ code, type }) => [code, type])).toEqual([
      ['d1', 'display'],
      ['a', 'boolean'],
    ]);
    expect(remarked(result, 'duplicate-display')).toEqual(['/item/0/linkId']);
  });
});

describe('nesting', () => {
  it('questions under a question stay there', () => {
    const document = imported(source([item('p', 'boolean', { item: [item('c', 'string')] })]));
    expect(question(document, 'p').items?.map(({ code }) => code)).toEqual(['c']);
  });

  it.each([
    ['string', {}],
    ['choice', { answerOption: YES_NO }],
  ])('a repeating %s with questions under it is a group of answers', (type, more) => {
    const document = imported(
      source([item('p', type, { ...more, repeats: true, required: true, item: [item('c', 'integer')] })]),
    );
    const [group] = document.items;
    expect(group).toMatchObject({ type: 'group', answerOf: true, repeats: {}, required: true });
    expect(group?.type === 'group' && group.items.map(({ code, type: ours }) => [code, ours])).toEqual([
      ['p', type === 'string' ? 'text' : 'choice'],
      ['c', 'integer'],
    ]);
  });

  it('displays under a repeating question leave it a question', () => {
    const document = imported(
      source([item('p', 'choice', { repeats: true, answerOption: YES_NO, item: [item('d', 'display')] })]),
    );
    expect(question(document, 'p')).toMatchObject({ type: 'multiple', items: [{ code: 'd', type: 'display' }] });
  });

  it('at least one is required, also where it is not said so', () => {
    const url = 'http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs';
    const once = (valueInteger: number) => ({ extension: [{ url, valueInteger }] });
    const document = imported(
      source([
        item('one', 'string', once(2)),
        item('more', 'string', { repeats: true, ...once(2) }),
        item('answers', 'string', { repeats: true, item: [item('c', 'integer')], ...once(1) }),
        item('group', 'group', { repeats: true, item: [item('g', 'integer')], ...once(1) }),
        item('none', 'string', once(0)),
      ]),
    );
    expect(document.items.map((each) => each.type !== 'display' && each.required)).toEqual([
      ...[true, true, true, true],
      undefined,
    ]);
  });

  it('the condition of a repeating question with questions under it is that of its answers', () => {
    const enableWhen = [{ question: 'a', operator: '=', answerBoolean: true }];
    const under = { repeats: true, enableWhen, item: [item('c', 'integer')] };
    const [, group] = imported(source([item('a', 'boolean'), item('p', 'string', under)])).items;
    expect(group).toMatchObject({ answerOf: true, shownWhen: { item: 'a', op: '=', value: true } });
    expect(group?.type === 'group' && group.items[0]).not.toHaveProperty('shownWhen');
  });

  it('a repeating group keeps how often', () => {
    const occurs = [
      { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs', valueInteger: 1 },
      { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs', valueInteger: 3 },
    ];
    const [group] = imported(
      source([item('g', 'group', { repeats: true, extension: occurs, item: [item('c', 'string')] })]),
    ).items;
    expect(group).toMatchObject({ repeats: { min: 1, max: 3 }, items: [{ code: 'c' }] });
  });

  it('a table whose rows share their options is a matrix, another one a group', () => {
    const row = (linkId: string) => item(linkId, 'choice', { answerOption: YES_NO });
    const table = (items: readonly Record<string, unknown>[]) =>
      fromFhir(source([item('g', 'group', { extension: [control('gtable')], item: items })]));
    const matrix = table([row('a'), row('b')]);
    expect(matrix.ok && matrix.document.items[0]).toMatchObject({ matrix: true });
    const plain = table([row('a'), item('b', 'string')]);
    expect(plain.ok && plain.document.items[0]).not.toHaveProperty('matrix');
    expect(remarked(plain, 'item-control')).toEqual(['/item/0']);
  });

  it('a group without items is its text, a display with items a group', () => {
    const document = imported(source([item('g', 'group'), item('d', 'display', { item: [item('q', 'boolean')] })]));
    expect(document.items.map(({ code, type }) => [code, type])).toEqual([
      ['g', 'display'],
      ['d', 'group'],
    ]);
    expect(everyItem(document.items).map(({ code }) => code)).toContain('q');
  });
});

describe('displays that say something about an item', () => {
  const display = (linkId: string, code: string, more = {}) =>
    item(linkId, 'display', { text: code, extension: [control(code)], ...more });

  it('help, unit and the ends of a scale', () => {
    const document = imported(
      source([
        item('q', 'integer', {
          item: [display('h', 'help'), display('u', 'unit'), display('l', 'lower'), display('x', 'upper')],
        }),
      ]),
    );
    const found = question(document, 'q');
    expect(found).toMatchObject({
      help: { en: 'help' },
      unit: 'unit',
      ends: { low: { en: 'lower' }, high: { en: 'upper' } },
    });
    expect(found).not.toHaveProperty('items');
  });

  it('the ends of a scale, said by extensions', () => {
    const core = 'http://hl7.org/fhir/StructureDefinition/';
    const extension = [
      { url: `${core}questionnaire-lowRangeLabel`, valueString: 'none' },
      { url: `${core}questionnaire-highRangeLabel`, valueString: 'worst' },
    ];
    expect(question(imported(source([item('q', 'integer', { extension })])), 'q').ends).toEqual({
      low: { en: 'none' },
      high: { en: 'worst' },
    });
  });

  it('one end alone, and help with a condition, stay displays', () => {
    const when = { enableWhen: [{ question: 'b', operator: '=', answerBoolean: true }] };
    const document = imported(
      source([
        item('b', 'boolean'),
        item('q', 'integer', { item: [display('l', 'lower'), display('h', 'help', when)] }),
      ]),
    );
    expect(question(document, 'q').items?.map(({ code }) => code)).toEqual(['l', 'h']);
  });
});

it('what is hidden and worked out cannot be changed', () => {
  const hidden = { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true };
  const calculated = {
    url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
    valueExpression: { language: 'text/fhirpath', expression: "'x'" },
  };
  const document = imported(
    source([
      item('a', 'string', { extension: [hidden, calculated] }),
      item('b', 'string', { extension: [calculated] }),
    ]),
  );
  expect(question(document, 'a').readOnly).toBe(true);
  expect(question(document, 'b')).not.toHaveProperty('readOnly');
});

it('what is for those who read the answers is hidden from who gives them', () => {
  const mode = (valueCode: string) => ({
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-usageMode', valueCode }],
  });
  const result = fromFhir(source([item('a', 'integer', mode('display')), item('b', 'integer', mode('capture'))]));
  expect(result.ok && result.document.items.map(({ hidden }) => hidden)).toEqual([true, undefined]);
  expect(remarked(result, 'rendering')).toEqual(['/item/1/extension/0']);
});

it('boxes to tick where one answer is taken: said, for several may be meant', () => {
  const boxes = { extension: [control('check-box')], answerOption: YES_NO };
  const result = fromFhir(
    source([
      item('a', 'choice', boxes),
      item('b', 'choice', { ...boxes, repeats: true }),
      item('c', 'choice', { ...boxes, answerOption: [coding('y')] }),
    ]),
  );
  expect(remarked(result, 'one-answer')).toEqual(['/item/0']);
  expect(result.ok && result.document.items.map(({ type }) => type)).toEqual(['choice', 'multiple', 'choice']);
});

it('what stands in something read-only is read-only; what can hold no value is not required', () => {
  const result = fromFhir(
    source([item('g', 'group', { readOnly: true, item: [item('q', 'string', { required: true })] })]),
  );
  const found = result.ok && question(result.document, 'q');
  expect(found).toMatchObject({ readOnly: true });
  expect(found).not.toHaveProperty('required');
  expect(remarked(result, 'read-only-blank')).toEqual(['/item/0/item/0']);
});
