import { useText } from '../../../text/text';
import { LevelChip } from '../../../ui/level';
import { TableScroll } from '../../../ui/table-scroll';
import type { RuleLoad } from './data';

function Share({ actedOn }: Pick<RuleLoad, 'actedOn'>) {
  const { t } = useText();
  const words = t.rules.rehearsal;
  if (!actedOn || actedOn.of === 0) return <span className="second">{words.actedNone}</span>;
  const { acted, of } = actedOn;
  return <>{words.acted(acted, of, Math.round((100 * acted) / of))}</>;
}

/** The rules by how much work they make, and how much of it was acted on. */
export function Drivers({ drivers, nameOf }: { drivers: readonly RuleLoad[]; nameOf: (rule: string) => string }) {
  const { t } = useText();
  const words = t.rules.rehearsal;
  const columns = words.driverColumns;
  if (drivers.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.drivers}</h2>
      <p className="second">{words.driversHelp}</p>
      <TableScroll label={words.drivers}>
        <table className="table rehearsal-table">
          <caption className="hidden-text">{words.drivers}</caption>
          <thead>
            <tr>
              {(['rule', 'level', 'now', 'draft', 'alone', 'acted'] as const).map((column) => (
                <th key={column} scope="col">
                  {columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drivers.map(({ rule, level, running, draft, actedOn }) => (
              <tr key={`${rule} ${level}`}>
                <th scope="row" className="rehearsal-rule">
                  {nameOf(rule)}
                </th>
                <td>
                  <LevelChip level={level} short />
                </td>
                <td className="figure">{running.fired}</td>
                <td className="figure">
                  {draft.fired === running.fired ? draft.fired : <strong>{draft.fired}</strong>}
                </td>
                <td className="figure">{draft.alone}</td>
                <td className="figure">
                  <Share actedOn={actedOn} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
