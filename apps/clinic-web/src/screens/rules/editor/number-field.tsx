import { useState } from 'react';
import { useText } from '../../../text/text';
import { useAt } from '../../../ui/editing/field';
import type { Path } from '../../../ui/editing/path';
import { Line } from '../../../ui/fields';
import { figure, unitOf } from '../words/names';
import { useEdit } from './edit-context';
import { numberWritten, turnedRange } from './numbers';
import { RangeHint } from './range-hint';

interface Props {
  path: Path;
  label: string;
  help?: string;
  /** The item, scale or fact it is compared with: gives the unit, the severities and the smallest change that matters. */
  code?: string;
  /** What the number measures: a value of the code, or how much it has moved. */
  of?: 'value' | 'move';
  /** Written without the minus it is stored with. */
  turned?: boolean;
  /** How much something has moved one way: never below nought. */
  upwards?: boolean;
  percent?: boolean;
  whole?: boolean;
  /** An empty field takes the number away. */
  optional?: boolean;
}

/**
 * A number that is compared with. What is no number stays in the field, is said, and is not taken over; one outside what
 * is allowed is taken over and said, so that nothing is changed behind anybody's back.
 */
export function NumberAt({ path, label, help, code, of = 'value', turned, upwards, percent, whole, optional }: Props) {
  const { t, language } = useText();
  const words = t.rules.editor;
  const { allowed: ranges, reading } = useEdit();
  const at = useAt<number>(path);
  const [draft, setDraft] = useState<string | null>(null);
  const found = ranges.get(at.pointer);
  const facing = found && turned ? turnedRange(found) : found;
  const allowed = facing && upwards ? { ...facing, min: Math.max(0, facing.min ?? 0) } : facing;
  const sign = turned ? -1 : 1;
  const change = (text: string) => {
    const value = numberWritten(text);
    const isEmpty = text.trim() === '' && optional;
    const isTaken = isEmpty || (value !== null && (!whole || Number.isInteger(value)));
    setDraft(isTaken && !/[.,]0*$/.test(text) ? null : text);
    if (isEmpty) at.set(undefined);
    else if (isTaken && value !== null) at.set(value === 0 ? 0 : value * sign);
  };
  const shown = draft ?? (at.value === undefined ? '' : figure(at.value * sign, language, false));
  const isWrong = draft !== null && numberWritten(draft) === null;
  const unit = percent ? '%' : code ? unitOf(code, reading.material, language) : '';
  return (
    <div data-at={at.pointer} className="edit-narrow rules-number">
      <Line
        label={unit ? `${label} (${unit})` : label}
        {...(help ? { help } : {})}
        inputMode="text"
        name={at.name}
        value={shown}
        onChange={change}
        fault={isWrong || (draft !== null && whole) ? (whole ? words.wholeFault : words.numberFault) : at.fault}
      />
      <RangeHint allowed={allowed} value={at.value === undefined ? null : at.value * sign} code={code} of={of} />
    </div>
  );
}
