import type { Coding, Question } from '../../document.js';
import { sameCoding } from '../cda/codings.js';
import { pathOf, type XmlElement } from '../xml/element.js';
import type { Reading } from './reading.js';

/**
 * The question a criterion names by its code. Examples write the code system of a question in two ways, so a code that
 * only one question has is enough. `null`: no question of the document has it, so it can never be answered.
 */
export function questionNamed(reading: Reading, coding: Coding, criterion: XmlElement): Question | null | undefined {
  const byCode = [...(reading.byCode.get(coding.code ?? '') ?? [])];
  const exact = byCode.filter(({ codes }) => codes?.some((each) => sameCoding(each, coding)));
  const byId = [...(reading.byId.get(coding.code ?? '') ?? [])];
  const found = [exact, byCode, byId].find((each) => each.length > 0) ?? [];
  if (found.length > 1) return reading.notes.fault(pathOf(criterion), 'condition-ambiguous', coding.code);
  const [question] = found;
  if (!question) {
    reading.notes.ignore(pathOf(criterion), 'condition-on-missing-question', coding.code);
    return null;
  }
  if (exact.length === 0) reading.notes.ignore(pathOf(criterion), 'code-system-differs', coding.system ?? coding.code);
  return question;
}
