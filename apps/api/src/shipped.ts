import { activationFaults, checkPathway, type Pathway } from '@stemme/pathways';
import { earlierPathways, pathways } from '@stemme/pathways/pathways';
import { checkQuestionnaire, compile, type Questionnaire } from '@stemme/questionnaires';
import { catalogue } from '@stemme/questionnaires/catalogue';
import { type InstrumentDefinition, isOffered } from '@stemme/scoring';
import { instrument, instruments } from '@stemme/scoring/instruments';
import { checkRuleSet, type RuleSet, unread, type Vocabulary } from '@stemme/triage';
import { earlierRuleSets, ruleSets } from '@stemme/triage/rule-sets';
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
  return [
    ...catalogue.flatMap((one) => named(`questionnaire ${one.id}`, checkQuestionnaire(one))),
    ...offerFaults(catalogue, instruments),
    ...[...pathways, ...earlierPathways].flatMap((one) => named(nameOf(one), checkPathway(one))),
    ...pathways.flatMap((one) => togetherFaults(one, ruleSets)),
    ...earlierPathways.flatMap((one) => togetherFaults(one, [...earlierRuleSets, ...ruleSets])),
  ];
}

function named(document: string, faults: readonly { path: string; code: string }[]): ShippedFault[] {
  return faults.map(({ path, code }) => ({ document, path, code }));
}

function nameOf({ id, version }: Pathway): string {
  return `pathway ${id} ${version}`;
}

/** What a pathway, its rule set (the first of its id) and the questionnaires it sends say together. */
function togetherFaults(pathway: Pathway, among: readonly RuleSet[]): ShippedFault[] {
  const ruleSet = among.find(({ id }) => id === pathway.ruleSet);
  if (!ruleSet) return named(nameOf(pathway), [{ path: '/ruleSet', code: 'unknown-rule-set' }]);
  const vocabulary = vocabularyOfAll(sentBy(pathway));
  // every answer is read by a rule, or is listed as deliberately not triaged (clinical-safety rule 14)
  const silent = unread(ruleSet, Object.keys(vocabulary.items), vocabulary);
  const rules = `rule set ${ruleSet.id} ${ruleSet.version}`;
  return [
    ...named(rules, checkRuleSet(ruleSet, vocabulary)),
    ...named(
      rules,
      silent.map((path) => ({ path, code: 'read-by-no-rule' })),
    ),
    ...named(`${nameOf(pathway)}, to activate`, activationFaults(pathway, { questionnaires: catalogue, ruleSet })),
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

function sentBy(pathway: Pathway): Questionnaire[] {
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
