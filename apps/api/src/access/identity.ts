/**
 * What Stemme itself demands of a sign-in, whatever the identity provider and the client library have let through.
 * The library proves that the token is genuine; only this file decides whether it is good enough.
 */

export const SIDES = ['patient', 'clinic'] as const;
export type Side = (typeof SIDES)[number];

export const IDENTITY_FAULTS = [
  /** The provider or the checks said no: forged, replayed, mixed up, or not for this side. */
  'sign-in-refused',
  /** The person pressed "cancel" at the provider. */
  'sign-in-cancelled',
  /** There is no sign-in under way that this answer could belong to. */
  'sign-in-expired',
  /** The person is who they say, but not surely enough. */
  'assurance-too-low',
  /** The provider gave no usable CPR number, so the patient cannot be found. */
  'cpr-missing',
  /** The provider cannot be reached or does not work: try again. */
  'provider-unavailable',
] as const;
export type IdentityFault = (typeof IDENTITY_FAULTS)[number];

/**
 * A sign-in that came to nothing. `reason` is for the log: a short code, never a value out of a token
 * (the client library's own errors carry claims, so they are never attached as `cause`).
 */
export class IdentityError extends Error {
  constructor(
    readonly code: IdentityFault,
    readonly reason: string,
  ) {
    super(`${code}: ${reason}`);
    this.name = 'IdentityError';
  }
}

/** National Standard for Identity Assurance Levels, https://data.gov.dk/concept/core/nsis/ , lowest first. */
export const NSIS = {
  low: 'https://data.gov.dk/concept/core/nsis/Low',
  substantial: 'https://data.gov.dk/concept/core/nsis/Substantial',
  high: 'https://data.gov.dk/concept/core/nsis/High',
} as const;

export const ASSURANCES = ['unstated', 'substantial', 'high'] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** Who signed in. `cpr` only on the patient's side, `email` and `groups` only on the clinic's. */
export interface Identity {
  issuer: string;
  subject: string;
  name: string;
  email?: string;
  cpr?: string;
  groups: string[];
  level: Assurance;
  /**
   * For the sign-out at the provider; `null` for patients and whenever the token holds a CPR number, because it would
   * then stand in the session's row and in an address (see `IdentityService.endSessionUrl`).
   */
  idToken: string | null;
}

type Claims = Readonly<Record<string, unknown>>;

/**
 * Checks a verified token's claims and picks what Stemme uses. Unknown claims are dropped.
 * @param testNumbers accept CPR numbers with 60 added to the day (demo and test only)
 * @throws IdentityError `assurance-too-low`, `cpr-missing`, `sign-in-refused`
 */
export function identityFrom(
  side: Side,
  claims: Claims,
  how: { testNumbers: boolean },
): Omit<Identity, 'idToken' | 'issuer'> {
  const level = assurance(side, claims.loa);
  const subject = claims.sub;
  if (typeof subject !== 'string' || subject === '' || subject.length > 255) {
    throw new IdentityError('sign-in-refused', 'subject');
  }
  const name = line(claims.name, 200);
  if (side === 'patient') {
    const cpr = claims['dk.cpr'];
    if (!isCpr(cpr, how)) throw new IdentityError('cpr-missing', cpr === undefined ? 'absent' : 'not-well-formed');
    return { subject, name: name ?? '', cpr, groups: [], level };
  }
  // what a clinician does is shown to the patient with a name; nobody acts without one
  if (name === null) throw new IdentityError('sign-in-refused', 'name');
  const email = line(claims.email, 254);
  return { subject, name, ...(email?.includes('@') ? { email } : {}), groups: groups(claims.groups), level };
}

/**
 * Patient: Substantial or High, by the exact address of the level and by nothing else (`acr` is the provider's own).
 * Clinic: hospitals' providers seldom state a level; they are trusted because the region chose them. A level that is
 * stated must be good enough.
 */
function assurance(side: Side, loa: unknown): Assurance {
  if (loa === NSIS.substantial) return 'substantial';
  if (loa === NSIS.high) return 'high';
  if (loa === undefined && side === 'clinic') return 'unstated';
  throw new IdentityError(
    'assurance-too-low',
    loa === undefined ? 'loa-absent' : loa === NSIS.low ? 'loa-low' : 'loa-unknown',
  );
}

/**
 * Does any claim look like a CPR number? Such a token may not be kept or sent in an address. Brokers differ in what they
 * call the claim, so the values are looked at.
 */
export function holdsCpr(claims: Claims): boolean {
  return Object.values(claims).some((value) => isCpr(value, { testNumbers: true }));
}

/** At most 200 groups of at most 200 characters; anything that is not a text is left out. One text is a list of one. */
function groups(value: unknown): string[] {
  const list: unknown[] = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
  return list.filter((g): g is string => typeof g === 'string' && g.length > 0 && g.length <= 200).slice(0, 200);
}

/** A text of one line, trimmed; null when there is none or it is too long. */
function line(value: unknown, max: number): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return text === '' || text.length > max || /[\u0000-\u001f\u007f]/.test(text) ? null : text;
}

/**
 * Is this a well-formed CPR number (10 characters without the dash)?
 *
 * - `DDMMYYSSSS`, the date must exist in the century that the seventh digit gives. Modulus 11 is never checked: since
 *   1 October 2007 numbers that fail it are issued and fully valid (CPR-kontoret).
 * - Replacement numbers of the national service (X-eCPR, `DDMMYYCAAG`, C = 1 for the 1900s and 7 for the 2000s, two
 *   letters, last digit = sex) are accepted: they are unique in the country. Local ones (D-eCPR, C = 0, 5 or 6) are
 *   refused: two hospitals may have given the same one to two people.
 *   Sources: nspop.dk "eCPR-formater (X-eCPR og D-eCPR)"; HL7 Denmark dk-core, identifiers cpr, x-ecpr, d-ecpr.
 * - With `testNumbers`, 60 may have been added to the day, CPR-kontoret's own advice for numbers that must not be
 *   taken for anybody's ("erstatningspersonnummer i eksterne systemer").
 */
export function isCpr(value: unknown, how: { testNumbers: boolean }): value is string {
  if (typeof value !== 'string') return false;
  const parts = /^(\d\d)(\d\d)(\d\d)(?:(\d)\d{3}|([17])[A-Z]{2}\d)$/.exec(value);
  if (parts === null) return false;
  const [, day, month, year, serial, century] = parts;
  const raised = how.testNumbers && serial !== undefined && Number(day) > 60;
  const fullYear =
    serial !== undefined ? yearOf(Number(year), Number(serial)) : (century === '1' ? 1900 : 2000) + Number(year);
  return exists(fullYear, Number(month), Number(day) - (raised ? 60 : 0));
}

/** Century by the seventh digit and the two digits of the year (CPR-kontoret, "Personnummeret i CPR"). */
function yearOf(year: number, seventh: number): number {
  if (seventh <= 3) return 1900 + year;
  if (seventh === 4 || seventh === 9) return (year <= 36 ? 2000 : 1900) + year;
  return (year <= 57 ? 2000 : 1800) + year;
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * A path of our own to come back to after signing in, or `home`. Never an error: a broken link still signs in.
 * Refused: everything a browser might read as another site (`//`, backslashes, control characters, dot segments that
 * leave `//` behind), and `/api/…`, where a GET could start the next sign-in.
 */
export function safeReturn(value: unknown, origin: string, home: string): string {
  if (typeof value !== 'string' || value.length > 500 || !/^\/(?![/\\])[\u0021-\u007e]*$/.test(value)) return home;
  if (value.includes('\\')) return home;
  let url: URL;
  try {
    url = new URL(value, origin);
  } catch {
    return home;
  }
  const path = url.pathname + url.search + url.hash;
  if (url.origin !== new URL(origin).origin || path.startsWith('//') || /^\/api(\/|$)/i.test(url.pathname)) return home;
  return path;
}

/**
 * Faults of the configuration, naming keys and never values. http is for demo and tests, and then on this machine only:
 * what travels there is a CPR number and a secret.
 */
export function issuerFault(key: string, issuer: string, allowHttp: boolean): string | null {
  let url: URL;
  try {
    url = new URL(issuer);
  } catch {
    return `${key} is not an address`;
  }
  if (url.protocol === 'https:') return null;
  if (url.protocol !== 'http:' || !allowHttp) return `${key} must be https`;
  return ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname) ? null : `${key} may be http on loopback only`;
}
