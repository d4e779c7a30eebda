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

type Method = 'GET' | 'POST' | 'PUT';
interface Call {
  body?: unknown;
  signal?: AbortSignal;
}

const BASE = '/api/clinic';
/** Longer than a slow answer, shorter than a nurse's patience: the worklist must know that it is old. */
const TIMEOUT_MS = 10_000;
let csrf = '';

/** The token that every mutating call carries; it comes with the session. */
export function rememberCsrf(token: string): void {
  csrf = token;
}

async function problemOf(reply: Response): Promise<Problem> {
  const body: unknown = await reply.json().catch(() => ({}));
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const faults = Array.isArray(fields.faults) ? (fields.faults as { path: string; code: string }[]) : [];
  return new Problem(
    reply.status,
    typeof fields.code === 'string' ? fields.code : `http-${reply.status}`,
    faults,
    fields,
  );
}

/**
 * One call to the clinic's API.
 * @throws Problem when the server refuses; ConnectionLost when there is no answer
 */
export async function call<T>(method: Method, path: string, { body, signal }: Call = {}): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (method !== 'GET') headers['x-csrf-token'] = csrf;
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const request: RequestInit = {
    method,
    headers,
    credentials: 'same-origin',
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  };
  if (body !== undefined) request.body = JSON.stringify(body);
  const reply = await fetch(BASE + path, request).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ConnectionLost(cause);
  });
  if (!reply.ok) throw await problemOf(reply);
  if (reply.status === 204) return undefined as T;
  return (await reply.json()) as T;
}

/** `?a=b` of the values that are set. */
export function query(values: Readonly<Record<string, string | null | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) search.set(name, value);
  const text = search.toString();
  return text ? `?${text}` : '';
}
