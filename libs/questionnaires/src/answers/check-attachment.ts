import { ATTACHMENT_LIMIT, type Attachment, type Question } from '../document.js';
import { isBase64 } from '../base64.js';
import { keysOf, read } from '../plain.js';
import { type Refusal, refuse } from '../refusal.js';
import { isStorable } from '../storable.js';

const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*(?:; ?[a-z0-9-]+=[^\s;,"]+)*$/i;
const LONGEST_TYPE = 200;
const LONGEST_TITLE = 500;

/** How many bytes base64 stands for. */
export function bytesIn(data: string): number {
  return (data.length / 4) * 3 - (data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0);
}

export function isMediaType(type: string): boolean {
  return type.length <= LONGEST_TYPE && MEDIA_TYPE.test(type);
}

/** A file as it is accepted, or why it is not. What the bytes themselves are is not looked at. */
export function attachmentOf(question: Question, value: unknown): Attachment | Refusal {
  const keys = keysOf(value);
  if (!keys?.every((key) => key === 'contentType' || key === 'data' || key === 'title')) return refuse('wrong-type');
  const [contentType, data] = [read(value as object, 'contentType'), read(value as object, 'data')];
  if (typeof contentType !== 'string' || typeof data !== 'string') return refuse('wrong-type');
  if (!isMediaType(contentType) || !isTaken(question, contentType)) return refuse('bad-media');
  // Before it is read through: a file of a gigabyte costs nothing.
  if (bytesIn(data) > (question.maxBytes ?? ATTACHMENT_LIMIT)) return refuse('too-large');
  if (!isBase64(data)) return refuse('wrong-type');
  const kept = Object.assign(Object.create(null), { contentType, data });
  if (!keys.includes('title')) return kept;
  const title = read(value as object, 'title');
  if (typeof title !== 'string' || title.trim() === '' || !isStorable(title)) return refuse('wrong-type');
  return title.length > LONGEST_TITLE ? refuse('too-long') : Object.assign(kept, { title });
}

/** `image/*` takes every picture; parameters and case do not matter. */
function isTaken({ mimeTypes }: Question, contentType: string): boolean {
  const given = (contentType.split(';')[0] as string).toLowerCase();
  if (!mimeTypes) return true;
  return mimeTypes.some((taken) =>
    taken.endsWith('/*') ? given.startsWith(taken.slice(0, -1).toLowerCase()) : taken.toLowerCase() === given,
  );
}
