import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useText } from '../../text/text';
import { Icon } from '../icons';
import { type ItemView, offers } from './item';
import type { ItemActions, Verb } from './use-item-actions';

interface Props {
  item: ItemView;
  me: string;
  actions: ItemActions;
  /** in the list the row has the focus; its buttons are reached by Tab only from the chosen row */
  reachable?: boolean;
  compact?: boolean;
}
type Entry = Verb | 'card' | 'history' | 'copy';

function choose(actions: ItemActions, entry: Entry, item: ItemView): void {
  if (entry === 'copy') actions.copy(item);
  else if (entry === 'card' || entry === 'history') actions.show(entry, item);
  else actions.start(entry, item);
}

function More({ item, actions, entries, reachable }: Omit<Props, 'me'> & { entries: readonly Entry[] }) {
  const { t } = useText();
  const words: Record<Entry, string> = {
    take: t.items.take,
    release: t.items.release,
    'hand-over': `${t.items.handOver} …`,
    snooze: `${t.items.snooze} …`,
    outcome: `${t.items.outcome} …`,
    undo: t.items.undo,
    card: t.items.card.title,
    history: t.items.history.open,
    copy: t.patient.copy,
  };
  return (
    <MenuTrigger>
      <Button
        className="quiet icon-button"
        aria-label={t.items.actionsFor(item.patient.name)}
        excludeFromTabOrder={!reachable}
      >
        <Icon name="more" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(entry) => choose(actions, entry as Entry, item)} disallowEmptySelection>
          {entries.map((entry) => (
            <MenuItem key={entry} id={entry} className="menu-item">
              {words[entry]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The next sensible thing as a button, the rest in a menu. */
export function ActionButtons({ item, me, actions, reachable = true, compact }: Props) {
  const { t } = useText();
  const { take, release, outcome, snooze } = offers(item, me);
  const others: Entry[] = [];
  if (take && item.owner) others.push('take');
  if (compact && take && outcome) others.push('outcome');
  if (release) others.push('release');
  if (take || release) others.push('hand-over');
  if (snooze) others.push('snooze');
  others.push('card', 'copy', 'history', 'undo');
  return (
    <span className="actions">
      {take && !item.owner && (
        <Button
          className={compact ? 'secondary small' : 'secondary'}
          onPress={() => actions.start('take', item)}
          excludeFromTabOrder={!reachable}
        >
          {t.items.take}
        </Button>
      )}
      {outcome && !(compact && take) && (
        <Button
          className={compact ? 'primary small' : 'primary'}
          onPress={() => actions.start('outcome', item)}
          excludeFromTabOrder={!reachable}
        >
          {t.items.outcome}
        </Button>
      )}
      <More item={item} actions={actions} entries={others} reachable={reachable} />
    </span>
  );
}
