import type { Group, Item } from '../document.js';
import { groupHead } from './group-head.js';
import { columnsOf } from './matrices.js';
import { checkRest } from './properties.js';
import { amount, given, type Part, type Source } from './source.js';

const OWN = ['type', 'name', 'title', 'description', 'visibleIf', 'visible', 'isRequired'];
const PANEL = ['templateElements', 'templateTitle', 'minPanelCount', 'maxPanelCount'];
const MATRIX = ['columns', 'choices', 'cellType', 'minRowCount', 'maxRowCount'];

/** A repeating panel, or a matrix whose rows the patient adds: a repeating group. */
export function repeatsOf(
  source: Source,
  part: Part,
  path: string,
  name: string,
  template?: (path: string) => readonly Item[],
): Group | undefined {
  checkRest(source, part, path, [...OWN, ...(template ? PANEL : MATRIX)]);
  if (given(part, 'templateTitle') !== undefined) source.ignore(`${path}/templateTitle`, 'instance-title');
  const head = groupHead(source, part, path, name, undefined);
  const min = amount(source, part, path, template ? 'minPanelCount' : 'minRowCount');
  const max = amount(source, part, path, template ? 'maxPanelCount' : 'maxRowCount');
  const items = template ? template(path) : columnsOf(source, part, path, name, name);
  if (items.length === 0) return source.refuse(path, 'no-items');
  source.count('group');
  return { ...head, repeats: { ...(min && { min }), ...(max && { max }) }, items };
}
