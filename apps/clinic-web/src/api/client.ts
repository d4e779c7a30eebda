import createClient from 'openapi-fetch';
import type { paths } from './schema.gen';

/** A refusal of the server, in its closed list of codes (application/problem+json). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly faults: readonly { path: string; code: string }[],
    readonly body: Readonly<Record<string, unknown>>,
  ) {
    super(code);
    this.name = 'Problem';
  }
}

/** The server could not be reached, or did not answer in time. */
export class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super('connection-lost', { cause });
    this.name = 'ConnectionLost';
  }
}

/** Longer than a slow answer, shorter than a nurse's patience: the worklist must know that it is old. */
const TIMEOUT_MS = 10_000;
/** A file travels there first, and is then read for up to ten seconds. */
const IMPORT_TIMEOUT_MS = 60_000;
/** Two thousand patients are enrolled one by one; the report comes as it is made. */
const LINES_TIMEOUT_MS = 600_000;
let csrf = '';

/** The token that every mutating call carries; it comes with the session. */
export function rememberCsrf(token: string): void {
  csrf = token;
}

function send(request: Request): Promise<Response> {
  if (request.method !== 'GET') request.headers.set('x-csrf-token', csrf);
  return fetch(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(longest(request.url))]) });
}

function longest(url: string): number {
  if (/\/(enrolments|appointments)\/file$/.test(url)) return LINES_TIMEOUT_MS;
  return url.endsWith('/questionnaires/imports') ? IMPORT_TIMEOUT_MS : TIMEOUT_MS;
}

/** One method for each path of the API's own description; a wrong path or body does not compile. */
export const api = createClient<paths>({ credentials: 'same-origin', cache: 'no-store', fetch: send });

interface Reply<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

function problemOf(status: number, error: unknown): Problem {
  const fields = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>;
  const faults = Array.isArray(fields.faults) ? (fields.faults as { path: string; code: string }[]) : [];
  return new Problem(status, typeof fields.code === 'string' ? fields.code : `http-${status}`, faults, fields);
}

/**
 * What was answered.
 * @throws Problem when the server refuses; ConnectionLost when there is no answer
 */
export async function answerOf<Data>(pending: Promise<Reply<Data>>, signal?: AbortSignal): Promise<Data> {
  const { data, error, response } = await pending.catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ConnectionLost(cause);
  });
  if (!response.ok) throw problemOf(response.status, error);
  return data as Data;
}
