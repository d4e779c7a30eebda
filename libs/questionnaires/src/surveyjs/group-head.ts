import type { Group } from '../document.js';
import { awaitCondition, isHidden } from './questions.js';
import { flag, type Part, type Source } from './source.js';
import { textOf } from './texts.js';

/**
 * What every kind of group says about itself. Read before what stands in it, so that its code comes first.
 *
 * @param scope the name of the repeating panel around it
 */
export function groupHead(
  source: Source,
  part: Part,
  path: string,
  name: string,
  scope: string | undefined,
): Omit<Group, 'items'> {
  const named = source.codeFor(name);
  awaitCondition(source, part, path, named.code, scope);
  const text = textOf(source, part, path, 'title');
  const help = textOf(source, part, path, 'description');
  return {
    ...named,
    type: 'group',
    ...(text && { text }),
    ...(help && { help }),
    ...(flag(source, part, path, 'isRequired') && { required: true }),
    ...(isHidden(source, part, path) && { hidden: true }),
  };
}
