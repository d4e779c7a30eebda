import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ConnectionLost, Problem } from '../../api/client';
import {
  getFalseGreens,
  getLookBack,
  getLookBacks,
  getMonitor,
  getSuggestions,
  type Period,
  postCancelLookBack,
  postFindingRaise,
  postFindingReview,
  postGreenReview,
  postLookBack,
  type StartLookBack,
} from '../../api/quality';
export { useRuleSetNames } from '../../api/rule-names';
export type {
  FalseGreen,
  Findings,
  LookBack,
  LookBackFinding,
  MonthTally,
  Period,
  RuleTally,
  Share,
  Suggestion,
  VersionTally,
} from '../../api/quality';

/** Counting a year takes a moment: not again at every turn of the head. */
const COUNTED_MS = 60_000;

const key = ({ department, dates }: Period) => [department, dates?.from ?? null, dates?.to ?? null];

export const useMonitor = (period: Period) =>
  useQuery({
    queryKey: ['quality', 'monitor', ...key(period)],
    queryFn: ({ signal }) => getMonitor(period, signal),
    staleTime: COUNTED_MS,
  });

export const useSuggestions = (period: Period) =>
  useQuery({
    queryKey: ['quality', 'suggestions', ...key(period)],
    queryFn: ({ signal }) => getSuggestions(period, signal),
    staleTime: COUNTED_MS,
  });

export const useFalseGreens = (period: Period, page: number) =>
  useQuery({
    queryKey: ['quality', 'greens', ...key(period), page],
    queryFn: ({ signal }) => getFalseGreens(period, page, signal),
    staleTime: COUNTED_MS,
    placeholderData: keepPreviousData,
  });

export function useReviewGreen() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ response, ...review }: { response: string; found: string; changed: string }) =>
      postGreenReview(response, review),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['quality', 'greens'] }),
  });
}

export const useLookBacks = (department: string) =>
  useQuery({
    queryKey: ['quality', 'lookbacks', department],
    queryFn: ({ signal }) => getLookBacks(department, signal),
    refetchInterval: ({ state }) => (state.data?.lookBacks.some((one) => one.state === 'running') ? 1_500 : false),
  });

/** One of them; while it runs it is asked for again. */
export const useLookBack = (id: string, page: number) =>
  useQuery({
    queryKey: ['quality', 'lookback', id, page],
    queryFn: ({ signal }) => getLookBack(id, page, signal),
    refetchInterval: ({ state }) => (state.data?.lookBack.state === 'running' ? 1_000 : false),
    placeholderData: keepPreviousData,
  });

export function useStartLookBack(department: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (sent: Omit<StartLookBack, 'department'>) => postLookBack({ ...sent, department }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['quality', 'lookbacks'] }),
  });
}

export function useLookBackActions(id: string) {
  const cache = useQueryClient();
  const again = () => {
    void cache.invalidateQueries({ queryKey: ['quality', 'lookback', id] });
    void cache.invalidateQueries({ queryKey: ['quality', 'lookbacks'] });
  };
  return {
    cancel: useMutation({ mutationFn: () => postCancelLookBack(id), onSettled: again }),
    review: useMutation({
      mutationFn: ({ finding, because }: { finding: string; because: string }) =>
        postFindingReview(id, finding, because),
      onSettled: again,
    }),
    raise: useMutation({
      mutationFn: (finding: string) => postFindingRaise(id, finding),
      onSettled: () => {
        again();
        void cache.invalidateQueries({ queryKey: ['worklist'] });
      },
    }),
  };
}

/** Foreign and missing are one and the same to the person. */
export const isMissing = (error: unknown): boolean => error instanceof Problem && [400, 404].includes(error.status);

export interface Refused {
  readonly code: string;
  readonly faults: readonly { readonly path: string; readonly code: string }[];
}

/** Why the server refused; a lost connection is a code of its own. */
export function refusedBy(error: unknown): Refused {
  if (error instanceof Problem) return { code: error.code, faults: error.faults };
  return { code: error instanceof ConnectionLost ? 'connection-lost' : 'unknown', faults: [] };
}
