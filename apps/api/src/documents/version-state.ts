/** How far a version has come. In the database an approved version is a draft with an approver. */
export const VERSION_STATES = ['draft', 'approved', 'active', 'retired'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

export function stateOf(version: { readonly status: string; readonly approver: string | null }): VersionState {
  if (version.status !== 'draft') return version.status as VersionState;
  return version.approver === null ? 'draft' : 'approved';
}

interface InTime {
  readonly version: number;
  readonly own: boolean;
  readonly status: string;
  readonly effectiveFrom: Date | null;
}

/** What a new assignment gets at an instant: the newest active version; a department's own before a shipped one. */
export function newestInForce<V extends InTime>(versions: readonly V[], at: Date): V | undefined {
  const active = versions.filter(
    ({ status, effectiveFrom }) => status === 'active' && effectiveFrom !== null && effectiveFrom <= at,
  );
  return active.toSorted((a, b) => Number(b.own) - Number(a.own) || b.version - a.version)[0];
}
