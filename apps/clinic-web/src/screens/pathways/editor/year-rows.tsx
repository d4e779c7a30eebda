import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../../text/text';
import { clock, day, weekday } from '../../../text/time';
import type { Example, ExampleNote, ExampleRow } from '../data';
import type { Reading } from '../words/plan-words';

/** As many rows as can be read without looking for them; a daily questionnaire has more. */
const FEW = 40;

function Change({ row }: { row: ExampleRow }) {
  const { t, language } = useText();
  const words = t.pathways.editor.year;
  if (!row.change) return null;
  return (
    <span className={`mark year-${row.change}`}>
      {words.change[row.change]}
      {row.was && ` (${words.was(`${weekday(row.was, language)} ${clock(row.was, language)}`)})`}
    </span>
  );
}

function Row({ row, reading }: { row: ExampleRow; reading: Reading }) {
  const { t, language } = useText();
  const words = t.pathways.editor.year;
  const at = (instant: string): string => `${weekday(instant, language)} ${clock(instant, language)}`;
  return (
    <li className="year-row">
      <span className="year-date">
        {weekday(row.opens, language)} <span className="second">{clock(row.opens, language)}</span>
      </span>
      <span className="year-what">
        <strong>{reading.questionnaire(row.questionnaire)}</strong>{' '}
        <span className="second">
          {row.step} · {words.closes(at(row.closes))} · {row.state === 'answered' ? words.answered : words.missed}
          {row.silent && ` · ${words.alarm(at(row.silent.at))}`}
        </span>{' '}
        {row.level === 'red' && <span className="pathway-level pathway-level-red">{t.common.levelShort.red}</span>}
        <Change row={row} />
        {row.reminders.length > 0 && (
          <span className="year-messages">
            {row.reminders
              .map(({ step, at: when }) => `${reading.t.plan.reminder.steps[step] ?? step} ${at(when)}`)
              .join(' · ')}
          </span>
        )}
      </span>
    </li>
  );
}

function Note({ note }: { note: ExampleNote }) {
  const { t, language } = useText();
  const words = t.pathways.editor.year.note;
  const to = note.to ? day(note.to, language) : '';
  const said = words[note.what];
  return (
    <li className="year-row year-note">
      <span className="year-date">{weekday(note.date, language)}</span>
      <span className="year-what">{typeof said === 'function' ? said(to) : said}</span>
    </li>
  );
}

type Entry = { readonly at: string; readonly row: ExampleRow } | { readonly at: string; readonly note: ExampleNote };

/** What happens and what is sent, in one order; a day's events stand before what is sent on it. */
export function entriesOf({ rows, notes }: Pick<Example, 'rows' | 'notes'>): Entry[] {
  const entries: Entry[] = [
    ...notes.map((note) => ({ at: note.date, note })),
    ...rows.map((row) => ({ at: row.opens, row })),
  ];
  return entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function Gone({ rows, reading }: { rows: readonly ExampleRow[]; reading: Reading }) {
  const { t } = useText();
  if (rows.length === 0) return null;
  return (
    <details className="year-gone">
      <summary>{t.pathways.editor.year.gone(rows.length)}</summary>
      <ul>
        {rows.map((row) => (
          <Row key={row.step} row={{ ...row, change: null, was: null }} reading={reading} />
        ))}
      </ul>
    </details>
  );
}

/** A year of one patient, as a list by date. */
export function YearRows({
  example,
  reading,
  against,
}: {
  example: Example;
  reading: Reading;
  against: number | null;
}) {
  const { t } = useText();
  const words = t.pathways.editor.year;
  const [all, showAll] = useState(false);
  const entries = entriesOf(example);
  const messages = example.rows.reduce((sum, { reminders }) => sum + reminders.length, 0);
  const changed = example.rows.filter(({ change }) => change !== null).length + example.gone.length;
  return (
    <>
      <p className="help">{words.patientHelp[example.id]}</p>
      <p>
        {words.summary(example.rows.length, messages)}
        {against !== null && `. ${words.changed(changed)}.`}
      </p>
      {example.rows.length === 0 && <p>{words.nothing}</p>}
      <ol className="year-list">
        {(all ? entries : entries.slice(0, FEW)).map((entry) =>
          'row' in entry ? (
            <Row key={`row ${entry.row.step}`} row={entry.row} reading={reading} />
          ) : (
            <Note key={`${entry.at} ${entry.note.what}`} note={entry.note} />
          ),
        )}
      </ol>
      {!all && entries.length > FEW && (
        <Button className="secondary small" onPress={() => showAll(true)}>
          {words.more(entries.length)}
        </Button>
      )}
      <Gone rows={example.gone} reading={reading} />
    </>
  );
}
