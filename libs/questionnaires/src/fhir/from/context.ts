import type { Fields } from '../../check/faults.js';
import type { LanguageTag } from '../../language.js';
import { type ExtensionName, EXTENSIONS } from '../shared/extensions.js';
import { type Part, partsAt, stringAt } from './part.js';
import type { Report } from './report.js';

/** A ready-made instrument that may turn up in an imported questionnaire. */
export interface KnownInstrument {
  readonly id: string;
  readonly rights?: string;
  readonly licence?: string;
  readonly nonCommercial?: boolean;
  /** Instrument item code → LOINC code of the item. */
  readonly items: Readonly<Record<string, string>>;
  /** Items that are asked beside what is scored, and are often left out. */
  readonly optional?: readonly string[];
  /** Instrument item code → what an answer may count as. */
  readonly values: Readonly<Record<string, readonly number[]>>;
}

export interface How {
  /** What to do with a choice whose options only a server knows: refuse, or let the patient answer in their own words. */
  readonly unresolvedValueSets?: 'refuse' | 'accept-any';
  readonly instruments?: readonly KnownInstrument[];
}

/** What is known all along the way of one import. */
export interface Context {
  readonly report: Report;
  readonly how: How;
  /** The language the questionnaire was written in. */
  readonly language: LanguageTag;
  /** All languages met, that one first. */
  readonly languages: Set<LanguageTag>;
  /** Extensions that have been read; the rest is reported. */
  readonly taken: Set<Fields>;
}

/** The extensions of an object that have one of these addresses. */
export function extensions(context: Context, part: Part, name: ExtensionName): readonly Part[] {
  const urls: readonly string[] = EXTENSIONS[name];
  if (!Object.hasOwn(part.fields, 'extension')) return [];
  const found = partsAt(context.report, part, 'extension').filter(({ fields }) => urls.includes(fields.url as string));
  for (const { fields } of found) context.taken.add(fields);
  return found;
}

export function extension(context: Context, part: Part, name: ExtensionName): Part | undefined {
  return extensions(context, part, name)[0];
}

/** The parts of an extension that is made of extensions, by their names. */
export function inner(context: Context, part: Part, name: string): Part | undefined {
  return partsAt(context.report, part, 'extension').find((each) => stringAt(context.report, each, 'url') === name);
}
