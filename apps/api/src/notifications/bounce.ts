/** A part of a report: its type, and its text without the encoding of its transport. */
export interface ReportPart {
  readonly type: string;
  readonly text: string;
}

export interface Bounce {
  /** Our message's id: the left side of its Message-ID. */
  readonly message: string;
  /** The enhanced status code, RFC 3463, e.g. `5.1.1`. */
  readonly status: string;
}

export type BounceFault = 'no-report' | 'not-failed' | 'not-ours';

const OURS = /^message-id:\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>\s]+>/im;

/**
 * What a delivery status notification says (RFC 3464): which of our messages did not arrive. Only a permanent failure counts:
 * `Action: failed` with a status of class 5. A delay, or a success, changes nothing.
 */
export function bounceOf(parts: readonly ReportPart[]): Bounce | BounceFault {
  const report = parts.find(({ type }) => type === 'message/delivery-status');
  if (!report) return 'no-report';
  const action = field(report.text, 'action')?.toLowerCase();
  const status = /^\d\.\d{1,3}\.\d{1,3}/.exec(field(report.text, 'status') ?? '')?.[0];
  if (action !== 'failed' || !status?.startsWith('5.')) return 'not-failed';
  const returned = parts.filter(({ type }) => type === 'message/rfc822' || type === 'text/rfc822-headers');
  const message = returned.map(({ text }) => OURS.exec(unfolded(text))?.[1]).find((id) => id !== undefined);
  return message ? { message: message.toLowerCase(), status } : 'not-ours';
}

/** The last of that name: the fields of the recipient come after those of the message. */
function field(text: string, name: string): string | undefined {
  const found = [...unfolded(text).matchAll(new RegExp(`^${name}:[ \\t]*(.*)$`, 'gim'))];
  return found.at(-1)?.[1]?.trim();
}

function unfolded(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(/\n[ \t]+/g, ' ');
}
