import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../api/client';
import { getSession, postSignOut, signInAddress } from '../../api/endpoints';
import type { Session } from '../../api/types';

export { signInAddress };
const KEY = ['session'] as const;

/** The session, or null when nobody is signed in. */
export function useSession() {
  return useQuery<Session | null>({
    queryKey: KEY,
    queryFn: async ({ signal }) => {
      try {
        return await getSession(signal);
      } catch (error) {
        if (error instanceof Problem && error.status === 401) return null;
        throw error;
      }
    },
    staleTime: 60_000,
    refetchOnWindowFocus: 'always',
  });
}

export function useSignOut() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: postSignOut,
    // also when the call fails: what was on the screen must go
    onSettled: () => {
      cache.clear();
      cache.setQueryData(KEY, null);
    },
  });
}

/** A 401 of any call: the person is shown the way to sign in, at the address they were on. */
export function signedOutBy(error: unknown, cache: QueryClient): void {
  if (error instanceof Problem && error.status === 401 && cache.getQueryData(KEY) !== null)
    cache.setQueryData(KEY, null);
}

/** Whether asking again may help: a refusal stays a refusal. */
export function mayRetry(failures: number, error: unknown): boolean {
  return !(error instanceof Problem && error.status < 500) && failures < 2;
}

/** The session's end as ms from now, asked of the server again because any call may have moved it. */
export async function renewedSession(cache: QueryClient): Promise<Session | null> {
  return cache.fetchQuery<Session | null>({
    queryKey: KEY,
    queryFn: ({ signal }) =>
      getSession(signal).catch((error: unknown) => {
        if (error instanceof Problem && error.status === 401) return null;
        throw error;
      }),
    staleTime: 0,
  });
}
