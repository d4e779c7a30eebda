import type { Answers, Questionnaire, Text } from '@stemme/questionnaires';
import { Failure, kindOfStatus } from './failure';
import type { Crisis } from './types';
import type { components } from './schema.gen';

/**
 * A tablet's part of the API. It has a token of its own, and shares nothing with the session of a patient who may be signed
 * in on the same browser.
 */

type Schema = components['schemas'];

export type TabletView = Readonly<Omit<Schema['TabletViewDto'], 'document' | 'crisis'>> & {
  readonly document: Questionnaire;
  readonly crisis: Crisis | null;
};
export type TabletHandIn = Readonly<Omit<Schema['TabletSubmitDto'], 'answers'>> & { readonly answers: Answers };
export type TabletReceived = Readonly<Schema['TabletReceivedDto']>;

const PATIENCE_MS = 20_000;
let csrf = '';

async function call<Reply>(method: string, path: string, body?: unknown): Promise<Reply> {
  const reply = await fetch(`/api/tablet${path}`, {
    method,
    credentials: 'same-origin',
    cache: 'no-store',
    headers: { 'content-type': 'application/json', ...(csrf && { 'x-csrf-token': csrf }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => {
    throw new Failure('no-connection', 'no-connection');
  });
  const said: unknown = await reply.json().catch(() => ({}));
  if (reply.ok) return said as Reply;
  const problem = (typeof said === 'object' && said !== null ? said : {}) as Readonly<Record<string, unknown>>;
  const kind = kindOfStatus(reply.status);
  throw new Failure(kind, typeof problem.code === 'string' ? problem.code : kind, problem);
}

export const openTablet = (code: string): Promise<unknown> => call('POST', '/open', { code });
export async function getTablet(): Promise<TabletView> {
  const view = await call<TabletView>('GET', '/questionnaire');
  csrf = view.csrf;
  return view;
}
export const putProgress = (
  answers: Answers,
  questionnaireVersion: number,
): Promise<{ readonly advice: Text | null }> => call('PUT', '/progress', { answers, questionnaireVersion });
export const putTabletResponse = (id: string, body: TabletHandIn): Promise<TabletReceived> =>
  call('PUT', `/responses/${id}`, body);
export const endTablet = (): Promise<unknown> => call('POST', '/end', {});
