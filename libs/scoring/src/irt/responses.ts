import { escapePointer } from '../answers.js';
import { isRecord } from '../is-record.js';
import type { Fault, ItemCode } from '../vocabulary.js';
import { categories, type GradedItem } from './graded.js';

/** `no-posterior`: prior, grid and parameters together leave no number to give (every node has weight 0). */
export const RESPONSE_FAULTS = [
  'wrong-type',
  'wrong-length',
  'unknown-item',
  'duplicate-item',
  'not-answered',
  'not-finite',
  'negative-zero',
  'not-an-integer',
  'out-of-range',
  'no-posterior',
] as const;
export type ResponseFaultCode = (typeof RESPONSE_FAULTS)[number];
export type ResponseFault = Fault<ResponseFaultCode>;

/** By item, in the bank's order: the category answered, or null. */
export type Responses = readonly (number | null)[];

/** A point on the theta scale and its standard error, both in theta's own unit. */
export interface Estimate {
  readonly theta: number;
  readonly se: number;
}

/** `estimate` is null when nothing was answered: there is no estimate then, and the prior's mean is none. */
export type EstimateResult = Found | { readonly ok: true; readonly estimate: null };
/** Of what was answered. */
export type Found =
  | { readonly ok: true; readonly estimate: Estimate }
  | { readonly ok: false; readonly faults: readonly ResponseFault[] };

/** What is wrong with a value as a category of the item; null when it is one. */
export function categoryFault(item: GradedItem, value: unknown): ResponseFaultCode | null {
  if (typeof value !== 'number') return 'wrong-type';
  if (!Number.isFinite(value)) return 'not-finite';
  if (Object.is(value, -0)) return 'negative-zero';
  if (!Number.isInteger(value)) return 'not-an-integer';
  return value < 0 || value >= categories(item) ? 'out-of-range' : null;
}

/** Every fault of responses in the bank's order. */
export function responseFaults(items: readonly GradedItem[], responses: Responses): ResponseFault[] {
  if (!Array.isArray(responses)) return [{ path: '', code: 'wrong-type' }];
  if (responses.length !== items.length) return [{ path: '', code: 'wrong-length' }];
  return items.flatMap((item, index) => {
    const value = responses[index];
    const code = value === null ? null : categoryFault(item, value);
    return code === null ? [] : [{ path: `/${index}`, code }];
  });
}

/** Answers by item code, put in the bank's order; null, undefined and absent are not answered. */
export function responsesByCode(
  items: readonly GradedItem[],
  answers: unknown,
  path: string,
): { ok: true; responses: Responses } | { ok: false; faults: ResponseFault[] } {
  if (!isRecord(answers)) return { ok: false, faults: [{ path, code: 'wrong-type' }] };
  const byCode = new Map(items.map((item) => [item.code, item]));
  const values = new Map<ItemCode, number>();
  const faults: ResponseFault[] = [];
  for (const [name, value] of Object.entries(answers)) {
    const item = byCode.get(name);
    const at = `${path}/${escapePointer(name)}`;
    if (item === undefined) faults.push({ path: at, code: 'unknown-item' });
    else if (value !== null && value !== undefined) {
      const code = categoryFault(item, value);
      if (code === null) values.set(name, value as number);
      else faults.push({ path: at, code });
    }
  }
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, responses: items.map(({ code }) => values.get(code) ?? null) };
}

/** The estimate if both its numbers are finite, else the fault that says there is none. */
export function finiteEstimate(theta: number, se: number): Found {
  const finite = Number.isFinite(theta) && Number.isFinite(se);
  return finite ? { ok: true, estimate: { theta, se } } : { ok: false, faults: [{ path: '', code: 'no-posterior' }] };
}
