import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import type { Bulk } from './use-bulk';

/** How many are chosen to be closed together, and the buttons for it. */
export function BulkBar({ bulk }: { bulk: Bulk }) {
  const { t } = useText();
  const b = t.worklist.bulk;
  return (
    <div role="status" className="bulk-place">
      {bulk.chosen.length > 0 && (
        <div className="bulk-bar">
          <strong>{b.chosen(bulk.chosen.length)}</strong>
          <Button className="secondary small" onPress={bulk.closeChosen}>
            {b.close} <kbd>E</kbd>
          </Button>
          <Button className="quiet small" onPress={bulk.clear}>
            {b.clear}
          </Button>
        </div>
      )}
    </div>
  );
}
