import {
  type Answers,
  type Attachment,
  attachmentsIn,
  bytesIn,
  type CompiledQuestionnaire,
  type PlacedAttachment,
  type ProductText as Text,
  productText,
} from '@stemme/questionnaires';

/** A file as the dialogue tells of it; its bytes are asked for by its place. */
export interface AnswerFile {
  /** JSON Pointer into the answers. */
  readonly at: string;
  readonly question: Text;
  readonly title: string | null;
  /** As the patient's device named it, without parameters. */
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** A browser shows it as a picture; everything else is saved. */
  readonly isPicture: boolean;
}

/** What a clinician's browser is given of a file. */
export interface SentFile {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly isPicture: boolean;
  readonly fileName: string;
}

/** What a browser may know a patient's file as, and the endings of its name. No SVG, no HTML: they can run. */
const SAFE_TYPES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/gif': ['.gif'],
  'image/webp': ['.webp'],
  'application/pdf': ['.pdf'],
  'text/plain': ['.txt'],
  'audio/mpeg': ['.mp3'],
  'audio/ogg': ['.ogg', '.oga'],
  'video/mp4': ['.mp4'],
};
const UNKNOWN_TYPE = 'application/octet-stream';

export function fileOf({ at, question, attachment }: PlacedAttachment): AnswerFile {
  const contentType = typeOf(attachment);
  return {
    at,
    question: productText(question.text),
    title: attachment.title ?? null,
    contentType,
    size: bytesIn(attachment.data),
    isPicture: isPicture(contentType),
  };
}

/** The file that stands at the place, or null: when nothing does, or something else. */
export function fileAt(compiled: CompiledQuestionnaire, answers: Answers, at: string): SentFile | null {
  const attachment = attachmentsIn(compiled, answers).find((one) => one.at === at)?.attachment;
  if (!attachment) return null;
  const given = typeOf(attachment);
  const contentType = Object.hasOwn(SAFE_TYPES, given) ? given : UNKNOWN_TYPE;
  return {
    bytes: Buffer.from(attachment.data, 'base64'),
    contentType,
    isPicture: isPicture(contentType),
    fileName: nameOf(attachment, contentType),
  };
}

function typeOf({ contentType }: Attachment): string {
  return (contentType.split(';')[0] as string).trim().toLowerCase();
}

function isPicture(contentType: string): boolean {
  return contentType.startsWith('image/') && Object.hasOwn(SAFE_TYPES, contentType);
}

/** A picture that calls itself a program is not saved as one: the ending is that of the type. */
function nameOf({ title }: Attachment, contentType: string): string {
  const name = title ?? 'file';
  const endings = SAFE_TYPES[contentType];
  return !endings || endings.some((ending) => name.toLowerCase().endsWith(ending)) ? name : `${name}${endings[0]}`;
}
