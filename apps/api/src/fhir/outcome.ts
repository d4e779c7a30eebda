import type { ErrorCode } from '../platform/errors.js';

/** FHIR's issue types that we use. Source: http://hl7.org/fhir/R4/valueset-issue-type.html */
export type IssueType =
  | 'invalid'
  | 'not-supported'
  | 'not-found'
  | 'login'
  | 'forbidden'
  | 'throttled'
  | 'transient'
  | 'exception'
  | 'required'
  | 'value'
  | 'conflict'
  | 'informational';

export interface Issue {
  readonly severity: 'error' | 'warning' | 'information';
  readonly code: IssueType;
  readonly diagnostics: string;
  readonly expression?: readonly string[];
}

/** Something the client has to change, said of the parameter it is about. */
export class FhirFault extends Error {
  constructor(
    readonly status: 400 | 404 | 405 | 406 | 409 | 422,
    readonly issues: readonly Issue[],
  ) {
    super('fhir');
  }
}

export function outcome(issues: readonly Issue[]) {
  return { resourceType: 'OperationOutcome', issue: issues } as const;
}

const TYPES: Readonly<Partial<Record<ErrorCode, IssueType>>> = {
  'signed-out': 'login',
  'not-allowed': 'forbidden',
  'not-found': 'not-found',
  'too-many': 'throttled',
  stale: 'conflict',
  'try-again': 'transient',
  internal: 'exception',
};

/** A refusal of ours, in FHIR's words. */
export function issueOf(code: ErrorCode): Issue {
  return { severity: 'error', code: TYPES[code] ?? 'invalid', diagnostics: code };
}
