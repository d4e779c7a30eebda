/** What is refused about the text of a document before any of it is parsed. */

/** In bytes of UTF-8. */
export const LARGEST = 16 * 1024 * 1024;

// Half a surrogate pair, a character that XML 1.0 cannot hold, or the mark a decoder leaves where bytes were no text.
const NO_TEXT = /\p{Surrogate}|(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffd\ufffe\uffff]/u;

export type TextFault = 'too-large' | 'not-text' | 'doctype';

export function faultOfText(text: string): TextFault | undefined {
  if (text.length > LARGEST || utf8Length(text) > LARGEST) return 'too-large';
  // A document type is refused at its first character: whatever it declares is never read.
  if (hasDoctype(text)) return 'doctype';
  return NO_TEXT.test(text) ? 'not-text' : undefined;
}

export function isXmlText(text: string): boolean {
  return !NO_TEXT.test(text);
}

function utf8Length(text: string): number {
  // No UTF-16 unit takes more than three bytes: most documents need no count.
  if (text.length * 3 <= LARGEST) return text.length;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/** Whether anything but comments and processing instructions stands before the root: that can only be a DOCTYPE. */
function hasDoctype(text: string): boolean {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    const comment = text.startsWith('<!--', at);
    if (!comment && text.startsWith('<!', at)) return true;
    if (!comment && !text.startsWith('<?', at)) return false;
    const end = text.indexOf(comment ? '-->' : '?>', at + 2);
    if (end < 0) return false;
    at = end + (comment ? 3 : 2);
  }
}
