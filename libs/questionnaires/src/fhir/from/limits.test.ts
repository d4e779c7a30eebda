import { coding, CORE, only, refusals, remarked, SDC, source, type Source } from '../../../test/fhir-sources.js';
import { fromFhir } from './from-fhir.js';

const core = (url: string, more: Source) => ({ url: CORE + url, ...more });
const limited = (type: string, extension: readonly Source[], more: Source = {}) => only({ type, extension, ...more });
const UCUM = 'http://unitsofmeasure.org';
const amount = (value: number, code: string) => ({ valueQuantity: { value, system: UCUM, code } });
const unitOption = (code: string) => core('questionnaire-unitOption', { valueCoding: { system: UCUM, code } });

describe('lowest and highest', () => {
  it.each([
    ['integer', { valueInteger: 0 }, { valueInteger: 10 }, 0, 10],
    ['integer', { valueDecimal: 0.5 }, { valueDecimal: 9.5 }, 1, 9],
    ['decimal', { valueDecimal: 0.5 }, { valueInteger: 3 }, 0.5, 3],
    ['date', { valueDate: '2020-01-01' }, { valueDate: '2021' }, '2020-01-01', '2021'],
    ['time', { valueTime: '08:00:00' }, { valueTime: '20:00:00' }, '08:00:00', '20:00:00'],
  ])('of a %s', (type, low, high, min, max) => {
    expect(limited(type, [core('minValue', low), core('maxValue', high)])).toMatchObject({ min, max });
  });

  it('of a quantity in its first unit; in another one as a constraint', () => {
    const units = [unitOption('kg'), unitOption('g')];
    const extension = [
      ...units,
      { url: `${SDC}minQuantity`, ...amount(1, 'kg') },
      { url: `${SDC}maxQuantity`, ...amount(900000, 'g') },
    ];
    const found = limited('quantity', extension);
    expect(found).toMatchObject({ min: 1, constraints: [{ fhirpath: "answer.value.all($this <= 900000 'g')" }] });
    expect(found).not.toHaveProperty('max');
  });

  it('that is worked out is a constraint', () => {
    const dynamic = {
      _valueDate: {
        extension: [
          core('cqf-calculatedValue', { valueExpression: { language: 'text/fhirpath', expression: 'today()' } }),
        ],
      },
    };
    expect(limited('date', [core('maxValue', dynamic)]).constraints).toMatchObject([
      { severity: 'error', fhirpath: 'answer.value.all($this <= (today()))', text: { en: '≤ today()' } },
    ]);
  });

  it('that nothing can meet is refused', () => {
    const extension = [core('minValue', { valueInteger: 3 }), core('maxValue', { valueInteger: 2 })];
    expect(refusals(source([{ linkId: 'q', type: 'integer', extension }]))).toEqual(['/item/0 limit']);
  });

  it('of a text means nothing, which is said', () => {
    const result = fromFhir(
      source([{ linkId: 'q', type: 'string', extension: [core('minValue', { valueInteger: 3 })] }]),
    );
    expect(remarked(result, 'does-not-apply')).toEqual(['/item/0/extension/0']);
  });
});

describe('how it is written', () => {
  it('lengths, a pattern and that in words', () => {
    const extension = [
      core('minLength', { valueInteger: 2 }),
      core('regex', { valueString: '[0-9]+' }),
      core('entryFormat', { valueString: 'digits' }),
    ];
    expect(limited('string', extension, { maxLength: 8 })).toMatchObject({
      minLength: 2,
      maxLength: 8,
      pattern: '[0-9]+',
      format: { en: 'digits' },
    });
  });

  it('of a number are constraints', () => {
    expect(limited('integer', [core('regex', { valueString: '\\d{4}' })], { maxLength: 4 }).constraints).toMatchObject([
      { fhirpath: 'answer.value.all(toString().length() <= 4)' },
      { fhirpath: "answer.value.all(toString().matchesFull('\\\\d{4}'))" },
    ]);
  });

  it('a pattern in a function call or slashes is taken out of them', () => {
    expect(limited('string', [core('regex', { valueString: "matches('^[0-9]{4}$')" })]).pattern).toBe('^[0-9]{4}$');
    expect(limited('string', [core('regex', { valueString: '/[a-z]/' })]).pattern).toBe('[a-z]');
  });

  it('a pattern that cannot be run safely is refused', () => {
    const extension = [core('regex', { valueString: '^(?!x).*$' })];
    expect(refusals(source([{ linkId: 'q', type: 'string', extension }]))).toEqual(['/item/0/extension/0 pattern']);
  });

  it('lengths that are none are refused', () => {
    for (const maxLength of [0, -1, 1.5]) {
      expect(refusals(source([{ linkId: 'q', type: 'string', maxLength }]))).toEqual(['/item/0/maxLength limit']);
    }
  });
});

describe('units', () => {
  it('of a number by its code', () => {
    const extension = [core('questionnaire-unit', { valueCoding: { system: UCUM, code: 'mm[Hg]', display: 'mmHg' } })];
    expect(limited('decimal', extension).unit).toBe('mm[Hg]');
  });

  it('of a quantity: what it lists, else what its first answer is in', () => {
    expect(
      limited('quantity', [unitOption('kg'), unitOption('g'), unitOption('kg')]).units?.map(({ code }) => code),
    ).toEqual(['kg', 'g']);
    const initial = [{ valueQuantity: { value: 75, unit: 'kg' } }];
    expect(limited('quantity', [], { initial })).toMatchObject({
      units: [{ code: 'kg' }],
      initial: { value: 75, unit: 'kg' },
    });
    expect(limited('quantity', [])).not.toHaveProperty('units');
  });

  it('of a value set that is not there are refused', () => {
    const extension = [core('questionnaire-unitValueSet', { valueCanonical: 'http://x/units' })];
    expect(refusals(source([{ linkId: 'q', type: 'quantity', extension }]))).toEqual([
      '/item/0/extension/0 value-set-unresolved',
    ]);
  });
});

describe('files', () => {
  it('types and the size in megabytes', () => {
    const extension = [
      core('maxSize', { valueDecimal: 0.5 }),
      core('mimeType', { valueCode: 'image/*' }),
      core('mimeType', { valueCode: 'image/*' }),
    ];
    expect(limited('attachment', extension)).toMatchObject({ maxBytes: 500_000, mimeTypes: ['image/*'] });
  });

  it('a size that is more than ours leaves ours, which is said', () => {
    for (const valueDecimal of [5, 5_242_880]) {
      const result = fromFhir(
        source([{ linkId: 'q', type: 'attachment', extension: [core('maxSize', { valueDecimal })] }]),
      );
      expect(result.ok && result.document.items[0]).not.toHaveProperty('maxBytes');
      expect(remarked(result, 'max-size')).toEqual(['/item/0/extension/0']);
    }
  });
});

describe('what it starts with', () => {
  it.each([
    ['boolean', { valueBoolean: false }, false],
    ['integer', { valueInteger: 0 }, 0],
    ['decimal', { valueDecimal: 0.5 }, 0.5],
    ['string', { valueString: 'x' }, 'x'],
    ['date', { valueDate: '2020-02' }, '2020-02'],
    ['dateTime', { valueDateTime: '2020-02-03T10:00:00.5+01:00' }, '2020-02-03T10:00:00+01:00'],
    ['time', { valueTime: '10:00:00.000' }, '10:00:00'],
    ['url', { valueUri: 'http://x/' }, 'http://x/'],
  ])('a %s', (type, value, initial) => {
    expect(only({ type, initial: [value] }).initial).toEqual(initial);
  });

  it('several of one that repeats, the first of one that does not', () => {
    const initial = [{ valueInteger: 1 }, { valueInteger: 2 }];
    expect(only({ type: 'integer', repeats: true, initial }).initial).toEqual([1, 2]);
    const result = fromFhir(source([{ linkId: 'q', type: 'integer', initial }]));
    expect(remarked(result, 'several-initials')).toEqual(['/item/0/initial']);
  });

  it('own words of an open choice; of a closed one nothing, which is said', () => {
    const initial = [{ valueString: 'mine' }];
    expect(only({ type: 'open-choice', answerOption: [coding('a')], initial }).initial).toEqual({ other: 'mine' });
    const result = fromFhir(source([{ linkId: 'q', type: 'choice', answerOption: [coding('a')], initial }]));
    expect(remarked(result, 'initial-type')).toEqual(['/item/0/initial/0/valueString']);
  });
});
