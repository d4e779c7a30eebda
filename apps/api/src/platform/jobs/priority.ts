/**
 * In which order work is done: the lowest first, and of equal ones the oldest. Assessing goes before everything that can wait,
 * and what is half assessed before what is not begun: a flag does not stand behind reminders. Migration 0025 knows `assess`.
 */
export const PRIORITY = {
  /** Acute, and whatever could be. */
  acute: 1,
  /** A patient's wish to be contacted. */
  wish: 2,
  /** Scored answers: their level is decided. */
  decide: 3,
  /** Answers whose level nobody knows yet. */
  assess: 4,
  usual: 5,
} as const;
