import type { AnswerFaultCode } from '../../refusal.js';

/** What can be wrong with a QuestionnaireResponse beyond its answers. */
export const RESPONSE_FAULTS = [
  'not-a-response',
  'missing-status',
  'unknown-status',
  'other-questionnaire',
  'other-version',
  'no-questionnaire',
  'not-fhir',
  'unknown-property',
  'missing-link-id',
  'wrong-place',
  'wrong-order',
  'duplicate-item',
  'split-answers',
  'answer-on-group',
  'answer-on-display',
  'item-on-question',
  'item-on-display',
  'empty-answer',
  'empty-value',
  'several-values',
  'other-text',
  'other-display',
  'no-system',
  'not-judged',
  'lossy',
  'entered-in-error',
] as const;

export type ResponseFaultCode = (typeof RESPONSE_FAULTS)[number] | AnswerFaultCode;

export const SEVERITIES = ['error', 'warning', 'information'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface ResponseIssue {
  /** As FHIRPath writes a place: `QuestionnaireResponse.item[0].answer[1].item[0]`. */
  readonly path: string;
  readonly code: ResponseFaultCode;
  readonly severity: Severity;
}

/** By linkId, the questions whose list of answers only a server knows, with the type they have in the source. */
export type OpenLists = ReadonlyMap<string, string>;

/** More than this help nobody, and a hostile response could have millions. */
const MOST_ISSUES = 200;

export class Issues {
  readonly list: ResponseIssue[] = [];
  /** Places whose value cannot be held by the document, though nothing is wrong with it. */
  readonly lossy = new Set<string>();

  /** @param openLists see `openLists` */
  constructor(readonly openLists: OpenLists = new Map()) {}

  add(path: string, code: ResponseFaultCode, severity: Severity = 'error'): void {
    if (this.list.length < MOST_ISSUES) this.list.push({ path, code, severity });
  }

  /** Right as far as can be judged, but not carried over as it is. */
  loses(path: string, severity: Severity = 'information'): void {
    this.lossy.add(path);
    this.add(path, 'lossy', severity);
  }
}
