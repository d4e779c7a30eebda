import { Refusal } from '../platform/errors.js';

const YEAR_MS = 366 * 86_400_000;
/** A page that was open for a moment: what was "now" when it was sent is now. */
const SLACK_MS = 5 * 60_000;

/**
 * From when a version is to be in force: now when nothing is said.
 * @throws Refusal `invalid` with `in-the-past` or `too-far` (more than a year ahead)
 */
export function startOf(from: string | undefined, now: Date): Date {
  if (from === undefined) return now;
  const at = new Date(from);
  const ahead = at.getTime() - now.getTime();
  if (!(ahead >= -SLACK_MS)) throw new Refusal('invalid', [{ path: 'from', code: 'in-the-past' }]);
  if (ahead > YEAR_MS) throw new Refusal('invalid', [{ path: 'from', code: 'too-far' }]);
  return ahead < 0 ? now : at;
}

/** Two of one name could not be told apart by whoever reads it later: they count as one person. */
export function alike(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('da');
  return plain(one) === plain(other);
}
