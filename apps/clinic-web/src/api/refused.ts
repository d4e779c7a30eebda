import { Problem } from './client';

/** Why the server refused; `lost` when there was no answer at all. */
export interface Refused {
  readonly code: string;
  readonly faults: readonly { readonly path: string; readonly code: string }[];
  readonly body: Readonly<Record<string, unknown>>;
}
export function refusedBy(error: unknown): Refused {
  if (error instanceof Problem) return { code: error.code, faults: error.faults, body: error.body };
  return { code: 'lost', faults: [], body: {} };
}

/** Foreign and absent are one and the same to the person. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Problem && [400, 403, 404, 422].includes(error.status);
