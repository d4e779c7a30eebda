import { useEffect } from 'react';
import type { Dates } from './period';

/** Says which dates the server counted, once they are known. */
export function useTold(data: Dates | undefined, told: (dates: Dates) => void): void {
  const [from, to] = [data?.from, data?.to];
  useEffect(() => {
    if (from && to) told({ from, to });
  }, [from, to, told]);
}
