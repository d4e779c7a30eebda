import type { Call } from './data';

/** Everything one patient is to be called about: one call, one line. */
export interface Group {
  readonly patient: Call['patient'];
  /** at least one, in the list's order */
  readonly calls: readonly Call[];
  /** the attempts of the call that was tried most */
  readonly tries: Call['tries'];
  readonly nextTryAt: string | null;
}

/** The list by patients, each where the first of their calls stands. */
export function grouped(calls: readonly Call[]): Group[] {
  const patients = [...new Set(calls.map(({ patient }) => patient.id))];
  return patients.flatMap((id) => {
    const own = calls.filter(({ patient }) => patient.id === id);
    const most = own.reduce<Call | undefined>((a, b) => (a && a.tries.length >= b.tries.length ? a : b), undefined);
    const first = own[0];
    if (!first || !most) return [];
    const next = own.map(({ nextTryAt }) => nextTryAt);
    // one of them is to be called about now: then the patient is
    const nextTryAt = next.includes(null) ? null : ([...next].sort()[0] ?? null);
    return [{ patient: first.patient, calls: own, tries: most.tries, nextTryAt }];
  });
}
