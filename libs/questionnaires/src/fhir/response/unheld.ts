import type { Issues, ResponseFaultCode } from './issues.js';

/** Stands for an answer that is there and cannot be held: it is neither blank nor judged once more. */
export const UNHELD = Symbol('unheld');

export function unheld(at: string, code: ResponseFaultCode, issues: Issues): typeof UNHELD {
  issues.add(at, code);
  return UNHELD;
}

/** Only a server could say whether it is right. */
export function notJudged(at: string, issues: Issues): typeof UNHELD {
  issues.loses(at, 'information', 'not-judged');
  return UNHELD;
}
