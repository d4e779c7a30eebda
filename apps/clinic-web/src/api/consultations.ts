import { answerOf, api } from './client';
import type { components } from './schema.gen';

/** Talks with patients. The shapes are generated from the API's own description. */
type Dto = components['schemas'];
type Signal = AbortSignal | undefined;
/** `never`: the API's description leaves the `{id}` of its paths undeclared. */
const at = (id: string) => ({ params: { path: { id } } as never });
const stop = (signal: Signal) => (signal ? { signal } : {});

export type Consultation = Dto['ConsultationDto'];
export type Consultations = Dto['ConsultationsDto'];
export type Talks = Dto['TalksDto'];
export type NewConsultation = Dto['NewConsultationDto'];
export type NewAgreement = Dto['NewAgreementDto'];
export const CONSULTATION_KINDS = ['phone', 'video', 'visit'] as const;
export type ConsultationKind = (typeof CONSULTATION_KINDS)[number];
/** One step with what it needs; the verb is the address. */
export type ConsultationStep =
  | ({ verb: 'agree' } & Dto['AgreeCallDto'])
  | ({ verb: 'hold' } & Dto['HeldDto'])
  | ({ verb: 'not-held' } & Dto['NotHeldDto'])
  | ({ verb: 'cancel' } & Dto['CancelledDto'])
  | ({ verb: 'undo' } & Dto['ConsultationVersionDto']);

export const getConsultations = (
  department: string,
  state: 'open' | 'closed',
  signal?: AbortSignal,
): Promise<Consultations> =>
  answerOf(api.GET('/api/clinic/consultations', { params: { query: { department, state } }, ...stop(signal) }), signal);
export const getTalks = (patient: string, signal?: AbortSignal): Promise<Talks> =>
  answerOf(api.GET('/api/clinic/patients/{id}/talks', { ...at(patient), ...stop(signal) }), signal);
export const postConsultation = (patient: string, body: NewConsultation): Promise<Consultation> =>
  answerOf(api.POST('/api/clinic/patients/{id}/consultations', { ...at(patient), body }));
export const postAgreement = async (patient: string, body: NewAgreement): Promise<void> => {
  await answerOf(api.POST('/api/clinic/patients/{id}/agreements', { ...at(patient), body }));
};
export const postStep = (id: string, { verb, ...body }: ConsultationStep): Promise<Consultation> =>
  answerOf(api.POST(`/api/clinic/consultations/{id}/${verb}` as never, { ...at(id), body } as never) as never);
