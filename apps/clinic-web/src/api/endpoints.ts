import { answerOf, api, rememberCsrf } from './client';
import type {
  ClinicResponse,
  ContactChange,
  Department,
  Duty,
  Enrolled,
  EnrolPreview,
  EnrolmentStatus,
  NewEnrolment,
  OfferedSteps,
  PathwayChoice,
  Patient,
  PatientsFound,
  Phone,
  Sending,
  Session,
  UndeliveredList,
} from './types';

type Signal = AbortSignal | undefined;
/** `never`: the API's description leaves the `{id}` of its paths undeclared. */
const at = (id: string) => ({ params: { path: { id } } as never });
const stop = (signal: Signal) => (signal ? { signal } : {});

/** Reads the session and keeps its CSRF token. */
export async function getSession(signal?: AbortSignal): Promise<Session> {
  const session = await answerOf(api.GET('/api/clinic/session', stop(signal)), signal);
  rememberCsrf(session.csrf);
  return session;
}
export const postSignOut = async (): Promise<void> => {
  await answerOf(api.POST('/api/clinic/sign-out'));
};
/** Where the browser goes to sign in; it comes back to `returnTo`, an address of this app. */
export const signInAddress = (returnTo: string): string =>
  `/api/clinic/sign-in?${new URLSearchParams({ returnTo }).toString()}`;

/** A POST, so that a CPR number never stands in an address or a log. */
export const postPatientSearch = (department: string, query: string): Promise<PatientsFound> =>
  answerOf(api.POST('/api/clinic/patients/search', { body: { department, query } }));
export const getPatient = async (id: string, signal?: AbortSignal): Promise<Patient> =>
  (await answerOf(api.GET('/api/clinic/patients/{id}', { ...at(id), ...stop(signal) }), signal)) as unknown as Patient;
export const putContact = async (id: string, body: ContactChange): Promise<void> => {
  await answerOf(api.PUT('/api/clinic/patients/{id}/contact', { ...at(id), body }));
};
export const getResponse = async (id: string, signal?: AbortSignal): Promise<ClinicResponse> =>
  (await answerOf(
    api.GET('/api/clinic/responses/{id}', { ...at(id), ...stop(signal) }),
    signal,
  )) as unknown as ClinicResponse;
/** The address of a patient's file, for a link or a picture. */
export const attachmentAddress = (response: string, at: string): string =>
  `/api/clinic/responses/${response}/attachments?${new URLSearchParams({ at }).toString()}`;
export const postRetract = (id: string, reason: string) =>
  answerOf(api.POST('/api/clinic/responses/{id}/retract', { ...at(id), body: { reason } }));

export const getPathways = (
  department: string,
  startedOn: string | null,
  signal?: AbortSignal,
): Promise<PathwayChoice[]> => {
  const query = { department, ...(startedOn ? { startedOn } : {}) };
  return answerOf(api.GET('/api/clinic/pathways', { params: { query }, ...stop(signal) }), signal);
};
/** What would be sent when, with these dates and choices; nothing is enrolled. */
export const postEnrolPreview = (body: EnrolPreview, signal?: AbortSignal): Promise<OfferedSteps> =>
  answerOf(api.POST('/api/clinic/enrolments/preview', { body, ...stop(signal) }), signal);
export const postEnrolment = (body: NewEnrolment): Promise<Enrolled> =>
  answerOf(api.POST('/api/clinic/enrolments', { body }));
export type EnrolmentVerb = 'pause' | 'resume' | 'end' | 'death';
export const postEnrolmentChange = (
  id: string,
  verb: EnrolmentVerb,
  body: { reason?: string; on?: string },
): Promise<EnrolmentStatus> => answerOf(api.POST(`/api/clinic/enrolments/{id}/${verb}`, { ...at(id), body }));

export const getDepartment = async (id: string, signal?: AbortSignal): Promise<Department> =>
  (await answerOf(
    api.GET('/api/clinic/departments/{id}', { ...at(id), ...stop(signal) }),
    signal,
  )) as unknown as Department;
export const getUndelivered = (id: string, signal?: AbortSignal): Promise<UndeliveredList> =>
  answerOf(api.GET('/api/clinic/departments/{id}/undelivered', { ...at(id), ...stop(signal) }), signal);
export const putPhones = async (id: string, phones: readonly Phone[]): Promise<void> => {
  await answerOf(api.PUT('/api/clinic/departments/{id}/phones', { ...at(id), body: { phones: [...phones] } }));
};
export const putSending = async (id: string, sending: Sending): Promise<void> => {
  await answerOf(api.PUT('/api/clinic/departments/{id}/settings', { ...at(id), body: { sending } }));
};
export const putSecondEntry = async (id: string, secondEntry: 'other' | 'same'): Promise<void> => {
  await answerOf(api.PUT('/api/clinic/departments/{id}/second-entry', { ...at(id), body: { secondEntry } }));
};
export const putRoster = async (id: string, roster: readonly Duty[]): Promise<void> => {
  await answerOf(api.PUT('/api/clinic/departments/{id}/roster', { ...at(id), body: { roster: [...roster] } }));
};
