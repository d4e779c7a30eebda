import { blocks } from './blocks.js';
import { checkQuestionnaire } from '../check/check-questionnaire.js';
import type { DocumentFault } from '../check/faults.js';
import { compose } from './compose.js';
import type { Item, ItemCode, Membership, Option, Question, Questionnaire } from '../document.js';
import { LANGUAGES, type LanguageTag, type Text } from '../language.js';
import { blockIn } from './block-in.js';
import type { Skeleton, SkeletonItem } from './skeleton.js';
import { type WordingFault, wordingFaults } from './wording-faults.js';

/** The words of an instrument, brought by whoever may use them. Every text has every one of `languages`. */
export interface Wording {
  /** The one it was written in first. */
  readonly languages: readonly LanguageTag[];
  readonly title: Text;
  /** What stands above every question. */
  readonly stem?: Text;
  readonly items: Readonly<Record<ItemCode, Text>>;
  /** By item; those of `default` belong to every item with just these values that has no list of its own. In the order shown. */
  readonly options: Readonly<Record<ItemCode, readonly { readonly value: number; readonly text: Text }[]>>;
  /** On what grounds the department may use the instrument: number of the licence, date of the permission. */
  readonly licence: string;
  /** The attribution line that is shown with the questions. */
  readonly rights: string;
  /** Where the wording of each language was taken from, and how far it has been checked. */
  readonly source?: Text;
  readonly status?: Text;
  /** Which of `scoredBy`, where it is not the first. */
  readonly scoredBy?: string;
}

/** Paths are JSON Pointers into the wording; of what the document's own check finds, into the document. */
export type Completed =
  | { readonly ok: true; readonly questionnaire: Questionnaire }
  | { readonly ok: false; readonly faults: readonly (WordingFault | DocumentFault)[] };

const CONTACT = 'contact-request';
const STATUS = 'draft, wording brought by the department: it approves the content before use';

/**
 * The questionnaire of an instrument whose wording is here in full; otherwise everything that is missing, at once. Its
 * id is the instrument's, its codes those of the scoring definition. Ends with the contact request where the wording is
 * in Danish or English, because no pathway can be used without it. Takes any value as a wording and throws for none.
 */
export function completeSkeleton(skeleton: Skeleton, wording: unknown): Completed {
  const faults = wordingFaults(skeleton, wording);
  if (faults.length > 0) return { ok: false, faults };
  const questionnaire = documentOf(skeleton, wording as Wording);
  const found = checkQuestionnaire(questionnaire);
  return found.length > 0 ? { ok: false, faults: found } : { ok: true, questionnaire };
}

function documentOf(skeleton: Skeleton, wording: Wording): Questionnaire {
  const { languages, title, stem } = wording;
  const member = membershipOf(skeleton, wording);
  const asked = skeleton.items.filter(({ code }) => Object.hasOwn(wording.items, code));
  const group: Item = {
    code: skeleton.id,
    type: 'group',
    ...(stem && { stem }),
    items: asked.map((item) => questionOf(item, wording, member.id)),
  };
  const contact = contactIn(wording);
  const own = `${title[languages[0] as string]}: ${wording.rights}`;
  return {
    id: skeleton.id,
    version: 1,
    title,
    languages,
    rights: [own, ...(contact ? [contact.rights] : [])].join('\n'),
    status: STATUS,
    instruments: [member, ...(contact?.instruments ?? [])],
    items: [group, ...(contact?.items ?? [])],
  };
}

function membershipOf(skeleton: Skeleton, wording: Wording): Membership {
  const { rights, licence, source, status } = wording;
  return {
    id: wording.scoredBy ?? skeleton.scoredBy[0] ?? skeleton.id,
    rights,
    licence,
    ...(source && { source }),
    ...(status && { status }),
  };
}

function questionOf(item: SkeletonItem, wording: Wording, instrument: string): Question {
  const text = wording.items[item.code] as Text;
  const { code, values, min, max, decimals, unit } = item;
  if (values) return { code, type: 'choice', text, options: optionsOf(item, wording), instrument };
  return {
    code,
    type: decimals === undefined ? 'integer' : 'decimal',
    text,
    min: min as number,
    max: max as number,
    ...(decimals !== undefined && { decimals }),
    ...(unit && { unit }),
    instrument,
  };
}

function optionsOf({ code }: SkeletonItem, { options }: Wording): readonly Option[] {
  const list = (Object.hasOwn(options, code) ? options[code] : options.default) as readonly Option[];
  return list.map(({ value, text }) => ({ value, text }));
}

function contactIn({ languages, title }: Wording): Questionnaire | undefined {
  if (!languages.every((each) => (LANGUAGES as readonly string[]).includes(each))) return undefined;
  const source = { id: 'contact', version: 1, title, items: [{ use: CONTACT }] };
  return compose(
    source,
    blocks.filter(({ id }) => id === CONTACT).map((block) => blockIn(block, languages)),
  );
}
