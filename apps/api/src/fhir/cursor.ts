import { Temporal } from 'temporal-polyfill';
import { isUuid } from '../platform/actor.js';
import { FhirFault } from './outcome.js';

/** Where a page begins: after this response. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
  /** Of what was made of the next one, so many have been sent already. */
  readonly skip: number;
  /** Which that one was: when it is no longer the next, another is sent whole. */
  readonly of: string;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Before everything. */
export const START: Cursor = {
  at: '9999-12-31 00:00:00+00',
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  skip: 0,
  of: NOBODY,
};

const FORM = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?) (\S{36}) (\d{1,4}) (\S{36})$/;

export function written({ at, id, skip = 0, of = NOBODY }: Pick<Cursor, 'at' | 'id'> & Partial<Cursor>): string {
  return Buffer.from(`${at} ${id} ${skip} ${of}`).toString('base64url');
}

/** @throws FhirFault when it is none of ours */
export function cursorOf(text: string | null): Cursor | null {
  if (text === null) return null;
  const [, at = '', id = '', skip, of = ''] = FORM.exec(Buffer.from(text, 'base64url').toString('latin1')) ?? [];
  if (!isMoment(at) || !isUuid(id) || !isUuid(of))
    throw new FhirFault(400, [
      { severity: 'error', code: 'invalid', diagnostics: 'is no page of this search', expression: ['http._cursor'] },
    ]);
  return { at, id, skip: Number(skip), of };
}

/** As PostgreSQL writes one, and can read it. */
function isMoment(text: string): boolean {
  try {
    const iso = text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
    return Temporal.Instant.from(iso).epochMilliseconds > FIRST_DAY;
  } catch {
    return false;
  }
}

const FIRST_DAY = Date.UTC(1900, 0);
