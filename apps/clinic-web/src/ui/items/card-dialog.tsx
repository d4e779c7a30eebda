import { Link } from 'wouter';
import { useText } from '../../text/text';
import { day, localDate } from '../../text/time';
import { type ActionCardText, ActionCardView } from '../action-card';
import { useClock } from '../clock';
import { Window } from '../dialog';
import { cardsOf, fillsOf } from './cards';
import type { ItemView } from './item';
import { PatientLine } from './patient-line';

interface Props {
  item: ItemView;
  cards: readonly ActionCardText[] | 'failed' | null;
  onClose: () => void;
}

/** The department's own instruction for each rule that fired: what to do, the number to call, the journal text. */
export function CardDialog({ item, cards, onClose }: Props) {
  const { t, say } = useText();
  const c = t.items.card;
  const today = day(localDate(useClock().now()), 'da');
  const found = cards && cards !== 'failed' ? cardsOf(item, cards) : null;
  const without = found?.filter(({ card }) => card === null) ?? [];
  return (
    <Window title={c.title} onClose={onClose} wide>
      <PatientLine intro={c.whose} patient={item.patient} />
      {cards === null && <p>{t.common.loading}</p>}
      {cards === 'failed' && <p role="alert">{c.failed}</p>}
      {found?.map(
        ({ reason, card }) =>
          card && (
            <ActionCardView
              key={reason.rule}
              card={card}
              title={say(reason.because)}
              fills={fillsOf(reason, today)}
              headingLevel={3}
            />
          ),
      )}
      {without.length > 0 && (
        <section className="card-missing">
          <h3>{c.missing}</h3>
          <ul>
            {without.map(({ reason }) => (
              <li key={reason.rule}>{say(reason.because)}</li>
            ))}
          </ul>
          <p className="second">
            {c.write} <Link href={item.ruleSet ? `/regler/handlekort/${item.ruleSet}` : '/regler'}>{c.where}</Link>
          </p>
        </section>
      )}
    </Window>
  );
}
