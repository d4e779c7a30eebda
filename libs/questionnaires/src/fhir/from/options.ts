import { step } from '../../check/faults.js';
import type { OptionSource } from '../../document.js';
import type { Text } from '../../language.js';
import { type Choices, choicesOf, MOST_OPTIONS, type RawOption } from './choices.js';
import { type Context, extension, extensions } from './context.js';
import { mediaOf } from './media.js';
import type { Entry } from './outline.js';
import { checkKeys, flagAt, numberAt, type Part, partAt, partsAt, stringAt, valueAt } from './part.js';
import { scoreAt } from './score.js';
import { companionOf, plain, textAt } from './texts.js';
import { type FhirValue, valueKeys, fhirValue } from './values.js';
import type { ValueSets } from './value-sets.js';

const OPTION_KEYS = new Set([
  'valueCoding',
  'valueString',
  'valueInteger',
  'valueDate',
  'valueTime',
  'valueReference',
  'initialSelected',
]);

/** What is known of a question's options: a list, a list only a server has, or none at all. */
export type Listed = Choices | 'elsewhere' | undefined;

/** Options written out at the item, or the value set it names; said once what stands in the way. */
export function listedOptions(context: Context, valueSets: ValueSets, entry: Entry): Listed {
  const written = writtenOptions(context, entry.part);
  const named = valueSetOf(context, entry.part);
  // R4 has one or the other
  if (written.length > 0 && named) context.report.remark(named.path, 'does-not-apply', named.reference);
  if (written.length > 0) return limited(context, entry, written);
  if (!named) return undefined;
  const concepts = valueSets.resolve(named.reference, entry.home);
  if (!concepts) return refuseOrAccept(context, named);
  context.report.count('valueSet');
  const inSource = concepts[0]?.path !== entry.home.path;
  if (!inSource) context.report.remark(named.path, 'known-value-set', named.reference);
  return limited(
    context,
    entry,
    concepts.map(({ coding, text, score, path }) => ({
      source: { coding },
      text,
      ...(score !== undefined && { score }),
      selected: false,
      path: inSource ? path : named.path,
    })),
  );
}

function refuseOrAccept(context: Context, named: { reference: string; path: string }): 'elsewhere' {
  if (context.how.unresolvedValueSets === 'accept-any') context.report.remark(named.path, 'open-list', named.reference);
  else context.report.refuse(named.path, 'value-set-unresolved', named.reference);
  return 'elsewhere';
}

/** Where there is nothing to choose from but what the form starts with, that is the list. */
export function initialOptions(context: Context, entry: Entry): Choices | undefined {
  const raw = partsAt(context.report, entry.part, 'initial').flatMap((part): RawOption[] => {
    const value = fhirValue(context.report, part, 'value');
    const said = value?.kind === 'coding' ? sourceOf(context, part, 'valueCoding', value) : undefined;
    return said ? [{ ...said, selected: false, path: part.path }] : [];
  });
  if (raw.length === 0) return undefined;
  context.report.remark(step(entry.part.path, 'initial'), 'options-from-initial', entry.linkId);
  return limited(context, entry, raw);
}

function limited(context: Context, entry: Entry, raw: readonly RawOption[]): Choices {
  if (raw.length > MOST_OPTIONS) {
    context.report.refuse(entry.part.path, 'too-many-options', String(raw.length));
    return choicesOf(context, raw.slice(0, MOST_OPTIONS));
  }
  const choices = choicesOf(context, raw);
  context.report.count('option', choices.options.length);
  return choices;
}

/** `answerValueSet`, or what it was called in STU3. */
function valueSetOf({ report }: Context, part: Part): { reference: string; path: string } | undefined {
  const path = step(part.path, 'answerValueSet');
  const value = valueAt(report, part, 'answerValueSet');
  if (value !== undefined && typeof value !== 'object') {
    const reference = stringAt(report, part, 'answerValueSet');
    return reference === undefined ? undefined : { reference, path };
  }
  const key = value === undefined ? 'options' : 'answerValueSet';
  const older = valueAt(report, part, key) === undefined ? undefined : partAt(report, part, key);
  const reference = older && stringAt(report, older, 'reference');
  if (!older || reference === undefined) return undefined;
  report.remark(older.path, 'older-version', key);
  return { reference, path: older.path };
}

function writtenOptions(context: Context, part: Part): readonly RawOption[] {
  const { report } = context;
  const options = partsAt(report, part, 'answerOption');
  const older = partsAt(report, part, 'option');
  if (older.length > 0) report.remark(step(part.path, 'option'), 'older-version', 'option');
  return [...options, ...older].flatMap((option) => {
    checkKeys(report, option, OPTION_KEYS);
    const value = fhirValue(report, option, 'value');
    const [key] = valueKeys(option, 'value');
    const said = value && key !== undefined ? sourceOf(context, option, key, value) : undefined;
    if (!said) report.refuse(option.path, 'not-fhir', key ?? 'answerOption');
    return said ? [{ ...said, ...attributes(context, option, key as string, value) }] : [];
  });
}

function sourceOf(
  context: Context,
  option: Part,
  key: string,
  value: FhirValue,
): { source: OptionSource; text: Text } | undefined {
  const written = (words: string): Text => textAt(context, option, key) ?? plain(context, words);
  switch (value.kind) {
    case 'coding': {
      const { code, display } = value.value;
      const words = display ?? code ?? value.value.system;
      if (words === undefined) return undefined;
      if (display === undefined && code === undefined) context.report.remark(option.path, 'no-text', words);
      return { source: { coding: value.value }, text: textAt(context, value.part, 'display') ?? plain(context, words) };
    }
    case 'integer': {
      const companion = companionOf(context, option, key);
      const marked = (['xhtml', 'markdown'] as const).flatMap((name) =>
        companion ? extensions(context, companion, name) : [],
      );
      for (const { path } of marked) context.report.remark(path, 'rich-text');
      return { source: { integer: value.value }, text: plain(context, String(value.value)) };
    }
    case 'string':
      return { source: { string: value.value }, text: written(value.value) };
    case 'date':
      return { source: { date: value.value }, text: written(value.value) };
    case 'time':
      return { source: { time: value.value }, text: written(value.value) };
    case 'reference': {
      const part = partAt(context.report, option, key) as Part;
      return {
        source: { reference: value.value },
        text: textAt(context, part, 'display') ?? plain(context, value.value),
      };
    }
    default:
      return undefined;
  }
}

function attributes(context: Context, option: Part, key: string, value: FhirValue | undefined) {
  const exclusive = extension(context, option, 'optionExclusive');
  const prefix = extension(context, option, 'optionPrefix');
  const prefixText = prefix && textAt(context, prefix, 'valueString');
  const coding = value?.kind === 'coding' ? value.part : undefined;
  const companion = companionOf(context, option, key);
  const score = scoreAt(context, option, coding, companion);
  const media = mediaOf(context, option, 'answerMedia');
  const ours = extension(context, option, 'storedValue');
  const stored =
    ours && (numberAt(context.report, ours, 'valueInteger') ?? numberAt(context.report, ours, 'valueDecimal'));
  return {
    ...(stored !== undefined && { stored }),
    ...(score !== undefined && { score }),
    ...(exclusive && flagAt(context.report, exclusive, 'valueBoolean') === true && { exclusive: true }),
    ...(prefixText && { prefix: prefixText }),
    ...(media && { media }),
    selected: flagAt(context.report, option, 'initialSelected') === true,
    path: option.path,
  };
}
