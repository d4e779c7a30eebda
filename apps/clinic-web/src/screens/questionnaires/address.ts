export const ROOT = '/spoergeskemaer';
export const IMPORT = `${ROOT}/importer`;
/** The place on the list's page where non-commercial use is confirmed. */
export const NON_COMMERCIAL = 'ikke-kommerciel';
export const LIBRARY = `${ROOT}/bibliotek`;

/** Ids are free text of a file: they stand in an address encoded. */
export const versionAddress = (id: string, version: number): string =>
  `${ROOT}/skema/${encodeURIComponent(id)}/${version}`;
export const compareAddress = (id: string, from: number, to: number): string =>
  `${ROOT}/sammenlign/${encodeURIComponent(id)}/${from}/${to}`;
export const wordingAddress = (skeleton: string): string => `${ROOT}/ordlyd/${encodeURIComponent(skeleton)}`;
export const importAsAddress = (id: string): string => `${IMPORT}?${new URLSearchParams({ as: id }).toString()}`;

/** A version number in an address; anything else is no version. */
export function numberIn(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}
