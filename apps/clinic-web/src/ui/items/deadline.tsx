import { useText } from '../../text/text';
import { deadline, moment } from '../../text/time';
import { Icon } from '../icons';

/** A deadline, relative first because that is what decides, then absolute; overdue by word, weight and colour. */
export function Deadline({ at, text, now }: { at: string | null; text: string | null; now: number }) {
  const { t, language } = useText();
  if (!at) return <span className="quiet-text">{text ?? t.worklist.noDue}</span>;
  const { text: relative, urgency } = deadline(at, now, language);
  return (
    <span className={`deadline deadline-${urgency}`}>
      <span className="deadline-relative">
        {urgency !== 'later' && <Icon name={urgency === 'overdue' ? 'warning' : 'clock'} size={14} />}
        {relative}
      </span>
      <time dateTime={at} className="second">
        {moment(at, now, language)}
      </time>
    </span>
  );
}
