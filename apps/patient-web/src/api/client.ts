import createClient from 'openapi-fetch';
import { Failure, kindOfStatus } from './failure';
import type { paths } from './schema.gen';

/** A phone with one bar of signal: longer than this and the page says that it is trying again. */
const PATIENCE_MS = 20_000;

let csrf = '';
let ahead = 0;
const signedOutHearers = new Set<() => void>();

/** The token that every changing call carries; comes with the session. */
export function rememberCsrf(token: string): void {
  csrf = token;
}

/** The server's time in milliseconds since 1970, to the second: a phone's own clock may be minutes off. */
export function serverNow(): number {
  return Date.now() + ahead;
}

/** Calls `hear` each time the server says that nobody is signed in. Returns how to stop. */
export function onSignedOut(hear: () => void): () => void {
  signedOutHearers.add(hear);
  return () => signedOutHearers.delete(hear);
}

async function send(request: Request): Promise<Response> {
  if (request.method !== 'GET') request.headers.set('x-csrf-token', csrf);
  const reply = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
  const sentAt = Date.parse(reply.headers.get('date') ?? '');
  if (!Number.isNaN(sentAt)) ahead = sentAt - Date.now();
  return reply;
}

/** One method for each path of the API's own description; a wrong path or body does not compile. */
export const api = createClient<paths>({ credentials: 'same-origin', cache: 'no-store', fetch: send });

interface Reply<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** What was answered. Throws `Failure`; a 401 also tells the hearers of `onSignedOut`, unless `quiet`. */
export async function answerOf<Data>(pending: Promise<Reply<Data>>, how: { quiet?: boolean } = {}): Promise<Data> {
  const { data, error, response } = await pending.catch(() => {
    throw new Failure('no-connection', 'no-connection');
  });
  if (response.ok) return data as Data;
  const problem = (typeof error === 'object' && error !== null ? error : {}) as Readonly<Record<string, unknown>>;
  const kind = kindOfStatus(response.status);
  if (kind === 'signed-out' && !how.quiet) for (const hear of signedOutHearers) hear();
  throw new Failure(kind, typeof problem.code === 'string' ? problem.code : kind, problem);
}

/** A save that is on its way when the phone is put away still arrives; browsers refuse it above 64 kB. */
export function outlivesPage(body: unknown): { keepalive: boolean } {
  return { keepalive: JSON.stringify(body).length < 50_000 };
}

/** Where signing in begins; the browser goes there and comes back to `returnTo`. */
export function signInAddress(returnTo: string): string {
  return `/api/patient/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
}

/** Whether this is a demo, for the pages before anybody is signed in: only a demo lists the people to sign in as. */
export async function isDemo(): Promise<boolean> {
  try {
    const reply = await fetch('/demo/people.json', { method: 'HEAD' });
    return reply.ok && (reply.headers.get('content-type') ?? '').includes('json');
  } catch {
    return false;
  }
}
