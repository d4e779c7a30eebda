import { createHash } from 'node:crypto';

/** More different texts than this, and somebody builds SQL from data: the rest goes unnamed, and no server fills up. */
const MOST = 1_000;

const names = new Map<string, string>();

/**
 * The name under which a connection prepares a statement once and then only runs it. Half of what the server does for a
 * hand-in is reading and planning the same text again, with row security in each of its tables.
 * Undefined = run it without preparing.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return name;
}
