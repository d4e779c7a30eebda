import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getLimits, type NewLimit, postLimit, postLimitEnd, postUsual, type UsualValue } from './limits';

export type { NewLimit, LimitCourse, LimitMeasure, PatientLimit, PatientLimits, Side } from './limits';
export { SIDES } from './limits';

const STALE_MS = 30_000;

export const useLimits = (patient: string) =>
  useQuery({ queryKey: ['limits', patient], queryFn: ({ signal }) => getLimits(patient, signal), staleTime: STALE_MS });

export function useSetLimit(patient: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (limit: NewLimit) => postLimit(patient, limit),
    onSuccess: (limits) => cache.setQueryData(['limits', patient], limits),
  });
}

/** Limits reckoned from the usual value; nothing is written. */
export const useUsual = (patient: string) =>
  useMutation({ mutationFn: (usual: UsualValue) => postUsual(patient, usual) });

export function useEndLimit(patient: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) => postLimitEnd(id, reason),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['limits', patient] }),
  });
}
