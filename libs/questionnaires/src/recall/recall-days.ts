/**
 * The days an instrument's questions look back over, for published instruments whose wording names a period. Within it
 * the same answers say the same thing, so the patient need not be asked again. Sources: the instruments' own stems
 * (PHQ and GAD: "over the last 2 weeks"; WHO-5 and MDI: "over the last two weeks"; PCL-5: "in the past month"; RAND-36:
 * "during the past 4 weeks"; AUDIT and AUDIT-C: the last year).
 *
 * Not here: what asks "now", "since you last answered" or "more than usual". Those answers grow old at once.
 */
const RECALL_DAYS: Readonly<Record<string, number>> = {
  audit: 365,
  'audit-c': 365,
  'gad-2': 14,
  'gad-7': 14,
  mdi: 14,
  'pcl-5': 30,
  'phq-2': 14,
  'phq-8': 14,
  'phq-9': 14,
  'rand-36': 28,
  'who-5': 14,
};

/** Whole days; null where the instrument has none. */
export function recallDays(instrument: string): number | null {
  return Object.hasOwn(RECALL_DAYS, instrument) ? (RECALL_DAYS[instrument] ?? null) : null;
}
