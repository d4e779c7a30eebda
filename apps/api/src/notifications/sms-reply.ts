import type { Outcome } from './state.js';

/**
 * What a gateway's status means, as docs/sms-gateway.md has it. 404 and 422: nobody has this number. 401 and 403: our own
 * token, an operator must act. 409: an earlier copy is being worked on, and its fate is not known yet.
 */
export function outcomeOfStatus(status: number, providerId: string | null): Outcome {
  if (status >= 200 && status < 300) return { kind: 'sent', providerId };
  if (status === 404 || status === 422) return { kind: 'refused', code: 'unknown-number' };
  if (status === 409) return { kind: 'unknown', code: 'no-reply' };
  if (status === 401 || status === 403) return { kind: 'later', code: 'unreachable' };
  if (status === 408 || status === 425 || status === 429 || status >= 500) return { kind: 'later', code: 'put-off' };
  return { kind: 'refused', code: 'bounced' };
}

/** Without a reply it counts whether the message had begun to leave us: after that nobody knows. */
export function outcomeOfBreak(begun: boolean): Outcome {
  return begun ? { kind: 'unknown', code: 'no-reply' } : { kind: 'later', code: 'unreachable' };
}

/** What a gateway says of an earlier message; null = it does not know, or does not tell. */
export function outcomeOfLookup(status: number, body: unknown): Outcome | null {
  if (status !== 200 || typeof body !== 'object' || body === null) return null;
  const { status: said, id } = body as { status?: unknown; id?: unknown };
  if (said === 'accepted' || said === 'delivered') return { kind: 'sent', providerId: idOf(id) };
  if (said === 'unknown-number') return { kind: 'refused', code: 'unknown-number' };
  if (said === 'rejected') return { kind: 'refused', code: 'bounced' };
  return null;
}

/** The provider's own id, where it gives a sensible one. */
export function idOf(value: unknown): string | null {
  return typeof value === 'string' && /^[\w:.-]{1,100}$/.test(value) ? value : null;
}
