import { Failure } from '../../api/failure';
import { getChannels, putChannels } from '../../api/patient';
import { type Call, getCalls, putCall } from '../../api/talks';
import type { Reaching } from '../../ui/when-to-call';

export type { Call };

/** The talk, and the number that the department has. */
export interface OpenCall {
  readonly call: Call;
  readonly known: string | null;
}

/** null: it is no longer there. */
export async function loadCall(id: string): Promise<OpenCall | null> {
  const { calls, numbers } = await getCalls();
  const call = calls.find((one) => one.id === id);
  if (!call) return null;
  return { call, known: numbers.find(({ department }) => department === call.department)?.number ?? null };
}

export type Saved =
  | { readonly kind: 'saved'; readonly call: Call; readonly always: 'no' | 'done' | 'failed' }
  | { readonly kind: 'moved'; readonly call: Call }
  | { readonly kind: 'failed' | 'offline' };

/** Only this talk is changed; the patient's own details where they said so, as on their own page of them. */
export async function saveCall({ id, version }: Call, { number, keep, times }: Reaching): Promise<Saved> {
  try {
    const call = await putCall(id, { version, number: number.trim(), wishes: times.map((time) => ({ ...time })) });
    return { kind: 'saved', call, always: keep === 'always' ? await keepNumber(number.trim()) : 'no' };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'changed') return { kind: 'moved', call: error.problem.call as Call };
    return { kind: error.kind === 'no-connection' ? 'offline' : 'failed' };
  }
}

async function keepNumber(phone: string): Promise<'done' | 'failed'> {
  try {
    const { channels } = await getChannels();
    const names = channels.flatMap(({ channel, status }) => (channel === 'phone' ? [] : [{ channel, status }]));
    await putChannels({
      order: names.map(({ channel }) => channel) as never,
      off: names.filter(({ status }) => status === 'off').map(({ channel }) => channel) as never,
      phone,
    });
    return 'done';
  } catch {
    return 'failed';
  }
}
