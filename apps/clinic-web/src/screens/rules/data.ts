import type { RuleSet } from '@stemme/triage';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getActionCards } from '../../api/action-cards';
import { getPathwayList } from '../../api/pathways';
import {
  deleteRuleDraft,
  getRuleComparison,
  getRuleMaterial,
  getRuleSets,
  getRuleSetVersion,
  postRuleActivate,
  postRuleApprove,
  postRuleDraft,
  postRuleRetire,
  putRuleDraft,
  type RuleSetPlace,
  type StartRuleDraft,
} from '../../api/rules';
import type { RuleSetSaved } from '../../api/rule-types';
import { useClock } from '../../ui/clock';
import { useSigned } from '../../ui/session';

export { isMissing, type Refused, refusedBy } from '../../api/refused';
export type {
  ListedRuleSet,
  ListedRuleSetVersion,
  MaterialFact,
  MaterialItem,
  MaterialPathway,
  MaterialScale,
  MayRules,
  RuleFault,
  RuleMaterial,
  RuleSetList,
  RuleSetVersion,
} from '../../api/rule-types';
export type { RuleSetPlace } from '../../api/rules';

/** Everything of the department's rules is fetched under this name. */
export const KEY = 'department-rules';
export const CARDS = 'action-cards';

const SOON_MS = 60_000;
const AGAIN_MS = 1_000;

/** What is taken into use now begins a moment later: until then it is asked for again, or the page would go on saying planned. */
function useBeginning() {
  const clock = useClock();
  return (versions: readonly { readonly status: string; readonly effectiveFrom: string | null }[]): number | false => {
    const soon = versions.some(
      ({ status, effectiveFrom }) =>
        status === 'planned' && effectiveFrom !== null && Date.parse(effectiveFrom) - clock.now() < SOON_MS,
    );
    return soon ? AGAIN_MS : false;
  };
}

/** All rule sets of the department, and what the signed-in clinician may do with them. */
export function useRuleSets() {
  const department = useSigned().department.id;
  const beginning = useBeginning();
  return useQuery({
    queryKey: [KEY, department, 'list'],
    queryFn: ({ signal }) => getRuleSets(department, signal),
    refetchInterval: ({ state }) => beginning(state.data?.ruleSets.flatMap(({ versions }) => versions) ?? []),
  });
}

export function useVersion(place: RuleSetPlace) {
  const beginning = useBeginning();
  return useQuery({
    queryKey: [KEY, place.department, place.ruleSet, place.version],
    queryFn: ({ signal }) => getRuleSetVersion(place, signal),
    refetchInterval: ({ state }) => beginning(state.data ? [state.data] : []),
    // an address without a version, or one that is not known yet, asks for nothing
    enabled: place.version > 0 && place.ruleSet !== '',
  });
}

/** The same, fetched once: an editor keeps what it was given, whatever happens elsewhere. */
export function useDraft(place: RuleSetPlace) {
  return useQuery({
    queryKey: [KEY, place.department, place.ruleSet, place.version, 'edit'],
    queryFn: ({ signal }) => getRuleSetVersion(place, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** What a rule set may speak of: questions, scores and facts of the pathways that use it. */
export function useRuleMaterial(place: RuleSetPlace) {
  return useQuery({
    queryKey: [KEY, place.department, place.ruleSet, place.version, 'material'],
    queryFn: ({ signal }) => getRuleMaterial(place, signal),
    enabled: place.version > 0 && place.ruleSet !== '',
    staleTime: 300_000,
  });
}

export function useComparison(place: Omit<RuleSetPlace, 'version'>, from: number, to: number) {
  return useQuery({
    queryKey: [KEY, place.department, place.ruleSet, 'compare', from, to],
    queryFn: ({ signal }) => getRuleComparison(place, from, to, signal),
    enabled: from !== to,
  });
}

/** A change to the department's rules; whether it succeeds or not, what is shown is asked for again. */
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

export const useStart = () => useChange((department, body: StartRuleDraft) => postRuleDraft(department, body));
export const useApprove = (place: RuleSetPlace) =>
  useChange((_, body: { revision: number; comment: string }) => postRuleApprove(place, body));
export const useActivate = (place: RuleSetPlace) =>
  useChange((_, body: { from?: string; reason: string }) => postRuleActivate(place, body));
export const useRetire = (place: RuleSetPlace) => useChange((_, reason: string) => postRuleRetire(place, reason));
export const useDelete = (place: RuleSetPlace) => useChange(() => deleteRuleDraft(place));

/** Saves; the lists are told when the editor is left. */
export const saveDraft: (place: RuleSetPlace, body: { revision: number; document: RuleSet }) => Promise<RuleSetSaved> =
  putRuleDraft;

/** What was fetched before is asked for again: after an editor has been left. */
export function useForget(): () => void {
  const cache = useQueryClient();
  const department = useSigned().department.id;
  return () => void cache.invalidateQueries({ queryKey: [KEY, department], predicate: isShown });
}

/** Pathways the department has written itself: rules may be written for one that has none. */
export function useOwnPathways() {
  const department = useSigned().department.id;
  return useQuery({
    queryKey: [KEY, department, 'own-pathways'],
    queryFn: async ({ signal }) =>
      (await getPathwayList(department, signal)).pathways
        .filter(({ origin }) => origin === 'own')
        .map(({ id, title }) => ({ id, title })),
  });
}

/** The action cards of a rule set. Other screens read cards under the same name: what is written here is seen there. */
export function useCards(ruleSet: string) {
  const department = useSigned().department.id;
  return useQuery({
    queryKey: [CARDS, department, ruleSet],
    queryFn: ({ signal }) => getActionCards(department, ruleSet, signal),
  });
}
