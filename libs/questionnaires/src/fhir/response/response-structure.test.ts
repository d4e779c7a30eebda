import { item, judge, question, text } from '../../../test/judged-responses.js';
import type { Item } from '../../document.js';

describe('structure', () => {
  const group: Item = { code: 'g', type: 'group', text: text('g'), items: [question('in'), question('in2')] };
  const parent = question('parent', { type: 'boolean', items: [question('child', { required: true })] });

  it.each<[string, readonly Item[], unknown, readonly string[]]>([
    ['unknown linkId', [question('x')], [item('y', { valueString: 'a' })], ['QR.item[0] unknown-item']],
    ['no linkId', [question('x')], [{ answer: [{ valueString: 'a' }] }], ['QR.item[0] missing-link-id']],
    ['under the wrong parent', [group], [item('in', { valueString: 'a' })], ['QR.item[0] wrong-place']],
    [
      'in the wrong order',
      [question('x'), question('y')],
      [item('y', { valueString: 'a' }), item('x', { valueString: 'a' })],
      ['QR.item[1] wrong-order'],
    ],
    [
      'twice',
      [question('x')],
      [item('x', { valueString: 'a' }), item('x', { valueString: 'b' })],
      ['QR.item[1] duplicate-item'],
    ],
    [
      'a group twice',
      [group],
      [
        { linkId: 'g', item: [item('in', { valueString: 'a' })] },
        { linkId: 'g', item: [item('in', { valueString: 'a' })] },
      ],
      ['QR.item[1] duplicate-item'],
    ],
    [
      'two answers',
      [question('x')],
      [item('x', { valueString: 'a' }, { valueString: 'b' })],
      ['QR.item[0].answer[1] too-many'],
    ],
    ['an answer of a group', [group], [item('g', { valueString: 'a' })], ['QR.item[0].answer answer-on-group']],
    [
      'an answer of a display',
      [{ code: 'd', type: 'display', text: text('d') }],
      [item('d', { valueString: 'a' })],
      ['QR.item[0].answer answer-on-display'],
    ],
    [
      'items at the question, not its answer',
      [parent],
      [{ linkId: 'parent', item: [item('child', { valueString: 'a' })] }],
      ['QR.item[0].item item-on-question'],
    ],
    ['an empty answer', [question('x')], [item('x', {})], ['QR.item[0].answer[0] empty-answer']],
    ['an empty list', [question('x')], [{ linkId: 'x', answer: [] }], ['QR.item[0].answer empty-value']],
    [
      'an empty text',
      [question('x')],
      [item('x', { valueString: '' })],
      ['QR.item[0].answer[0].valueString empty-value'],
    ],
    [
      'two values',
      [question('x')],
      [item('x', { valueString: 'a', valueInteger: 1 })],
      ['QR.item[0].answer[0] several-values'],
    ],
    ['a stranger', [question('x')], [{ linkId: 'x', answers: [] }], ['QR.item[0] unknown-property']],
    ['no item', [question('x')], [null], ['QR.item[0] not-fhir']],
    ['an item without answer', [question('x')], [item('x')], []],
    [
      'required under a question that is answered',
      [parent],
      [item('parent', { valueBoolean: false })],
      ['QR.item[0].answer[0] required'],
    ],
    ['required under a question that is not', [parent], [], ['QR.item empty-value']],
  ])('%s', (_, items, given, said) => {
    expect(judge(items, given).said).toEqual(said);
  });

  it('compares the text', () => {
    expect(judge([question('x')], [{ ...item('x', { valueString: 'a' }), text: 'y' }])).toEqual({
      valid: true,
      said: ['QR.item[0].text other-text'],
    });
  });
});
