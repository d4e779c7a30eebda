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
  OwnChannels,
  OwnChannelsChange,
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
/** @param whole also what was answered elsewhere a few days ago */
export const getAssignment = async (id: string, whole: boolean): Promise<Assignment> => {
  const query = whole ? { whole: 'true' } : {};
  const where = { params: { path: { id }, query } as never };
  return (await answerOf(api.GET('/api/patient/assignments/{id}', where))) as unknown as Assignment;
};
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
/** How we reach the patient. */
export const getChannels = (): Promise<OwnChannels> => answerOf(api.GET('/api/patient/channels'));
export const putChannels = (body: OwnChannelsChange): Promise<OwnChannels> =>
  answerOf(api.PUT('/api/patient/channels', { body }));
