import type { Change } from '@stemme/questionnaires';
import type { Skeleton } from '@stemme/questionnaires/catalogue';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  deleteDraft,
  getComparison,
  getLibrary,
  getQuestionnaires,
  getSkeletons,
  getVersion,
  type ImportReport,
  type Place,
  postActivate,
  postApprove,
  postImport,
  postPreview,
  postRestore,
  postRetire,
  postTake,
  postWording,
  putNonCommercialUse,
} from '../../api/questionnaires';
import { useSigned } from '../../ui/session';

export type {
  Blocker,
  ImportReport,
  LibraryEntry,
  ListedQuestionnaire,
  ListedVersion,
  NonCommercialUse,
  Note,
  Place,
  QuestionnaireList,
  QuestionnaireVersion,
  UsingPathway,
  VersionAct,
} from '../../api/questionnaires';
export { sourceAddress } from '../../api/questionnaires';
export { isMissing, type Refused, refusedBy } from '../../api/refused';

const KEY = 'questionnaires';

/** All questionnaires of the department, and what the signed-in clinician may do with them. */
export function useQuestionnaires() {
  const department = useSigned().department.id;
  return useQuery({
    queryKey: [KEY, department, 'list'],
    queryFn: ({ signal }) => getQuestionnaires(department, signal),
  });
}

export function useVersion(place: Place) {
  return useQuery({
    queryKey: [KEY, place.department, place.questionnaire, place.version],
    queryFn: ({ signal }) => getVersion(place, signal),
  });
}

export function useComparison(place: Place, from: number, to: number) {
  return useQuery({
    queryKey: [KEY, place.department, place.questionnaire, 'compare', from, to],
    queryFn: async ({ signal }) => (await getComparison(place, from, to, signal)).changes as readonly Change[],
  });
}

export function useLibrary() {
  const department = useSigned().department.id;
  return useQuery({
    queryKey: [KEY, department, 'library'],
    queryFn: ({ signal }) => getLibrary(department, signal),
    staleTime: 300_000,
  });
}

/** The instruments without wording, as the library has them. */
export function useSkeletons() {
  const department = useSigned().department.id;
  return useQuery({
    queryKey: [KEY, department, 'skeletons'],
    queryFn: async ({ signal }) =>
      (await getSkeletons(department, signal)).map((one) => ({ ...one, skeleton: one.skeleton as Skeleton })),
    staleTime: 300_000,
  });
}

/** A change to the department's questionnaires; whether it succeeds or not, what is shown is asked for again. */
function useChange<Sent, Answer>(change: (department: string, sent: Sent) => Promise<Answer>) {
  const cache = useQueryClient();
  const department = useSigned().department.id;
  return useMutation({
    mutationFn: (sent: Sent) => change(department, sent),
    onSettled: () => cache.invalidateQueries({ queryKey: [KEY, department] }),
  });
}

export interface SentFile {
  readonly fileName: string;
  /** Base64 of the bytes. */
  readonly content: string;
  readonly as?: string;
}
export const useImport = () => useChange<SentFile, ImportReport>(postImport);
export const useTake = () => useChange<string, ImportReport>(postTake);
export const useWording = (skeleton: string) =>
  useChange((department, body: { wording: Record<string, unknown>; licence: string }) =>
    postWording(department, skeleton, body),
  );
export const useNonCommercial = () => useChange(putNonCommercialUse);

export const useApprove = (place: Place) => useChange((_, comment: string) => postApprove(place, comment));
export const useActivate = (place: Place) => useChange((_, from: string | null) => postActivate(place, from));
export const useRetire = (place: Place) => useChange((_, reason: string) => postRetire(place, reason));
export const useRestore = (place: Place) => useChange(() => postRestore(place));
export const useDeleteDraft = (place: Place) => useChange(() => deleteDraft(place));
export const usePreview = (place: Place) => useMutation({ mutationFn: () => postPreview(place) });
