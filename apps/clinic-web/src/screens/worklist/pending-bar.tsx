import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icons';
import type { ItemView } from '../../ui/items/item';

interface Props {
  waiting: readonly ItemView[];
  moved: boolean;
  apply: () => void;
}

/** What is new and not yet in the rows, because somebody is at work in them: said at once, shown on a key or when idle. */
export function PendingBar({ waiting, moved, apply }: Props) {
  const { t } = useText();
  const w = t.worklist.pending;
  const acute = waiting.filter(({ level, atWorst }) => level === 'acute' || atWorst === 'acute');
  const parts = [
    acute.length > 0 && w.acute(acute.map(({ patient }) => patient.name).join(', ')),
    waiting.length > 0 && w.fresh(waiting.length),
    moved && w.moved,
  ].filter(Boolean);
  return (
    <div role={acute.length > 0 ? 'alert' : 'status'} className="pending-place">
      {parts.length > 0 && (
        <div className={acute.length > 0 ? 'pending pending-acute' : 'pending'}>
          <Icon name={acute.length > 0 ? 'warning' : 'down'} size={15} />
          <span>{parts.join(' · ')}</span>
          <Button className="secondary small" onPress={apply}>
            {w.show} <kbd>N</kbd>
          </Button>
        </div>
      )}
    </div>
  );
}
