import type { Condition, PathwayDraft } from '@stemme/pathways';
import { pointerOf } from '../../../ui/editing/path';

/** The fields the form has, by what they belong to. */
const KNOWN = {
  pathway: [
    ...['id', 'version', 'title', 'publicTitle', 'anchors', 'switches', 'phases', 'facts', 'steps', 'reminders'],
    ...['silence', 'humanContact', 'hours', 'ruleSet', 'patientInitiated', 'legend', 'act', 'crisis', 'texts'],
  ],
  step: [
    ...['id', 'anchor', 'offset', 'repeat', 'opens', 'due', 'closes', 'phase', 'when', 'apart', 'onClosedDay'],
    ...['monthEnd', 'answeredBy', 'minutes', 'questionnaire', 'variants'],
  ],
  phase: ['id', 'title', 'reminders', 'silence'],
  texts: ['start', 'whenRead', 'noContact', 'received', 'emergency', 'crisisOpen', 'crisisClosed', 'outsideHours'],
  patientInitiated: ['questionnaire', 'variants'],
} as const;

/** Pointers to what the form has no field for: it stays in the document as it is. */
export function keptParts(document: PathwayDraft): string[] {
  const unknown = (value: object | undefined, known: readonly string[], path: readonly (string | number)[]): string[] =>
    Object.keys(value ?? {})
      .filter((name) => !known.includes(name))
      .map((name) => pointerOf([...path, name]));
  return [
    ...unknown(document, KNOWN.pathway, []),
    ...document.steps.flatMap((step, place) => unknown(step, KNOWN.step, ['steps', place])),
    ...(document.phases ?? []).flatMap((phase, place) => unknown(phase, KNOWN.phase, ['phases', place])),
    ...unknown(document.texts, KNOWN.texts, ['texts']),
    ...unknown(document.patientInitiated, KNOWN.patientInitiated, ['patientInitiated']),
  ];
}

/** One comparison, or a plain list of them that must all hold, or of which one must: what the form can show. */
export function isSimple(condition: Condition): boolean {
  if ('all' in condition) return condition.all.length > 0 && condition.all.every(isLeaf);
  if ('any' in condition) return condition.any.length > 0 && condition.any.every(isLeaf);
  return isLeaf(condition);
}

export function isLeaf(condition: Condition): boolean {
  return 'fact' in condition || 'lastLevel' in condition || 'last' in condition;
}
