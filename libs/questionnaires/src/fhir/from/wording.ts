import { step } from '../../check/faults.js';
import type { Coding, Item, Media } from '../../document.js';
import type { Text } from '../../language.js';
import { SYSTEMS } from '../shared/extensions.js';
import { type Context, extension } from './context.js';
import { mediaOf } from './media.js';
import type { Entry } from './outline.js';
import { flagAt, type Part, partsAt, stringAt } from './part.js';
import { plain, textAt } from './texts.js';
import { codingOf } from './values.js';

/** What every item has beside its text. */
export interface Common {
  readonly code: string;
  readonly linkId?: string;
  readonly prefix?: Text;
  readonly codes?: readonly Coding[];
  readonly media?: Media;
  readonly hidden?: boolean;
}

const MOST_CODES = 100;

export function commonOf(context: Context, entry: Entry): Common {
  const { part, code, linkId } = entry;
  const prefix = textAt(context, part, 'prefix');
  const codes = codesOf(context, part);
  const media = mediaOf(context, part, 'itemMedia');
  const hidden = isHidden(context, part);
  return {
    code,
    ...(linkId !== code && { linkId }),
    ...(prefix && { prefix }),
    ...(codes.length > 0 && { codes }),
    ...(media && { media }),
    ...(hidden && { hidden }),
  };
}

/** Not shown, or in something that is not. */
export function isUnseen(context: Context, entry: Entry): boolean {
  for (let each: Entry | undefined = entry; each; each = each.parent) if (isHidden(context, each.part)) return true;
  return false;
}

/** Not shown to who fills the form in: said outright, or only shown where answers are looked at. */
function isHidden(context: Context, part: Part): boolean {
  const hidden = extension(context, part, 'hidden');
  const usage = extension(context, part, 'usageMode');
  const mode = usage && stringAt(context.report, usage, 'valueCode');
  const isForReaders = mode === 'display' || mode === 'display-non-empty';
  if (usage && !isForReaders) context.report.remark(usage.path, 'rendering', mode);
  return isForReaders || (hidden !== undefined && flagAt(context.report, hidden, 'valueBoolean') === true);
}

export function codesOf(context: Context, part: Part): readonly Coding[] {
  const found = partsAt(context.report, part, 'code').map((each) => codingOf(context.report, each));
  return found.filter((coding) => Object.keys(coding).length > 0).slice(0, MOST_CODES);
}

export function loincOf({ codes = [] }: Pick<Item, 'codes'>): string | undefined {
  return codes.find(({ system }) => system === SYSTEMS.loinc)?.code;
}

/** The text of an item; without one, what else the source calls it. */
export function titleOf(context: Context, entry: Entry): Text | undefined {
  const text = textAt(context, entry.part, 'text');
  if (text) return text;
  const [code] = partsAt(context.report, entry.part, 'code');
  const named = code && textAt(context, code, 'display');
  const short = named ? undefined : extension(context, entry.part, 'shortText');
  return named ?? (short && textAt(context, short, 'valueString'));
}

/** A question must be told from the others: at the worst by its linkId. */
export function questionText(context: Context, entry: Entry): Text {
  const found = titleOf(context, entry);
  if (found) return found;
  context.report.remark(step(entry.part.path, 'linkId'), 'no-text', entry.linkId);
  return plain(context, entry.linkId);
}
