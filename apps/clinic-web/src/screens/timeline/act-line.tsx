import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import type { TimelineAct } from './data';

/** The new opening an act gave, where it gave one. */
function newOpening({ detail }: TimelineAct): string | null {
  const to = detail.to;
  return typeof to === 'object' && to !== null && 'opens' in to && typeof to.opens === 'string' ? to.opens : null;
}

/** What was done, by whom, when and why. */
export function ActLine({ act, words: shown }: { act: TimelineAct; words?: boolean }) {
  const { t, say, language } = useText();
  const words = t.timeline;
  const now = useNow(60_000);
  const opens = newOpening(act);
  return (
    <p className="entry-act">
      <span className="entry-act-word">
        {wordFor(words.acts, act.act)}
        {shown && act.words && `: ${say(act.words)}`}
        {opens && ` → ${moment(opens, now, language)}`}
      </span>{' '}
      <span className="second">
        {act.by ?? words.byItself} · {moment(act.at, now, language)}
      </span>
      {act.reason && <q className="entry-reason">{act.reason}</q>}
    </p>
  );
}
