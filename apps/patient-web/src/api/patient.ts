import { call, rememberCsrf } from './client';
import type {
  AccessLog,
  Assignment,
  ContactRequest,
  DraftBody,
  DraftSaved,
  HandIn,
  HandedIn,
  Home,
  Language,
  SentAnswers,
  Session,
  Text,
} from './types';

const segment = encodeURIComponent;

/** Who is signed in. Also lengthens the session. */
export async function getSession(): Promise<Session> {
  const session = await call<Session>('GET', '/session', undefined, { quiet: true });
  rememberCsrf(session.csrf);
  return session;
}

export const endSession = () => call<void>('POST', '/sign-out');
export const putLanguage = (language: Language) => call<void>('PUT', '/preferences', { language });
export const getHome = () => call<Home>('GET', '/home');
export const getAssignment = (id: string) => call<Assignment>('GET', `/assignments/${segment(id)}`);
export const putDraft = (assignment: string, body: DraftBody) =>
  call<DraftSaved>('PUT', `/drafts/${segment(assignment)}`, body);
export const putResponse = (id: string, body: HandIn) => call<HandedIn>('PUT', `/responses/${segment(id)}`, body);
export const getResponse = (id: string) => call<SentAnswers>('GET', `/responses/${segment(id)}`);
export const openExtra = (enrolment: string, id: string) =>
  call<{ assignment: string }>('POST', `/enrolments/${segment(enrolment)}/extra`, { id });
export const askForContact = (body: ContactRequest) =>
  call<{ receivedAt: string; text: Text }>('POST', '/contact-requests', body);
export const getAccessLog = () => call<AccessLog>('GET', '/access-log');
