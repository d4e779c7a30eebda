import { writeLine } from './lines.mjs';
import { readArguments } from './misuse.mjs';
import { library, readQuestionnaire } from './questionnaire.mjs';

const usage = 'questionnaire check <file or id…>';

/** One line per file, of any format that is known. */
export async function run(args) {
  const { positionals } = readArguments(args, {}, { usage, min: 1, max: Number.POSITIVE_INFINITY });
  const known = await library();
  let ok = true;
  for (const file of positionals) {
    const { report } = readQuestionnaire(file, known);
    ok &&= report.status === 'ok';
    await writeLine(report);
  }
  return ok;
}
