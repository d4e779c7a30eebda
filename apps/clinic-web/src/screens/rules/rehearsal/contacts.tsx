import { useText } from '../../../text/text';
import { TableScroll } from '../../../ui/table-scroll';
import { topOf, weekName } from './bars';
import type { RehearsalResult } from './data';

type Contacts = RehearsalResult['contacts'];

/** How many weeks ask for more than the department can do. */
export function weeksOver(contacts: Contacts, of: 'running' | 'draft'): number {
  return contacts.filter((one) => one.capacity !== null && one[of] > one.capacity).length;
}

const HEIGHT = 120; // of the bars, in units of the drawing
const LEFT = 36;
const BAR = 13;
const WEEK = 40;

function Chart({ contacts }: { contacts: Contacts }) {
  const { t } = useText();
  const words = t.rules.rehearsal;
  const top = topOf(
    Math.max(1, ...contacts.flatMap(({ running, draft, capacity }) => [running, draft, capacity ?? 0])),
  );
  const width = LEFT + contacts.length * WEEK + 8;
  const y = (value: number) => 10 + HEIGHT - (value / top) * HEIGHT;
  return (
    <TableScroll label={words.contacts} latest>
      <svg
        className="week-chart"
        width={width}
        height={HEIGHT + 46}
        viewBox={`0 0 ${width} ${HEIGHT + 46}`}
        role="img"
        aria-label={`${words.contacts}. ${words.table}.`}
      >
        {[0, top].map((value) => (
          <g key={value} className="week-axis">
            <line x1={LEFT - 4} x2={width} y1={y(value)} y2={y(value)} />
            <text x={LEFT - 8} y={y(value) + 4} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {contacts.map(({ week, running, draft, capacity }, place) => {
          const x = LEFT + place * WEEK + 4;
          const over = capacity !== null && draft > capacity;
          return (
            <g key={week}>
              <rect className="contact-now" x={x} width={BAR} y={y(running)} height={y(0) - y(running)} />
              <rect
                className={over ? 'contact-draft contact-over' : 'contact-draft'}
                x={x + BAR + 3}
                width={BAR}
                y={y(draft)}
                height={y(0) - y(draft)}
              />
              {capacity !== null && (
                <line className="contact-capacity" x1={x - 4} x2={x + WEEK - 4} y1={y(capacity)} y2={y(capacity)} />
              )}
              <text className="week-name" x={x + BAR + 1} y={HEIGHT + 28} textAnchor="middle">
                {weekName(week, contacts[place - 1]?.week)}
              </text>
            </g>
          );
        })}
      </svg>
    </TableScroll>
  );
}

function Table({ contacts }: { contacts: Contacts }) {
  const { t } = useText();
  const words = t.rules.rehearsal;
  return (
    <TableScroll label={words.tableOf(words.contacts)}>
      <table className="table rehearsal-table">
        <caption className="hidden-text">{words.contacts}</caption>
        <thead>
          <tr>
            <th scope="col">{words.weekColumn}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.draft}</th>
            <th scope="col">{words.capacity}</th>
          </tr>
        </thead>
        <tbody>
          {contacts.map(({ week, running, draft, capacity }, place) => (
            <tr key={week}>
              <th scope="row">{weekName(week, contacts[place - 1]?.week)}</th>
              <td className="figure">{running}</td>
              <td className="figure">{draft}</td>
              <td className="figure">
                {capacity ?? '–'}
                {capacity !== null && draft > capacity && (
                  <strong className="rehearsal-over"> {words.overBy(draft - capacity)}</strong>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** What the draft asks of the department in a week, against what it can do. */
export function ContactsCard({ contacts }: { contacts: Contacts }) {
  const { t } = useText();
  const words = t.rules.rehearsal;
  const known = contacts.filter(({ capacity }) => capacity !== null).length;
  return (
    <section className="card">
      <h2>{words.contacts}</h2>
      <p className="second">
        {words.contactsHelp} {words.weeksHelp}
      </p>
      {known === 0 ? (
        <p className="doc-why">{words.noCapacity}</p>
      ) : (
        <p>
          {words.over(weeksOver(contacts, 'draft'), known)} {words.overNow(weeksOver(contacts, 'running'), known)}
        </p>
      )}
      <Chart contacts={contacts} />
      <ul className="week-legend">
        <li>
          <span className="contact-key contact-key-now" /> {words.now}
        </li>
        <li>
          <span className="contact-key contact-key-draft" /> {words.draft}
        </li>
        {known > 0 && (
          <li>
            <span className="contact-key contact-key-capacity" /> {words.capacity}
          </li>
        )}
      </ul>
      <details className="rehearsal-more">
        <summary>{words.table}</summary>
        <Table contacts={contacts} />
      </details>
    </section>
  );
}
