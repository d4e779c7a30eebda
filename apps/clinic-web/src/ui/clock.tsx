import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';

interface Clock {
  /** business time in ms: the server's, not this machine's */
  now: () => number;
  /** tells the clock what the server's time is */
  sync: (serverInstant: string) => void;
}
const Context = createContext<Clock>({ now: () => Date.now(), sync: () => {} });

/** The server's time, kept as a distance from this machine's clock: deadlines are the server's, and clinic machines drift. */
export function ClockProvider({ children }: { children: ReactNode }) {
  const ahead = useRef(0);
  const sync = useCallback((serverInstant: string) => {
    const server = Date.parse(serverInstant);
    if (!Number.isNaN(server)) ahead.current = server - Date.now();
  }, []);
  const value = useMemo(() => ({ now: () => Date.now() + ahead.current, sync }), [sync]);
  return <Context value={value}>{children}</Context>;
}

export const useClock = () => useContext(Context);

/** Business time, renewed every `every` ms. */
export function useNow(every = 15_000): number {
  const clock = useClock();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), every);
    return () => clearInterval(timer);
  }, [every]);
  return clock.now();
}
