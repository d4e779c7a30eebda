import type { PathwayDraft } from '@stemme/pathways';
import type { Vocabulary } from '@stemme/triage';

/** What rules may speak of in any of several questionnaires. */
export function joined(all: readonly Vocabulary[]): Vocabulary {
  return {
    items: Object.assign({}, ...all.map(({ items }) => items)),
    scales: Object.assign({}, ...all.map(({ scales }) => scales)),
  };
}

/** Ids of the questionnaires that a pathway can send, whatever the switches. A draft may have holes. */
export function sentBy(pathway: Pick<PathwayDraft, 'steps' | 'patientInitiated'>): ReadonlySet<string> {
  const all = [...pathway.steps, ...(pathway.patientInitiated ? [pathway.patientInitiated] : [])];
  return new Set(
    all.flatMap((one) => [one.questionnaire, ...(one.variants ?? []).map(({ questionnaire }) => questionnaire)]),
  );
}
