import { type RuleSet, SIDES } from '@stemme/triage';
import { useText } from '../../../text/text';
import { EntryButtons } from '../../../ui/editing/controls';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import { Choice } from '../../../ui/fields';
import { codeOptions, useCodeNames } from './code-field';
import { useEdit } from './edit-context';
import { NumberAt } from './number-field';

/** The defaults for patients without limits of their own; an empty field is no limit. */
export function LimitsForm() {
  const { t, language } = useText();
  const words = t.rules.editor;
  const { material } = useEdit().reading;
  const nameOf = useCodeNames();
  const at = useAt<NonNullable<RuleSet['limits']>>(['limits']);
  const limits = at.value ?? {};
  const free = codeOptions(material, language, 'measures').filter(({ value }) => !Object.hasOwn(limits, value));
  return (
    <div data-at={at.pointer}>
      <p className="help">{words.limitsHelp}</p>
      <FaultsAt path={['limits']} />
      {Object.keys(limits).map((code) => (
        <fieldset className="edit-entry" key={code} data-at={`/limits/${code}`}>
          <legend className="hidden-text">{nameOf(code)}</legend>
          <EntryButtons path={['limits', code]} what={nameOf(code)} />
          <h3>{nameOf(code)}</h3>
          <FaultsAt path={['limits', code]} />
          <div className="edit-row edit-top">
            {SIDES.map((side) => (
              <NumberAt
                key={side}
                path={['limits', code, side]}
                label={t.rules.page.sides[side]}
                code={code}
                optional
              />
            ))}
          </div>
        </fieldset>
      ))}
      <Choice
        label={words.limitsAdd}
        name="limits-add"
        value=""
        empty="…"
        onChange={(code) => code !== '' && at.set({ ...limits, [code]: {} })}
        options={free}
      />
    </div>
  );
}
