import { useId, useState } from 'react';
import { useText } from '../../../text/text';
import { spanOf, type Unit } from '../words/plan-words';
import { useAt } from '../../../ui/editing/field';
import type { Path } from '../../../ui/editing/path';

interface Props {
  path: Path;
  label?: string;
  units: readonly Unit[];
  /** Words for a time before and after something; without them it is only after. */
  sides?: { readonly before: string; readonly after: string };
}

/**
 * A number, a unit and whether it is before or after. What cannot be read stays in the field, is said, and is not taken
 * over.
 */
export function PeriodAt({ path, label, units, sides }: Props) {
  const { t } = useText();
  const words = t.pathways;
  const at = useAt<string>(path);
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const span = spanOf(at.value) ?? { amount: 0, unit: units[0] ?? 'D' };
  const amount = Math.abs(span.amount);
  const isBefore = span.amount < 0;
  const write = (next: { amount?: number; unit?: Unit; isBefore?: boolean }) => {
    const number = next.amount ?? amount;
    const sign = (next.isBefore ?? isBefore) && number > 0 ? '-' : '';
    at.set(`${sign}P${number}${next.unit ?? span.unit}`);
  };
  const type = (text: string) => {
    const isNumber = /^\d{1,4}$/.test(text.trim());
    setDraft(isNumber ? null : text);
    if (isNumber) write({ amount: Number(text) });
  };
  const fault = draft === null ? at.fault : t.editing.wholeNumber;
  const shownUnits = units.includes(span.unit) ? units : [...units, span.unit];
  return (
    <fieldset className="edit-period" data-at={at.pointer}>
      <legend>{label ?? at.label}</legend>
      <div className="edit-row">
        <input
          className="input edit-number"
          inputMode="numeric"
          autoComplete="off"
          aria-label={`${label ?? at.label}: ${words.editor.amount}`}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? id : undefined}
          name={`${at.name}-amount`}
          value={draft ?? String(amount)}
          onChange={(event) => type(event.target.value)}
        />
        <select
          className="input"
          aria-label={`${label ?? at.label}: ${words.editor.unit}`}
          name={`${at.name}-unit`}
          value={span.unit}
          onChange={(event) => write({ unit: event.target.value as Unit })}
        >
          {shownUnits.map((unit) => (
            <option key={unit} value={unit}>
              {words.plan.units[unit][amount === 1 ? 0 : 1]}
            </option>
          ))}
        </select>
        {sides && (
          <select
            className="input"
            aria-label={`${label ?? at.label}: ${sides.before} / ${sides.after}`}
            name={`${at.name}-side`}
            value={isBefore ? 'before' : 'after'}
            onChange={(event) => write({ isBefore: event.target.value === 'before' })}
          >
            <option value="after">{sides.after}</option>
            <option value="before" disabled={amount === 0}>
              {sides.before}
            </option>
          </select>
        )}
      </div>
      {fault && (
        <p className="fault" id={id}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}
