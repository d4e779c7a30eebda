import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../api/client';
import type { ContactChange } from '../../api/types';
import {
  type EnrolmentVerb,
  getPatient,
  getResponse,
  postEnrolmentChange,
  postRetract,
  putContact,
} from '../../api/endpoints';
import { type ChannelsChange, getPatientChannels, postCall, putPatientChannels } from '../../api/messages';

export { useItemSetting, useWatched } from '../../api/item-setting';
export {
  useAgreement,
  useAskConsultation,
  useColleagues,
  useConsultationStep,
  useTalks,
} from '../../api/consultation-actions';
export {
  type EvidenceCheck,
  evidenceAddress,
  type Judgement,
  useEvidenceCheck,
  useJudge,
  useJudgements,
  useRaiseJudgement,
} from '../../api/quality-actions';
export {
  type LimitCourse,
  type LimitMeasure,
  type NewLimit,
  type PatientLimit,
  SIDES,
  type Side,
  useEndLimit,
  useLimits,
  useSetLimit,
  useUsual,
} from '../../api/limit-actions';
export { refusedBy } from '../../api/refused';
export { useRuleSetNames } from '../../api/rule-names';
export { useAppointmentActions, useAppointments } from '../../api/appointments';
export { attachmentAddress } from '../../api/endpoints';

/** Each reading is written to the patient's access log, so these are not asked for again on a timer. */
const READ_STALE_MS = 30_000;

export function usePatient(id: string) {
  return useQuery({
    queryKey: ['patient', id],
    queryFn: ({ signal }) => getPatient(id, signal),
    staleTime: READ_STALE_MS,
  });
}

/** A response; while it waits for its assessment it is asked for again, because that takes a second or two. */
export function useResponse(id: string | null) {
  return useQuery({
    queryKey: ['response', id],
    queryFn: ({ signal }) => getResponse(id ?? '', signal),
    enabled: id !== null,
    staleTime: READ_STALE_MS,
    refetchInterval: (query) => (query.state.data?.waiting ? 2_000 : false),
  });
}

/** Foreign and missing are one and the same to the person. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Problem && [400, 403, 404, 422].includes(error.status);

export type { EnrolmentVerb };

/** Corrects how the patient is reached; a field that is left out stays. */
export function useSaveContact(patient: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (contact: ContactChange) => putContact(patient, contact),
    onSuccess: () => {
      // an address that had bounced is another now
      void cache.invalidateQueries({ queryKey: ['channels', patient] });
      return cache.invalidateQueries({ queryKey: ['patient', patient] });
    },
  });
}

/** The code of a refusal, or null when there was no answer at all. */
export const refusalCode = (error: unknown): string | null => (error instanceof Problem ? error.code : null);

export function useEnrolmentChange(patient: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, verb, ...body }: { id: string; verb: EnrolmentVerb; reason?: string; on?: string }) =>
      postEnrolmentChange(id, verb, body),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['patient', patient] }),
  });
}

export function useRetract(patient: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) => postRetract(id, reason),
    onSuccess: (_, { id }) =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['patient', patient] }),
        cache.invalidateQueries({ queryKey: ['response', id] }),
      ]),
  });
}

export type { ChannelsChange, PatientChannel, PatientChannels } from '../../api/messages';

export const useChannels = (patient: string) =>
  useQuery({ queryKey: ['channels', patient], queryFn: ({ signal }) => getPatientChannels(patient, signal) });

export function useSaveChannels(patient: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (change: ChannelsChange) => putPatientChannels(patient, change),
    onSuccess: (saved) => {
      cache.setQueryData(['channels', patient], saved);
      void cache.invalidateQueries({ queryKey: ['calls'] });
    },
  });
}

export function useAddCall() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (patient: string) => postCall(patient),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['calls'] }),
  });
}

/** The fields a refusal is about. */
export const refusalPaths = (error: unknown): readonly string[] =>
  error instanceof Problem ? error.faults.map(({ path }) => path) : [];
