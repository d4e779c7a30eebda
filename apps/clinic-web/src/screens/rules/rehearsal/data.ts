import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call';
import {
  deleteLookedAt,
  getMoved,
  getRehearsal,
  getRehearsals,
  type LookedAt,
  type Move,
  type MovedPage,
  postLookedAt,
  postRehearsal,
  postRehearsalCancel,
  type Rehearsal,
  type RehearsalPlace,
} from '../../../api/rehearsals';
import type { RuleSetPlace } from '../../../api/rules';
import { useSigned } from '../../../ui/session';
import { KEY } from '../data';

export {
  type LevelCounts,
  type Move,
  type MovedPatient,
  MOVES,
  type Rehearsal,
  type RehearsalHead,
  type RehearsalPlace,
  type RehearsalResult,
  rehearsalPdf,
  type RuleLoad,
  type TriagedLevel,
} from '../../../api/rehearsals';

/** How often a rehearsal that is under way is asked how far it is. */
const WORKING_MS = 400;

export const isWorking = ({ state }: Pick<Rehearsal, 'state'>): boolean => state === 'queued' || state === 'running';

export function useRehearsals(place: RuleSetPlace) {
  return useQuery({
    queryKey: [KEY, place.department, place.ruleSet, place.version, 'rehearsals'],
    queryFn: ({ signal }) => getRehearsals(place, signal),
    refetchInterval: ({ state }) => (state.data?.rehearsals.some(isWorking) ? WORKING_MS * 4 : false),
  });
}

export function useRehearsal({ department, rehearsal }: RehearsalPlace) {
  return useQuery({
    queryKey: [KEY, department, 'rehearsal', rehearsal],
    queryFn: ({ signal }) => getRehearsal({ department, rehearsal }, signal),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data) ? WORKING_MS : false),
  });
}

export function useStartRehearsal(place: RuleSetPlace) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (period: { from: string; to: string }) => postRehearsal(place, period),
    onSettled: () => cache.invalidateQueries({ queryKey: [KEY, place.department, place.ruleSet, place.version] }),
  });
}

export function useCancel(place: RehearsalPlace) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => postRehearsalCancel(place),
    onSettled: () => cache.invalidateQueries({ queryKey: [KEY, place.department, 'rehearsal', place.rehearsal] }),
  });
}

const movedKey = ({ department, rehearsal }: RehearsalPlace, move: Move) => [KEY, department, 'moved', rehearsal, move];

/** Who would move, by name; one page at a time. */
export function useMoved(place: RehearsalPlace, move: Move) {
  return useInfiniteQuery({
    queryKey: movedKey(place, move),
    queryFn: ({ pageParam, signal }) => getMoved(place, { move, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: MovedPage) => page.next,
  });
}

interface Pages {
  readonly pages: readonly MovedPage[];
  readonly pageParams: readonly unknown[];
}

/** That somebody has looked at a patient, or has not after all. */
export function useLook(place: RehearsalPlace) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ entry, looked }: { entry: string; patient: string; looked: boolean }): Promise<LookedAt> =>
      looked ? postLookedAt(place, entry) : deleteLookedAt(place, entry),
    onSuccess: ({ lookedAt }, { patient }) => {
      // a patient is looked at once, however many of the responses move
      cache.setQueryData<Pages>(
        movedKey(place, 'newly-green'),
        (old) =>
          old && {
            ...old,
            pages: old.pages.map((page) => ({
              ...page,
              patients: page.patients.map((one) => (one.patient === patient ? { ...one, lookedAt } : one)),
            })),
          },
      );
    },
    // what the version still lacks and how many are left is the server's to say
    onSettled: () =>
      cache.invalidateQueries({
        queryKey: [KEY, place.department],
        predicate: ({ queryKey }) => queryKey.at(-1) !== 'edit' && queryKey[2] !== 'moved',
      }),
  });
}

interface OutcomeText {
  readonly code: string;
  readonly text: { readonly da: string; readonly en: string };
}

/** The department's own list of outcomes, in its own words. */
export function useOutcomes() {
  const department = useSigned().department.id;
  return useQuery({
    queryKey: [KEY, department, 'outcomes'],
    queryFn: ({ signal }) =>
      call<{ outcomes: readonly OutcomeText[] }>(
        'GET',
        '/api/clinic/departments/{id}/outcomes',
        { id: department },
        { signal },
      ),
    staleTime: 300_000,
  });
}
