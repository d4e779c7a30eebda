import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type ActionCardChange,
  deleteActionCard,
  getActionCardHistory,
  putActionCard,
} from '../../../api/action-cards';
import { useSigned } from '../../../ui/session';
import { CARDS } from '../data';

export type { ActionCard, ActionCardChange, ActionCardList } from '../../../api/action-cards';

/** What is written of a card is seen by every screen that shows cards. */
function useCardChange<Sent, Answer>(change: (department: string, sent: Sent) => Promise<Answer>) {
  const cache = useQueryClient();
  const department = useSigned().department.id;
  return useMutation({
    mutationFn: (sent: Sent) => change(department, sent),
    onSettled: () => cache.invalidateQueries({ queryKey: [CARDS, department] }),
  });
}

export const useWriteCard = (ruleSet: string, rule: string) =>
  useCardChange((department, body: ActionCardChange) => putActionCard({ department, ruleSet, rule }, body));
export const useRemoveCard = (ruleSet: string, rule: string) =>
  useCardChange((department, version: number) => deleteActionCard({ department, ruleSet, rule }, version));

export function useCardHistory(ruleSet: string, rule: string, isOpen: boolean) {
  const department = useSigned().department.id;
  return useQuery({
    queryKey: [CARDS, department, ruleSet, rule, 'history'],
    queryFn: ({ signal }) => getActionCardHistory({ department, ruleSet, rule }, signal),
    enabled: isOpen,
  });
}
