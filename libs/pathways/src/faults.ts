/** One thing wrong with a document: where (a JSON pointer, '' = the whole document) and what. */
export interface Fault {
  path: string;
  code: FaultCode;
}

export const FAULT_CODES = [
  // the shape of the document
  'wrong-type',
  'missing',
  'unknown-field',
  'off-list',
  'empty',
  'bad-id',
  'bad-period',
  'bad-time',
  'bad-date',
  'bad-number',
  'bad-zone',
  'too-deep',
  'too-large',
  // what the parts say together
  'duplicate',
  'undeclared-phase',
  'undeclared-fact',
  'undeclared-option',
  'not-together',
  'no-condition',
  'never-ends',
  'undeclared-anchor',
  'undeclared-switch',
  'id-needs-number',
  'id-has-number',
  'too-short',
  'windows-overlap',
  'reminder-after-closing',
  'reminder-before-opening',
  'unknown-brace',
  'missing-brace',
  'broken-brace',
  'forbidden-word',
  'crisis-incomplete',
  'lifeline-first',
  'intervals-overlap',
  'never-open',
  // what must hold before a department may use it
  'no-act',
  'no-who',
  'no-time-inside',
  'no-time-outside',
  'no-legend',
  'no-steps',
  'no-invitation',
  'unknown-questionnaire',
  'wrong-rule-set',
  'item-not-asked',
  'required-not-asked',
  'contact-not-asked',
  'no-acute-rule',
  'no-crisis-text',
  'no-emergency-text',
  'step-never-comes',
  'time-never-comes',
  'asked-too-seldom',
  'asked-too-few-times',
  'reminder-never-sent',
  'reminders-collide',
  'silence-outside-window',
  'unknown-fact',
  'no-human-contact',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** Thrown where an answer cannot be computed. `code` is from a closed list; `what` names the culprit, never a patient's data. */
export class PathwayError extends Error {
  constructor(
    readonly code: PathwayErrorCode,
    readonly what: string,
  ) {
    super(`${code}: ${what}`);
    this.name = 'PathwayError';
  }
}

export const PATHWAY_ERROR_CODES = [
  'missing-anchor',
  'bad-date',
  'bad-instant',
  'bad-period',
  'bad-time',
  'bad-zone',
  'never-open',
  'unknown-brace',
  'missing-brace',
  'broken-brace',
  'no-crisis-text',
] as const;
export type PathwayErrorCode = (typeof PATHWAY_ERROR_CODES)[number];
