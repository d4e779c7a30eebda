import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { age, moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { ActionButtons } from '../../ui/items/action-buttons';
import { Deadline } from '../../ui/items/deadline';
import { type ItemView, openElsewhere, ownerWords } from '../../ui/items/item';
import { Reasons } from '../../ui/items/reasons';
import { ToldLine } from '../../ui/items/told';
import type { ItemActions } from '../../ui/items/use-item-actions';
import { LevelChip } from '../../ui/level';

interface Props {
  items: readonly ItemView[];
  me: string;
  actions: ItemActions;
}

function Strip({ item, me, actions, now }: Omit<Props, 'items'> & { item: ItemView; now: number }) {
  const { t, say, language } = useText();
  return (
    <li className={`strip strip-${item.level}`}>
      <LevelChip level={item.level} atWorst={item.atWorst} />
      <div className="strip-why">
        <Reasons reasons={item.reasons} most={3} />
        <span className="second">
          {item.kind !== 'response' && `${wordFor(t.worklist.kinds, item.kind)} · `}
          {item.answeredAt ? t.worklist.answered(age(item.answeredAt, now, language)) : t.worklist.noAnswer}
          {item.late && ` · ${t.worklist.late}`}
          {item.proxy && ` · ${t.worklist.proxy}`}
        </span>
        {item.last && (
          <span className="second previous">
            {t.worklist.last(say(item.last.text), item.last.by, moment(item.last.at, now, language))}
            {item.last.note && <q>{item.last.note}</q>}
          </span>
        )}
        <ToldLine told={item.told} now={now} />
      </div>
      <Deadline at={item.dueAt} text={item.dueText && say(item.dueText)} now={now} />
      <div className="strip-owner">
        <span className={`owner owner-${item.owner?.id === me ? 'mine' : item.state}`}>
          {ownerWords(item, me, now, t, language)}
        </span>
        {openElsewhere(item) && <span className="open-by">{t.worklist.openBy(openElsewhere(item))}</span>}
        {item.nextAttemptAt && (
          <span className="second">{t.worklist.nextAttempt(moment(item.nextAttemptAt, now, language))}</span>
        )}
      </div>
      <ActionButtons item={item} me={me} actions={actions} />
    </li>
  );
}

/** What somebody must still do for this patient, above all views. */
export function OpenItems({ items, me, actions }: Props) {
  const { t } = useText();
  const now = useNow(10_000);
  return (
    <section className="strips no-print" aria-label={t.patient.openItems}>
      {items.length === 0 ? (
        <p className="quiet-text">{t.patient.noItems}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <Strip key={item.id} item={item} me={me} actions={actions} now={now} />
          ))}
        </ul>
      )}
    </section>
  );
}
