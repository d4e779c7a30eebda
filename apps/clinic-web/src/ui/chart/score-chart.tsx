import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import type { Language } from '../../text/language';
import { useText } from '../../text/text';
import { number } from '../../text/number';
import { day } from '../../text/time';
import { bandAreas, importantLines, scaleTicks, type PointView, type SeriesView } from './series';

interface Dot {
  cx: number | undefined;
  cy: number | undefined;
  payload: { response: string; kind: PointView['kind']; value: number | null } | undefined;
  shown: string | null;
  language: Language;
}

function Point({ cx, cy, payload, shown, language }: Dot) {
  if (cx === undefined || cy === undefined || !payload || payload.value === null) return null;
  const here = payload.response === shown;
  return (
    <g>
      <circle className={here ? 'dot dot-here' : 'dot'} cx={cx} cy={cy} r={here ? 6.5 : 4.5} />
      {payload.kind === 'prorated' && <circle className="dot-hole" cx={cx} cy={cy} r={2} />}
      <text className="dot-value" x={cx} y={cy - 11} textAnchor="middle">
        {number(payload.value, language)}
      </text>
    </g>
  );
}

/** Room left and right of the first and last measurement, as a share of the time between them. */
function span(times: readonly number[]): [number, number] {
  const first = times[0] ?? 0;
  const last = times.at(-1) ?? first;
  const room = Math.max((last - first) * 0.06, 86_400_000);
  return [first - room, last + room];
}

/**
 * One scale over time. Bands are shades of one calm colour, never traffic lights: this is a talk, not a verdict.
 * A drawing only; the table beside it is what a screen reader is given.
 */
export function ScoreChart({ series, shown }: { series: SeriesView; shown: string }) {
  const { language, say } = useText();
  const data = series.points.map((point) => ({
    at: Date.parse(point.at),
    value: point.kind === 'exact' || point.kind === 'prorated' ? point.value : null,
    low: point.low,
    high: point.high,
    kind: point.kind,
    response: point.response,
  }));
  const times = data.map(({ at }) => at);
  const lines = importantLines(series);
  return (
    <ResponsiveContainer width="100%" height={250}>
      <ComposedChart data={data} margin={{ top: 18, right: 92, bottom: 4, left: 0 }} accessibilityLayer={false}>
        {bandAreas(series).map((band, at) => (
          <ReferenceArea
            key={band.from}
            y1={band.from}
            y2={band.to}
            className={`band band-${at % 6}`}
            fillOpacity={1}
            label={{ value: say(band.label), position: 'right', className: 'band-label' }}
          />
        ))}
        <CartesianGrid vertical={false} className="chart-grid" />
        <XAxis
          dataKey="at"
          type="number"
          scale="time"
          domain={span(times)}
          ticks={times}
          tickFormatter={(at: number) => day(at, language)}
          tickLine={false}
          minTickGap={24}
          className="chart-axis"
        />
        <YAxis
          domain={[series.min, series.max]}
          ticks={scaleTicks(series.min, series.max)}
          width={34}
          tickLine={false}
          axisLine={false}
          className="chart-axis"
        />
        {lines && <ReferenceLine y={lines.low} className="important-line" />}
        {lines && <ReferenceLine y={lines.high} className="important-line" />}
        {data
          .filter(({ kind, low, high }) => kind !== 'exact' && low !== null && high !== null)
          .map(({ at, low, high, kind }) => (
            <ReferenceLine
              key={at}
              segment={[
                { x: at, y: low ?? 0 },
                { x: at, y: high ?? 0 },
              ]}
              className={kind === 'prorated' ? 'interval interval-proven' : 'interval'}
            />
          ))}
        <Line
          dataKey="value"
          type="linear"
          isAnimationActive={false}
          connectNulls
          className="score-line"
          dot={({ key, cx, cy, payload }) => (
            <Point key={key} cx={cx} cy={cy} payload={payload} shown={shown} language={language} />
          )}
          activeDot={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
