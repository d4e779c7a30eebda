import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { clock } from '../../text/time';
import { Icon } from '../../ui/icons';
import type { Emptiness } from './condition';
import type { ListState } from './filters';

interface Props {
  says: Exclude<Emptiness, 'items'>;
  list: { updatedAt: string; waiting: number };
  state: ListState;
  showAll: () => void;
}

/** What stands where no items are. It is calm only when everything received has been assessed. */
export function Empty({ says, list, state, showAll }: Props) {
  const { t, language } = useText();
  const w = t.worklist;
  if (says === 'lost') {
    return (
      <div className="empty">
        <Icon name="offline" size={28} />
        <p className="empty-title">{w.lostNever}</p>
      </div>
    );
  }
  if (says === 'waiting' || says === 'unproven') {
    return (
      <div className="empty empty-uneasy">
        <Icon name={says === 'waiting' ? 'clock' : 'warning'} size={28} />
        <p className="empty-title">{says === 'waiting' ? w.notEmpty : w.unproven}</p>
        <p>{says === 'waiting' ? w.notEmptyMore(list.waiting) : w.syntheticMore}</p>
      </div>
    );
  }
  if (says === 'line-down') {
    return (
      <div className="empty empty-uneasy">
        <Icon name="offline" size={28} />
        <p className="empty-title">{w.lineEmpty}</p>
        <p>{w.lineEmptyMore(clock(list.updatedAt, language, true))}</p>
      </div>
    );
  }
  if (says === 'filtered') {
    return (
      <div className="empty">
        <p className="empty-title">{w.filtered}</p>
        <Button className="secondary" onPress={showAll}>
          {w.showAll}
        </Button>
      </div>
    );
  }
  const more = {
    open: w.emptyMore(clock(list.updatedAt, language, true)),
    mine: w.emptyMine,
    snoozed: w.emptySnoozed,
    closed: w.emptyClosed,
  }[state];
  return (
    <div className="empty empty-calm">
      <Icon name="check" size={28} />
      <p className="empty-title">{w.empty}</p>
      <p>{more}</p>
    </div>
  );
}
