import { isMediaType } from '../../answers/check-attachment.js';
import { ATTACHMENT_LIMIT, type Question } from '../../document.js';
import { type Context, extension, extensions } from './context.js';
import { bytesOf } from '../shared/max-size.js';
import { numberAt, type Part, stringAt } from './part.js';

const ANY_OF = /^[a-z0-9-]+\/\*$/i;

/** What a file may be: its types, and its size where that is less than ours. */
export function fileLimits(context: Context, part: Part): Pick<Question, 'maxBytes' | 'mimeTypes'> {
  const { report } = context;
  const types = extensions(context, part, 'mimeType').flatMap((each) => {
    const type = stringAt(report, each, 'valueCode') ?? stringAt(report, each, 'valueString');
    const good = type !== undefined && !type.includes(';') && (ANY_OF.test(type) || isMediaType(type));
    if (!good) report.refuse(each.path, 'limit', type ?? '');
    return good ? [type] : [];
  });
  const mimeTypes = [...new Set(types)];
  const size = extension(context, part, 'maxSize');
  const given = size && (numberAt(report, size, 'valueDecimal') ?? numberAt(report, size, 'valueInteger'));
  const maxBytes = given === undefined ? undefined : bytesOf(given);
  if (size && maxBytes !== undefined && maxBytes < 1) report.refuse(size.path, 'limit', String(given));
  if (size && maxBytes !== undefined && maxBytes > ATTACHMENT_LIMIT)
    report.remark(size.path, 'max-size', String(given));
  const within = maxBytes !== undefined && maxBytes >= 1 && maxBytes <= ATTACHMENT_LIMIT;
  return { ...(within && { maxBytes }), ...(mimeTypes.length > 0 && { mimeTypes }) };
}
