/** Why a call did not succeed, in the few kinds a page must tell apart. */
export const FAILURE_KINDS = [
  'no-connection',
  'signed-out',
  'not-found',
  'conflict',
  'refused',
  'too-many',
  'try-again',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

export class Failure extends Error {
  override readonly name = 'Failure';
  /** `code` is the closed list's of the server; `problem` is its whole answer, for codes that carry more. */
  constructor(
    readonly kind: FailureKind,
    readonly code: string,
    readonly problem: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

/** The kind of a reply that is not a success. */
export function kindOfStatus(status: number): FailureKind {
  if (status === 401) return 'signed-out';
  if (status === 404) return 'not-found';
  if (status === 409) return 'conflict';
  if (status === 429) return 'too-many';
  return status >= 500 ? 'try-again' : 'refused';
}
