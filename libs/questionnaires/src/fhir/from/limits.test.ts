import {
  coding,
  CORE,
  fhirpath,
  item,
  only,
  question,
  refusals,
  remarked,
  SDC,
  source,
  type Source,
} from '../../../test/fhir-sources.js';
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

  it('an amount without a unit is a number', () => {
    const bounds = [
      core('minValue', { valueQuantity: { value: 0 } }),
      core('maxValue', { valueQuantity: { value: 11 } }),
    ];
    expect(limited('integer', bounds)).toMatchObject({ min: 0, max: 11 });
    const { constraints } = limited('quantity', [unitOption('kg'), unitOption('g'), ...bounds]);
    expect(constraints?.map(({ fhirpath }) => fhirpath)).toEqual([
      'answer.value.all(iif($this is Quantity, value, $this) >= 0)',
      'answer.value.all(iif($this is Quantity, value, $this) <= 11)',
    ]);
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
    const extension = [core('regex', { valueString: '^a(?!x).*$' })];
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
    expect(limited('decimal', extension)).toMatchObject({ unit: 'mm[Hg]', unitText: { en: 'mmHg' } });
    const same = core('questionnaire-unit', { valueCoding: { system: UCUM, code: 'kg', display: 'kg' } });
    expect(limited('decimal', [same])).toMatchObject({ unit: 'kg' });
    expect(limited('decimal', [same])).not.toHaveProperty('unitText');
    const words = core('questionnaire-unit', { valueCoding: { display: 'slag/min.' } });
    expect(limited('decimal', [words])).toMatchObject({ unit: 'slag/min.' });
  });

  it('of a number that the form itself shows go before the name of the code, which is said', () => {
    const control = { url: `${CORE}questionnaire-itemControl`, valueCodeableConcept: { coding: [{ code: 'unit' }] } };
    const shown = { linkId: 'u', type: 'display', text: 'mm Hg', extension: [control] };
    const unit = core('questionnaire-unit', { valueCoding: { system: UCUM, code: 'mm[Hg]', display: 'mmHg' } });
    const result = fromFhir(source([item('q', 'decimal', { extension: [unit], item: [shown] })]));
    expect(result).toMatchObject({ ok: true, document: { items: [{ unit: 'mm[Hg]', unitText: { en: 'mm Hg' } }] } });
    expect(remarked(result, 'unit-code')).toEqual(['/item/0/extension/0/valueCoding']);
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

  it('of a value set of FHIR itself', () => {
    const extension = [
      core('questionnaire-unitValueSet', { valueCanonical: 'http://hl7.org/fhir/ValueSet/age-units' }),
    ];
    const { units } = limited('quantity', extension);
    expect(units).toContainEqual({ code: 'mo', text: { en: 'months' }, system: UCUM });
  });

  it('of a value set only a server knows beside some that are named: those, which is said', () => {
    const all = core('questionnaire-unitValueSet', { valueCanonical: 'http://hl7.org/fhir/ValueSet/ucum-units' });
    const result = fromFhir(source([item('q', 'quantity', { extension: [unitOption('g'), all] })]));
    expect(result.ok && question(result.document, 'q').units).toMatchObject([{ code: 'g' }]);
    expect(remarked(result, 'unit-open')).toEqual(['/item/0/extension/1']);
  });

  it('others than those that are listed are not offered, which is said', () => {
    const open = { url: `${SDC}unitOpen`, valueCode: 'optionsOrType' };
    const result = fromFhir(source([item('q', 'quantity', { extension: [unitOption('kg'), open] })]));
    expect(remarked(result, 'unit-open')).toEqual(['/item/0/extension/1']);
  });

  it('a limit that is not the value but what is beyond it is refused', () => {
    const extension = [{ url: `${SDC}minQuantity`, valueQuantity: { value: 10, comparator: '>' } }];
    expect(refusals(source([item('q', 'quantity', { extension })]))).toEqual([
      '/item/0/extension/0/valueQuantity/comparator limit',
    ]);
  });

  it('of a value set that is not there are refused', () => {
    const extension = [core('questionnaire-unitValueSet', { valueCanonical: 'http://x/units' })];
    const form = source([{ linkId: 'q', type: 'quantity', extension }]);
    expect(refusals(form)).toEqual(['/item/0/extension/0 value-set-unresolved']);
    const open = fromFhir(form, { unresolvedValueSets: 'accept-any' });
    expect(remarked(open, 'open-list')).toEqual(['/item/0/extension/0']);
  });
});

describe('files', () => {
  it.each([
    [50, 50],
    [5000, 5000],
    [0.25, 250_000],
  ])('of at most %s: so many bytes, or megabytes where it can be nothing else', (valueDecimal, maxBytes) => {
    expect(limited('attachment', [core('maxSize', { valueDecimal })])).toMatchObject({ maxBytes });
  });

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

  it.each([
    ['dateTime', { valueDateTime: '2020-01-31T10:00:00' }, '/item/0/initial/0/valueDateTime'],
    ['date', { valueDate: '31.1.2020' }, '/item/0/initial/0/valueDate'],
    ['integer', { valueInteger: 1.5 }, '/item/0/initial/0/valueInteger'],
    ['quantity', { valueQuantity: { value: 5, comparator: '<' } }, '/item/0/initial/0/valueQuantity'],
  ])('a %s in the wrong form: it starts blank, which is said', (type, value, path) => {
    const result = fromFhir(source([item('q', type, { initial: [value] })]));
    expect(remarked(result, 'initial-type')).toEqual([path]);
    expect(result.ok && question(result.document, 'q')).not.toHaveProperty('initial');
  });

  it('nothing, though it is hidden and nobody could fill it in, which is said', () => {
    const hidden = { url: `${CORE}questionnaire-hidden`, valueBoolean: true };
    const filled = fhirpath(`${SDC}initialExpression`, '%patient.gender');
    const result = fromFhir(
      source([
        item('a', 'string', { extension: [hidden, filled] }),
        item('b', 'string', { extension: [hidden], initial: [{ valueString: 'x' }] }),
        item('c', 'string', { extension: [hidden, fhirpath(`${SDC}calculatedExpression`, "'x'")] }),
        item('d', 'string'),
        item('g', 'group', { extension: [hidden], item: [item('e', 'string')] }),
      ]),
    );
    expect(remarked(result, 'hidden-blank')).toEqual(['/item/0', '/item/4/item/0']);
  });

  it('own words of an open choice; of a closed one nothing, which is said', () => {
    const initial = [{ valueString: 'mine' }];
    expect(only({ type: 'open-choice', answerOption: [coding('a')], initial }).initial).toEqual({ other: 'mine' });
    const result = fromFhir(source([{ linkId: 'q', type: 'choice', answerOption: [coding('a')], initial }]));
    expect(remarked(result, 'initial-type')).toEqual(['/item/0/initial/0/valueString']);
  });
});
