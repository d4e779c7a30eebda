import { useEffect, useState } from 'react';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useClock } from '../clock';
import { Window } from '../dialog';
import type { ItemView } from './item';
import type { HistoryView } from './item-setting';
import { PatientLine } from './patient-line';
import { useToldWords } from './told';

interface Props {
  item: ItemView;
  read: (item: string) => Promise<HistoryView>;
  onClose: () => void;
}
interface Line {
  at: string;
  text: string;
  note: string | null;
  undone: boolean;
}

/** Acts and messages in one line of time, the oldest first. */
function useLines() {
  const { t, say, language } = useText();
  const words = useToldWords();
  const h = t.items.history;
  return (history: HistoryView, now: number): Line[] => {
    const acts = history.acts.map((act) => {
      const what = act.text ? say(act.text) : wordFor(h.acts, act.act);
      const next = act.nextAttemptAt ? `. ${t.worklist.nextAttempt(moment(act.nextAttemptAt, now, language))}` : '';
      const bulk = act.bulk ? ` (${h.together})` : '';
      return { at: act.at, text: `${what}${bulk}, ${act.by ?? h.house}${next}`, note: act.note, undone: act.undone };
    });
    const told = history.told.map((one) => ({ at: one.at, text: words(one, now), note: null, undone: false }));
    return [...acts, ...told].sort((a, b) => a.at.localeCompare(b.at));
  };
}

/** Everything that has happened to an item: who did what, who was told, what was taken back. */
export function HistoryDialog({ item, read, onClose }: Props) {
  const { t, language } = useText();
  const now = useClock().now();
  const lines = useLines();
  const [history, setHistory] = useState<HistoryView | 'failed' | null>(null);
  useEffect(() => {
    let here = true;
    read(item.id).then(
      (found) => here && setHistory(found),
      () => here && setHistory('failed'),
    );
    return () => {
      here = false;
    };
  }, [read, item.id]);
  const shown = history !== null && history !== 'failed' ? lines(history, now) : [];
  return (
    <Window title={t.items.history.title} onClose={onClose} wide>
      <PatientLine intro={t.items.history.whose} patient={item.patient} />
      {history === null && <p>{t.common.loading}</p>}
      {history === 'failed' && <p role="alert">{t.common.failed}</p>}
      {history !== null && history !== 'failed' && shown.length === 0 && <p>{t.items.history.nothing}</p>}
      <ol className="item-history">
        {shown.map((line) => (
          <li key={line.at + line.text} className={line.undone ? 'undone' : undefined}>
            <time dateTime={line.at} className="second figure">
              {moment(line.at, now, language)}
            </time>
            <span>
              {line.undone && <strong>{t.items.history.undone}: </strong>}
              {line.text}
              {line.note && <q>{line.note}</q>}
            </span>
          </li>
        ))}
      </ol>
      {item.escalatesAt && item.state !== 'closed' && (
        <p className="second">{t.items.told.next(moment(item.escalatesAt, now, language))}</p>
      )}
    </Window>
  );
}
