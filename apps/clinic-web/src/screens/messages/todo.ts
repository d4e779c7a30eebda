/** What somebody can do about a message that did not, or perhaps did not, arrive. */
export type Todo = 'correct' | 'call' | 'arrived' | 'again' | 'duty' | 'escalation' | 'text' | 'gateway';

/** Faults of the address: correcting it is what helps. */
const ADDRESS = ['no-address', 'bounced', 'unknown-number', 'exempt'];
/** Faults of the text or of the department's own name. */
const TEXT = ['lint', 'text', 'too-long'];
/** Faults of the way out: no patient and no nurse can mend them. */
const GATEWAY = ['no-gateway', 'gave-up', 'unreachable', 'put-off'];

export interface Failed {
  readonly id: string | null;
  readonly step: string;
  readonly status: string;
  readonly error: string | null;
}

/**
 * The acts that fit a line, the most useful first. A message whose fate is unknown is settled by a person: it arrived, or it
 * is sent again. A call is always possible; a message to staff is a matter of the roster.
 */
export function todoOf({ id, step, status, error }: Failed): Todo[] {
  if (step === 'duty' || step === 'escalation') return [step];
  if (status === 'unknown') return id ? ['arrived', 'again', 'call'] : ['call'];
  const cause = error ?? '';
  if (ADDRESS.includes(cause)) return ['correct', 'call'];
  if (TEXT.includes(cause)) return ['text', 'call'];
  if (GATEWAY.includes(cause)) return ['gateway', 'call'];
  return ['call'];
}
