import { answerOf, api } from './client';
import type { components } from './schema.gen';

/** Limits of a patient's own. The shapes are generated from the API's own description. */
type Dto = components['schemas'];
/** `never`: the API's description leaves the `{id}` of its paths undeclared. */
const at = (id: string) => ({ params: { path: { id } } as never });

export type PatientLimits = Dto['LimitsDto'];
export type LimitCourse = Dto['LimitCourseDto'];
export type LimitMeasure = Dto['LimitMeasureDto'];
export type PatientLimit = Dto['LimitDto'];
export type NewLimit = Dto['SetLimitDto'];
export type UsualValue = Dto['ProposeLimitDto'];
export type Proposal = Dto['ProposalDto'];

export const SIDES = ['alertLow', 'warningLow', 'warningHigh', 'alertHigh'] as const;
export type Side = (typeof SIDES)[number];

export const getLimits = (patient: string, signal?: AbortSignal): Promise<PatientLimits> =>
  answerOf(api.GET('/api/clinic/patients/{id}/limits', { ...at(patient), ...(signal ? { signal } : {}) }), signal);
export const postLimit = (patient: string, body: NewLimit): Promise<PatientLimits> =>
  answerOf(api.POST('/api/clinic/patients/{id}/limits', { ...at(patient), body }));
export const postUsual = (patient: string, body: UsualValue): Promise<Proposal> =>
  answerOf(api.POST('/api/clinic/patients/{id}/limits/sides', { ...at(patient), body }));
export const postLimitEnd = (id: string, reason: string): Promise<PatientLimit> =>
  answerOf(api.POST('/api/clinic/limits/{id}/end', { ...at(id), body: { reason } }));
