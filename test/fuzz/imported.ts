import { checkAnswers, checkQuestionnaire, compile, toSurveyJson, visibility } from '@stemme/questionnaires';
import { engines } from '@stemme/questionnaires/engines';
import { toFhir, validateResponse } from '@stemme/questionnaires/fhir';
import { importQuestionnaire } from '@stemme/questionnaires/import';

/**
 * Longest that one import may take, in milliseconds of the processor: what others do beside it does not count. Only the
 * long run measures; the machine `npm test` runs on may be busy.
 */
const SLOWEST = process.env.FUZZ_MUTANTS === undefined ? Number.POSITIVE_INFINITY : 1000;

export interface Outcome {
  readonly ok: boolean;
  readonly codes: readonly string[];
}

const PROTOTYPES = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const names = (): string => JSON.stringify(PROTOTYPES.map((each) => Reflect.ownKeys(each).map(String)));
const BEFORE = names();

/**
 * Imports a source and holds what every import promises: it does not throw, it is quick, no prototype changes, and the
 * source is refused with codes or there is a document that is good and compiles.
 */
export function outcome(source: string): Outcome {
  const { milliseconds, ...found } = quickest(source);
  if (milliseconds > SLOWEST) throw new Error(`took ${Math.round(milliseconds)} ms`);
  return found;
}

type Measured = Outcome & { readonly milliseconds: number };

function measured(source: string): Measured {
  const started = process.cpuUsage();
  const { result } = importQuestionnaire(source);
  const { user, system } = process.cpuUsage(started);
  const milliseconds = (user + system) / 1000;
  if (names() !== BEFORE) throw new Error('a prototype has changed');
  if (result.ok) {
    const faults = checkQuestionnaire(result.document);
    if (faults.length > 0) throw new Error(`a faulty document is called good: ${JSON.stringify(faults.slice(0, 3))}`);
    use(result.document);
    return { ok: true, codes: [], milliseconds };
  }
  const codes = result.faults.map(({ code }) => code);
  if (codes.length === 0) throw new Error('refused without a reason');
  const bad = result.faults.find(({ path, code }) => typeof path !== 'string' || !/^[a-z0-9-]+$/.test(code));
  if (bad) throw new Error(`a fault without path and code: ${JSON.stringify(bad)}`);
  // the last resort of the import: something threw
  const defect = result.faults.find(({ code }) => code === 'internal');
  if (defect) throw new Error(`a defect: ${defect.detail}`);
  return { ok: false, codes, milliseconds };
}

/** What is called good can be worked with: nothing here throws. */
function use(document: Parameters<typeof compile>[0]): void {
  const compiled = compile(document, engines);
  checkAnswers(compiled, {});
  visibility(compiled, {});
  toSurveyJson(document, 'da');
  JSON.stringify(toFhir(document));
  validateResponse(compiled, { resourceType: 'QuestionnaireResponse', status: 'completed' });
}

/** A slow machine is given two more chances. */
function quickest(source: string): Measured {
  let best = measured(source);
  for (let again = 0; again < 2 && best.milliseconds > SLOWEST; again += 1) {
    const next = measured(source);
    if (next.milliseconds < best.milliseconds) best = next;
  }
  return best;
}
