/** Every code the API can answer with, and its HTTP status. A new code is added here or it does not exist. */
export const STATUS = {
  malformed: 400,
  'signed-out': 401,
  'sign-in-refused': 403,
  csrf: 403,
  'not-allowed': 403,
  /** Nothing waits under this code: mistyped, over, used, or taken back. */
  'wrong-code': 403,
  'not-found': 404,
  'draft-moved-on': 409,
  'already-answered': 409,
  'already-enrolled': 409,
  changed: 409,
  stale: 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  invalid: 422,
  answers: 422,
  /** The pathway says who may answer this step. */
  'not-allowed-answerer': 422,
  /** Two entries of the same paper: the second must be another person's. */
  'same-person': 409,
  /** The font has not got all the letters of this language. */
  'not-printable': 422,
  'id-reused': 422,
  'wrong-version': 422,
  revoked: 409,
  'in-use': 409,
  'not-open': 409,
  'too-many': 429,
  internal: 500,
  'try-again': 503,
  'provider-unavailable': 503,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof STATUS;

/** One thing that is wrong, and where. */
export interface Fault {
  readonly path: string;
  readonly code: string;
}

/** A refusal a caller can act on: a code from the closed list, where it is, and what may help. Never answers or names. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly faults: readonly Fault[] = [],
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }

  get status(): number {
    return STATUS[this.code];
  }
}

/** The answer to a row that is absent and to one that is another's: the same. */
export function notFound(): Refusal {
  return new Refusal('not-found');
}

/** One thing of what was sent is wrong. */
export function invalid(path: string, code: string): Refusal {
  return new Refusal('invalid', [{ path, code }]);
}

/** @throws Refusal `invalid` with all of them, when there are any */
export function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Refusal('invalid', faults);
}

/** Unwraps what must be there, else the one 404. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}

/** RFC 9457 body. */
export function problem(refusal: Refusal, requestId: string): Record<string, unknown> {
  return {
    ...refusal.extra,
    type: `urn:stemme:${refusal.code}`,
    title: refusal.code,
    status: refusal.status,
    code: refusal.code,
    ...(refusal.faults.length > 0 ? { faults: refusal.faults } : {}),
    requestId,
  };
}
