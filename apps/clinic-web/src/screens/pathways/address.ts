export const ROOT = '/forloeb';

export const versionAddress = (id: string, version: number): string => `${ROOT}/version/${id}/${version}`;
export const editAddress = (id: string, version: number): string => `${ROOT}/ret/${id}/${version}`;
export const compareAddress = (id: string, from: number, to: number): string =>
  `${ROOT}/sammenlign/${id}/${from}/${to}`;

/** A version number in an address; anything else is no version. */
export function numberIn(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}
