import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 768px)');

function listen(hear: () => void): () => void {
  wide.addEventListener('change', hear);
  return () => wide.removeEventListener('change', hear);
}

/** Whether there is room for two columns. */
export function useWide(): boolean {
  return useSyncExternalStore(listen, () => wide.matches);
}
