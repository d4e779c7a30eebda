import type { ActionCardText } from '../action-card';
import { cardsOf, fillsOf } from './cards';

const card = (ruleSet: string, rule: string, phone: string | null = '12 34 56 78') =>
  ({ ruleSet, rule, phone, instruction: null, journal: null }) as ActionCardText;
const reasons = [{ rule: 'contact' }, { rule: 'item-9' }] as unknown as Parameters<typeof cardsOf>[0]['reasons'];
const shown = (ruleSet: string | null | undefined, cards: readonly ActionCardText[]) =>
  cardsOf(ruleSet === undefined ? { reasons } : { reasons, ruleSet }, cards).map(
    (found) => found.card?.ruleSet ?? null,
  );

it('opens the card of the rule set that judged, not of another with a rule of the same name', () => {
  const cards = [card('epilepsy', 'contact'), card('depression', 'contact'), card('depression', 'item-9')];
  expect(shown('depression', cards)).toEqual(['depression', 'depression']);
  expect(shown('epilepsy', cards)).toEqual(['epilepsy', null]);
  expect(shown('cancer', cards)).toEqual([null, null]);
});

it('a card that was taken down is none', () => {
  expect(shown('depression', [card('depression', 'contact', null)])).toEqual([null, null]);
});

it('guesses nothing when the rule set is not known', () => {
  const cards = [card('epilepsy', 'contact'), card('depression', 'contact'), card('depression', 'item-9')];
  expect(shown(undefined, cards)).toEqual([null, 'depression']);
  expect(shown(null, [])).toEqual([null, null]);
});

it('fills only the gaps it knows, so that no gap is signed as an answer', () => {
  const word = (da: string) => ({ da, en: da });
  const because = word('PHQ-9 spørgsmål 9');
  expect(fillsOf({ because, readings: [] }, '3. mar. 2027')).toEqual({
    dato: '3. mar. 2027',
    regel: because.da,
  });
  const reading = { code: 'x', label: word('PHQ-9'), value: word('14'), before: word('9') };
  expect(fillsOf({ because, readings: [reading] }, '3. mar. 2027')).toMatchObject({
    svar: 'PHQ-9: 14',
    ændring: 'PHQ-9: 9 → 14',
  });
});
