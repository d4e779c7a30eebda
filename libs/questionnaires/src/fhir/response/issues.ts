import type { UnitEngine } from '../../engines.js';
import type { AnswerFaultCode } from '../../refusal.js';
import { NO_RULES, type SourceRules } from './source-rules.js';

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
  'line-break',
  'bad-reference',
  'other-subject',
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

/** More errors than this help nobody, nor more remarks, and a hostile response could have millions. */
const MOST_ISSUES = 200;

export class Issues {
  readonly list: ResponseIssue[] = [];
  /** Places whose value cannot be held by the document, though nothing is wrong with it. */
  readonly lossy = new Set<string>();
  /** How many errors there are. */
  errors = 0;

  /** @param units to hold an amount against limits in another unit */
  constructor(
    readonly rules: SourceRules = NO_RULES,
    readonly units?: UnitEngine,
  ) {}

  add(path: string, code: ResponseFaultCode, severity: Severity = 'error'): void {
    const isError = severity === 'error';
    // remarks never take the place of an error
    if ((isError ? this.errors : this.list.length - this.errors) >= MOST_ISSUES) return;
    this.list.push({ path, code, severity });
    if (isError) this.errors += 1;
  }

  /** Right as far as can be judged, but not carried over as it is. */
  loses(path: string, severity: Severity = 'information', code: ResponseFaultCode = 'lossy'): void {
    this.lossy.add(path);
    this.add(path, code, severity);
  }
}
