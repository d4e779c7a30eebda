import type { Repeats } from '../../document.js';
import { type Context, extension } from './context.js';
import { flagAt, numberAt, type Part } from './part.js';

const MOST = 1000;

/** How often something may be given. */
export function occurs(context: Context, part: Part): Repeats {
  const [min, max, least] = (['minOccurs', 'maxOccurs', 'leastWhenGiven'] as const).map((name) => {
    const found = extension(context, part, name);
    const value = found && numberAt(context.report, found, 'valueInteger');
    if (found && value !== undefined && (!Number.isInteger(value) || value < 0 || value > MOST)) {
      context.report.refuse(found.path, 'limit', String(value));
      return undefined;
    }
    return value;
  });
  const lowest = min || least || 0;
  if (max !== undefined && (max === 0 || max < lowest)) context.report.refuse(part.path, 'limit', `${lowest} > ${max}`);
  return { ...(lowest > 0 && { min: lowest }), ...(max !== undefined && max > 0 && { max }) };
}

/** `required`, or given at least so many times: that is what minOccurs says, with and without `repeats`. */
export function isRequired(context: Context, part: Part): boolean {
  const found = extension(context, part, 'minOccurs');
  const min = found && numberAt(context.report, found, 'valueInteger');
  return flagAt(context.report, part, 'required') === true || (min !== undefined && min > 0);
}
