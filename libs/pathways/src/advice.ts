import type { Brace } from './braces.js';
import type { Language, PathwayDraft } from './document.js';
import { PathwayError } from './faults.js';
import { fill } from './fill.js';

/** The items that ask about death or self-harm: PHQ-9 question 9, MDI question 6, EPDS question 10. */
export const SUICIDE_ITEMS: readonly string[] = ['phq9.9', 'mdi.6', 'epds.10'];

/** Is somebody there, and the data for the braces. `tidspunkt`: the call comes at the latest (open), or nobody reads before (closed). */
export interface AdviceData {
  open: boolean;
  /** The call has come, or its time has gone by: the help stays, the promise does not. */
  isOver?: boolean;
  data: Readonly<Partial<Record<Brace, string>>>;
}

/**
 * What the patient reads at once when an acute rule fired: the crisis text when the rule read an item about death or
 * self-harm, else the emergency text; with the sentence for open or closed in its place.
 * `read`: the codes the fired rule read. Throws `no-crisis-text` when the pathway has no such text, and as `fill`.
 */
export function advice(pathway: PathwayDraft, language: Language, read: readonly string[], how: AdviceData): string {
  const { texts } = pathway;
  const text = read.some((code) => SUICIDE_ITEMS.includes(code)) ? pathway.crisis : texts.emergency;
  const when = how.open ? texts.crisisOpen : texts.crisisClosed;
  if (!text || !when) throw new PathwayError('no-crisis-text', pathway.id);
  if (how.isOver) return fill(text[language].replace(/ ?\{hvornår\}/, ''), how.data);
  return fill(text[language], { ...how.data, hvornår: fill(when[language], how.data) });
}
