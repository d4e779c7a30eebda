import { cardFaults } from './card.js';

const card = { instruction: { da: 'a', en: 'b' }, phoneKind: null, phoneNumber: null, journal: null };
const faults = (change: object): string[] =>
  cardFaults({ ...card, ...change }, ['department']).map(({ path, code }) => `${path} ${code}`);

it.each<[object, string[]]>([
  [{}, []],
  [{ journal: { da: '{svar}: {score} ({ændring}), {handling} {dato} {regel}', en: '{answer} {rule}' } }, []],
  [{ journal: { da: '{answer}', en: '{svar}' } }, ['journal.da unknown-brace', 'journal.en unknown-brace']],
  [{ journal: { da: '{{svar}}', en: '' } }, ['journal.da unknown-brace']],
  [{ journal: { da: 'svar}', en: '{' } }, ['journal.da unknown-brace', 'journal.en unknown-brace']],
  [{ phoneNumber: '+45 12 34 56 78' }, []],
  [{ phoneNumber: '123' }, []],
  [{ phoneNumber: '12' }, ['phoneNumber bad-number']],
  [{ phoneNumber: '12a456' }, ['phoneNumber bad-number']],
  [{ phoneKind: 'department' }, []],
  [{ phoneKind: 'emergency' }, ['phoneKind unknown-phone']],
  [{ instruction: null }, ['instruction empty']],
])('%j', (change, expected) => {
  expect(faults(change)).toEqual(expected);
});
