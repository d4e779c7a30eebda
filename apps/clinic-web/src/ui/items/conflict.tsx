import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { useClock } from '../clock';
import { type ActionView, isOthers, type ItemView, ownerWords } from './item';
import type { Said } from './said';

interface Props {
  said: Said | null;
  /** the item as it now is */
  item: ItemView;
  me: string;
  send: (action: ActionView, done?: () => void) => void;
  /** what the person has typed; kept, and copied when the item is closed */
  typed: string;
}

/** What happened meanwhile, and what can be done now. Nothing that was typed is lost. */
export function Conflict({ said, item, me, send, typed }: Props) {
  const { t, language } = useText();
  const now = useClock().now();
  const c = t.items.conflict;
  if (!said) return null;
  const changed = said.changed !== null;
  const others = isOthers(item, me);
  const closed = item.state === 'closed';
  return (
    <div className="conflict" role="alert">
      <p>
        <strong>{said.text}</strong>
      </p>
      {changed && (
        <p>
          {closed && c.closed(ownerWords(item, me, now, t, language))}
          {others && c.taken}
          {!closed && !others && c.again}
        </p>
      )}
      {changed && others && (
        <Button className="secondary small" onPress={() => send({ verb: 'take' }, () => {})}>
          {c.takeOver}
        </Button>
      )}
      {changed && closed && typed.trim() !== '' && (
        <Button className="secondary small" onPress={() => void navigator.clipboard?.writeText(typed)}>
          {c.copyTyped}
        </Button>
      )}
    </div>
  );
}
