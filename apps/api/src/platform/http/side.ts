import { createHmac, timingSafeEqual } from 'node:crypto';

export const SIDES = ['patient', 'clinic'] as const;
export type Side = (typeof SIDES)[number];

/** A tablet in the clinic is a side of its own: neither the patient's session nor a clinician's is any use on it. */
export const SESSION_SIDES = [...SIDES, 'tablet'] as const;
export type SessionSide = (typeof SESSION_SIDES)[number];

/** `/api/patient/…` is the patient's side, `/api/clinic/…` the clinic's, `/api/tablet/…` a tablet's; other paths belong to none. */
export function sideOf(path: string): SessionSide | null {
  return SESSION_SIDES.find((side) => path.startsWith(`/api/${side}/`)) ?? null;
}

/** `__Host-` ties the cookie to the host and https; a demo on http://localhost cannot have it. */
export function cookieName(side: SessionSide, secure: boolean): string {
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
