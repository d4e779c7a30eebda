export type Given = Record<string, number>;
export interface Submission {
  readonly assignment: string;
  readonly questionnaireVersion: number;
  readonly answers: Given;
  readonly language: string;
  readonly mode: string;
  readonly answeredBy: string;
  readonly startedAt: string;
  readonly completedAt: string;
}
export function answers(phq: readonly number[]): Given;
export function submission(assignment: string, given: Given, at?: string): Submission;
