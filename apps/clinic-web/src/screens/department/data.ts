import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../api/client';
import type { Duty, Phone, Sending } from '../../api/types';
import { putWorklistPart } from '../../api/worklist';
import { getDepartment, getUndelivered, putPhones, putRoster, putSecondEntry, putSending } from '../../api/endpoints';

export type { Department, Duty, Phone } from '../../api/types';
export type { Capacity, EscalationStep, EscalationTime, Outcome } from '../../api/worklist-types';

export function useDepartment(id: string) {
  return useQuery({ queryKey: ['department', id], queryFn: ({ signal }) => getDepartment(id, signal) });
}

/** Messages that did not arrive, or perhaps did not. */
export function useUndelivered(id: string) {
  return useQuery({ queryKey: ['undelivered', id], queryFn: ({ signal }) => getUndelivered(id, signal) });
}

/** Saves the whole list of phone numbers: the server knows lists, not lines. */
export function useSavePhones(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (phones: readonly Phone[]) => putPhones(id, phones),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['department', id] }),
  });
}

/** When messages go out, and who types a paper the second time. */
export function useSaveSettings(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async ({ sending, secondEntry }: { sending: Sending; secondEntry: 'other' | 'same' }) => {
      await putSending(id, sending);
      await putSecondEntry(id, secondEntry);
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['department', id] }),
  });
}

export function useSaveRoster(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (roster: readonly Duty[]) => putRoster(id, roster),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['department', id] }),
  });
}

/** What a department sets for its worklist, each part saved by itself. */
export type WorklistPart = 'outcomes' | 'capacity' | 'escalation' | 'video';
export function useSaveWorklistPart(id: string, part: WorklistPart) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ sent, seen }: { sent: unknown; seen: string }) => putWorklistPart(id, part, sent, seen),
    onError: (error) => {
      if (error instanceof Problem && error.code === 'changed')
        void cache.invalidateQueries({ queryKey: ['department', id] });
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['department', id] });
      void cache.invalidateQueries({ queryKey: ['worklist'] });
    },
  });
}

/** Why the server refused, with the fields; null when there was no answer at all. */
export const refusalOf = (
  error: unknown,
): { code: string; faults: readonly { path: string; code: string }[] } | null =>
  error instanceof Problem ? error : null;

export const refusalCode = (error: unknown): string | null => (error instanceof Problem ? error.code : null);
