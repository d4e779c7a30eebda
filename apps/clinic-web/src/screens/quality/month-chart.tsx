import { useText } from '../../text/text';
import { LEVELS, type Level } from '../../ui/level';
import type { MonthTally } from './data';
import { monthWords } from './words';

const SHOWN = LEVELS.filter((level): level is Exclude<Level, 'blue'> => level !== 'blue');
const HEIGHT = 150;

/** Responses by month, a column of its levels each; the table below says the same in numbers. */
export function MonthChart({ months, label }: { months: readonly MonthTally[]; label: string }) {
  const { t, language } = useText();
  const most = Math.max(1, ...months.map(({ responses }) => responses));
  return (
    <figure className="month-chart">
      <figcaption>{label}</figcaption>
      <div className="month-columns" aria-hidden="true">
        {months.map(({ month, levels, responses }) => (
          <div className="month-column" key={month}>
            <span className="month-total figure">{responses > 0 ? responses : ''}</span>
            <div className="month-stack" style={{ height: `${HEIGHT}px` }}>
              {SHOWN.map((level) => {
                const height = (levels[level] / most) * HEIGHT;
                return height > 0 ? (
                  <span key={level} className={`month-part level-${level}`} style={{ height: `${height}px` }} />
                ) : null;
              })}
            </div>
            <span className="month-name">{monthWords(month, language)}</span>
          </div>
        ))}
      </div>
      <ul className="month-legend" aria-hidden="true">
        {SHOWN.map((level) => (
          <li key={level}>
            <span className={`month-swatch level-${level}`} /> {t.common.levelShort[level]}
          </li>
        ))}
      </ul>
    </figure>
  );
}
