import { Link } from 'wouter';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { LoadFailed, Skeleton } from '../../ui/states';
import { TableScroll } from '../../ui/table-scroll';
import { type MonthTally, type Period, useMonitor, type VersionTally } from './data';
import type { Dates } from './period';
import { useTold } from './use-told';
import { MonthChart } from './month-chart';
import { RuleTable } from './rule-table';
import { ShareCard, ShareCell } from './share-cell';
import { tabAddress } from './tabs';
import { monthWords } from './words';

const LEVELS = ['acute', 'red', 'yellow', 'grey', 'green'] as const;

function MonthTable({ months }: { months: readonly MonthTally[] }) {
  const { t, language } = useText();
  const words = t.quality.monitor;
  const shares = ['worse', 'milder', 'acted', 'falseGreens'] as const;
  return (
    <details className="quality-table">
      <summary>{words.table}</summary>
      <TableScroll label={words.table}>
        <table className="table">
          <caption className="hidden-text">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              {LEVELS.map((level) => (
                <th scope="col" key={level} className="number">
                  {t.common.levelShort[level]}
                </th>
              ))}
              <th scope="col" className="number">
                {words.total}
              </th>
              {[words.worseShort, words.milderShort, words.actedShort, words.greenShort].map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((one) => (
              <tr key={one.month}>
                <th scope="row">{monthWords(one.month, language)}</th>
                {LEVELS.map((level) => (
                  <td key={level} className="number figure">
                    {one.levels[level]}
                  </td>
                ))}
                <td className="number figure">{one.responses}</td>
                {shares.map((name) => (
                  <td key={name}>
                    <ShareCell share={one[name]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}

function Version({ version }: { version: VersionTally }) {
  const { t, say, language } = useText();
  const words = t.quality.monitor;
  const name = `${say(version.title)}, ${words.version(version.version)}`;
  return (
    <section className="card quality-version" aria-label={name}>
      <div className="quality-head">
        <h2>{say(version.title)}</h2>
        <p className="second">
          {words.version(version.version)} {version.inForce && <span className="mark">{words.inForce}</span>} ·{' '}
          {words.responses(version.responses)} · {words.since(day(version.first, language))}
        </p>
      </div>
      <dl className="share-cards">
        <ShareCard title={words.worse} help={words.seenHelp} share={version.worse} />
        <ShareCard title={words.milder} help={words.seenHelp} share={version.milder} />
        <ShareCard title={words.acted} help={words.actedHelp} share={version.acted}>
          {version.open > 0 && <span className="second">{words.open(version.open)}</span>}
        </ShareCard>
        <ShareCard title={words.greens} help={words.greensHelp} share={version.falseGreens}>
          {version.greensRunning > 0 && <span className="second">{words.running(version.greensRunning)}</span>}
          <Link href={tabAddress('falske-groenne')} className="no-print">
            {words.seeGreens}
          </Link>
        </ShareCard>
      </dl>
      <MonthChart months={version.months} label={words.chart} />
      <MonthTable months={version.months} />
      <h3>{words.rules}</h3>
      <RuleTable rules={version.rules} name={name} />
    </section>
  );
}

/** Whether rules and clinicians agree, by rule set version and rule over the months. */
export function MonitorView({ period, told }: { period: Period; told: (dates: Dates) => void }) {
  const { t } = useText();
  const { data, isError, refetch } = useMonitor(period);
  useTold(data, told);
  if (isError) return <LoadFailed retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <>
      <p className="second">{t.quality.monitor.help}</p>
      {data.versions.length === 0 && <p className="empty">{t.quality.monitor.empty}</p>}
      {data.versions.map((version) => (
        <Version key={`${version.ruleSet}/${version.version}`} version={version} />
      ))}
    </>
  );
}
