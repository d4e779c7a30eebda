import { FhirFault } from './outcome.js';

/** Where a page begins: after this response; `skip` of what was made of the next one has been sent already. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
  readonly skip: number;
}

/** Before everything. */
export const START: Cursor = {
  at: '9999-12-31 00:00:00+00',
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  skip: 0,
};

const FORM = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?) ([0-9a-f-]{36}) (\d{1,4})$/;

export function written({ at, id, skip }: Cursor): string {
  return Buffer.from(`${at} ${id} ${skip}`).toString('base64url');
}

/** @throws FhirFault when it is none of ours */
export function cursorOf(text: string | null): Cursor | null {
  if (text === null) return null;
  const match = FORM.exec(Buffer.from(text, 'base64url').toString('latin1'));
  if (!match)
    throw new FhirFault(400, [
      { severity: 'error', code: 'invalid', diagnostics: 'is no page of this search', expression: ['http._cursor'] },
    ]);
  return { at: match[1]!, id: match[2]!, skip: Number(match[3]) };
}
