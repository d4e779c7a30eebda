import { answerOf, api } from './client';
import type { components } from './schema.gen';

/** The shapes are generated from the API's own description. */
type Dto = components['schemas'];
type Signal = AbortSignal | undefined;
/** `never`: the API's description leaves the `{id}` of its paths undeclared. */
const at = (path: Record<string, string>) => ({ params: { path } as never });
const asked = (query: Record<string, string | number>) => ({ params: { query } as never });
const stop = (signal: Signal) => (signal ? { signal } : {});

export type Share = Dto['ShareDto'];
export type Monitor = Dto['MonitorDto'];
export type VersionTally = Dto['VersionTallyDto'];
export type MonthTally = Dto['MonthTallyDto'];
export type RuleTally = Dto['RuleTallyDto'];
export type Suggestion = Dto['SuggestionDto'];
export type FalseGreen = Dto['FalseGreenDto'];
export type FalseGreens = Dto['FalseGreensDto'];
export type LookBack = Dto['LookBackDto'];
export type LookBackFinding = Dto['LookBackFindingDto'];
export type Findings = Dto['FindingsDto'];
export type StartLookBack = Dto['StartLookBackDto'];
export type Judgements = Dto['JudgementsDto'];
export type Judgement = Dto['JudgementDto'];
export type EvidenceCheck = Dto['EvidenceCheckDto'];

/** Local dates, both included; without them the last six months by the server's clock. */
export interface Period {
  readonly department: string;
  readonly dates: { readonly from: string; readonly to: string } | null;
}
const within = ({ department, dates }: Period) => ({ department, ...dates });

export const getMonitor = (period: Period, signal?: Signal): Promise<Monitor> =>
  answerOf(api.GET('/api/clinic/quality/rules', { ...asked(within(period)), ...stop(signal) }), signal);
export const getSuggestions = (period: Period, signal?: Signal): Promise<Dto['SuggestionsDto']> =>
  answerOf(api.GET('/api/clinic/quality/suggestions', { ...asked(within(period)), ...stop(signal) }), signal);
export const getFalseGreens = (period: Period, page: number, signal?: Signal): Promise<FalseGreens> =>
  answerOf(
    api.GET('/api/clinic/quality/false-greens', { ...asked({ ...within(period), page }), ...stop(signal) }),
    signal,
  );
export const postGreenReview = (response: string, body: Dto['ReviewGreenDto']): Promise<FalseGreen> =>
  answerOf(api.POST('/api/clinic/quality/false-greens/{id}/review', { ...at({ id: response }), body }));

export const getLookBacks = (department: string, signal?: Signal): Promise<Dto['LookBacksDto']> =>
  answerOf(api.GET('/api/clinic/lookbacks', { ...asked({ department }), ...stop(signal) }), signal);
export const postLookBack = (body: StartLookBack): Promise<LookBack> =>
  answerOf(api.POST('/api/clinic/lookbacks', { body }));
export const getLookBack = (id: string, page: number, signal?: Signal): Promise<Findings> =>
  answerOf(
    api.GET('/api/clinic/lookbacks/{id}', { params: { path: { id }, query: { page } } as never, ...stop(signal) }),
    signal,
  );
export const postCancelLookBack = (id: string): Promise<LookBack> =>
  answerOf(api.POST('/api/clinic/lookbacks/{id}/cancel', at({ id })));
export const postFindingReview = (id: string, finding: string, because: string): Promise<LookBackFinding> =>
  answerOf(
    api.POST('/api/clinic/lookbacks/{id}/findings/{finding}/review', { ...at({ id, finding }), body: { because } }),
  );
export const postFindingRaise = (id: string, finding: string): Promise<LookBackFinding> =>
  answerOf(api.POST('/api/clinic/lookbacks/{id}/findings/{finding}/raise', at({ id, finding })));

export const getJudgements = (response: string, signal?: Signal): Promise<Judgements> =>
  answerOf(api.GET('/api/clinic/responses/{id}/judgements', { ...at({ id: response }), ...stop(signal) }), signal);
export const postJudgement = (response: string, body: Dto['JudgeDto']): Promise<Judgements> =>
  answerOf(api.POST('/api/clinic/responses/{id}/judgements', { ...at({ id: response }), body }));
export const postJudgementRaise = (id: string): Promise<Judgements> =>
  answerOf(api.POST('/api/clinic/judgements/{id}/raise', at({ id })));

export const getEvidenceCheck = (response: string, signal?: Signal): Promise<EvidenceCheck> =>
  answerOf(api.GET('/api/clinic/responses/{id}/evidence/check', { ...at({ id: response }), ...stop(signal) }), signal);

/** Where the bundle of a response is fetched by the browser itself: as a file, without names, or as a page. */
export function evidenceAddress(response: string, as: 'file' | 'nameless' | 'da' | 'en'): string {
  const root = `/api/clinic/responses/${encodeURIComponent(response)}/evidence`;
  if (as === 'file') return root;
  return as === 'nameless' ? `${root}?names=no` : `${root}.pdf?language=${as}`;
}
