import { choice, questionnaire, text } from '../../test/documents.js';
import { checkQuestionnaire } from './check-questionnaire.js';

const lines = (value: unknown) => checkQuestionnaire(value).map((fault) => `${fault.path} ${fault.code}`);
const faultsOf = (...items: unknown[]) => lines({ ...questionnaire([]), items });

describe('what the types bring', () => {
  const q = (type: string, more: object) => ({ code: 'q', type, text: text('q'), ...more });
  const at = '/items/0';
  const mg = { code: 'mg', text: text('mg') };
  const row = (code: string, values: number[]) => choice(code, values);
  const table: [string, unknown, string[]][] = [
    [
      'everything an integer can have',
      q('integer', {
        min: 0,
        max: 10,
        step: 1,
        unit: '/min',
        unitText: text('per minute'),
        ends: { low: text('l'), high: text('h') },
        presentation: 'slider',
        initial: 3,
        repeats: undefined,
      }),
      [],
    ],
    ['words for no unit', q('decimal', { unitText: text('kg') }), [`${at}/unit missing`]],
    ['a unit in words of a text', q('text', { unitText: text('kg') }), [`${at}/unitText unknown-property`]],
    ['a step of nothing', q('integer', { step: 0 }), [`${at}/step bad-range`]],
    ['one end', q('integer', { ends: { low: text('l') } }), [`${at}/ends/high missing`]],
    ['an unknown presentation', q('integer', { presentation: 'wheel' }), [`${at}/presentation wrong-type`]],
    ['too many decimals', q('decimal', { decimals: 10 }), [`${at}/decimals bad-range`]],
    ['the same unit twice', q('quantity', { units: [mg, mg] }), [`${at}/units/1/code duplicate`]],
    ['a range of days upside down', q('date', { min: '2022-02-01', max: '2022-01-01' }), [`${at}/min bad-range`]],
    ['a limit that is no day', q('date', { min: '2022-02' }), [`${at}/min bad-form`]],
    ['a limit that is known to the month', q('date', { min: '2022-02', partial: true }), []],
    ['a limit as a number', q('date', { min: 3 }), [`${at}/min wrong-type`]],
    ['a time without seconds', q('time', { max: '10:00' }), [`${at}/max bad-form`]],
    ['lengths upside down', q('text', { minLength: 3, maxLength: 2 }), [`${at}/minLength bad-range`]],
    ['a long pattern', q('text', { pattern: 'a'.repeat(1001) }), [`${at}/pattern too-many`]],
    [
      'mime types',
      q('attachment', { mimeTypes: ['image/*', 'text/plain', 'image', '*/*', 'text/plain'] }),
      [`${at}/mimeTypes/2 bad-form`, `${at}/mimeTypes/3 bad-form`, `${at}/mimeTypes/4 duplicate`],
    ],
    ['a file larger than a document', q('attachment', { maxBytes: 16_000_001 }), [`${at}/maxBytes too-large`]],
    ['repeats upside down', q('text', { repeats: { min: 3, max: 2 } }), [`${at}/repeats/min bad-range`]],
    ['repeats without a number', q('text', { repeats: true }), [`${at}/repeats wrong-type`]],
    ['no answers at most', q('text', { repeats: { max: 0 } }), [`${at}/repeats/max bad-range`]],
    ['an initial answer out of range', q('integer', { max: 1, initial: 2 }), [`${at}/initial bad-initial`]],
    ['an initial answer off the list', { ...choice('q'), initial: 9 }, [`${at}/initial bad-initial`]],
    [
      'one initial answer where several are given',
      q('text', { repeats: {}, initial: 'a' }),
      [`${at}/initial bad-initial`],
    ],
    ['required, and cannot be given', q('text', { readOnly: true, required: true }), [`${at}/readOnly no-value`]],
    ['required, and worked out', q('text', { readOnly: true, required: true, calculated: { fhirpath: '1' } }), []],
    [
      'a sum in a text',
      q('text', { calculated: { sum: ['q'] } }),
      [`${at}/calculated/sum/0 no-range`, `${at}/calculated/sum not-comparable`, `${at}/calculated/sum/0 loop`],
    ],
    ['a choice in own words only', q('choice', { open: text('other') }), []],
    [
      'a question under a choice of several',
      { ...choice('q'), type: 'multiple', items: [choice('x')] },
      [`${at}/items/0 under-several`],
    ],
    [
      'a display under a choice of several',
      { ...choice('q'), type: 'multiple', items: [{ code: 'd', type: 'display', text: text('d') }] },
      [],
    ],
    [
      'a group under a repeating question',
      q('text', { repeats: {}, items: [{ code: 'g', type: 'group', items: [choice('x')] }] }),
      [`${at}/items/0 under-several`],
    ],
    [
      'answers of what does not repeat',
      { code: 'g', type: 'group', answerOf: true, items: [choice('x')] },
      [`${at}/repeats missing`],
    ],
    [
      'answers of a display',
      {
        code: 'g',
        type: 'group',
        repeats: {},
        answerOf: true,
        items: [{ code: 'd', type: 'display', text: text('d') }],
      },
      [`${at}/items/0 not-a-question`],
    ],
    [
      'answers of a choice of several',
      { code: 'g', type: 'group', repeats: {}, answerOf: true, items: [{ ...choice('x'), type: 'multiple' }] },
      [`${at}/items/0 under-several`],
    ],
    [
      'answers of a question with a condition of its own',
      {
        code: 'g',
        type: 'group',
        repeats: {},
        answerOf: true,
        items: [{ ...choice('x'), shownWhen: { never: true } }, choice('y')],
      },
      [`${at}/items/0/shownWhen unknown-property`],
    ],
    [
      'rows under one head',
      { code: 'g', type: 'group', matrix: true, items: [row('a', [0, 1]), row('b', [0, 1])] },
      [],
    ],
    [
      'rows with other options',
      { code: 'g', type: 'group', matrix: true, items: [row('a', [0, 1]), row('b', [0, 2])] },
      [`${at}/items/1/options different-options`],
    ],
    [
      'a row that is no question',
      {
        code: 'g',
        type: 'group',
        matrix: true,
        items: [row('a', [0]), { code: 'd', type: 'display', text: text('d') }],
      },
      [`${at}/items/1 not-a-question`],
    ],
    ['an empty coding', q('text', { codes: [{}] }), [`${at}/codes/0 empty`]],
    [
      'two sources of one option',
      { ...choice('q'), options: [{ value: 1, text: text('x'), as: { string: 'x', integer: 1 } }] },
      [`${at}/options/0/as/integer unknown-property`],
    ],
    [
      'a picture that is none',
      q('text', { media: { contentType: 'image', data: 'a b' } }),
      [`${at}/media/contentType bad-form`, `${at}/media/data bad-form`],
    ],
    [
      'a variable no expression can name',
      q('text', { variables: [{ name: 'a b', fhirpath: '1' }] }),
      [`${at}/variables/0/name bad-code`],
    ],
    [
      'a constraint',
      q('text', { constraints: [{ key: 'k', severity: 'fatal', fhirpath: ' ', text: text('t') }] }),
      [`${at}/constraints/0/severity wrong-type`, `${at}/constraints/0/fhirpath missing`],
    ],
  ];
  it.each(table)('%s', (_, item, expected) => {
    expect(faultsOf(JSON.parse(JSON.stringify(item)))).toEqual(expected);
  });

  it('the files of a document weigh no more than it may', () => {
    const media = { contentType: 'image/png', data: 'AAAA'.repeat(1_500_000) };
    const items = [1, 2, 3].map((code) => ({ code: `d${code}`, type: 'display', text: text('d'), media }));
    expect(faultsOf(...items)).toEqual([' too-large']);
  });
});

describe('languages', () => {
  const german = (more: object) => ({ ...questionnaire([choice('a')]), languages: ['de-AT', 'da'], ...more });
  it('every text needs the first, and may have the others', () => {
    const item = { code: 'a', type: 'text', text: { 'de-AT': 'x', da: 'y' }, help: { 'de-AT': 'x' } };
    expect(lines(german({ title: { 'de-AT': 'T' }, items: [item] }))).toEqual([]);
    expect(lines(german({ title: { da: 'T' }, items: [item] }))).toEqual(['/title/de-AT missing']);
    expect(lines(german({ title: { 'de-AT': 'T', en: 'T' }, items: [item] }))).toEqual(['/title/en unknown-property']);
  });
  it.each([
    [[], ['/languages empty']],
    [['deutsch!'], ['/languages/0 bad-form']],
    [['da', 'da'], ['/languages/1 duplicate']],
  ])('%p are no languages', (languages, expected) => {
    const faults = lines({ ...questionnaire([choice('a')]), languages });
    expect(faults.filter((line) => line.startsWith('/languages'))).toEqual(expected);
  });
});
