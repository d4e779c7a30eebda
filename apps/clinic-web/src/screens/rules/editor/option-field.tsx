import type { Scalar } from '@stemme/triage';
import { useAt } from '../../../ui/editing/field';
import type { Path } from '../../../ui/editing/path';
import { Choice } from '../../../ui/fields';
import { sameValue } from '../words/names';

/** One answer, by its text. */
export function OptionAt({
  path,
  label,
  options,
}: {
  path: Path;
  label: string;
  options: readonly { readonly value: Scalar; readonly label: string }[];
}) {
  const at = useAt<Scalar>(path);
  const found = options.findIndex(({ value }) => at.value !== undefined && sameValue(value, at.value));
  return (
    <div data-at={at.pointer}>
      <Choice
        label={label}
        name={at.name}
        value={found < 0 ? '' : String(found)}
        {...(found < 0 ? { empty: at.value === undefined ? '…' : String(at.value) } : {})}
        onChange={(place) => at.set(options[Number(place)]?.value)}
        options={options.map((option, place) => ({ value: String(place), label: option.label }))}
        fault={at.fault}
      />
    </div>
  );
}
