/** Items that ask about death or self-harm (clinical safety 1.15 and section 6): an acute rule reads each that is sent. */
import type { Code } from './vocabulary.js';

export interface SuicideItem {
  readonly code: Code;
  /** Answers from here on are acute; a blank one may be any of them. */
  readonly acuteFrom: number;
}

export const SUICIDE_ITEMS: readonly SuicideItem[] = [
  { code: 'phq9.9', acuteFrom: 1 },
  { code: 'epds.10', acuteFrom: 1 },
  { code: 'core-10.q6', acuteFrom: 1 },
  // "that life was not worth living": 1 and 2 (some of the time) are red
  { code: 'mdi.6', acuteFrom: 3 },
];
