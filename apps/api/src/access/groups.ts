export const ROLES = ['nurse', 'physician', 'secretary', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export interface Grant {
  readonly sor: string;
  readonly role: Role;
}

/** Reads `stemme:<SOR code>:<role>` out of the identity provider's groups; every other group is somebody else's. */
export function grantsOf(groups: readonly string[]): readonly Grant[] {
  return groups.flatMap((group) => {
    const [system, sor, name, ...rest] = group.split(':');
    const role = ROLES.find((known) => known === name);
    return system === 'stemme' && sor && role && rest.length === 0 ? [{ sor, role }] : [];
  });
}
