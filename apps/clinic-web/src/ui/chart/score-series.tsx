import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { number } from '../../text/number';
import { day } from '../../text/time';
import { bandSpan, importantLines, type PointView, type SeriesView } from './series';

const ScoreChart = lazy(() => import('./score-chart').then((m) => ({ default: m.ScoreChart })));

interface Props {
  series: SeriesView;
  /** the response on the screen */
  shown: string;
  /** a point's score in words */
  words: (point: PointView) => string;
}

function SeriesTable({ series, shown, words }: Props) {
  const { t, say, language } = useText();
  const band = (point: PointView) => {
    const span = bandSpan(series, point);
    if (!span) return '–';
    return span.low === span.high ? say(span.low) : t.patient.bandBetween(say(span.low), say(span.high));
  };
  return (
    <table className="table">
      <caption className="hidden-text">{say(series.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{t.patient.date}</th>
          <th scope="col">{t.patient.score}</th>
          <th scope="col">{t.patient.band}</th>
        </tr>
      </thead>
      <tbody>
        {[...series.points].reverse().map((point) => (
          <tr key={point.response} className={point.response === shown ? 'here' : undefined}>
            <th scope="row">
              {day(point.at, language)}
              {point.response === shown && <span className="second"> ({t.patient.shownNow})</span>}
            </th>
            <td className="figure">{words(point)}</td>
            <td>{band(point)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A scale over time as a drawing or, at a press, as the table that says the same. */
export function ScoreSeries(props: Props) {
  const { series, words } = props;
  const { t, say, language } = useText();
  const [table, setTable] = useState(false);
  const lines = importantLines(series);
  const last = series.points.at(-1);
  return (
    <section className="series" aria-label={say(series.title)}>
      <div className="series-head">
        <h3>{say(series.title)}</h3>
        <span className="second">
          {t.patient.range(number(series.min, language), number(series.max, language))} ·{' '}
          {t.patient.directions[series.direction]}
        </span>
        <Button className="secondary small no-print" onPress={() => setTable(!table)} aria-pressed={table}>
          {table ? t.patient.showChart : t.patient.showTable}
        </Button>
      </div>
      {table ? (
        <SeriesTable {...props} />
      ) : (
        <>
          <div
            className="chart"
            role="img"
            aria-label={t.patient.chartSummary(say(series.title), series.points.length, last ? words(last) : '–')}
          >
            <Suspense fallback={<div className="chart-waiting" />}>
              <ScoreChart series={series} shown={props.shown} />
            </Suspense>
          </div>
          <div className="only-print">
            <SeriesTable {...props} />
          </div>
        </>
      )}
      <p className="second">
        {lines &&
          series.important !== null &&
          t.patient.importantMark(number(lines.from, language), number(series.important, language))}{' '}
        {series.points.some(({ kind }) => kind === 'bounded') && t.patient.boundedMark}{' '}
        {series.points.some(({ kind }) => kind === 'prorated') && t.patient.proratedMark}
      </p>
    </section>
  );
}
