import type {
  Calculation,
  Change,
  Coding,
  Condition,
  Constraint,
  Item,
  Media,
  Option,
  Origin,
  Repeats,
  Text,
  Unit,
  Variable,
} from '@stemme/questionnaires';
import { inLanguage } from '@stemme/questionnaires';
import { wordFor } from '../../text/dictionary';
import { conditionInWords } from './conditions';
import { calculationInWords, constraintsInWords, factsOf, repeatsInWords } from './item-facts';
import { named, questionAt, type Reading, valueInWords } from './named';

/** One difference, ready to be read: each side is a list of lines; none = there was nothing. */
export interface ChangeInWords {
  readonly code: string | null;
  readonly kind: Change['kind'];
  readonly item: string;
  readonly what: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** `old` reads what stood before, `now` what stands after: an item may have another text in each. */
export function changeInWords(change: Change, old: Reading, now: Reading): ChangeInWords {
  const { code, kind, what } = change;
  const { changes } = now.t;
  const reading = code !== null && now.items.has(code) ? now : old;
  const by = (side: Reading, value: unknown): string[] =>
    value === undefined || value === null ? [] : lines(side, code, what, value);
  return {
    code,
    kind,
    item: code === null ? changes.whole : named(reading, code),
    what: kind === 'added' || kind === 'removed' ? '' : wordFor(changes.what, what),
    before: by(old, change.from),
    after: by(now, change.to),
  };
}

type Say = (reading: Reading, value: never, code: string | null) => string[];

const text: Say = ({ tag }, value: Text) => [inLanguage(value, tag)];
const fields: Say = (_, value: object) =>
  Object.entries(value).map(([key, each]) => `${key}: ${typeof each === 'object' ? JSON.stringify(each) : each}`);

const SAID: Readonly<Record<string, Say>> = {
  item: (reading, item: Item) => [
    ...(item.text ? [inLanguage(item.text, reading.tag)] : [item.code]),
    factsOf(reading, item).join(' · '),
    ...('options' in item && item.options ? optionLines(reading, item.options) : []),
  ],
  place: (reading, place: { in?: string | null; after?: string | null }) => [placeInWords(reading, place)],
  options: (reading, options: readonly Option[]) => optionLines(reading, options),
  shownWhen: (reading, condition: Condition) => [conditionInWords(reading, condition)],
  calculated: (reading, calculation: Calculation) => [calculationInWords(reading, calculation)],
  repeats: (reading, repeats: Repeats) => [repeatsInWords(reading, repeats)],
  type: ({ t }, type: string) => [wordFor(t.outline.types, type)],
  initial: (reading, value, code) => [
    valueInWords(reading, code === null ? undefined : questionAt(reading, code), value),
  ],
  range: fields,
  length: fields,
  files: fields,
  ends: ({ tag }, ends: { low: Text; high: Text }) => [inLanguage(ends.low, tag), inLanguage(ends.high, tag)],
  instruments: (_, list: readonly { id: string }[]) => list.map(({ id }) => id),
  languages: (_, tags: readonly string[]) => [tags.join(', ')],
  rights: (_, rights: string) => rights.split('\n'),
  origin: (_, { id, version, sha256 }: Origin) =>
    [[id, version].filter(Boolean).join(' '), sha256 ? `SHA-256 ${sha256}` : ''].filter(Boolean),
  units: ({ tag }, units: readonly Unit[]) => units.map((unit) => `${inLanguage(unit.text, tag)} (${unit.code})`),
  codes: (_, codes: readonly Coding[]) =>
    codes.map(({ system, code, display }) => [display, code, system].filter(Boolean).join(' · ')),
  media: ({ tag }, { title, contentType }: Media) => [title ? inLanguage(title, tag) : contentType],
  variables: (_, list: readonly Variable[]) => list.map(({ name, fhirpath }) => `%${name}: ${fhirpath}`),
  constraints: (reading, list: readonly Constraint[]) => constraintsInWords(reading, list),
};
const TEXTS = new Set(['text', 'help', 'stem', 'title', 'open', 'format', 'prefix', 'description', 'unitText']);

function lines(reading: Reading, code: string | null, what: string, value: unknown): string[] {
  const say = TEXTS.has(what) && typeof value === 'object' ? text : Object.hasOwn(SAID, what) ? SAID[what] : undefined;
  if (say) return say(reading, value as never, code).filter((line) => line !== '');
  if (typeof value === 'boolean') return [value ? reading.t.condition.yes : reading.t.condition.no];
  return [typeof value === 'object' ? JSON.stringify(value) : String(value)];
}

function optionLines({ t: { outline }, tag }: Reading, options: readonly Option[]): string[] {
  return options.map((option) =>
    [
      `${option.value}: ${inLanguage(option.text, tag)}`,
      option.score !== undefined && outline.score(String(option.score)),
      option.exclusive && outline.exclusive,
    ]
      .filter(Boolean)
      .join(' · '),
  );
}

function placeInWords(reading: Reading, place: { in?: string | null; after?: string | null }): string {
  const { changes } = reading.t;
  if (place.in !== undefined) return place.in === null ? changes.top : changes.in(named(reading, place.in));
  return place.after ? changes.after1(named(reading, place.after)) : changes.first;
}
