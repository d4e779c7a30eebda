import type { Group, Item } from '../document.js';
import { columnsOf } from './matrices.js';
import { checkRest } from './properties.js';
import { awaitCondition, isHidden } from './questions.js';
import { amount, flag, given, type Part, type Source } from './source.js';
import { textOf } from './texts.js';

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
  const named = source.codeFor(name);
  awaitCondition(source, part, path, named.code, undefined);
  const text = textOf(source, part, path, 'title');
  const help = textOf(source, part, path, 'description');
  const min = amount(source, part, path, template ? 'minPanelCount' : 'minRowCount');
  const max = amount(source, part, path, template ? 'maxPanelCount' : 'maxRowCount');
  const items = template ? template(path) : columnsOf(source, part, path, name, name);
  if (items.length === 0) return source.refuse(path, 'no-items');
  source.count('group');
  return {
    ...named,
    type: 'group',
    ...(text && { text }),
    ...(help && { help }),
    repeats: { ...(min && { min }), ...(max && { max }) },
    ...(flag(source, part, path, 'isRequired') && { required: true }),
    ...(isHidden(source, part, path) && { hidden: true }),
    items,
  };
}
