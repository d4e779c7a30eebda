import type { Answers, Questionnaire } from '@stemme/questionnaires';
import { answerOf, api } from './client';
import type { components } from './schema.gen';

/** Answering for a patient: a tablet's code, a paper, an interview. */

type Schema = components['schemas'];
type Way = 'paper' | 'phone';

export type OwnEntry = Readonly<Omit<Schema['OwnEntryDto'], 'answers' | 'notes'>> & {
  readonly answers: Answers;
  readonly notes: readonly { readonly path: string; readonly text: string; readonly value?: unknown }[];
};
export type WayState = Readonly<Omit<Schema['WayDto'], 'own'>> & { readonly own: OwnEntry | null };
export type AnswerFor = Readonly<Omit<Schema['AnswerForDto'], 'document' | 'paper' | 'phone' | 'crisis'>> & {
  readonly document: Questionnaire | null;
  readonly paper: WayState;
  readonly phone: WayState;
};
export type TabletCode = Readonly<Schema['TabletCodeDto']>;
export type Finished = Readonly<Schema['EntryFinishedDto']>;
export type Saved = Readonly<Schema['EntrySavedDto']>;
export interface EntryBody {
  readonly round: 1 | 2;
  readonly baseVersion: number;
  readonly questionnaireVersion: number;
  readonly answers: Answers;
  readonly language: string;
  readonly answeredBy: string;
  readonly proxyName?: string;
  readonly proxyRelation?: string;
  readonly filledOn?: string;
}
export interface FinishBody extends EntryBody {
  readonly response: string;
  readonly keepOut?: readonly { readonly path: string; readonly text: string }[];
}

type Send = (path: string, init: object) => ReturnType<typeof api.GET>;
/** Paths hold their ids already. */
async function call<Data>(verb: 'GET' | 'PUT' | 'POST', path: string, body?: object): Promise<Data> {
  const send = api[verb] as unknown as Send;
  return (await answerOf(send(path, body ? { body } : {}))) as Data;
}
const at = (assignment: string, rest: string) => `/api/clinic/assignments/${assignment}${rest}`;

export const getAnswerFor = (assignment: string): Promise<AnswerFor> => call('GET', at(assignment, '/answer-for'));
export const postTabletCode = (assignment: string): Promise<TabletCode> =>
  call('POST', at(assignment, '/tablet-codes'), {});
export const postRevoke = (code: string): Promise<void> => call('POST', `/api/clinic/tablet-codes/${code}/revoke`, {});
export const putEntry = (assignment: string, way: Way, body: EntryBody): Promise<Saved> =>
  call('PUT', at(assignment, `/entries/${way}`), body);
export const postFinish = (assignment: string, way: Way, body: FinishBody): Promise<Finished> =>
  call('POST', at(assignment, `/entries/${way}/finish`), body);
export const postStartOver = (assignment: string, way: Way, round: number, reason: string): Promise<void> =>
  call('POST', at(assignment, `/entries/${way}/start-over`), { round, reason });
export const getDifferences = (assignment: string): Promise<Finished> => call('GET', at(assignment, '/differences'));
export const postResolve = (
  assignment: string,
  response: string,
  chosen: Readonly<Record<string, 1 | 2>>,
): Promise<Finished> => call('POST', at(assignment, '/resolve'), { response, chosen });
export const getPaper = (code: string): Promise<{ readonly assignment: string }> =>
  call('GET', `/api/clinic/papers/${encodeURIComponent(code)}`);
export const paperAddress = (assignment: string, language: string): string =>
  at(assignment, `/paper?${new URLSearchParams({ language }).toString()}`);
