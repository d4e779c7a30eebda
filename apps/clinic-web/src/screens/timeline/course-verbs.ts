import type { CourseVerb, TimelineEnrolment } from './data';

export type Verb = CourseVerb | 'switch';

/** What makes sense as the enrolment stands; the server decides. */
export function verbsOf({
  status,
  pathwayVersion,
  inForce,
}: Pick<TimelineEnrolment, 'status' | 'pathwayVersion' | 'inForce'>): Verb[] {
  if (status !== 'active' && status !== 'paused') return [];
  return [
    status === 'active' ? 'pause' : 'resume',
    ...(pathwayVersion === inForce ? [] : (['switch'] as const)),
    'end',
    'withdraw',
    'transfer',
    'death',
  ];
}

export interface Form {
  readonly reason: string;
  /** date of death, or of the end of a pause */
  readonly date: string;
  readonly why: string;
  readonly to: string;
}

/** What is sent of what was filled in. */
export function changeOf(verb: CourseVerb, { reason, date, why, to }: Form) {
  return {
    ...(reason.trim() ? { reason: reason.trim() } : {}),
    ...(verb === 'death' ? { on: date } : {}),
    ...(verb === 'pause' ? { why } : {}),
    ...(verb === 'pause' && date ? { until: date } : {}),
    ...(verb === 'transfer' && to ? { to } : {}),
  };
}
