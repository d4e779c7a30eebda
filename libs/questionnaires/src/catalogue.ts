import depressionFollowup from './catalogue/depression-followup.json' with { type: 'json' };
import depressionMonth from './catalogue/depression-month.json' with { type: 'json' };
import depressionStart from './catalogue/depression-start.json' with { type: 'json' };
import epilepsy from './catalogue/epilepsy.json' with { type: 'json' };
import epilepsyWho5 from './catalogue/epilepsy-who5.json' with { type: 'json' };
import { checkQuestionnaire } from './check/check-questionnaire.js';
import { FaultyQuestionnaire } from './compile.js';
import { type Block, compose, type Source } from './compose.js';
import type { Questionnaire } from './document.js';
import contactRequest from './instruments/contact-request.json' with { type: 'json' };
import gad7 from './instruments/gad-7.json' with { type: 'json' };
import ownEpilepsy from './instruments/own-epilepsy.json' with { type: 'json' };
import phq9 from './instruments/phq-9.json' with { type: 'json' };
import who5 from './instruments/who-5.json' with { type: 'json' };

// JSON files have no literal types; every composed document is checked below before anyone gets it.
const blocks = [phq9, gad7, who5, contactRequest, ownEpilepsy] as unknown as readonly Block[];
const sources = [
  depressionStart,
  depressionFollowup,
  depressionMonth,
  epilepsy,
  epilepsyWho5,
] as unknown as readonly Source[];

/**
 * The questionnaires the product ships. Server only: a browser gets the one its assignment needs.
 *
 * @throws FaultyQuestionnaire at import, when a file is faulty
 */
export const catalogue: readonly Questionnaire[] = sources.map((source) => {
  const document = compose(source, blocks);
  const faults = checkQuestionnaire(document);
  if (faults.length > 0) throw new FaultyQuestionnaire(faults);
  return document;
});
