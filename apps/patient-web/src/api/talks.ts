import { answerOf, api } from './client';
import type { components } from './schema.gen';

/** Talks with the clinic, what matters most, and what was agreed. The shapes are generated from the API's own description. */
type Schema = components['schemas'];

export type Calls = Readonly<Schema['OwnCallsDto']>;
export type Call = Readonly<Schema['OwnCallDto']>;
export type Wish = Readonly<Schema['WishDto']>;
export type CallAnswer = Readonly<Schema['CallAnswerDto']>;
export type CallWish = Readonly<Schema['CallWishDto']>;
export type Matters = Readonly<Schema['OwnMattersDto']>;
export type Matter = Readonly<Schema['OwnMatterDto']>;

/** `never`: the API's description leaves the `{id}` of its paths undeclared. */
const at = (id: string) => ({ params: { path: { id } } as never });

export const getCalls = (): Promise<Calls> => answerOf(api.GET('/api/patient/calls'));
export const putCall = (id: string, body: CallAnswer): Promise<Call> =>
  answerOf(api.PUT('/api/patient/calls/{id}', { ...at(id), body }));
export const putCallWish = (id: string, body: CallWish): Promise<{ id: string }> =>
  answerOf(api.PUT('/api/patient/call-wishes/{id}', { ...at(id), body }));
export const getMatters = (): Promise<Matters> => answerOf(api.GET('/api/patient/matters'));
export const putMatter = (enrolment: string, body: Schema['MatterInDto']): Promise<Matters> =>
  answerOf(api.PUT('/api/patient/matters/{id}', { ...at(enrolment), body }));
/** What stands now beside a questionnaire that is being answered. */
export const getMatterBeside = (assignment: string): Promise<Matter> =>
  answerOf(api.GET('/api/patient/assignments/{id}/matter', at(assignment)));
export const putMatterBeside = (assignment: string, text: string): Promise<Matter> =>
  answerOf(api.PUT('/api/patient/assignments/{id}/matter', { ...at(assignment), body: { text } }));
