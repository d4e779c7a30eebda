import { isBase64 } from '../../base64.js';
import type { Media } from '../../document.js';
import { type Context, extension } from './context.js';
import { type Part, partAt, stringAt } from './part.js';
import { textAt } from './texts.js';

const TYPE = /^(image|audio|video)\/[\w.+-]+$/;

/** The picture, sound or film of an item or an option. Only what is in the source itself: nothing is fetched. */
export function mediaOf(context: Context, part: Part, name: 'itemMedia' | 'answerMedia'): Media | undefined {
  const found = extension(context, part, name);
  const attachment = found && partAt(context.report, found, 'valueAttachment');
  if (!attachment) return undefined;
  const contentType = stringAt(context.report, attachment, 'contentType');
  const data = stringAt(context.report, attachment, 'data')?.replace(/\s+/g, '');
  if (data === undefined || !isBase64(data) || contentType === undefined || !TYPE.test(contentType)) {
    context.report.remark(attachment.path, 'media', stringAt(context.report, attachment, 'url') ?? contentType);
    return undefined;
  }
  const title = textAt(context, attachment, 'title');
  context.report.count('media');
  return { contentType, data, ...(title && { title }) };
}
