import { useQuery } from '@tanstack/react-query';
import { getRuleSets } from './rules';

/** They change when somebody writes new rules, not while one reads. */
const NAMES_MS = 60_000;

/** The rule sets of the department by name: to choose from, and to say which is meant. */
export const useRuleSetNames = (department: string) =>
  useQuery({
    queryKey: ['rule-set-names', department],
    queryFn: async ({ signal }) => {
      const { ruleSets } = await getRuleSets(department, signal);
      return ruleSets.map(({ id, title }) => ({ id, title }));
    },
    staleTime: NAMES_MS,
  });
