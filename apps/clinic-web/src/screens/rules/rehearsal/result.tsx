import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { number } from '../../../text/number';
import { useText } from '../../../text/text';
import { ContactsCard } from './contacts';
import { type Move, MOVES, type Rehearsal, type RehearsalPlace, type RehearsalResult } from './data';
import { Drivers } from './drivers';
import { MovedList, useOutcomeNames } from './moved';
import { WeekChart } from './week-chart';
import { WeekTable } from './week-table';

const COUNT: Readonly<Record<Move, (result: RehearsalResult) => number>> = {
  'newly-green': (result) => result.newlyGreen,
  'newly-acute': (result) => result.newlyAcute,
  'newly-red': (result) => result.newlyRed,
  'newly-grey': (result) => result.newlyGrey,
  raised: (result) => result.raised,
  lowered: (result) => result.lowered,
  failed: (result) => result.failedCount,
};

function Tile({ name, value, more, tone }: { name: string; value: number; more?: string; tone?: 'warn' | 'good' }) {
  const { language } = useText();
  return (
    <div className={tone ? `rehearsal-tile rehearsal-tile-${tone}` : 'rehearsal-tile'}>
      <dt>{name}</dt>
      <dd>
        <strong>{number(value, language)}</strong>
        {more && <span> {more}</span>}
      </dd>
    </div>
  );
}

/** The numbers a meeting begins with. */
export function Tiles({ rehearsal, result }: { rehearsal: Rehearsal; result: RehearsalResult }) {
  const { t } = useText();
  const words = t.rules.rehearsal.tiles;
  const { lookedAt } = rehearsal;
  const green = result.newlyGreen;
  return (
    <dl className="rehearsal-tiles">
      <Tile name={words.responses} value={result.replayed} />
      <Tile name={words.patients} value={result.patients} />
      <Tile
        name={words.newlyGreen}
        value={green}
        {...(green > 0 ? { more: words.seen(lookedAt, green), tone: lookedAt < green ? 'warn' : 'good' } : {})}
      />
      <Tile name={words.newlyRed} value={result.newlyRed} />
      <Tile name={words.newlyAcute} value={result.newlyAcute} />
      <Tile name={words.raised} value={result.raised} />
      <Tile name={words.lowered} value={result.lowered} />
    </dl>
  );
}

function Weeks({ result }: { result: RehearsalResult }) {
  const { t } = useText();
  const words = t.rules.rehearsal;
  return (
    <section className="card">
      <h2>{words.weeks}</h2>
      <p className="second">{words.weeksHelp}</p>
      <WeekChart weeks={result.weeks} />
      <details className="rehearsal-more" open={result.weeks.length <= 6 || undefined}>
        <summary>{words.table}</summary>
        <WeekTable weeks={result.weeks} totals={result.totals} />
      </details>
    </section>
  );
}

function HappenedCard({ result, outcomeOf }: { result: RehearsalResult; outcomeOf: (code: string) => string }) {
  const { t } = useText();
  const words = t.rules.rehearsal;
  const { outcomes, none, contacts14 } = result.happened.newlyGreen;
  if (result.newlyGreen === 0) return null;
  return (
    <p className="second">
      {words.happened}{' '}
      {[
        ...outcomes.map(({ code, count }) => words.happenedLine(outcomeOf(code), count)),
        ...(none > 0 ? [words.happenedNone(none)] : []),
        words.happenedContacts(contacts14),
      ].join(' · ')}
    </p>
  );
}

interface Props {
  place: RehearsalPlace;
  rehearsal: Rehearsal;
  result: RehearsalResult;
  mayLook: boolean;
  nameOf: (rule: string) => string;
}

function Movers({ place, rehearsal, result, mayLook, nameOf }: Props) {
  const { t } = useText();
  const words = t.rules.rehearsal;
  const outcomeOf = useOutcomeNames();
  const moves = MOVES.filter((move) => move === 'newly-green' || COUNT[move](result) > 0);
  return (
    <section className="card">
      <h2>{words.moves}</h2>
      <HappenedCard result={result} outcomeOf={outcomeOf} />
      <Tabs className="tabs">
        <TabList className="tab-list edit-tabs" aria-label={words.moves}>
          {moves.map((move) => (
            <Tab key={move} id={move} className="tab">
              {words.moveTabs[move]} ({COUNT[move](result)})
            </Tab>
          ))}
        </TabList>
        {moves.map((move) => (
          <TabPanel key={move} id={move} className="edit-tab">
            {move === 'newly-green' && result.newlyGreen > 0 && (
              <>
                <p className="second">{words.newlyGreenHelp}</p>
                <p role="status">
                  <strong>{words.left(Math.max(0, result.newlyGreen - rehearsal.lookedAt))}</strong>
                </p>
              </>
            )}
            <MovedList place={place} move={move} mayLook={mayLook} nameOf={nameOf} outcomeOf={outcomeOf} />
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}

/** What the draft would have done, in the order a department asks: how much, for whom, and why. */
export function Result(props: Props) {
  const { t } = useText();
  const words = t.rules.rehearsal;
  const { rehearsal, result, nameOf } = props;
  return (
    <>
      <Tiles rehearsal={rehearsal} result={result} />
      {result.failedCount > 0 && <p className="doc-why">{words.failedCount(result.failedCount)}</p>}
      <Movers {...props} />
      <Weeks result={result} />
      <ContactsCard contacts={result.contacts} />
      <Drivers drivers={result.drivers} nameOf={nameOf} />
    </>
  );
}
