import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { addDays, clock, instantOf, localDate, moment, timeField } from '../../text/time';
import { useClock } from '../clock';
import { Line } from '../fields';
import { nextAttempts } from './item';

export interface When {
  date: string;
  time: string;
}

/** The instant of a chosen date and time, or why it will not do. */
export function readWhen(when: When, now: number): { ok: true; at: string } | { ok: false; why: 'missing' | 'past' } {
  const at = instantOf(when.date, when.time);
  if (!at) return { ok: false, why: 'missing' };
  return Date.parse(at) > now ? { ok: true, at } : { ok: false, why: 'past' };
}

/** A date and a time, with the usual choices as buttons. */
export function WhenField({
  label,
  value,
  onChange,
  fault,
  autoFocus,
  days,
}: {
  label: string;
  value: When;
  onChange: (when: When) => void;
  fault: string | null;
  autoFocus?: boolean;
  /** for what is days away, not hours */
  days?: boolean;
}) {
  const { t, language } = useText();
  const now = useClock().now();
  const today = localDate(now);
  // said back in words: the browser writes dates in its own language's order
  const chosen = instantOf(value.date, value.time);
  const hours = nextAttempts(now).map(({ key, at }) => ({
    label: `${t.items.quick[key]} (${clock(at, language)})`,
    when: { date: localDate(at), time: timeField(at) },
  }));
  const quick = [
    ...(days ? [] : hours),
    {
      label: t.items.quick[days ? 'tomorrowEnd' : 'tomorrow'],
      when: { date: addDays(today, 1), time: days ? '15:00' : '09:00' },
    },
    ...(days ? [{ label: t.items.quick.week, when: { date: addDays(today, 7), time: '15:00' } }] : []),
  ];
  return (
    <fieldset className="when">
      <legend>{label}</legend>
      <div className="quick">
        {quick.map((choice, at) => (
          <Button
            key={choice.label}
            className="secondary small"
            {...(autoFocus && at === 0 ? { autoFocus: true } : {})}
            onPress={() => onChange(choice.when)}
          >
            {choice.label}
          </Button>
        ))}
      </div>
      <div className="side-by-side">
        <Line
          label={t.items.date}
          name="date"
          type="date"
          value={value.date}
          min={today}
          onChange={(date) => onChange({ ...value, date })}
          required
          fault={fault}
        />
        <Line
          label={t.items.time}
          name="time"
          type="time"
          value={value.time}
          onChange={(time) => onChange({ ...value, time })}
          required
        />
      </div>
      {chosen && (
        <p className="second" aria-live="polite">
          {label}: {moment(chosen, now, language)}
        </p>
      )}
    </fieldset>
  );
}
