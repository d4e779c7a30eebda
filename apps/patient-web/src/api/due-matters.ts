import { forget, kept, keysUnder } from '../ui/storage';
import { Failure } from './failure';
import { putMatterBeside } from './talks';

/** Sentences that go along with answers and have not arrived yet, by assignment. */
export const DUE = 'matter-due.';
/** The server's last word: it is not tried again. */
const FINAL: ReadonlySet<string> = new Set(['invalid', 'not-found']);

/** Sends them; what cannot be sent now stays. @returns whether all have arrived */
export async function sendDueMatters(): Promise<boolean> {
  let isAll = true;
  for (const key of keysUnder(DUE)) {
    const text = kept(key);
    if (typeof text !== 'string') continue;
    try {
      await putMatterBeside(key.slice(DUE.length), text);
      if (kept(key) === text) forget(key);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (FINAL.has(error.code)) forget(key);
      else isAll = false;
    }
  }
  return isAll;
}
