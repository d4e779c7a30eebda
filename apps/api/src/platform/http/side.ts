import { createHmac, timingSafeEqual } from 'node:crypto';

export const SIDES = ['patient', 'clinic'] as const;
export type Side = (typeof SIDES)[number];

/** `/api/patient/…` is the patient's side, `/api/clinic/…` the clinic's; other paths belong to no side. */
export function sideOf(path: string): Side | null {
  return SIDES.find((side) => path.startsWith(`/api/${side}/`)) ?? null;
}

/** `__Host-` ties the cookie to the host and https; a demo on http://localhost cannot have it. */
export function cookieName(side: Side, secure: boolean): string {
  return `${secure ? '__Host-' : ''}stemme-${side}`;
}

/** The token a signed-in page sends with every change: a form on another site cannot know it. */
export function csrfToken(sid: string, key: Buffer): string {
  return createHmac('sha256', key).update(`csrf:${sid}`).digest('base64url');
}

export function sameToken(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
