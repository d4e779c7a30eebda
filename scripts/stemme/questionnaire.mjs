import { readDocument } from './documents.mjs';
import { isObject } from './lines.mjs';

/**
 * Reads and checks one file as a questionnaire document of ours. Anything else is refused with a code, and nothing is
 * guessed at.
 * @returns {{ report: { file: string, status: 'ok' | 'refused', questions: number, faults: object[], ignored: object[] }, document?: object }}
 */
export function checkFile(file, { checkQuestionnaire, compile, questions }) {
  const { value, fault } = readDocument(file);
  const faults = fault ? [fault] : (foreignFault(value) ?? checkQuestionnaire(value));
  if (faults.length > 0) return { report: { file, status: 'refused', questions: 0, faults, ignored: [] } };
  const count = questions(compile(value)).length;
  return { report: { file, status: 'ok', questions: count, faults: [], ignored: [] }, document: value };
}

/** A FHIR resource and a SurveyJS form are JSON too; they are told apart before a hundred faults say it worse. */
function foreignFault(value) {
  const isForeign = isObject(value) && ('resourceType' in value || 'pages' in value || 'elements' in value);
  return isForeign ? [{ path: '', code: 'unsupported-format' }] : undefined;
}
