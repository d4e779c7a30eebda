import { Button } from 'react-aria-components/Button';
import { LANGUAGES } from '../../text/language';
import { useText } from '../../text/text';
import { Line, Lines } from '../fields';
import { useAt } from './field';
import type { Path } from './path';

/** The fields that may and must stand in a text, and what each becomes. */
export interface Braces {
  readonly must: readonly string[];
  readonly may: readonly string[];
  readonly words: Readonly<Record<string, string>>;
}

interface Props {
  path: Path;
  label?: string;
  help?: string;
  /** Several lines. */
  long?: boolean;
  /** The fields that may and must stand in it. */
  braces?: Braces;
}

function OneLanguage({ path, language, name, long, braces }: Props & { language: 'da' | 'en'; name: string }) {
  const { t } = useText();
  const words = t.editing;
  const at = useAt<string>([...path, language]);
  const shared = {
    label: (
      <>
        <span className="hidden-text">{name}, </span>
        {words[language].toLowerCase()}
      </>
    ),
    name: at.name,
    value: at.value ?? '',
    onChange: at.set,
    fault: at.fault,
  };
  const all = braces ? [...braces.must, ...braces.may] : [];
  return (
    <div data-at={at.pointer} lang={language}>
      {long ? <Lines {...shared} /> : <Line {...shared} />}
      {all.length > 0 && (
        <p className="edit-braces">
          {all.map((brace) => (
            <Button
              key={brace}
              className="quiet small"
              aria-label={`${words.insert(brace)}: ${name}, ${words[language].toLowerCase()}`}
              onPress={() =>
                at.set(`${at.value ?? ''}${(at.value ?? '').endsWith(' ') || !at.value ? '' : ' '}{${brace}}`)
              }
            >
              {`{${brace}}`}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}

function BraceHelp({ braces }: { braces: Braces }) {
  const { t } = useText();
  const words = t.editing;
  const all = [...braces.must, ...braces.may];
  if (all.length === 0) return null;
  return (
    <details className="edit-brace-help">
      <summary>{words.braces}</summary>
      <dl>
        {all.map((brace) => (
          <div key={brace}>
            <dt>
              <code>{`{${brace}}`}</code> {braces.must.includes(brace) ? words.must : words.may}
            </dt>
            <dd>{braces.words[brace] ?? brace}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** A text in both languages, side by side. */
export function TextPair({ path, label, help, long, braces }: Props) {
  const at = useAt<{ da: string; en: string }>(path);
  const name = label ?? at.label;
  return (
    <fieldset className="edit-pair" data-at={at.pointer}>
      <legend>{name}</legend>
      {help && <p className="help">{help}</p>}
      {at.fault && <p className="fault">{at.fault}</p>}
      <div className="edit-languages">
        {LANGUAGES.map((language) => (
          <OneLanguage
            key={language}
            path={path}
            language={language}
            name={name}
            {...(long ? { long } : {})}
            {...(braces ? { braces } : {})}
          />
        ))}
      </div>
      {braces && <BraceHelp braces={braces} />}
    </fieldset>
  );
}
