import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  deletePathwayDraft,
  getPathwayComparison,
  getPathwayList,
  getPathwayMaterial,
  getPathwayVersion,
  type PathwayPlace,
  type PathwaySaved,
  type PreviewAsked,
  postPathwayActivate,
  postPathwayApprove,
  postPathwayDraft,
  postPathwayPreview,
  postPathwayRetire,
  putPathwayDraft,
  type Running,
  type StartDraft,
} from '../../api/pathways';
import { useSigned } from '../../ui/session';

export { isMissing, type Refused, refusedBy } from '../../api/refused';
export type {
  Example,
  ExampleDates,
  ExampleNote,
  ExampleRow,
  ListedPathway,
  ListedPathwayVersion,
  MaterialQuestionnaire,
  Moving,
  PathwayFault,
  PathwayList,
  PathwayMaterial,
  PathwayPlace,
  PathwayPreview,
  PathwaySaved,
  PathwayVersion,
  PreviewAsked,
  Running,
} from '../../api/pathways';

const KEY = 'department-pathways';
/** While enrolments are being moved, how often the numbers are asked for again. */
const MOVING_MS = 5_000;

/** All pathways of the department, and what the signed-in clinician may do with them. */
export function usePathwayList() {
  const department = useSigned().department.id;
  return useQuery({
    queryKey: [KEY, department, 'list'],
    queryFn: ({ signal }) => getPathwayList(department, signal),
  });
}

/** What a pathway is made of: the questionnaires in force, with their titles. */
export function useMaterial() {
  const department = useSigned().department.id;
  return useQuery({
    queryKey: [KEY, department, 'material'],
    queryFn: ({ signal }) => getPathwayMaterial(department, signal),
    staleTime: 300_000,
  });
}

export function useVersion(place: PathwayPlace) {
  return useQuery({
    queryKey: [KEY, place.department, place.pathway, place.version],
    queryFn: ({ signal }) => getPathwayVersion(place, signal),
    refetchInterval: ({ state }) => {
      const moving = state.data?.moving;
      return moving && moving.finishedAt === null ? MOVING_MS : false;
    },
  });
}

/** The same, fetched once: an editor keeps what it was given, whatever happens elsewhere. */
export function useDraft(place: PathwayPlace) {
  return useQuery({
    queryKey: [KEY, place.department, place.pathway, place.version, 'edit'],
    queryFn: ({ signal }) => getPathwayVersion(place, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export function useComparison(place: Omit<PathwayPlace, 'version'>, from: number, to: number) {
  return useQuery({
    queryKey: [KEY, place.department, place.pathway, 'compare', from, to],
    queryFn: ({ signal }) => getPathwayComparison(place, from, to, signal),
    enabled: from !== to,
  });
}

/** The year of the example patients; the last that could be worked out stays while the next is. */
export function usePreview(asked: PreviewAsked) {
  const department = useSigned().department.id;
  return useQuery({
    queryKey: [KEY, department, 'preview', asked],
    queryFn: ({ signal }) => postPathwayPreview(department, asked, signal),
    placeholderData: (shown) => shown,
    gcTime: 30_000,
    staleTime: 60_000,
    retry: false,
  });
}

/** A change to the department's pathways; whether it succeeds or not, what is shown is asked for again. */
function useChange<Sent, Answer>(change: (department: string, sent: Sent) => Promise<Answer>) {
  const cache = useQueryClient();
  const department = useSigned().department.id;
  return useMutation({
    mutationFn: (sent: Sent) => change(department, sent),
    onSettled: () => cache.invalidateQueries({ queryKey: [KEY, department], predicate: isShown }),
  });
}
/** An open editor is not fetched again under the hands of who writes in it. */
const isShown = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean => queryKey.at(-1) !== 'edit';

export const useStart = () => useChange((department, body: StartDraft) => postPathwayDraft(department, body));
export const useApprove = (place: PathwayPlace) =>
  useChange((_, body: { revision: number; comment: string }) => postPathwayApprove(place, body));
export const useActivate = (place: PathwayPlace) =>
  useChange((_, body: { from?: string; running: Running; reason: string }) => postPathwayActivate(place, body));
export const useRetire = (place: PathwayPlace) => useChange((_, reason: string) => postPathwayRetire(place, reason));
export const useDelete = (place: PathwayPlace) => useChange(() => deletePathwayDraft(place));

/** Saves; the lists are told when the editor is left. */
export const saveDraft: (place: PathwayPlace, body: Parameters<typeof putPathwayDraft>[1]) => Promise<PathwaySaved> =
  putPathwayDraft;

/** What was fetched before is asked for again: after an editor has been left. */
export function useForget(): () => void {
  const cache = useQueryClient();
  const department = useSigned().department.id;
  return () => void cache.invalidateQueries({ queryKey: [KEY, department], predicate: isShown });
}
