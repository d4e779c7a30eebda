import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { Line } from '../../ui/fields';
import { type Dates, isPeriod, lastMonths, MONTHS } from './period';

/** The period that is counted: one of three, or two dates. */
export function PeriodBar({ dates, today, show }: { dates: Dates; today: string; show: (dates: Dates) => void }) {
  const { t } = useText();
  const words = t.quality.period;
  return (
    <fieldset className="period-bar">
      <legend className="hidden-text">{words.label}</legend>
      <div className="period-months no-print">
        {MONTHS.map((months) => {
          const one = lastMonths(months, today);
          const here = one.from === dates.from && one.to === dates.to;
          return (
            <Button
              key={months}
              className={here ? 'secondary small here' : 'quiet small'}
              aria-pressed={here}
              onPress={() => show(one)}
            >
              {words.months(months)}
            </Button>
          );
        })}
      </div>
      <Line
        name="from"
        type="date"
        label={words.from}
        value={dates.from}
        onChange={(from) => show({ ...dates, from })}
      />
      <Line
        name="to"
        type="date"
        label={words.to}
        value={dates.to}
        onChange={(to) => show({ ...dates, to })}
        fault={isPeriod(dates) ? null : words.bad}
      />
    </fieldset>
  );
}
