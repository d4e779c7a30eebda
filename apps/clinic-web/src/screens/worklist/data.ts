import { useQuery } from '@tanstack/react-query';
import { getDepartment, getPathways, getWorklist, type WorklistQuery } from '../../api/endpoints';

export { useItemAction } from '../../api/actions';

const ROUND_MS = 2_000;
/** A tab nobody looks at still keeps its title true, at a tenth of the calls. */
const HIDDEN_ROUND_MS = 20_000;

/** The worklist, asked for again every two seconds. What was shown last stays while the new is on its way. */
export function useWorklist(wanted: WorklistQuery) {
  return useQuery({
    queryKey: ['worklist', wanted] as const,
    queryFn: ({ signal }) => getWorklist(wanted, signal),
    refetchInterval: () => (document.visibilityState === 'hidden' ? HIDDEN_ROUND_MS : ROUND_MS),
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: 'always',
    // the next round is the retry
    retry: false,
    staleTime: 0,
    // of the same department only: another department's patients may not be seen under this one's name
    placeholderData: (shown, query) => (query?.queryKey[1]?.department === wanted.department ? shown : undefined),
  });
}

export function usePathways(department: string) {
  return useQuery({
    queryKey: ['pathways', department],
    queryFn: ({ signal }) => getPathways(department, null, signal),
    staleTime: 600_000,
  });
}

/** The colleagues an item can be handed to. */
export function useColleagues(department: string, me: string) {
  const query = useQuery({
    queryKey: ['department', department],
    queryFn: ({ signal }) => getDepartment(department, signal),
    staleTime: 300_000,
  });
  return (query.data?.clinicians ?? []).filter(({ id }) => id !== me);
}
