import { call, query, rememberCsrf } from './client';
import type { Department, Duty, NewEnrolment, PathwayChoice, Phone, Undelivered } from './department-types';
import type { ClinicResponse } from './response-types';
import type { Item, Patient, PatientFound, Session, Worklist } from './types';

/** Reads the session and keeps its CSRF token. */
export async function getSession(signal?: AbortSignal): Promise<Session> {
  const session = await call<Session>('GET', '/session', { signal });
  rememberCsrf(session.csrf);
  return session;
}
export const postSignOut = () => call<void>('POST', '/sign-out', { body: {} });
/** Where the browser goes to sign in; it comes back to `returnTo`, an address of this app. */
export const signInAddress = (returnTo: string) => `/api/clinic/sign-in${query({ returnTo })}`;

export interface WorklistQuery {
  department: string;
  state: string;
  level: string | null;
  pathway: string | null;
}
export const getWorklist = (wanted: WorklistQuery, signal?: AbortSignal) =>
  call<Worklist>('GET', `/worklist${query({ ...wanted })}`, { signal });

/** One verb on one worklist item; the version is the one the person saw. */
export const postItem = (id: string, verb: string, body: Record<string, unknown>) =>
  call<Item>('POST', `/worklist/${encodeURIComponent(id)}/${verb}`, { body });

/** A POST, so that a CPR number never stands in an address or a log. */
export const postPatientSearch = (department: string, text: string, signal?: AbortSignal) =>
  call<{ patients: PatientFound[] }>('POST', '/patients/search', { body: { department, query: text }, signal });
export const getPatient = (id: string, signal?: AbortSignal) =>
  call<Patient>('GET', `/patients/${encodeURIComponent(id)}`, { signal });
export const putContact = (id: string, contact: { email?: string; phone?: string; language?: string }) =>
  call<void>('PUT', `/patients/${encodeURIComponent(id)}/contact`, { body: contact });
export const getResponse = (id: string, signal?: AbortSignal) =>
  call<ClinicResponse>('GET', `/responses/${encodeURIComponent(id)}`, { signal });
export const postRetract = (id: string, reason: string) =>
  call<unknown>('POST', `/responses/${encodeURIComponent(id)}/retract`, { body: { reason } });

export const getPathways = (department: string, startedOn: string | null, signal?: AbortSignal) =>
  call<PathwayChoice[]>('GET', `/pathways${query({ department, startedOn })}`, { signal });
export const postEnrolment = (enrolment: NewEnrolment) =>
  call<{ id: string; patient: string; first: string | null }>('POST', '/enrolments', { body: enrolment });
export const postEnrolmentChange = (id: string, verb: string, body: { reason?: string; on?: string }) =>
  call<{ id: string; status: string }>('POST', `/enrolments/${encodeURIComponent(id)}/${verb}`, { body });

export const getDepartment = (id: string, signal?: AbortSignal) =>
  call<Department>('GET', `/departments/${encodeURIComponent(id)}`, { signal });
export const getUndelivered = (id: string, signal?: AbortSignal) =>
  call<{ undelivered: Undelivered[] }>('GET', `/departments/${encodeURIComponent(id)}/undelivered`, { signal });
export const putPhones = (id: string, phones: readonly Phone[]) =>
  call<unknown>('PUT', `/departments/${encodeURIComponent(id)}/phones`, { body: { phones } });
export const putRoster = (id: string, roster: readonly Duty[]) =>
  call<unknown>('PUT', `/departments/${encodeURIComponent(id)}/roster`, { body: { roster } });
