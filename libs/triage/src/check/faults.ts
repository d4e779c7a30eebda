/** What can be wrong with a rule set: a closed list of codes, each with the JSON pointer of where. */

export const FAULT_CODES = [
  'wrong-type',
  'unknown-key',
  'missing-key',
  'bad-name',
  'duplicate',
  'reserved',
  'empty',
  'unknown-op',
  'unknown-predicate',
  'unknown-item',
  'unknown-scale',
  'unknown-code',
  'unknown-band',
  'unknown-level',
  'out-of-range',
  'off-list',
  'not-a-number-item',
  'under-not',
  'too-many-nodes',
  'too-deep',
  'limits-crossed',
  'read-by-a-rule',
  'bands-with-gaps',
  'suppress-not-red',
  'suppress-not-read',
  'suppress-never',
  'suppress-not-mildest',
  'unknown-brace',
  'broken-brace',
  'not-for-patients',
  'acute-removed',
  'acute-loosened',
  'suicide-item-unread',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

export interface Fault {
  readonly path: string;
  readonly code: FaultCode;
}

export type Report = (path: string, code: FaultCode) => void;

/** `/rules/0/when`: one more step, escaped as RFC 6901 asks. */
export function under(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
