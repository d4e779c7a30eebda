import { useText } from '../../../text/text';
import { EntryButtons } from '../../../ui/editing/controls';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import type { Path } from '../../../ui/editing/path';
import { Choice } from '../../../ui/fields';
import { codeOptions, useCodeNames } from './code-field';
import { useEdit } from './edit-context';

interface Props {
  path: Path;
  help: string;
  add: string;
  /** Codes that cannot be added: they make no sense here. */
  without?: ReadonlySet<string>;
}

function Row({ path, code }: { path: Path; code: string }) {
  const nameOf = useCodeNames();
  const at = useAt<string>(path);
  return (
    <li className="rules-code" data-at={at.pointer}>
      <span>{nameOf(code)}</span>
      <EntryButtons path={path} what={nameOf(code)} />
      <FaultsAt path={path} />
    </li>
  );
}

/** A list of questions and scores. */
export function CodesForm({ path, help, add, without }: Props) {
  const { language } = useText();
  const { material } = useEdit().reading;
  const at = useAt<readonly string[]>(path);
  const codes = at.value ?? [];
  const free = codeOptions(material, language, 'all').filter(
    ({ value }) => !codes.includes(value) && !without?.has(value),
  );
  return (
    <div data-at={at.pointer}>
      <p className="help">{help}</p>
      <FaultsAt path={path} />
      <ul className="doc-rows">
        {codes.map((code, place) => (
          <Row key={code} path={[...path, place]} code={code} />
        ))}
      </ul>
      <Choice
        label={add}
        name={`${at.name}-add`}
        value=""
        empty="…"
        onChange={(code) => code !== '' && at.set([...codes, code])}
        options={free}
      />
    </div>
  );
}
