import { useId } from 'react';
import { useWords } from './language';
import { RadioGroup } from './radio-group';
import './when-to-call.css';

export const PARTS = ['morning', 'afternoon'] as const;
export interface Time {
  readonly day: number;
  readonly part: (typeof PARTS)[number];
}
export type Keep = 'call' | 'always';

/** What is on the page, saved or not. */
export interface Reaching {
  readonly number: string;
  /** null: not chosen yet; asked only of a number that differs from the known one. */
  readonly keep: Keep | null;
  readonly times: readonly Time[];
}

const digits = (number: string | null): string => (number ?? '').replace(/\s/g, '');

/** Another number than the one the department has. */
export function isOther(number: string, known: string | null): boolean {
  return digits(number) !== '' && digits(number) !== digits(known);
}

/** As the server would find it. */
export const isNumber = (number: string): boolean => /^\+?\d(?: ?\d){5,14}$/.test(number.trim());

export type Fault = 'number' | 'keep';
export function faultOf({ number, keep }: Reaching, known: string | null): Fault | null {
  if (!isNumber(number)) return 'number';
  return known !== null && isOther(number, known) && keep === null ? 'keep' : null;
}

const has = (times: readonly Time[], { day, part }: Time): boolean =>
  times.some((one) => one.day === day && one.part === part);

/** The number to call, and the times that suit: large boxes, none chosen beforehand. */
export function WhenToCall(props: {
  readonly reaching: Reaching;
  readonly known: string | null;
  readonly fault: Fault | null;
  readonly onChange: (reaching: Reaching) => void;
}) {
  const { t } = useWords();
  const id = useId();
  const { reaching, known, fault, onChange } = props;
  return (
    <>
      <div className={fault === 'number' ? 'form-group form-error' : 'form-group'}>
        <label className="form-label" htmlFor={id}>
          {t.talks.number}
        </label>
        <span className="form-hint" id={`${id}-hint`}>
          {t.talks.numberHint}
        </span>
        {fault === 'number' && (
          <span className="form-error-message" id={`${id}-fault`} role="alert">
            {t.talks.numberMissing}
          </span>
        )}
        <input
          id={id}
          className="form-input call-number"
          type="tel"
          autoComplete="tel"
          inputMode="tel"
          maxLength={20}
          value={reaching.number}
          aria-invalid={fault === 'number' || undefined}
          aria-describedby={`${id}-hint${fault === 'number' ? ` ${id}-fault` : ''}`}
          onChange={(event) => onChange({ ...reaching, number: event.target.value })}
        />
      </div>
      {known !== null && isNumber(reaching.number) && isOther(reaching.number, known) && (
        <div className={fault === 'keep' ? 'form-group form-error' : 'form-group'}>
          <p>{t.talks.numberKnown(known)}</p>
          {fault === 'keep' && (
            <span className="form-error-message" role="alert">
              {t.talks.keepMissing}
            </span>
          )}
          <RadioGroup
            legend={t.talks.keep}
            options={(['call', 'always'] as const).map((value) => ({ value, label: t.talks.keepOptions[value] }))}
            value={reaching.keep ?? ''}
            onChange={(keep) => onChange({ ...reaching, keep: keep as Keep })}
          />
        </div>
      )}
      <Times times={reaching.times} onChange={(times) => onChange({ ...reaching, times })} />
    </>
  );
}

function Times(props: { readonly times: readonly Time[]; readonly onChange: (times: readonly Time[]) => void }) {
  const { t } = useWords();
  const id = useId();
  const { times, onChange } = props;
  const toggle = (time: Time) =>
    onChange(
      has(times, time) ? times.filter((one) => one.day !== time.day || one.part !== time.part) : [...times, time],
    );
  return (
    <fieldset className="form-group call-times" aria-describedby={`${id}-hint`}>
      <legend className="form-label">{t.talks.when}</legend>
      <p className="form-hint" id={`${id}-hint`}>
        {t.talks.whenHint}
      </p>
      <div className="call-days">
        {t.talks.days.map((name, index) => (
          <div key={name} className="call-day">
            <span className="call-day-name" aria-hidden="true">
              {name}
            </span>
            {PARTS.map((part) => {
              const time = { day: index + 1, part };
              return (
                <label key={part} className="call-time">
                  <input type="checkbox" checked={has(times, time)} onChange={() => toggle(time)} />
                  <span className="sr-only">{name} </span>
                  <span>{t.talks.parts[part]}</span>
                </label>
              );
            })}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** "tirsdag formiddag, onsdag eftermiddag" */
export function useTimeWords(): (times: readonly Time[]) => string {
  const { t } = useWords();
  return (times) =>
    times
      .filter(({ day }) => t.talks.days[day - 1] !== undefined)
      .map(({ day, part }) => `${t.talks.days[day - 1]} ${t.talks.parts[part]}`)
      .join(', ');
}
