import { Failure, kindOfStatus } from './failure';

const ROOT = '/api/patient';
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

async function problemOf(reply: Response): Promise<Readonly<Record<string, unknown>>> {
  try {
    const body: unknown = await reply.json();
    return typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

async function send(method: string, path: string, body: unknown): Promise<Response> {
  const changing = method !== 'GET';
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: {
        accept: 'application/json',
        ...(changing ? { 'x-csrf-token': csrf } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // a save that is on its way when the phone is put away still arrives; browsers refuse it above 64 kB
      keepalive: changing && JSON.stringify(body ?? null).length < 50_000,
    });
  } catch {
    throw new Failure('no-connection', 'no-connection');
  }
}

/** One call. Throws `Failure`; a 401 also tells the hearers of `onSignedOut`, unless `quiet`. */
export async function call<Reply>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
  how: { quiet?: boolean } = {},
): Promise<Reply> {
  const reply = await send(method, ROOT + path, body);
  const sentAt = Date.parse(reply.headers.get('date') ?? '');
  if (!Number.isNaN(sentAt)) ahead = sentAt - Date.now();
  if (reply.ok) return (reply.status === 204 ? undefined : await reply.json()) as Reply;
  const problem = await problemOf(reply);
  const kind = kindOfStatus(reply.status);
  if (kind === 'signed-out' && !how.quiet) for (const hear of signedOutHearers) hear();
  throw new Failure(kind, typeof problem.code === 'string' ? problem.code : kind, problem);
}

/** Where signing in begins; the browser goes there and comes back to `returnTo`. */
export function signInAddress(returnTo: string): string {
  return `${ROOT}/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
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
