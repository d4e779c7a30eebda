import { isObject } from '../lines.mjs';

/**
 * @typedef {{ path: string, code: string }} Fault
 * @typedef {{ ok: true, scores: object } | { ok: false, faults: readonly Fault[] }} Scored
 */

/**
 * One line that was read, scored, with what it is known by.
 * @param {{ line: number, value?: unknown, fault?: string }} read
 * @param {(value: object) => Scored} score
 * @returns {Scored & { line: number, id?: string | number }}
 */
export function scoreLine({ line, value, fault }, score) {
  if (fault !== undefined) return { line, ...refused('', fault) };
  if (!isObject(value)) return { line, ...refused('', 'wrong-type') };
  const id = value.id ?? undefined;
  const idFault = faultOfId(id);
  if (idFault) return { line, ...refused('/id', idFault) };
  const result = score(value);
  return result.ok ? { ok: true, line, id, scores: result.scores } : { ok: false, line, id, faults: result.faults };
}

export const refused = (path, code) => ({ ok: false, faults: [{ path, code }] });

/** An id that does not come back as it was given joins the scores to somebody else's row. */
function faultOfId(id) {
  if (id === undefined || typeof id === 'string') return undefined;
  if (typeof id !== 'number') return 'wrong-type';
  return Math.abs(id) > Number.MAX_SAFE_INTEGER ? 'out-of-range' : undefined;
}
