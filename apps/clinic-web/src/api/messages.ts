import { answerOf, api } from './client';
import type { components } from './schema.gen';

/** The shapes are generated from the API's own description. */
type Dto = components['schemas'];
type Signal = AbortSignal | undefined;
/** `never`: the API's description leaves the `{id}` of its paths undeclared. */
const at = (id: string) => ({ params: { path: { id } } as never });
const stop = (signal: Signal) => (signal ? { signal } : {});

export const STEPS = [
  'invitation',
  'reminder-1',
  'reminder-2',
  'reminder-3',
  'last-call',
  'missed',
  'moved',
  'cancelled',
] as const;
export type Step = (typeof STEPS)[number];
export const WRITTEN = ['email', 'sms', 'digital-post', 'letter'] as const;
export type Written = (typeof WRITTEN)[number];
export type Channel = Written | 'phone';
export type TextLanguage = 'da' | 'en';

export type Template = Dto['TemplateDto'];
export type TextFault = Dto['TextFaultDto'];
export type Preview = Dto['TemplatePreviewDto'];
export type Sender = Dto['SenderDto'];
export type Call = Dto['CallDto'];
export type Letter = Dto['LetterDto'];
export type Undelivered = Dto['UndeliveredMessageDto'];
export type PatientChannel = Dto['ChannelDto'];
export type PatientChannels = Dto['ChannelsDto'];
export type ChannelsChange = Dto['ChannelsInDto'];
export type CallResult = Dto['TriedInDto']['result'];
export type TextOf = Pick<Template, 'step' | 'channel' | 'language'> & { subject: string; body: string };

export const getTemplates = (department: string, signal?: AbortSignal): Promise<Dto['TemplatesDto']> =>
  answerOf(api.GET('/api/clinic/departments/{id}/templates', { ...at(department), ...stop(signal) }), signal);
export const putTemplate = (department: string, body: TextOf & { version: number }): Promise<Template> =>
  answerOf(api.PUT('/api/clinic/departments/{id}/templates', { ...at(department), body }));
export const postPreview = (
  department: string,
  body: TextOf & { count: number },
  signal?: AbortSignal,
): Promise<Preview> =>
  answerOf(
    api.POST('/api/clinic/departments/{id}/templates/preview', { ...at(department), body, ...stop(signal) }),
    signal,
  );

export const getSender = (department: string, signal?: AbortSignal): Promise<Sender> =>
  answerOf(api.GET('/api/clinic/departments/{id}/sender', { ...at(department), ...stop(signal) }), signal);
export const putSender = (department: string, body: Dto['SenderInDto']): Promise<Sender> =>
  answerOf(api.PUT('/api/clinic/departments/{id}/sender', { ...at(department), body }));

export const getUndeliveredMessages = (department: string, signal?: AbortSignal): Promise<Dto['UndeliveredDto']> =>
  answerOf(api.GET('/api/clinic/departments/{id}/undelivered', { ...at(department), ...stop(signal) }), signal);
export const postResolve = async (message: string, how: 'arrived' | 'again'): Promise<void> => {
  await answerOf(api.POST(`/api/clinic/messages/{id}/${how}`, at(message)));
};

export const getCalls = (department: string, signal?: AbortSignal): Promise<Dto['CallsDto']> =>
  answerOf(api.GET('/api/clinic/departments/{id}/calls', { ...at(department), ...stop(signal) }), signal);
export const postCall = async (patient: string): Promise<void> => {
  await answerOf(api.POST('/api/clinic/patients/{id}/calls', at(patient)));
};
export const postTried = (id: string, body: Dto['TriedInDto']): Promise<Call> =>
  answerOf(api.POST('/api/clinic/calls/{id}/tried', { ...at(id), body }));
export const postCallUndo = (id: string, version: number): Promise<Call> =>
  answerOf(api.POST('/api/clinic/calls/{id}/undo', { ...at(id), body: { version } }));

export const getLetters = (department: string, signal?: AbortSignal): Promise<Dto['LettersDto']> =>
  answerOf(api.GET('/api/clinic/departments/{id}/letters', { ...at(department), ...stop(signal) }), signal);
export const postPrinted = (department: string, letters: string[]): Promise<Dto['CountDto']> =>
  answerOf(api.POST('/api/clinic/departments/{id}/letters/printed', { ...at(department), body: { letters } }));
export const postUnprinted = (department: string, letters: string[]): Promise<Dto['CountDto']> =>
  answerOf(api.POST('/api/clinic/departments/{id}/letters/unprinted', { ...at(department), body: { letters } }));
/** One PDF of all, in the order given. */
export const postLettersPdf = async (department: string, letters: string[]): Promise<Blob> =>
  (await answerOf(
    api.POST('/api/clinic/departments/{id}/letters/pdf', { ...at(department), body: { letters }, parseAs: 'blob' }),
  )) as unknown as Blob;

export const getPatientChannels = (patient: string, signal?: AbortSignal): Promise<PatientChannels> =>
  answerOf(api.GET('/api/clinic/patients/{id}/channels', { ...at(patient), ...stop(signal) }), signal);
export const putPatientChannels = (patient: string, body: ChannelsChange): Promise<PatientChannels> =>
  answerOf(api.PUT('/api/clinic/patients/{id}/channels', { ...at(patient), body }));
