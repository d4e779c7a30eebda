import type { PathwayDraft } from '@stemme/pathways';
import { useText } from '../../../text/text';
import { Choice, Line } from '../../../ui/fields';
import type { ExampleDates, PreviewAsked } from '../data';
import { anchorInWords, type Reading } from '../words/plan-words';

export type Chosen = Omit<PreviewAsked, 'document'>;

interface Props {
  document: PathwayDraft;
  reading: Reading;
  dates: ExampleDates;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}

const APPOINTMENTS = ['visit', 'operation', 'cycle'] as const;

/** The dates of the example patients: as worked out, until somebody chooses others. */
export function YearDates({ document, reading, dates, chosen, onChoose }: Props) {
  const { t, say } = useText();
  const words = t.pathways.editor.year;
  const pause = chosen.pause ?? dates.pause;
  const one = (label: string, name: string, value: string, onChange: (date: string) => void) => (
    <Line label={label} name={name} type="date" value={value} onChange={onChange} key={name} />
  );
  return (
    <details className="edit-dates">
      <summary>{words.dates}</summary>
      <div className="edit-row edit-top">
        {one(words.start, 'year-start', chosen.start ?? dates.start, (start) => onChoose({ ...chosen, start }))}
        {document.anchors
          .filter((anchor) => Object.hasOwn(dates.anchors, anchor))
          .map((anchor) => {
            const appointment = APPOINTMENTS.find((kind) => kind === anchor);
            const label = appointment ? words.firstOf[appointment] : words.other(anchorInWords(reading, anchor));
            return one(label, `year-${anchor}`, chosen.anchors?.[anchor] ?? dates.anchors[anchor] ?? '', (date) =>
              onChoose({ ...chosen, anchors: { ...chosen.anchors, [anchor]: date } }),
            );
          })}
        {one(words.pauseFrom, 'year-pause-from', pause.from, (from) =>
          onChoose({ ...chosen, pause: { ...pause, from } }),
        )}
        {one(words.pauseTo, 'year-pause-to', pause.to, (to) => onChoose({ ...chosen, pause: { ...pause, to } }))}
        {one(words.redFrom, 'year-red', chosen.redFrom ?? dates.redFrom, (redFrom) => onChoose({ ...chosen, redFrom }))}
        {(document.facts ?? []).map((fact) => (
          <Choice
            key={fact.id}
            label={say(fact.text) || fact.id}
            name={`year-fact-${fact.id}`}
            value={chosen.facts?.[fact.id] ?? dates.facts[fact.id] ?? ''}
            onChange={(value) => onChoose({ ...chosen, facts: { ...chosen.facts, [fact.id]: value } })}
            options={fact.options.map(({ id, text }) => ({ value: id, label: say(text) || id }))}
          />
        ))}
      </div>
    </details>
  );
}
