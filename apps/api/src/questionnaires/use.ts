import { activationFaults, type Pathway } from '@stemme/pathways';
import type { Membership, Questionnaire } from '@stemme/questionnaires';
import { isNonCommercial } from '@stemme/questionnaires/catalogue';
import type { RuleSet } from '@stemme/triage';

/** A pathway the department offers, or somebody is on, with what it stands on. */
export interface UsedPathway {
  readonly pathway: Pathway;
  readonly ruleSet: RuleSet;
  /** Every questionnaire it can send, in the version in force. */
  readonly questionnaires: readonly Questionnaire[];
}

export interface Blocker {
  readonly path: string;
  readonly code: string;
}

/** Every questionnaire a pathway can send, whatever the switches. */
export function sentBy(pathway: Pathway): string[] {
  const all = [...pathway.steps, ...(pathway.patientInitiated ? [pathway.patientInitiated] : [])];
  return [
    ...new Set(
      all.flatMap(({ questionnaire, variants }) => [
        questionnaire,
        ...(variants ?? []).map((one) => one.questionnaire),
      ]),
    ),
  ];
}

/**
 * What a pathway's rules would no longer find if this document stood in the place of the one in force. What stands against
 * the pathway already is not this document's fault.
 */
export function pathwayBlockers(document: Questionnaire, used: readonly UsedPathway[]): Blocker[] {
  return used.flatMap(({ pathway, ruleSet, questionnaires }) => {
    if (!sentBy(pathway).includes(document.id)) return [];
    const others = questionnaires.filter(({ id }) => id !== document.id);
    const before = new Set(activationFaults(pathway, { questionnaires, ruleSet }).map(named));
    return activationFaults(pathway, { questionnaires: [...others, document], ruleSet })
      .filter((fault) => !before.has(named(fault)))
      .map(({ path, code }) => ({ path: `/pathways/${pathway.id}${path}`, code }));
  });
}

function named({ path, code }: Blocker): string {
  return `${path} ${code}`;
}

/** What stands against the instruments of a document: see `clinic-api` codes. */
export function instrumentBlockers(
  document: Questionnaire,
  known: {
    readonly scored: ReadonlySet<string>;
    readonly unscored: ReadonlySet<string>;
    readonly nonCommercial: boolean;
  },
): Blocker[] {
  return document.instruments.flatMap((membership, place): Blocker[] => {
    const { id } = membership;
    const path = `/instruments/${place}/id`;
    return [
      ...(asksNonCommercial(membership) && !known.nonCommercial ? [{ path, code: 'non-commercial-unconfirmed' }] : []),
      // own items of the product (a wish for contact, say) belong to no scale
      ...(known.scored.has(id) || known.unscored.has(id) ? [] : [{ path, code: 'no-definition' }]),
    ];
  });
}

/** May the instrument be sent only where the use is confirmed to be non-commercial? Older documents do not say so themselves. */
export function asksNonCommercial({ id, nonCommercial }: Pick<Membership, 'id' | 'nonCommercial'>): boolean {
  return nonCommercial === true || isNonCommercial(id);
}
