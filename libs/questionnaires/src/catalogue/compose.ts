import type { Condition, Group, Item, ItemCode, Membership, Option, Question, Questionnaire } from '../document.js';
import { inLanguage, LANGUAGES, type LanguageTag, type Text } from '../language.js';

/**
 * Questionnaires of the catalogue are put together from instruments, so that the exact wording of an instrument stands
 * in one file, next to its rights, its source and how far each language has been checked.
 */

/** A question of an instrument file; `options` names one of the file's option lists. */
type BlockQuestion = Omit<Question, 'options' | 'instrument' | 'items'> & { readonly options?: string };
type BlockGroup = Omit<Group, 'items'> & { readonly items: readonly BlockItem[] };
type BlockItem = BlockQuestion | BlockGroup;

/** `instruments/<id>.json` */
export interface Block {
  readonly id: string;
  /** The languages of its texts. Without it: Danish and English. */
  readonly languages?: readonly LanguageTag[];
  /** Why there is no wording in a language of the product. */
  readonly withheld?: Text;
  readonly title: Text;
  /** Written for this catalogue, not validated. */
  readonly own?: boolean;
  readonly rights: string;
  readonly licence: string;
  readonly licenceSources?: readonly string[];
  readonly nonCommercial?: boolean;
  /** Other scoring definitions that read the same items. */
  readonly variants?: readonly string[];
  readonly source: Text;
  readonly status: Text;
  readonly options: Readonly<Record<string, readonly Option[]>>;
  readonly items: readonly BlockItem[];
}

/** One use of an instrument: all its questions or those named, in the instrument's order, in a group of their own. */
export interface Use {
  readonly use: string;
  /** The group's code; without it, the instrument's id. */
  readonly code?: ItemCode;
  readonly items?: readonly ItemCode[];
  readonly shownWhen?: Condition;
}

/** `catalogue/<id>.json` or `library/<id>.json`. `instruments` are those that are scored from another's items. */
export interface Source extends Omit<Questionnaire, 'items' | 'instruments' | 'rights' | 'languages'> {
  readonly instruments?: readonly Membership[];
  readonly items: readonly Use[];
}

/**
 * The questionnaire a source stands for, in the languages of the instruments used. Rights are gathered from them, each
 * once.
 *
 * @throws RangeError when the source uses an instrument, question or option list that is not there, or instruments that
 *   are not all in the same languages: a patient would meet half a questionnaire
 */
export function compose(source: Source, blocks: readonly Block[]): Questionnaire {
  const used = [...new Set(source.items.map((use) => blockOf(use, blocks)))];
  const { items, instruments, ...head } = source;
  const languages = languagesOf(source.id, used);
  return {
    ...head,
    ...(same(languages, LANGUAGES) ? {} : { languages }),
    rights: used.map((block) => `${inLanguage(block.title, languages[0] as string)}: ${block.rights}`).join('\n'),
    instruments: [...used.map(membershipOf), ...(instruments ?? [])],
    items: items.map((use) => groupOf(use, blockOf(use, blocks))),
  };
}

function languagesOf(id: string, used: readonly Block[]): readonly LanguageTag[] {
  const [first = LANGUAGES, ...others] = used.map((block) => block.languages ?? LANGUAGES);
  if (others.every((other) => same(other, first))) return first;
  const each = used.map((block) => `${block.id} ${(block.languages ?? LANGUAGES).join('+')}`);
  throw new RangeError(`${id} mixes languages: ${each.join(', ')}`);
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}

function blockOf(use: Use, blocks: readonly Block[]): Block {
  const block = blocks.find((each) => each.id === use.use);
  if (!block) throw new RangeError(`no instrument ${use.use}`);
  return block;
}

function membershipOf({ id, rights, licence, source, status, nonCommercial }: Block): Membership {
  return { id, rights, licence, source, status, ...(nonCommercial && { nonCommercial }) };
}

function groupOf(use: Use, block: Block): Item {
  const code = use.code ?? block.id;
  const missing = use.items?.filter((item) => !codesOf(block.items).includes(item)) ?? [];
  if (missing.length > 0) throw new RangeError(`${block.id} has no ${missing.join(', ')}`);
  const items = itemsOf(block.items, block, code, use.items);
  return { code, type: 'group', items, ...(use.shownWhen && { shownWhen: use.shownWhen }) };
}

function codesOf(items: readonly BlockItem[]): ItemCode[] {
  return items.flatMap((item) => (item.type === 'group' ? codesOf((item as BlockGroup).items) : item.code));
}

/** Groups inside get the outer group's code in front, because one instrument may be used twice; empty ones go. */
function itemsOf(items: readonly BlockItem[], block: Block, outer: ItemCode, only?: readonly ItemCode[]): Item[] {
  return items.flatMap((item): Item[] => {
    if (item.type === 'group') {
      const group = item as BlockGroup;
      const inside = itemsOf(group.items, block, outer, only);
      return inside.length > 0 ? [{ ...group, code: `${outer}.${group.code}`, items: inside }] : [];
    }
    return only && !only.includes(item.code) ? [] : [questionOf(item as BlockQuestion, block)];
  });
}

function questionOf(question: BlockQuestion, block: Block): Question {
  const { options: name, ...rest } = question;
  if (name === undefined) return { ...rest, instrument: block.id };
  const options = Object.hasOwn(block.options, name) ? block.options[name] : undefined;
  if (!options) throw new RangeError(`${block.id} has no options ${name}`);
  return { ...rest, options, instrument: block.id };
}
