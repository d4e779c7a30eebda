export const ROOT = '/regler';

export const versionAddress = (id: string, version: number): string => `${ROOT}/version/${id}/${version}`;
export const editAddress = (id: string, version: number): string => `${ROOT}/ret/${id}/${version}`;
export const compareAddress = (id: string, from: number, to: number): string =>
  `${ROOT}/sammenlign/${id}/${from}/${to}`;
export const tryAddress = (id: string, version: number): string => `${ROOT}/proev/${id}/${version}`;
/** The address that is shared with colleagues. */
export const rehearsalAddress = (rehearsal: string): string => `${ROOT}/afproevning/${rehearsal}`;
export const cardsAddress = (id: string): string => `${ROOT}/handlekort/${id}`;

/** A version number in an address; anything else is no version. */
export function numberIn(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}
