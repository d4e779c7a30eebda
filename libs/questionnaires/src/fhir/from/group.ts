import { step } from '../../check/faults.js';
import type { Group, Item } from '../../document.js';
import { extension } from './context.js';
import { controlsOf } from './controls.js';
import { type Around, type Making, underOf } from './making.js';
import { isRequired, occurs } from './occurs.js';
import type { Entry } from './outline.js';
import { flagAt } from './part.js';
import { commonOf, titleOf } from './wording.js';

const TABLES = ['table', 'htable', 'atable', 'gtable', 'grid', 'matrix'];

/** A group, or another item that has items though it can have none. */
export function groupOf(making: Making, entry: Entry, items: readonly Item[], around: Around): Group {
  const { context } = making;
  const { report } = context;
  const { part } = entry;
  const { help, stem: asked } = underOf(making, entry);
  if (entry.type === 'display') report.remark(step(part.path, 'item'), 'display-with-items', entry.linkId);
  const title = titleOf(context, entry);
  const isStem = extension(context, part, 'stem') !== undefined;
  const stem = isStem ? title : asked;
  const controls = controlsOf(context, part);
  const repeats = flagAt(report, part, 'repeats') === true ? occurs(context, part) : undefined;
  const isTable = TABLES.some((table) => controls.has(table));
  const isMatrix = isTable && !repeats && haveOneHead(items);
  if (isTable && !isMatrix) report.remark(part.path, 'item-control', [...controls].join(' '));
  report.count('group');
  return {
    ...commonOf(context, entry),
    type: 'group',
    ...(title && !isStem && { text: title }),
    ...(stem && { stem }),
    ...(help && { help }),
    ...(controls.has('page') && { page: true }),
    ...(isMatrix && { matrix: true }),
    ...((repeats ? isRequired(context, part) : flagAt(report, part, 'required') === true) && { required: true }),
    ...(repeats && { repeats }),
    ...around,
    items,
  };
}

/** Questions with the same options, and nothing under them. */
function haveOneHead(items: readonly Item[]): boolean {
  const heads = new Set(items.map(headOf));
  return !heads.has(undefined) && heads.size === 1;
}

function headOf(item: Item): string | undefined {
  if ((item.type !== 'choice' && item.type !== 'multiple') || item.items || !item.options) return undefined;
  const options = item.options.map(({ value, text }) => [value, Object.entries(text)]);
  return JSON.stringify([item.type, item.open !== undefined, options]);
}
