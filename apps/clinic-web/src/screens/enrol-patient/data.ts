import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../api/client';
import { getPathways, postEnrolment, postEnrolPreview } from '../../api/endpoints';
import type { EnrolPreview, NewEnrolment } from '../../api/types';

/** The department's pathways with the dates of their steps when the start is known. */
export function usePathways(department: string, startedOn: string) {
  return useQuery({
    queryKey: ['pathways', department, startedOn],
    queryFn: ({ signal }) => getPathways(department, startedOn || null, signal),
    staleTime: 600_000,
    placeholderData: (shown) => shown,
  });
}

/** The plan with the dates and choices that were made; null as long as some are missing. */
export function useEnrolPreview(asked: EnrolPreview | null) {
  return useQuery({
    queryKey: ['enrol-preview', asked],
    queryFn: ({ signal }) => postEnrolPreview(asked!, signal),
    enabled: asked !== null,
    staleTime: 600_000,
    retry: false,
    placeholderData: (shown, query) =>
      (query?.queryKey[1] as EnrolPreview | null)?.pathway === asked?.pathway ? shown : undefined,
  });
}

export function useEnrol() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (enrolment: NewEnrolment) => postEnrolment(enrolment),
    onSuccess: ({ patient }) => cache.invalidateQueries({ queryKey: ['patient', patient] }),
  });
}

export type Refusal =
  | { why: 'already'; patient: string | null }
  | { why: 'fields'; faults: readonly { path: string; code: string }[] }
  | { why: 'code'; code: string }
  | { why: 'lost' };

/** Why an enrolment was not made. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof Problem)) return { why: 'lost' };
  if (error.status === 409)
    return { why: 'already', patient: typeof error.body.patient === 'string' ? error.body.patient : null };
  const path = typeof error.body.path === 'string' ? [{ path: error.body.path, code: error.code }] : [];
  const faults = error.faults.length > 0 ? error.faults : path;
  return faults.length > 0 ? { why: 'fields', faults } : { why: 'code', code: error.code };
}
