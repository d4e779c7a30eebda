import { useText } from '../../../text/text';
import { TableScroll } from '../../../ui/table-scroll';
import { totalOf, weekName } from './bars';
import type { LevelCounts, RehearsalResult, TriagedLevel } from './data';

const COLUMNS: readonly TriagedLevel[] = ['acute', 'red', 'yellow', 'grey', 'green'];

/** "12 → 9"; one number where nothing changes. */
function Cell({ now, draft }: { now: number; draft: number }) {
  return (
    <td className="figure">
      {now === draft ? (
        now
      ) : (
        <>
          {now} → <strong>{draft}</strong>
        </>
      )}
    </td>
  );
}

function Row({ name, now, draft }: { name: string; now: LevelCounts; draft: LevelCounts }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {COLUMNS.map((level) => (
        <Cell key={level} now={now[level]} draft={draft[level]} />
      ))}
      <td className="figure">{totalOf(draft)}</td>
    </tr>
  );
}

/** The same numbers as the chart, to be read: now → with the draft. */
export function WeekTable({ weeks, totals }: Pick<RehearsalResult, 'weeks' | 'totals'>) {
  const { t } = useText();
  const words = t.rules.rehearsal;
  return (
    <TableScroll label={words.tableOf(words.weeks)}>
      <table className="table rehearsal-table">
        <caption className="hidden-text">{words.weeks}</caption>
        <thead>
          <tr>
            <th scope="col">{words.weekColumn}</th>
            {COLUMNS.map((level) => (
              <th key={level} scope="col">
                {t.common.levelShort[level]}
              </th>
            ))}
            <th scope="col">{words.total}</th>
          </tr>
        </thead>
        <tbody>
          <Row name={words.total} now={totals.running} draft={totals.draft} />
          {weeks.map(({ week, running, draft }, place) => (
            <Row key={week} name={weekName(week, weeks[place - 1]?.week)} now={running} draft={draft} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
