import { cardFaults, changeOf, draftOf, isWritten, OWN } from './card-draft';
import type { ActionCard } from './data';

const card: ActionCard = {
  ...{ ruleSet: 'depression', rule: 'severe', version: 3, by: 'Nora', at: '2027-03-01T08:00:00Z' },
  instruction: { da: 'Ring i dag', en: 'Call today' },
  ...{ phone: '11 11 11 11', phoneLabel: null, phoneKind: null, phoneNumber: '11 11 11 11' },
  journal: { da: 'Ringet: {svar}', en: 'Called: {answer}' },
};

it('a card that is opened and saved again is the same', () => {
  expect(changeOf(draftOf(card), card.version)).toEqual({
    version: 3,
    instruction: card.instruction,
    phoneKind: null,
    phoneNumber: '11 11 11 11',
    journal: card.journal,
  });
  const known = { ...card, phoneKind: 'duty', phoneNumber: null };
  expect(changeOf(draftOf(known), 1)).toMatchObject({ phoneKind: 'duty', phoneNumber: null });
});

it('nothing is half written', () => {
  expect(cardFaults(draftOf(card))).toEqual([]);
  expect(cardFaults(draftOf(null))).toEqual(['instruction']);
  expect(cardFaults({ ...draftOf(card), kind: OWN, number: '1' })).toEqual(['number']);
  expect(cardFaults({ ...draftOf(card), journal: { da: 'Ringet', en: ' ' } })).toEqual(['journal']);
});

it('a card that was taken down is none', () => {
  expect([isWritten(null), isWritten(card)]).toEqual([false, true]);
  expect(isWritten({ ...card, instruction: null, journal: null, phone: null })).toBe(false);
});
