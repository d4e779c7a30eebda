import { writeLine } from './lines.mjs';
import { readArguments } from './misuse.mjs';
import { library, OPEN_LISTS, readQuestionnaire, readResponse } from './questionnaire.mjs';

const usage = 'questionnaire score [--trace] <questionnaire: file or id> <response: FHIR QuestionnaireResponse>';
const options = { trace: { type: 'boolean', default: false } };

/** The scores of one response: of the instruments in it, else of its own calculations; in the shape of `score`. */
export async function run(args) {
  const { values, positionals } = readArguments(args, options, { usage, min: 2 });
  const [file, response] = positionals;
  const known = await library();
  const { report, compiled } = readQuestionnaire(file, known, OPEN_LISTS);
  if (!compiled) {
    await writeLine(report);
    return false;
  }
  const { scoreResponse } = await import('@stemme/questionnaires/fhir');
  const { value, fault } = readResponse(response, known);
  const result = fault ? { ok: false, issues: [fault] } : scoreResponse(compiled, value, await scorers(values));
  const faults = result.issues?.filter(({ severity = 'error' }) => severity === 'error');
  await writeLine(result.ok ? { scores: result.scores } : { faults: faults.map(({ path, code }) => ({ path, code })) });
  return result.ok;
}

/** By the id of an instrument that is offered, what scores it. */
async function scorers({ trace }) {
  const [{ isOffered, scorer }, { instruments }] = await Promise.all([
    import('@stemme/scoring'),
    import('@stemme/scoring/instruments'),
  ]);
  return (id) => {
    const definition = instruments.find((each) => each.id === id && isOffered(each));
    if (!definition) return undefined;
    const { score, scoreUntraced } = scorer(definition);
    return { definition, score: trace ? score : scoreUntraced };
  };
}
