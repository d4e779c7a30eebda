import { isObject } from '../lines.mjs';
import { allFinite } from './all-finite.mjs';

/**
 * @typedef {{ path: string, code: string }} Fault
 * @typedef {{ ok: true, scores: object } | { ok: false, faults: readonly Fault[] }} Scored
 */

/**
 * One line that was read, scored, with what it is known by. A defect of ours is the fault of the line that shows it,
 * code `internal`: the other lines are scored.
 * @param {import('../lines.mjs').Line} read
 * @param {{ score: (value: object) => Scored, canHold: (id: string | number) => boolean, onDefect: (line: number, why: string) => void }} how
 * @returns {Scored & { line: number, id?: string | number }}
 */
export function scoreLine({ line, value, fault, path = '' }, { score, canHold, onDefect }) {
  if (fault !== undefined) return { line, ...refused(path, fault) };
  if (!isObject(value)) return { line, ...refused('', 'wrong-type') };
  const id = value.id ?? undefined;
  const idFault = faultOfId(id, canHold);
  if (idFault) return { line, ...refused('/id', idFault) };
  try {
    const result = score(value);
    if (!result.ok) return { ok: false, line, id, faults: result.faults };
    if (!allFinite(result.scores)) throw new Error('a score is not finite');
    return { ok: true, line, id, scores: result.scores };
  } catch (error) {
    onDefect(line, error?.message ?? `${error}`);
    return { line, id, ...refused('', 'internal') };
  }
}

export const refused = (path, code) => ({ ok: false, faults: [{ path, code }] });

/** An id that does not come back as it was given joins the scores to somebody else's row. */
function faultOfId(id, canHold) {
  if (id === undefined) return undefined;
  if (typeof id !== 'string' && typeof id !== 'number') return 'wrong-type';
  if (typeof id === 'number' && Math.abs(id) > Number.MAX_SAFE_INTEGER) return 'out-of-range';
  return canHold(id) ? undefined : 'not-safe-in-csv';
}
