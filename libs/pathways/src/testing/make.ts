import type { PathwayDraft, Step } from '../document.js';
import { earlierPathways } from '../pathways/index.js';
import { plan } from '../plan.js';
import type { Enrolled, PlannedAssignment } from '../planning.js';

/** For tests: version 1 of a shipped pathway as a copy of its own, changed where the test says. */
export function makePathway(id: 'depression' | 'epilepsy', change: Partial<PathwayDraft> = {}): PathwayDraft {
  const shipped = earlierPathways.find((pathway) => pathway.id === id);
  if (!shipped) throw new Error(`no pathway ${id}`);
  return { ...(JSON.parse(JSON.stringify(shipped)) as PathwayDraft), ...change };
}

/** For tests: one step with a window of a day, changed where the test says. */
export function makeStep(change: Partial<Step> = {}): Step {
  return {
    id: 'once',
    anchor: 'referral',
    offset: 'P0D',
    questionnaire: 'depression-followup',
    opens: '08:00',
    due: { after: 'P0D', at: '20:00' },
    closes: { after: 'P0D', at: '23:00' },
    ...change,
  };
}

/** For tests: a pathway of these steps and the invitation alone. */
export function makePathwayOf(steps: Step[]): PathwayDraft {
  return makePathway('depression', { steps, reminders: [{ step: 'invitation', after: 'P0D' }] });
}

/** For tests: a plan to a date, of somebody who has no appointments and has not answered. */
export function planTo(pathway: PathwayDraft, enrolled: Enrolled, until: string): PlannedAssignment[] {
  return plan(pathway, enrolled, [], [], '2026-01-01T00:00:00Z', until);
}
