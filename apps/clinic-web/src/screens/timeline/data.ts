import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { renewCourse } from '../../api/appointments';
import { Problem } from '../../api/client';
import { getPatient } from '../../api/endpoints';
import type { CourseChange, CourseVerb, TimelineAssignment } from '../../api/schedule-types';
import {
  getSentMessages,
  getSwitch,
  getTimeline,
  postCourse,
  postMove,
  postSendAgain,
  postSkip,
  postSwitch,
  postUndo,
} from '../../api/schedules';

export { type Refused, refused, useAppointmentActions } from '../../api/appointments';
export type {
  AskedAnchor,
  Moved,
  AskedFact,
  CourseVerb,
  PlanChange,
  Said,
  SentMessage,
  SwitchHow,
  SwitchPreview,
  Timeline,
  TimelineAct,
  TimelineAppointment,
  TimelineAssignment,
  TimelineEnrolment,
} from '../../api/schedule-types';

/** Each reading is written to the patient's access log, so these are not asked for again on a timer. */
const READ_STALE_MS = 30_000;

export function usePatientHead(id: string) {
  return useQuery({
    queryKey: ['patient', id],
    queryFn: ({ signal }) => getPatient(id, signal),
    staleTime: READ_STALE_MS,
  });
}

type Place = { before?: string; after?: string };

/** The course around now, and the pages before and after it as they are asked for. */
export function useTimeline(patient: string) {
  return useInfiniteQuery({
    queryKey: ['timeline', patient],
    initialPageParam: {} as Place,
    queryFn: ({ pageParam, signal }) => getTimeline(patient, pageParam, signal),
    getNextPageParam: ({ later }): Place | undefined => (later ? { after: later } : undefined),
    getPreviousPageParam: ({ earlier }): Place | undefined => (earlier ? { before: earlier } : undefined),
    staleTime: READ_STALE_MS,
  });
}

export function useSentMessages(patient: string) {
  const query = useQuery({
    queryKey: ['messages', patient],
    queryFn: ({ signal }) => getSentMessages(patient, signal),
    staleTime: READ_STALE_MS,
  });
  return query.data?.messages ?? [];
}

/** Foreign and missing are one and the same to the person. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Problem && [400, 403, 404, 422].includes(error.status);

/** After a change the whole course is read again, as nothing else is sure to be right. */
function useRenew(patient: string) {
  const cache = useQueryClient();
  return () => renewCourse(cache, patient);
}

export type Move = 'move' | 'skip' | 'send-again' | 'undo';
export interface MoveAsked {
  readonly move: Move;
  readonly assignment: Pick<TimelineAssignment, 'id' | 'state' | 'opensAt'>;
  readonly reason: string;
  readonly on?: string;
  readonly at?: string;
}

/** Moves, skips, sends again or takes back; afterwards the whole course is read again, as nothing else is sure to be right. */
export function useMove(patient: string) {
  const renew = useRenew(patient);
  return useMutation({
    mutationFn: ({ move, assignment: { id, state, opensAt }, reason, on, at }: MoveAsked) => {
      const seen = { state, opensAt };
      const when = { ...(on ? { on } : {}), ...(at ? { at } : {}) };
      if (move === 'undo') return postUndo(id, seen);
      if (move === 'skip') return postSkip(id, { ...seen, reason });
      if (move === 'move') return postMove(id, { ...seen, ...when, on: on ?? '', reason });
      return postSendAgain(id, { ...seen, ...when, reason });
    },
    onSettled: renew,
  });
}

export function useCourse(patient: string) {
  const renew = useRenew(patient);
  return useMutation({
    mutationFn: ({ id, verb, ...change }: CourseChange & { id: string; verb: CourseVerb }) =>
      postCourse(id, verb, change),
    onSettled: renew,
  });
}

export function useSwitchPreview(enrolment: string, version: number) {
  return useQuery({
    queryKey: ['switch', enrolment, version],
    queryFn: ({ signal }) => getSwitch(enrolment, version, signal),
  });
}

export function useSwitch(patient: string) {
  const renew = useRenew(patient);
  return useMutation({
    mutationFn: ({ id, ...body }: Parameters<typeof postSwitch>[1] & { id: string }) => postSwitch(id, body),
    onSettled: renew,
  });
}
