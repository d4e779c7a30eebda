import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { Icon } from '../icons';
import type { ToldView } from './item';

/** One message to staff in words: "Sendt videre til Bo Holm (sygeplejerske) i dag kl. 10.32 – modtaget kl. 10.33". */
export function useToldWords() {
  const { t, language } = useText();
  const w = t.items.told;
  return (told: ToldView, now: number): string => {
    const at = moment(told.at, now, language);
    if (told.state === 'nobody' || told.name === null) return w.nobody(w.roles[told.to], at);
    const arrived =
      told.state === 'sent' && told.arrivedAt
        ? w.arrived(moment(told.arrivedAt, now, language))
        : w.states[told.state === 'sent' ? 'unknown' : told.state];
    return `${w.to(told.name, w.roles[told.to], at)} – ${arrived}`;
  };
}

const didNotArrive = ({ state }: ToldView) => state === 'failed' || state === 'nobody' || state === 'unknown';

/** The latest message about an item, and how many there were before; what did not arrive says so with a sign. */
export function ToldLine({ told, now }: { told: readonly ToldView[]; now: number }) {
  const { t } = useText();
  const words = useToldWords();
  const latest = told.at(-1);
  if (!latest) return null;
  const bad = didNotArrive(latest);
  return (
    <span className={bad ? 'told told-bad' : 'told'}>
      <Icon name={bad ? 'warning' : 'up'} size={13} />
      <span>
        {words(latest, now)}
        {told.length > 1 && ` (${t.items.told.more(told.length - 1)})`}
      </span>
    </span>
  );
}
