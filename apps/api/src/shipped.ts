import { activationFaults, checkPathway } from '@stemme/pathways';
import { pathways } from '@stemme/pathways/pathways';
import { checkQuestionnaire, compile, type Questionnaire } from '@stemme/questionnaires';
import { catalogue } from '@stemme/questionnaires/catalogue';
import { type InstrumentDefinition, isOffered } from '@stemme/scoring';
import { instrument, instruments } from '@stemme/scoring/instruments';
import { checkRuleSet, unread, type Vocabulary } from '@stemme/triage';
import { ruleSets } from '@stemme/triage/rule-sets';
import { FIRST_OWN, versionNumber } from './documents/own-version.js';
import { vocabularyOf } from './triage/vocabulary.js';

/** A fault of a document the product ships: a fault of the build. */
export interface ShippedFault {
  readonly document: string;
  readonly path: string;
  readonly code: string;
}

/**
 * Every fault of every shipped document, alone and together: questionnaires, definitions, pathways, rule sets, and
 * whether each pathway could be activated. A process whose documents have faults does not start. The definitions were
 * checked as they were loaded: a faulty one has stopped the process before.
 */
export function shippedFaults(): readonly ShippedFault[] {
  const named = (document: string, faults: readonly { path: string; code: string }[]): ShippedFault[] =>
    faults.map(({ path, code }) => ({ document, path, code }));
  return [
    ...catalogue.flatMap((one) => named(`questionnaire ${one.id}`, checkQuestionnaire(one))),
    ...offerFaults(catalogue, instruments),
    ...pathways.flatMap((one) => named(`pathway ${one.id}`, checkPathway(one))),
    ...pathways.flatMap((pathway) => {
      const ruleSet = ruleSets.find(({ id }) => id === pathway.ruleSet);
      if (!ruleSet) return named(`pathway ${pathway.id}`, [{ path: '/ruleSet', code: 'unknown-rule-set' }]);
      const sent = sentBy(pathway);
      const vocabulary = vocabularyOfAll(sent);
      // every answer is read by a rule, or is listed as deliberately not triaged (clinical-safety rule 14)
      const silent = unread(ruleSet, Object.keys(vocabulary.items), vocabulary);
      return [
        ...named(`rule set ${ruleSet.id}`, checkRuleSet(ruleSet, vocabulary)),
        ...named(
          `rule set ${ruleSet.id}`,
          silent.map((path) => ({ path, code: 'read-by-no-rule' })),
        ),
        ...named(
          `pathway ${pathway.id}, to activate`,
          activationFaults(pathway, { questionnaires: catalogue, ruleSet }),
        ),
      ];
    }),
  ];
}

/**
 * A questionnaire that is sent names only instruments whose scores are offered: one whose algorithm waits for somebody
 * to confirm it would be sent and never scored. Versions from `FIRST_OWN` on are the departments' own.
 */
export function offerFaults(
  questionnaires: readonly Pick<Questionnaire, 'id' | 'instruments'>[],
  definitions: readonly Pick<InstrumentDefinition, 'id' | 'version' | 'scales'>[],
): ShippedFault[] {
  const waiting = new Set(definitions.filter((one) => !isOffered(one)).map(({ id }) => id));
  const sent = questionnaires.flatMap(({ id, instruments: members }) =>
    members.flatMap((member, place) =>
      waiting.has(member.id)
        ? [{ document: `questionnaire ${id}`, path: `/instruments/${place}/id`, code: 'not-offered' }]
        : [],
    ),
  );
  const numbered = definitions
    .filter(({ version }) => (versionNumber(version) ?? FIRST_OWN) >= FIRST_OWN)
    .map(({ id }) => ({ document: `instrument ${id}`, path: '/version', code: 'out-of-range' }));
  return [...sent, ...numbered];
}

/** The sentence for whoever starts the process, or null when every document is good. */
export function shippedSentence(): string | null {
  const faults = shippedFaults();
  if (faults.length === 0) return null;
  return `The shipped documents have faults: ${faults.map(({ document, path, code }) => `${document} ${path} ${code}`).join('; ')}.`;
}

function sentBy(pathway: (typeof pathways)[number]): Questionnaire[] {
  const all = [...pathway.steps, ...(pathway.patientInitiated ? [pathway.patientInitiated] : [])];
  const ids = new Set(
    all.flatMap((one) => [one.questionnaire, ...(one.variants ?? []).map(({ questionnaire }) => questionnaire)]),
  );
  return catalogue.filter(({ id }) => ids.has(id));
}

function vocabularyOfAll(questionnaires: readonly Questionnaire[]): Vocabulary {
  const each = questionnaires.map((document) => {
    const definitions = document.instruments.flatMap(({ id }) => instrument(id) ?? []);
    return vocabularyOf(compile(document), definitions);
  });
  return {
    items: Object.assign({}, ...each.map(({ items }) => items)),
    scales: Object.assign({}, ...each.map(({ scales }) => scales)),
  };
}
