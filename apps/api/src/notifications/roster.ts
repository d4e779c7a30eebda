/** Somebody who may be told; `position` 1 first. */
export interface Candidate {
  readonly clinician: string;
  readonly email: string | null;
}

export interface Step {
  readonly clinician: string | null;
  readonly error: 'no-address' | 'nobody-on-duty' | null;
}

/**
 * Who is told now: the first on duty who has not been told of this before. Whoever has no address is written down and passed
 * over. When nobody is left that is written down too, once: it stands until somebody new comes on duty.
 */
export function nextSteps(
  onDuty: readonly Candidate[],
  told: readonly { readonly clinician: string | null }[],
): Step[] {
  const known = new Set(told.map(({ clinician }) => clinician));
  const left = onDuty.filter(({ clinician }, place) => {
    const first = onDuty.findIndex((other) => other.clinician === clinician) === place;
    return first && !known.has(clinician);
  });
  const reachable = left.findIndex(({ email }) => email !== null && email !== '');
  const passed = reachable < 0 ? left : left.slice(0, reachable);
  const steps: Step[] = passed.map(({ clinician }) => ({ clinician, error: 'no-address' }));
  if (reachable >= 0) return [...steps, { clinician: left[reachable]!.clinician, error: null }];
  return told.at(-1)?.clinician === null && steps.length === 0
    ? []
    : [...steps, { clinician: null, error: 'nobody-on-duty' }];
}
