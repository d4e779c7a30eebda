import { useText } from '../../../text/text';
import { LevelShape } from '../../../ui/level';
import { TableScroll } from '../../../ui/table-scroll';
import { STACKED, segments, topOf, totalOf, weekName } from './bars';
import type { LevelCounts, RehearsalResult } from './data';

const HEIGHT = 180; // of the bars, in units of the drawing
const LEFT = 36;
const BAR = 13;
const WEEK = 40;

function Bar({ counts, x, top, kind }: { counts: LevelCounts; x: number; top: number; kind: 'now' | 'draft' }) {
  const y = (value: number) => 10 + HEIGHT - (value / top) * HEIGHT;
  return (
    <g className={`week-bar week-bar-${kind}`}>
      {segments(counts).map(({ level, from, to }) => (
        <rect
          key={level}
          className={`week-part week-part-${level}`}
          x={x}
          width={BAR}
          y={y(to)}
          height={Math.max(1, y(from) - y(to))}
          fill={`url(#week-${level})`}
        />
      ))}
    </g>
  );
}

/** Each level has its own pattern besides its colour. */
function Patterns() {
  return (
    <defs>
      {STACKED.map((level) => (
        <pattern key={level} id={`week-${level}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className={`week-fill-${level}`} />
          {level === 'acute' && <path d="M0 0L6 6M6 0L0 6" className="week-ink" />}
          {level === 'yellow' && <path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" className="week-ink" />}
          {level === 'grey' && <circle cx="3" cy="3" r="1" className="week-dot" />}
        </pattern>
      ))}
    </defs>
  );
}

export function Legend() {
  const { t } = useText();
  return (
    <ul className="week-legend">
      {STACKED.map((level) => (
        <li key={level}>
          <svg width="16" height="16" aria-hidden="true" focusable="false">
            <rect width="16" height="16" fill={`url(#week-${level})`} className="week-part" />
          </svg>
          <LevelShape level={level} size={12} /> {t.common.levelShort[level]}
        </li>
      ))}
    </ul>
  );
}

/** For every week what the answers were judged as by the rules in force, and what they would be by the draft. */
export function WeekChart({ weeks }: Pick<RehearsalResult, 'weeks'>) {
  const { t } = useText();
  const words = t.rules.rehearsal;
  const top = topOf(Math.max(1, ...weeks.flatMap(({ running, draft }) => [totalOf(running), totalOf(draft)])));
  const width = LEFT + weeks.length * WEEK + 8;
  return (
    <>
      <TableScroll label={words.weeks} latest>
        <svg
          className="week-chart"
          width={width}
          height={HEIGHT + 46}
          viewBox={`0 0 ${width} ${HEIGHT + 46}`}
          role="img"
          aria-label={`${words.weeks}. ${words.table}.`}
        >
          <Patterns />
          {[0, top / 2, top].map((value) => (
            <g key={value} className="week-axis">
              <line
                x1={LEFT - 4}
                x2={width}
                y1={10 + HEIGHT - (value / top) * HEIGHT}
                y2={10 + HEIGHT - (value / top) * HEIGHT}
              />
              <text x={LEFT - 8} y={14 + HEIGHT - (value / top) * HEIGHT} textAnchor="end">
                {Number.isInteger(value) ? value : ''}
              </text>
            </g>
          ))}
          {weeks.map(({ week, running, draft }, place) => {
            const x = LEFT + place * WEEK + 4;
            return (
              <g key={week}>
                <Bar counts={running} x={x} top={top} kind="now" />
                <Bar counts={draft} x={x + BAR + 3} top={top} kind="draft" />
                <text className="week-name" x={x + BAR + 1} y={HEIGHT + 28} textAnchor="middle">
                  {weekName(week, weeks[place - 1]?.week)}
                </text>
              </g>
            );
          })}
        </svg>
      </TableScroll>
      <Legend />
    </>
  );
}
