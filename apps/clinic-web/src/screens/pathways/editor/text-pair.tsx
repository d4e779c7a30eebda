import type { BraceRule } from '@stemme/pathways';
import { Button } from 'react-aria-components/Button';
import { LANGUAGES } from '../../../text/language';
import { useText } from '../../../text/text';
import { Line, Lines } from '../../../ui/fields';
import { useAt } from './edit-context';
import type { Path } from './path';

interface Props {
  path: Path;
  label?: string;
  help?: string;
  /** Several lines. */
  long?: boolean;
  /** The fields that may and must stand in it. */
  braces?: BraceRule;
}

function OneLanguage({ path, language, name, long, braces }: Props & { language: 'da' | 'en'; name: string }) {
  const { t } = useText();
  const words = t.pathways.editor;
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
              aria-label={`${words.texts.insert(brace)}: ${name}, ${words[language].toLowerCase()}`}
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

function BraceHelp({ braces }: { braces: BraceRule }) {
  const { t } = useText();
  const words = t.pathways.editor.texts;
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
            <dd>{t.pathways.editor.braceWords[brace] ?? brace}</dd>
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
