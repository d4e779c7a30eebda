import { step } from '../../check/faults.js';
import { Codes } from '../shared/link-ids.js';
import { type Part, partsAt, stringAt } from './part.js';
import type { Report } from './report.js';

export const MOST_ITEMS = 5000;
/** Deepest nesting of items. */
export const DEEPEST = 16;

export const ITEM_TYPES = [
  'group',
  'display',
  'boolean',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'text',
  'url',
  'choice',
  'open-choice',
  'attachment',
  'reference',
  'quantity',
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** One item of the source. */
export interface Entry {
  readonly part: Part;
  readonly linkId: string;
  readonly code: string;
  readonly type: ItemType;
  readonly parent: Entry | undefined;
  readonly children: Entry[];
  /** The Questionnaire it stands in: what is contained there can be referred to. */
  readonly home: Part;
}

export interface Outline {
  readonly roots: readonly Entry[];
  /** Every item, parents before what is in them. */
  readonly entries: readonly Entry[];
  readonly byLinkId: ReadonlyMap<string, Entry>;
  readonly codes: Codes;
}

interface Found {
  readonly part: Part;
  readonly linkId: string;
  /** What we called it before, when it was exported by us. */
  readonly wanted: string | undefined;
  readonly type: ItemType;
  readonly parent: number;
  readonly home: Part;
}

/** Where the items of another questionnaire take the place of one item. */
export type Assemble = (item: Part, home: Part) => { readonly items: readonly Part[]; readonly home: Part } | undefined;

/** The code an item had with us. */
export type Wanted = (item: Part) => string | undefined;

/** All items of the questionnaire in document order; what is wrong with any of them is reported. */
export function outlineOf(report: Report, root: Part, assemble: Assemble, wanted: Wanted): Outline {
  const found = walk(report, root, assemble, wanted);
  const codes = new Codes(found.map(({ linkId }) => linkId));
  const times = new Map<string, number>();
  for (const { linkId } of found) times.set(linkId, (times.get(linkId) ?? 0) + 1);
  const entries: Entry[] = [];
  const byLinkId = new Map<string, Entry>();
  for (const { part, linkId, wanted, type, parent, home } of found) {
    const above = entries[parent];
    const again = type === 'display' && times.get(linkId) !== 1;
    const code = again ? codes.fresh('d') : codes.codeFor(linkId, wanted);
    const entry: Entry = { part, linkId: again ? code : linkId, code, type, parent: above, children: [], home };
    above?.children.push(entry);
    entries.push(entry);
    if (again) {
      // nothing refers to a display: it can be told apart under another name
      report.remark(step(part.path, 'linkId'), 'duplicate-display', linkId);
    } else if (byLinkId.has(linkId)) report.refuse(step(part.path, 'linkId'), 'duplicate-link-id', linkId);
    else byLinkId.set(linkId, entry);
  }
  if (found.length === 0 && report.faults.length === 0) report.refuse(root.path, 'no-items');
  return { roots: entries.filter(({ parent }) => !parent), entries, byLinkId, codes };
}

interface Waiting {
  readonly part: Part;
  readonly parent: number;
  readonly depth: number;
  readonly home: Part;
}

/** In document order and without recursion: a hostile source is nested deeper than the stack. */
function walk(report: Report, root: Part, assemble: Assemble, wanted: Wanted): Found[] {
  const found: Found[] = [];
  const waiting: Waiting[] = [];
  const enter = (items: readonly Part[], parent: number, depth: number, home: Part): void => {
    if (items.length === 0) return;
    if (items.length > MOST_ITEMS) report.refuse(root.path, 'too-many-items', String(items.length));
    else if (depth > DEEPEST) report.refuse(items[0]?.path ?? '', 'too-deep', String(DEEPEST));
    else waiting.push(...[...items].reverse().map((part) => ({ part, parent, depth, home })));
  };
  enter(partsAt(report, root, 'item'), -1, 1, root);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { part, parent, depth, home } = next;
    const other = assemble(part, home);
    if (other) {
      // one deeper, so that questionnaires that are made of each other come to an end
      enter(other.items, parent, depth + 1, other.home);
      continue;
    }
    if (found.length >= MOST_ITEMS) {
      report.refuse(root.path, 'too-many-items', `> ${MOST_ITEMS}`);
      return [];
    }
    const position = found.length;
    found.push({
      part,
      linkId: linkIdOf(report, part),
      wanted: wanted(part),
      type: typeOf(report, part),
      parent,
      home,
    });
    enter(partsAt(report, part, 'item'), position, depth + 1, home);
  }
  return found;
}

function linkIdOf(report: Report, part: Part): string {
  const linkId = stringAt(report, part, 'linkId');
  if (linkId !== undefined) return linkId;
  report.refuse(part.path, 'missing-link-id');
  return part.path;
}

function typeOf(report: Report, part: Part): ItemType {
  const type = stringAt(report, part, 'type');
  const known = ITEM_TYPES.find((each) => each === type);
  if (known) return known;
  if (type === 'coding') {
    report.remark(step(part.path, 'type'), 'newer-version', type);
    return open(report, part) ? 'open-choice' : 'choice';
  }
  if (type === undefined) report.refuse(part.path, 'missing-type');
  else report.refuse(step(part.path, 'type'), 'item-type', type);
  return 'group';
}

/** R5: a `coding` whose answer may also be something that is not on the list. */
function open(report: Report, part: Part): boolean {
  const constraint = stringAt(report, part, 'answerConstraint');
  return constraint === 'optionsOrString' || constraint === 'optionsOrType';
}
