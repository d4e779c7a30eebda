import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useClock } from '../clock';
import { Icon } from '../icons';
import type { ItemView } from './item';

/** How often it has been tried, and what the pathway says when it has been tried often enough. */
export function Attempts({ item }: { item: ItemView }) {
  const { t, say, language } = useText();
  const now = useClock().now();
  const a = t.items.attempts;
  // the one that is being recorded counts
  const enough = item.attempts + 1 >= item.attemptsMost;
  return (
    <div className={enough ? 'attempts attempts-enough' : 'attempts'}>
      <p>
        <strong>{item.attempts === 0 ? a.first : a.before(item.attempts)}</strong>
        {item.last && item.attempts > 0 && (
          <span className="second"> {a.latest(moment(item.last.at, now, language), item.last.by)}</span>
        )}
      </p>
      <p>
        {enough && <Icon name="warning" size={14} />}
        <strong>{a.after(item.attemptsMost)}</strong> {say(item.afterAttempts)}
      </p>
    </div>
  );
}
