import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react';

type Undo = () => void;
interface Latest {
  /** takes back the latest thing done; null when there is nothing to undo */
  get: () => Undo | null;
  set: (undo: Undo | null) => void;
}
const Context = createContext<Latest>({ get: () => null, set: () => {} });

/** Remembers the latest thing done across the screens: what was closed on the patient's page is undone from the list. */
export function LatestProvider({ children }: { children: ReactNode }) {
  const undo = useRef<Undo | null>(null);
  const value = useMemo<Latest>(
    () => ({
      get: () => undo.current,
      set: (latest) => {
        undo.current = latest;
      },
    }),
    [],
  );
  return <Context value={value}>{children}</Context>;
}
export const useLatest = () => useContext(Context);
