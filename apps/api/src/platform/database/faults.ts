import { notFound, Refusal } from '../errors.js';

/** SQLSTATEs and socket codes after which the same request may succeed: nothing is known to be written. */
const PASSING = new Set([
  '40001',
  '40P01',
  '25P03',
  '53300',
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * What is said without a code when a connection is gone: by `pg` while waiting for one, in a query, and at the query after;
 * by TypeORM, which gives a lost connection back, at the query after.
 */
const LOST = /connection (terminated|timeout)|timeout exceeded|not queryable|query runner already released/i;

/** What a database error means to the caller. Messages and parameters may quote data: they go no further. */
export function translate(error: unknown): unknown {
  const { code, message, detail } = parts(error);
  if (code === '28000' && message.includes('signed out')) return new Refusal('signed-out');
  // Row security refused the row: to the caller it is not there.
  if (code === '42501') return notFound();
  // a character that no text can hold: the zero byte, and half of a surrogate pair
  if (code === '22021' || code === '22P05' || (code === '22P02' && /surrogate/i.test(detail)))
    return new Refusal('invalid', [{ path: '', code: 'zero-byte' }]);
  return PASSING.has(code) || code.startsWith('08') || LOST.test(message) ? new Refusal('try-again') : error;
}

/** The constraint a row broke, if that is what happened. */
export function brokenConstraint(error: unknown): string | null {
  const cause = driverError(error);
  const { code, constraint } = cause as { code?: unknown; constraint?: unknown };
  return code === '23505' && typeof constraint === 'string' ? constraint : null;
}

function parts(error: unknown): { code: string; message: string; detail: string } {
  const cause = driverError(error) as { code?: unknown; message?: unknown; detail?: unknown };
  return { code: String(cause.code ?? ''), message: String(cause.message ?? ''), detail: String(cause.detail ?? '') };
}

function driverError(error: unknown): object {
  if (typeof error !== 'object' || error === null) return {};
  return 'driverError' in error && typeof error.driverError === 'object' && error.driverError !== null
    ? error.driverError
    : error;
}
