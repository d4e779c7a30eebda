import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ConnectionLost, Problem } from '../../api/client';
import { getAnswerFor, getDifferences } from '../../api/answer-for';

export {
  type AnswerFor,
  type EntryBody,
  type FinishBody,
  type Finished,
  getPaper,
  paperAddress,
  postFinish,
  postResolve,
  postRevoke,
  postStartOver,
  postTabletCode,
  putEntry,
  type Saved,
  type TabletCode,
  type WayState,
} from '../../api/answer-for';

/** Each reading is written to the patient's access log: it is asked for again only while a tablet is out. */
export function useAnswerFor(assignment: string, watch: boolean) {
  return useQuery({
    queryKey: ['answer-for', assignment],
    queryFn: () => getAnswerFor(assignment),
    staleTime: 5_000,
    refetchInterval: watch ? 10_000 : false,
  });
}

export function useReload(assignment: string): () => Promise<void> {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ['answer-for', assignment] });
}

export const useDifferences = (assignment: string) =>
  useQuery({ queryKey: ['differences', assignment], queryFn: () => getDifferences(assignment), staleTime: 0 });

/** Foreign and missing are one and the same to the person. */
export const isMissing = (error: unknown): boolean => error instanceof Problem && error.status === 404;

/** What a refusal says: its code, its faults, and who has the entry. */
export interface Refused {
  readonly code: string;
  readonly faults: readonly { readonly path: string; readonly code: string }[];
  readonly by: string | null;
}

/** @throws whatever is neither a refusal nor a lost connection */
export function refusedOf(error: unknown): Refused {
  if (error instanceof ConnectionLost) return { code: 'connection-lost', faults: [], by: null };
  if (!(error instanceof Problem)) throw error;
  return { code: error.code, faults: error.faults, by: typeof error.body.by === 'string' ? error.body.by : null };
}
