import type { Predicate } from '@stemme/triage';
import { useText } from '../../../text/text';
import { ManyAt } from '../../../ui/editing/controls';
import { useAt } from '../../../ui/editing/field';
import type { Path } from '../../../ui/editing/path';
import { Choice } from '../../../ui/fields';
import { optionsOf } from '../words/names';
import { codeOptions } from './code-field';
import { useEdit } from './edit-context';
import { NumberAt } from './number-field';
import { OptionAt } from './option-field';
import { beginItem, type ItemOp, opsFor, withOp } from './predicates';

type ItemPredicate = Extract<Predicate, { readonly item: string }>;

/** The answer to one question: chosen by its text where it has texts, written as a number where it is one. */
export function ItemForm({ path }: { path: Path }) {
  const { t, language } = useText();
  const words = t.rules.editor;
  const { material } = useEdit().reading;
  const at = useAt<ItemPredicate>(path);
  const [codeFault, opFault] = [useAt([...path, 'item']).fault, useAt([...path, 'op']).fault];
  if (!at.value) return null;
  const predicate = at.value;
  const item = material.items.get(predicate.item);
  const options = optionsOf(item, language);
  const known = opsFor(item);
  const ops: readonly ItemOp[] = known.includes(predicate.op) ? known : [...known, predicate.op];
  const value: Path = [...path, 'value'];
  const choose = (code: string) => {
    const chosen = material.items.get(code);
    at.set(chosen ? (beginItem(chosen) as ItemPredicate) : predicate);
  };
  const codes = codeOptions(material, language, 'items');
  return (
    <>
      <div data-at={`${at.pointer}/item`}>
        <Choice
          label={words.code}
          name={`${at.name}-item`}
          value={predicate.item}
          onChange={choose}
          options={item ? codes : [...codes, { value: predicate.item, label: predicate.item }]}
          fault={codeFault}
        />
      </div>
      {ops.length > 1 && (
        <div data-at={`${at.pointer}/op`}>
          <Choice
            label={words.op}
            name={`${at.name}-op`}
            value={predicate.op}
            onChange={(op) =>
              at.set(withOp(predicate, op as ItemOp, options[0]?.value ?? item?.min ?? 0) as ItemPredicate)
            }
            options={ops.map((op) => ({ value: op, label: words.ops[op] }))}
            fault={opFault}
          />
        </div>
      )}
      {predicate.op === 'in' && (
        <ManyAt
          path={value}
          label={words.options}
          options={options.map((option) => ({ value: option.value as number | string, label: option.label }))}
        />
      )}
      {predicate.op !== 'in' && predicate.op !== 'answered' && options.length > 0 && (
        <OptionAt path={value} label={words.options} options={options} />
      )}
      {predicate.op !== 'in' && predicate.op !== 'answered' && options.length === 0 && (
        <NumberAt path={value} label={words.value} code={predicate.item} />
      )}
    </>
  );
}
