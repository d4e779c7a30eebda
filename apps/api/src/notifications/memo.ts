/**
 * A Digital Post message in the MeMo format, version 1.2: header (who, to whom, what it is called) and one main document.
 *
 * Element names, their order, the namespace and the prefix are those of MeMo 1.1 as public implementations write it; that
 * version 1.2 keeps them and says `memoVersion="1.2" memoSchVersion="1.2.0"` is from memory. Before it is connected, check it
 * against the schema of digitaliser.dk.
 */
export interface Memo {
  /** The message's own id, a UUID: a second copy is known by it. */
  readonly id: string;
  /** What stands in the recipient's list. */
  readonly label: string;
  /** Of the authority that sends. */
  readonly cvr: string;
  readonly sender: string;
  /** Ten digits. */
  readonly cpr: string;
  readonly language: 'da' | 'en';
  readonly text: string;
  /** ISO 8601 in UTC, without fractions of a second. */
  readonly createdAt: string;
}

export const MEMO_NAMESPACE = 'https://DigitalPost.dk/MeMo-1';

/** The message as UTF-8 XML. Its content is plain text: nothing in it is run or fetched. */
export function memoXml(memo: Memo): string {
  const { id, label, cvr, sender, cpr, language, text, createdAt } = memo;
  const content = Buffer.from(text, 'utf8').toString('base64');
  const header = [
    element('messageType', 'DIGITALPOST'),
    element('messageUUID', id),
    element('label', label),
    element('mandatory', 'false'),
    element('legalNotification', 'false'),
    parent('Sender', [element('senderID', cvr), element('idType', 'CVR'), element('label', sender)]),
    parent('Recipient', [element('recipientID', cpr), element('idType', 'CPR')]),
  ];
  const file = [
    element('encodingFormat', 'text/plain'),
    element('filename', language === 'da' ? 'brev.txt' : 'letter.txt'),
    element('language', language),
    element('content', content),
  ];
  const body = [element('createdDateTime', createdAt), parent('MainDocument', [parent('File', file)])];
  const whole = parent('MessageHeader', header) + parent('MessageBody', body);
  const versions = 'memoVersion="1.2" memoSchVersion="1.2.0"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<memo:Message xmlns:memo="${MEMO_NAMESPACE}" ${versions}>${whole}</memo:Message>\n`;
}

function parent(name: string, children: readonly string[]): string {
  return `<memo:${name}>${children.join('')}</memo:${name}>`;
}

function element(name: string, text: string): string {
  return `<memo:${name}>${escaped(text)}</memo:${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Signs that no XML 1.0 may hold are left out. */
function escaped(text: string): string {
  const allowed = [...text].filter((sign) => {
    const code = sign.codePointAt(0)!;
    return code >= 0x20
      ? code !== 0xfffe && code !== 0xffff && !(code >= 0xd800 && code <= 0xdfff)
      : '\t\n\r'.includes(sign);
  });
  return allowed.join('').replace(/[&<>]/g, (sign) => ESCAPES[sign]!);
}
