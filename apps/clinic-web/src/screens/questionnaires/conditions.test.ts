import type { Condition, Item } from '@stemme/questionnaires';
import type { Language } from '../../text/language';
import { conditionInWords } from './conditions';
import { read } from './testing';

const items: Item[] = [
  {
    code: 'mood',
    type: 'choice',
    text: { da: 'Humør', en: 'Mood' },
    options: [
      { value: 0, text: { da: 'Godt', en: 'Good' } },
      { value: 3, text: { da: 'Dårligt', en: 'Bad' } },
    ],
  },
  {
    code: 'g',
    type: 'group',
    items: [
      { code: 'fever', type: 'boolean', text: { da: 'Feber?', en: 'Fever?' } },
      { code: 'temp', type: 'decimal', text: { da: 'Temperatur', en: 'Temperature' }, unit: 'Cel' },
    ],
  },
];
const said = (condition: Condition, language: Language = 'da') => conditionInWords(read(items, language), condition);

it.each<[Condition, string, string]>([
  [{ item: 'mood', op: '=', value: 3 }, '»Humør« er »Dårligt«', '“Mood” is “Bad”'],
  [{ item: 'mood', op: '!=', value: 0 }, '»Humør« ikke er »Godt«', '“Mood” is not “Good”'],
  [{ item: 'temp', op: '>=', value: 38.5 }, '»Temperatur« er mindst 38.5 Cel', '“Temperature” is at least 38.5 Cel'],
  [{ item: 'temp', op: '<', value: 36 }, '»Temperatur« er under 36 Cel', '“Temperature” is below 36 Cel'],
  [{ item: 'fever', op: '=', value: true }, '»Feber?« er ja', '“Fever?” is yes'],
  [{ item: 'fever', answered: false }, '»Feber?« ikke er besvaret', '“Fever?” is not answered'],
  [
    { sum: ['mood', 'temp'], op: '>', value: 4 },
    'summen af »Humør«, »Temperatur« er over 4',
    'the sum of “Mood”, “Temperature” is above 4',
  ],
  [{ fhirpath: '1 = 1' }, 'udtrykket 1 = 1 er sandt', 'the expression 1 = 1 is true'],
])('%j', (condition, da, en) => {
  expect(said(condition)).toBe(da);
  expect(said(condition, 'en')).toBe(en);
});

it('keeps "and" and "or" apart by brackets', () => {
  const fever: Condition = { item: 'fever', op: '=', value: true };
  const bad: Condition = { item: 'mood', op: '=', value: 3 };
  expect(said({ all: [fever, { any: [bad, { item: 'temp', answered: true }] }] })).toBe(
    '»Feber?« er ja og (»Humør« er »Dårligt« eller »Temperatur« er besvaret)',
  );
  expect(said({ any: [fever, { all: [bad] }] })).toBe('»Feber?« er ja eller »Humør« er »Dårligt«');
});

it('an item that is not there, and a value that is no option, are shown as they are', () => {
  expect(said({ item: 'gone', op: '=', value: 'x' })).toBe('gone er x');
  expect(said({ item: 'mood', op: '=', value: 7 })).toBe('»Humør« er 7');
});

it('what can never be met says so', () => expect(said({ never: true })).toContain('aldrig'));
