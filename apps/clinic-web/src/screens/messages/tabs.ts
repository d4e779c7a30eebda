/** The parts of the screen, with their addresses: Danish words, as everywhere. */
export const TABS = [
  { id: 'undelivered', path: '' },
  { id: 'calls', path: 'ring' },
  { id: 'letters', path: 'breve' },
  { id: 'texts', path: 'tekster' },
  { id: 'sender', path: 'afsender' },
] as const;
export type Tab = (typeof TABS)[number]['id'];

export const ROOT = '/beskeder';

export function addressOf(tab: Tab): string {
  const path = TABS.find(({ id }) => id === tab)?.path ?? '';
  return path === '' ? ROOT : `${ROOT}/${path}`;
}

/** The part at an address; null when there is none. */
export function tabOf(path: string | null): Tab | null {
  return TABS.find((tab) => tab.path === (path ?? ''))?.id ?? null;
}
