import { writeLine } from './lines.mjs';
import { readArguments } from './misuse.mjs';
import { library, OPEN_LISTS, readQuestionnaire, readResponse, readText } from './questionnaire.mjs';

const usage = 'questionnaire validate-response <questionnaire: file or id> <response: FHIR QuestionnaireResponse>';

/** Is this response one to this questionnaire? Every issue, and whether any of them is an error. */
export async function run(args) {
  const { positionals } = readArguments(args, {}, { usage, min: 2 });
  const [file, response] = positionals;
  const known = await library();
  const { report, compiled } = readQuestionnaire(file, known, OPEN_LISTS);
  if (!compiled) {
    // what cannot be judged is not valid
    const faults = report.faults.map(({ path, code }) => ({ path: `Questionnaire${path}`, code, severity: 'error' }));
    await writeLine({ ...report, valid: false, issues: faults });
    return false;
  }
  const { sourceRules, validateResponse } = await import('@stemme/questionnaires/fhir');
  const { value, fault } = readResponse(response, known);
  const result = fault
    ? { valid: false, issues: [{ path: `QuestionnaireResponse${fault.path}`, code: fault.code, severity: 'error' }] }
    : validateResponse(compiled, value, { rules: sourceRules(sourceOf(file, known), report.ignored) });
  await writeLine({ valid: result.valid, issues: result.issues });
  return result.valid;
}

/** The questionnaire as it was written, where it is a FHIR file: only there can a list be open. */
function sourceOf(file, { readJson }) {
  const { text } = readText(file);
  return text === undefined ? undefined : readJson(text.replace(/^\uFEFF/, '')).value;
}
