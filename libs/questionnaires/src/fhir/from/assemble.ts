import { EXTENSIONS } from '../shared/extensions.js';
import { subQuestionnaireOf } from './find-questionnaire.js';
import type { Assemble } from './outline.js';
import { partsAt } from './part.js';
import type { Report } from './report.js';
import type { Resources } from './resources.js';

/**
 * Puts the items of another questionnaire of the same Bundle in the place of the item that names it (SDC modular forms).
 * Only what can be done by moving items: a part that has variables or asks for prefixes is refused.
 */
export function assembling(report: Report, resources: Resources): Assemble {
  return (item) => {
    const sub = subQuestionnaireOf(report, item);
    if (!sub) return undefined;
    const home = resources.questionnaire(sub.address);
    const variables: readonly string[] = EXTENSIONS.variable;
    const bound =
      home && partsAt(report, home, 'extension').some(({ fields }) => variables.includes(fields.url as string));
    if (!home || bound) {
      report.refuse(sub.path, 'sub-questionnaire', sub.address);
      return undefined;
    }
    report.count('subQuestionnaire');
    return { items: partsAt(report, home, 'item'), home };
  };
}
