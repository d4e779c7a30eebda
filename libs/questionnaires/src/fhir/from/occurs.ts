import type { Repeats } from '../../document.js';
import { type Context, extension } from './context.js';
import { numberAt, type Part } from './part.js';

const MOST = 1000;

/** How often something may be given. */
export function occurs(context: Context, part: Part): Repeats {
  const [min, max] = (['minOccurs', 'maxOccurs'] as const).map((name) => {
    const found = extension(context, part, name);
    const value = found && numberAt(context.report, found, 'valueInteger');
    if (found && value !== undefined && (!Number.isInteger(value) || value < 0 || value > MOST)) {
      context.report.refuse(found.path, 'limit', String(value));
      return undefined;
    }
    return value;
  });
  if (max !== undefined && (max === 0 || max < (min ?? 0)))
    context.report.refuse(part.path, 'limit', `${min} > ${max}`);
  return { ...(min !== undefined && min > 0 && { min }), ...(max !== undefined && max > 0 && { max }) };
}
