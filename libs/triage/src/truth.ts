/** Three-valued (Kleene) logic. */

export const TRUTHS = ['true', 'false', 'unknown'] as const;
export type Truth = (typeof TRUTHS)[number];

export function truthOf(holds: boolean): Truth {
  return holds ? 'true' : 'false';
}

/** What may never have been asked proves nothing: not asked would be false. */
export function hedged(truth: Truth, of: { readonly mayBeHidden?: boolean }): Truth {
  return truth === 'true' && of.mayBeHidden ? 'unknown' : truth;
}
