import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getEvidenceCheck, getJudgements, postJudgement, postJudgementRaise } from './quality';

export { type EvidenceCheck, evidenceAddress, type Judgement, type Judgements } from './quality';

/** What clinicians said they would have said of a response. */
export function useJudgements(response: string) {
  return useQuery({
    queryKey: ['judgements', response],
    queryFn: ({ signal }) => getJudgements(response, signal),
    staleTime: 30_000,
  });
}

export function useJudge(response: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (said: { level: 'acute' | 'red' | 'yellow' | 'green'; because: string }) =>
      postJudgement(response, said),
    onSuccess: (judgements) => cache.setQueryData(['judgements', response], judgements),
  });
}

/** Puts one's own judgement before the department as a new item. */
export function useRaiseJudgement(response: string, patient: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (judgement: string) => postJudgementRaise(judgement),
    onSuccess: (judgements) => {
      cache.setQueryData(['judgements', response], judgements);
      void cache.invalidateQueries({ queryKey: ['patient', patient] });
      void cache.invalidateQueries({ queryKey: ['worklist'] });
    },
  });
}

/** Whether the level is found again; asked for when somebody wants to know. */
export function useEvidenceCheck(response: string) {
  return useMutation({ mutationFn: () => getEvidenceCheck(response) });
}
