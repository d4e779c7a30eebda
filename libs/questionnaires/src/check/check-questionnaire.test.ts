import fc from 'fast-check';
import { choice, questionnaire, questionnaires, text } from '../../test/documents.js';
import { anyQuestionnaire } from '../../test/generated.js';
import { compile, FaultyQuestionnaire } from '../compile.js';
import type { Questionnaire } from '../document.js';
import { checkQuestionnaire } from './check-questionnaire.js';

const lines = (value: unknown) => checkQuestionnaire(value).map((fault) => `${fault.path} ${fault.code}`);
const faultsOf = (...items: unknown[]) => lines({ ...questionnaire([]), items });

it('a good document has no faults', () => {
  expect(lines(questionnaire([choice('a'), choice('b', ['x', 'X'], { item: 'a', op: '>', value: 1 })]))).toEqual([]);
});

describe('the head', () => {
  it.each([null, undefined, 1, 'a', [], true])('%p is no document', (value) => {
    expect(lines(value)).toEqual([' wrong-type']);
  });

  it('says everything at once', () => {
    expect(lines({ titel: 1, version: 0, title: { da: 'x', en: ' ', de: 'x' }, instruments: {}, items: [] })).toEqual([
      '/titel unknown-property',
      '/id missing',
      '/version bad-number',
      '/title/de unknown-property',
      '/title/en missing',
      '/rights missing',
      '/items empty',
      '/instruments wrong-type',
    ]);
  });
});

describe('items', () => {
  const q = (more: object) => ({ code: 'q', type: 'text', text: text('q'), ...more });
  const table: [string, unknown, string[]][] = [
    ['no object', 7, ['/items/0 wrong-type']],
    ['no code', { type: 'text', text: text('q') }, ['/items/0/code missing']],
    ['a number as code', q({ code: 1 }), ['/items/0/code wrong-type']],
    ['an empty code', q({ code: '' }), ['/items/0/code bad-code']],
    ['a code with white space at its end', q({ code: 'a ' }), ['/items/0/code bad-code']],
    ['a code with a line break', q({ code: 'a\nb' }), ['/items/0/code bad-code']],
    ['no type', q({ type: undefined }), ['/items/0/type missing']],
    ['an unknown type', q({ type: 'slider' }), ['/items/0/type wrong-type']],
    ['a text in one language', q({ text: { da: 'q' } }), ['/items/0/text/en missing']],
    ['a text that is a string', q({ text: 'q' }), ['/items/0/text wrong-type']],
    ['no text', q({ text: undefined }), ['/items/0/text missing']],
    [
      'a text that cannot be stored',
      q({ text: { da: 'q\0', en: '\udc00' } }),
      ['/items/0/text/da wrong-type', '/items/0/text/en wrong-type'],
    ],
    ['a misspelt property', q({ requird: true }), ['/items/0/requird unknown-property']],
    ['a property of another type', q({ min: 1 }), ['/items/0/min unknown-property']],
    ['required as a text', q({ required: 'yes' }), ['/items/0/required wrong-type']],
    ['a length below one', q({ maxLength: 0 }), ['/items/0/maxLength bad-range']],
    ['a range upside down', q({ type: 'integer', min: 2, max: 1 }), ['/items/0/min bad-range']],
    ['half an integer', q({ type: 'integer', min: 0.5 }), ['/items/0/min bad-number']],
    ['an infinite limit', q({ type: 'decimal', max: Number.POSITIVE_INFINITY }), ['/items/0/max bad-number']],
    ['a limit written with an exponent', q({ type: 'decimal', max: 1e21 }), ['/items/0/max bad-number']],
    ['an undeclared instrument', q({ instrument: 'phq-9' }), ['/items/0/instrument unknown-instrument']],
    ['an empty group', { code: 'g', type: 'group', items: [] }, ['/items/0/items empty']],
    ['a group without items', { code: 'g', type: 'group' }, ['/items/0/items missing']],
  ];
  it.each(table)('%s', (_, item, expected) => {
    expect(faultsOf(item)).toEqual(expected);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'])(
    '%s is no code, wherever it stands',
    (name) => {
      expect(faultsOf(choice(name), { ...choice('b'), options: [{ value: name, text: text('x') }] })).toEqual([
        '/items/0/code bad-code',
        '/items/1/options/0/value bad-code',
      ]);
      expect(lines({ ...questionnaire([choice('a')]), id: name })).toEqual(['/id bad-code']);
    },
  );

  it('the same code twice, also inside a group', () => {
    const group = { code: 'g', type: 'group', items: [choice('a')] };
    expect(faultsOf(choice('a'), group)).toEqual(['/items/1/items/0/code duplicate']);
  });

  it('nothing is inherited', () => {
    expect(faultsOf(Object.create(choice('a')))).toContain('/items/0/code missing');
  });
});

describe('options', () => {
  const of = (options: unknown) => faultsOf({ code: 'a', type: 'choice', text: text('a'), options });
  const at = '/items/0/options';
  const table: [string, unknown, string[]][] = [
    ['none given', undefined, [`${at} missing`]],
    ['an empty list', [], [`${at} empty`]],
    ['no list', {}, [`${at} wrong-type`]],
    ['no value', [{ text: text('x') }], [`${at}/0/value missing`]],
    ['no text', [{ value: 0 }], [`${at}/0/text missing`]],
    ['no Danish', [{ value: 0, text: { en: 'x' } }], [`${at}/0/text/da missing`]],
    [
      'the same value twice',
      [
        { value: 0, text: text('x') },
        { value: 0, text: text('y') },
      ],
      [`${at}/1/value duplicate`],
    ],
    [
      'numbers and texts',
      [
        { value: 0, text: text('x') },
        { value: '0', text: text('y') },
      ],
      [`${at} mixed-options`],
    ],
    ['a boolean', [{ value: true, text: text('x') }], [`${at}/0/value wrong-type`]],
    ['minus zero', [{ value: -0, text: text('x') }], [`${at}/0/value bad-number`]],
    [
      'an exclusive option where only one can be chosen',
      [{ value: 0, text: text('x'), exclusive: true }],
      [`${at}/0/exclusive unknown-property`],
    ],
  ];
  it.each(table)('%s', (_, options, expected) => {
    expect(of(options)).toEqual(expected);
  });
});

describe('instruments', () => {
  it('name items that are there', () => {
    const instruments = [{ id: 'phq-2', items: { 'phq2.1': 'a', 'phq2.2': 'z' } }, { id: 'phq-2' }, 7];
    expect(lines({ ...questionnaire([choice('a')]), instruments })).toEqual([
      '/instruments/0/items/phq2.2 unknown-reference',
      '/instruments/1/id duplicate',
      '/instruments/2 wrong-type',
    ]);
  });
});

describe('a hostile document', () => {
  it('nested 3,000 deep, in groups and in conditions', () => {
    let group: object = choice('a');
    let condition: object = { item: 'a', answered: true };
    for (let level = 0; level < 3000; level += 1) {
      group = { code: `g${level}`, type: 'group', items: [group] };
      condition = { all: [condition] };
    }
    expect(faultsOf(group).filter((line) => line.endsWith('too-deep'))).toHaveLength(1);
    const faults = faultsOf(choice('a'), { ...choice('b'), shownWhen: condition });
    expect(faults).toEqual([`/items/1/shownWhen${'/all/0'.repeat(8)}/all too-deep`]);
  });

  it('100,000 items, and more faults than anyone reads', () => {
    const items = Array.from({ length: 100_000 }, () => choice('a'));
    expect(faultsOf(...items)).toEqual(['/items too-many']);
    expect(faultsOf(...items.slice(0, 5000)).length).toBe(200);
  });

  it('any JSON gets an answer, and changes no prototype', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (junk) => {
        expect(lines(junk).length).toBeGreaterThan(0);
        faultsOf(junk, { ...choice('a'), shownWhen: junk, options: junk, text: junk });
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });
});

describe('compile', () => {
  it('refuses a faulty document with its faults', () => {
    const faulty = questionnaire([choice('a'), choice('a')]);
    expect(() => compile(faulty)).toThrow(FaultyQuestionnaire);
    expect(() => compile(faulty)).toThrow('/items/1/code duplicate');
  });

  it('takes every generated document, and damage anywhere is found', () => {
    const documents = fc.oneof(questionnaires(), anyQuestionnaire({ repeats: true, expressions: true, units: true }));
    const damage = fc
      .tuple(documents, fc.nat(), fc.constantFrom<unknown>(null, {}, [], Number.NaN, ''))
      .map(([document, where, junk]) => [document, damaged(document, where, junk)] as const);
    fc.assert(
      fc.property(damage, ([document, broken]) => {
        expect(lines(document)).toEqual([]);
        expect(lines(broken)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

/** The document with one value, anywhere in it, replaced by junk that fits nowhere. */
function damaged(document: Questionnaire, where: number, junk: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(document));
  const places: [Record<string, unknown>, string][] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      places.push([value as Record<string, unknown>, key]);
      visit((value as Record<string, unknown>)[key]);
    }
  };
  visit(copy);
  const [holder, key] = places[where % places.length] as [Record<string, unknown>, string];
  // An empty list of instruments is how the generated documents say "none", and `repeats: {}` is "any number".
  const isFit = (key === 'instruments' && Array.isArray(junk)) || (key === 'repeats' && !Array.isArray(junk));
  holder[key] = isFit ? null : junk;
  return copy;
}
