import type { ActionCardText, JournalFills } from '../action-card';
import type { ItemView, ReasonView } from './item';

/** A card that was taken down stands in its history only. */
const isWritten = ({ instruction, phone, journal }: ActionCardText) => Boolean(instruction || phone || journal);

/**
 * The card of each reason, or null where none is written. Two rule sets may use the same name for a rule: without
 * knowing whose rules the item was judged by, a card is shown only where there is no other of that name.
 */
export function cardsOf(
  item: Pick<ItemView, 'reasons' | 'ruleSet'>,
  cards: readonly ActionCardText[],
): { reason: ReasonView; card: ActionCardText | null }[] {
  return item.reasons.map((reason) => {
    const named = cards.filter((card) => card.rule === reason.rule && isWritten(card));
    const ours = item.ruleSet ? named.filter(({ ruleSet }) => ruleSet === item.ruleSet) : named;
    return { reason, card: ours.length === 1 ? (ours[0] ?? null) : null };
  });
}

/** What the item knows of the gaps in a card's journal text, in Danish; what was done is not known before it is done. */
export function fillsOf({ because, readings }: Pick<ReasonView, 'because' | 'readings'>, today: string): JournalFills {
  const read = readings.map(({ label, value }) => `${label.da}: ${value.da}`).join('; ');
  const changes = readings.flatMap(({ label, value, before }) =>
    before ? [`${label.da}: ${before.da} → ${value.da}`] : [],
  );
  return {
    dato: today,
    regel: because.da,
    ...(read ? { svar: read, score: read } : {}),
    ...(changes.length > 0 ? { ændring: changes.join('; ') } : {}),
  };
}
