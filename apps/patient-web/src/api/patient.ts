import { answerOf, api, outlivesPage, rememberCsrf } from './client';
import type {
  AccessLog,
  Assignment,
  ContactReceived,
  ContactRequest,
  DraftBody,
  DraftSaved,
  HandedIn,
  HandIn,
  Home,
  Preview,
  SentAnswers,
  Session,
} from './types';

/** `never`: the API's description leaves the `{id}` of its paths undeclared. */
const at = (id: string) => ({ params: { path: { id } } as never });

/** Who is signed in. Also lengthens the session. */
export async function getSession(): Promise<Session> {
  const session = await answerOf(api.GET('/api/patient/session'), { quiet: true });
  rememberCsrf(session.csrf);
  return session;
}

export const endSession = async (): Promise<void> => {
  await answerOf(api.POST('/api/patient/sign-out'));
};
export const getHome = (): Promise<Home> => answerOf(api.GET('/api/patient/home'));
export const getAssignment = async (id: string): Promise<Assignment> =>
  (await answerOf(api.GET('/api/patient/assignments/{id}', at(id)))) as unknown as Assignment;
export const putDraft = (assignment: string, body: DraftBody): Promise<DraftSaved> =>
  answerOf(api.PUT('/api/patient/drafts/{id}', { ...at(assignment), body, ...outlivesPage(body) }));
export const putResponse = (id: string, body: HandIn): Promise<HandedIn> =>
  answerOf(api.PUT('/api/patient/responses/{id}', { ...at(id), body, ...outlivesPage(body) }));
export const getResponse = (id: string): Promise<SentAnswers> =>
  answerOf(api.GET('/api/patient/responses/{id}', at(id)));
export const openExtra = (enrolment: string, id: string): Promise<{ assignment: string }> =>
  answerOf(api.POST('/api/patient/enrolments/{id}/extra', { ...at(enrolment), body: { id } }));
export const askForContact = (body: ContactRequest): Promise<ContactReceived> =>
  answerOf(api.POST('/api/patient/contact-requests', { body }));
export const getPreview = async (token: string): Promise<Preview> =>
  (await answerOf(
    api.GET('/api/patient/previews/{token}' as never, { params: { path: { token } } } as never) as never,
  )) as unknown as Preview;
export const getAccessLog = (): Promise<AccessLog> => answerOf(api.GET('/api/patient/access-log'));
