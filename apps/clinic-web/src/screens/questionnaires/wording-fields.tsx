import { useText } from '../../text/text';
import { Line } from '../../ui/fields';
import { languageName } from './languages';
import type { OptionList, Written } from './wording';

/** What the fields of the form read and write. */
export interface Writing {
  readonly written: Written;
  readonly write: (at: string, text: string) => void;
  readonly faults: Written;
  readonly languages: readonly string[];
}

/** One text in every chosen language. */
export function TextFields({
  writing,
  at,
  label,
  help,
  required = false,
}: {
  writing: Writing;
  at: string;
  label: string;
  help?: string;
  required?: boolean;
}) {
  const { language } = useText();
  return (
    <div className="wording-text">
      {writing.languages.map((tag) => (
        <Line
          key={tag}
          name={`${at}/${tag}`}
          label={writing.languages.length > 1 ? `${label} – ${languageName(tag, language)}` : label}
          {...(help ? { help } : {})}
          value={writing.written[`${at}/${tag}`] ?? ''}
          onChange={(text) => writing.write(`${at}/${tag}`, text)}
          fault={writing.faults[`${at}/${tag}`] ?? writing.faults[at] ?? null}
          required={required}
        />
      ))}
    </div>
  );
}

/** The words of one list of options, one line for each number. */
export function OptionFields({ writing, list, all }: { writing: Writing; list: OptionList; all: number }) {
  const { t } = useText();
  const words = t.questionnaires.wording;
  const fault = writing.faults[`/options/${list.key}`];
  return (
    <fieldset className="wording-options">
      <legend>{list.codes.length === all ? words.options : words.sharedOptions(list.codes.join(', '))}</legend>
      {fault && <p className="fault">{fault}</p>}
      {list.values.map((value, at) => (
        <TextFields
          key={value}
          writing={writing}
          at={`/options/${list.key}/${at}/text`}
          label={words.option(value)}
          required
        />
      ))}
    </fieldset>
  );
}
