export const TABS = ['enighed', 'forslag', 'falske-groenne', 'tilbageblik'] as const;
export type Tab = (typeof TABS)[number];

export const ROOT = '/kvalitet';
export const tabAddress = (tab: Tab): string => (tab === 'enighed' ? ROOT : `${ROOT}/${tab}`);
export const lookBackAddress = (id: string): string => `${ROOT}/tilbageblik/${id}`;
/** Where a rule is tried on the department's own past. */
export const ruleAddress = (ruleSet: string, version: number): string => `/regler/version/${ruleSet}/${version}`;

/** The tab of an address; null for an address there is none of. */
export function tabOf(path: string | null): Tab | null {
  if (path === null) return 'enighed';
  return TABS.find((tab) => tab === path) ?? null;
}
