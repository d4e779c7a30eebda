import type { Predicate, Suppression } from '@stemme/triage';
import { useId } from 'react';
import { useText } from '../../../text/text';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import type { Path } from '../../../ui/editing/path';
import { ChoiceAt } from '../../../ui/editing/controls';
import { itemName, optionsOf } from '../words/names';
import { codesIn } from '../words/reads';
import { ConditionAt } from './condition-form';
import { useEdit } from './edit-context';
import { NumberAt } from './number-field';
import { OptionAt } from './option-field';

const MONTH = 30;

/** When an alarm that was dealt with before is only yellow. Red rules only. */
export function SuppressForm({ path, when }: { path: Path; when: Predicate }) {
  const { t, language } = useText();
  const words = t.rules.editor;
  const id = useId();
  const { material } = useEdit().reading;
  const at = useAt<Suppression>(path);
  const read = codesIn([when]).filter((code) => material.items.has(code));
  const begin = (): Suppression => ({
    to: 'yellow',
    unchanged: read[0] ?? '',
    days: MONTH,
    at: Number(optionsOf(material.items.get(read[0] ?? ''), language)[1]?.value ?? 1),
    when: { item: 'contact.urgent', op: '=', value: 0 },
  });
  const options = optionsOf(material.items.get(at.value?.unchanged ?? ''), language);
  return (
    <div className="rules-optional" data-at={at.pointer}>
      <label className="rules-check">
        <input
          type="checkbox"
          name={`${at.name}-on`}
          checked={at.value !== undefined}
          aria-describedby={id}
          onChange={(event) => at.set(event.target.checked ? begin() : undefined)}
        />{' '}
        {words.suppress}
      </label>
      <p className="help" id={id}>
        {words.suppressHelp}
      </p>
      <FaultsAt path={path} />
      {at.value && (
        <div className="edit-entry">
          <div className="rules-fields">
            <ChoiceAt
              path={[...path, 'unchanged']}
              label={words.suppressItem}
              options={read.map((code) => ({ value: code, label: itemName(code, material, language) }))}
            />
            {options.length > 0 ? (
              <OptionAt path={[...path, 'at']} label={words.suppressAt} options={options} />
            ) : (
              <NumberAt path={[...path, 'at']} label={words.suppressAt} code={at.value.unchanged} />
            )}
            <NumberAt path={[...path, 'days']} label={words.suppressDays} whole />
          </div>
          <ConditionAt path={[...path, 'when']} title={words.suppressWhen} />
        </div>
      )}
    </div>
  );
}
