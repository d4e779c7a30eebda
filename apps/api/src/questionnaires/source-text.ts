/** The most bytes a file of a questionnaire may have. */
export const LARGEST_FILE = 8 * 1_048_576;

/** The bytes that were sent, or why they are none. Base64 with its padding; no line breaks. */
export function bytesOf(
  content: string,
): { ok: true; bytes: Buffer } | { ok: false; code: 'not-base64' | 'empty' | 'too-large' } {
  if (content === '') return { ok: false, code: 'empty' };
  const bytes = Buffer.from(content, 'base64');
  // the decoder skips what it does not know: what is encoded again must be what was sent
  if (bytes.toString('base64') !== content) return { ok: false, code: 'not-base64' };
  return bytes.length > LARGEST_FILE ? { ok: false, code: 'too-large' } : { ok: true, bytes };
}

/** Encodings an XML declaration may name. Everything else is UTF-8 or is not read. */
const DECLARED = new Set(['utf-8', 'utf-16', 'iso-8859-1', 'windows-1252', 'us-ascii']);

/**
 * The text of a file: UTF-8, UTF-16 where a byte order mark says so, else what an XML declaration names. Undefined when the
 * bytes are no such text; nothing is replaced by question marks.
 */
export function textOf(bytes: Buffer): string | undefined {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 200).toString('latin1');
  const declared = /^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1]?.toLowerCase();
  if (declared === undefined) return 'utf-8';
  if (!DECLARED.has(declared)) return undefined;
  // said to be UTF-16, and yet the declaration could be read byte by byte
  return declared === 'utf-16' ? undefined : declared;
}
