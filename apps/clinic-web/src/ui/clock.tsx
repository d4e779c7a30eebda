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

/**
 * Takes business time from an answer of the server's, and draws anew what was drawn before it was known.
 * @param fetchedAt this machine's time when the answer came: it may have been kept since
 */
export function useBusinessTime(at: string | undefined, fetchedAt: number): void {
  const { sync } = useClock();
  const [, redraw] = useState(0);
  useEffect(() => {
    if (at === undefined) return;
    sync(new Date(Date.parse(at) + Date.now() - fetchedAt).toISOString());
    redraw((n) => n + 1);
  }, [at, fetchedAt, sync]);
}
