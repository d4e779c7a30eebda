// biome-ignore-all lint/a11y/noRedundantRoles: a grid is a table whose rows take focus; the roles stand written out because narrow screens lay it out as cards
// biome-ignore-all lint/a11y/useSemanticElements: a grid is a table whose rows take focus; the roles stand written out because narrow screens lay it out as cards
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose rows take focus; the roles stand written out because narrow screens lay it out as cards
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid is a table whose rows take focus; the roles stand written out because narrow screens lay it out as cards
import { Link, useLocation } from 'wouter';
import { cprShown } from '../../text/cpr';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { age, moment } from '../../text/time';
import { Icon } from '../../ui/icons';
import { ActionButtons } from '../../ui/items/action-buttons';
import { Deadline } from '../../ui/items/deadline';
import { type ItemView, openElsewhere, ownerWords } from '../../ui/items/item';
import { Reasons } from '../../ui/items/reasons';
import type { ItemActions } from '../../ui/items/use-item-actions';
import { LevelChip } from '../../ui/level';
import { ToldLine } from '../../ui/items/told';
import { addressOf } from './address';
import { mayBulk } from './selection';
import type { Bulk } from './use-bulk';

interface Props {
  item: ItemView;
  /** no longer in the list; it stays until the order is renewed */
  gone: boolean;
  /** somebody else has just changed it */
  changed: boolean;
  me: string;
  now: number;
  chosen: boolean;
  at: number;
  choose: (id: string) => void;
  actions: ItemActions;
  bulk: Bulk;
}

function PatientCell({ item, chosen }: { item: ItemView; chosen: boolean }) {
  const { t, say } = useText();
  return (
    <>
      <Link className="patient-name" href={addressOf(item)} tabIndex={chosen ? 0 : -1}>
        {item.patient.name}
      </Link>
      <span className="second">
        <span className="cpr">{cprShown(item.patient.cpr)}</span> · {t.common.years(item.patient.age)}
      </span>
      <span className="second pathway">{say(item.pathway)}</span>
    </>
  );
}

function Marks({ item, gone, changed }: Pick<Props, 'item' | 'gone' | 'changed'>) {
  const { t } = useText();
  return (
    <>
      {gone && <span className="mark mark-gone">{t.worklist.gone}</span>}
      {changed && !gone && <span className="mark mark-changed">{t.worklist.justChanged}</span>}
      {item.kind !== 'response' && <span className="mark">{wordFor(t.worklist.kinds, item.kind)}</span>}
      {item.late && <span className="mark">{t.worklist.late}</span>}
      {item.proxy && (
        <span className="mark" title={t.worklist.proxy}>
          {t.worklist.proxyShort}
        </span>
      )}
    </>
  );
}

function Previous({ item, now }: { item: ItemView; now: number }) {
  const { t, say, language } = useText();
  if (!item.last) return null;
  const { text, by, at, note } = item.last;
  return (
    <span className="previous second">
      {t.worklist.last(say(text), by, moment(at, now, language))}
      {note && <q>{note}</q>}
    </span>
  );
}

function OwnerCell({ item, me, now }: { item: ItemView; me: string; now: number }) {
  const { t, language } = useText();
  const mine = item.state === 'taken' && item.owner?.id === me;
  return (
    <>
      <span className={`owner owner-${mine ? 'mine' : item.state}`}>
        {item.owner && item.state === 'taken' && <Icon name="person" size={14} />}
        {ownerWords(item, me, now, t, language)}
      </span>
      {openElsewhere(item) && (
        <span className="open-by">
          <Icon name="person" size={13} />
          {t.worklist.openBy(openElsewhere(item))}
        </span>
      )}
      {item.state !== 'closed' && item.nextAttemptAt && (
        <span className="second">
          {t.worklist.nextAttempt(moment(item.nextAttemptAt, now, language))}
          {item.attempts > 0 && ` (${t.worklist.attempts(item.attempts)})`}
        </span>
      )}
    </>
  );
}

/** The level, and for what may be closed together the box that chooses it. */
function LevelCell({ item, gone, bulk }: Pick<Props, 'item' | 'gone' | 'bulk'>) {
  const { t } = useText();
  return (
    <span className="level-cell">
      {mayBulk(item) && !gone && (
        <input
          type="checkbox"
          tabIndex={-1}
          checked={bulk.isChosen(item.id)}
          onChange={() => bulk.toggle(item)}
          aria-label={t.worklist.select(item.patient.name)}
        />
      )}
      <LevelChip level={item.level} atWorst={item.atWorst} />
    </span>
  );
}

/** One item. The row takes the focus; its name to a screen reader is level, patient, reason, deadline and owner. */
export function Row({ item, gone, changed, me, now, chosen, at, choose, actions, bulk }: Props) {
  const { t, say, language } = useText();
  const [, go] = useLocation();
  const part = (name: string) => `${item.id}-${name}`;
  return (
    <tr
      role="row"
      className={`row row-${item.level}${gone ? ' row-gone' : ''}${changed ? ' row-changed' : ''}`}
      data-item={item.id}
      data-level={item.level}
      data-keys="grid"
      aria-rowindex={at}
      aria-selected={chosen}
      aria-labelledby={['level', 'patient', 'reason', 'due', 'owner'].map(part).join(' ')}
      tabIndex={chosen ? 0 : -1}
      onFocus={() => choose(item.id)}
      onClick={(event) => {
        // a click on a button or link is its own, and selected text is for copying
        if ((event.target as Element).closest('a, button, input') || window.getSelection()?.toString()) return;
        go(addressOf(item));
      }}
    >
      <td role="gridcell" id={part('level')} className="cell-level">
        <LevelCell item={item} gone={gone} bulk={bulk} />
      </td>
      <td role="gridcell" id={part('patient')} className="cell-patient">
        <PatientCell item={item} chosen={chosen} />
      </td>
      <td role="gridcell" id={part('reason')} className="cell-reason">
        <Reasons reasons={item.reasons} />
        <Marks item={item} gone={gone} changed={changed} />
        <ToldLine told={item.told} now={now} />
        <Previous item={item} now={now} />
      </td>
      <td role="gridcell" className="cell-age" data-label={item.answeredAt ? t.worklist.columns.age : ''}>
        {item.answeredAt ? (
          <time dateTime={item.answeredAt} title={moment(item.answeredAt, now, language)}>
            {age(item.answeredAt, now, language)}
          </time>
        ) : (
          <span className="quiet-text">{t.worklist.noAnswer}</span>
        )}
      </td>
      <td role="gridcell" id={part('due')} className="cell-due">
        {item.state === 'closed' ? (
          '–'
        ) : (
          <Deadline at={item.dueAt} text={item.dueText && say(item.dueText)} now={now} />
        )}
      </td>
      <td role="gridcell" id={part('owner')} className="cell-owner">
        <OwnerCell item={item} me={me} now={now} />
      </td>
      <td role="gridcell" className="cell-actions">
        {!gone && <ActionButtons item={item} me={me} actions={actions} reachable={chosen} compact />}
      </td>
    </tr>
  );
}
