import { useText } from '../../text/text';
import { useClock } from '../clock';
import { type ItemView, ownerWords } from './item';

/** What a colleague has done to the item while the dialog was open, said at once and not first when it is sent. */
export function Meanwhile({ item, me }: { item: ItemView | null; me: string }) {
  const { t, language } = useText();
  const now = useClock().now();
  return (
    <div role="status" className={item ? 'meanwhile' : undefined}>
      {item && t.items.meanwhile(ownerWords(item, me, now, t, language))}
    </div>
  );
}
