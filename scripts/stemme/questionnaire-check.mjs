import { writeLine } from './lines.mjs';
import { readArguments } from './misuse.mjs';
import { checkFile } from './questionnaire.mjs';

const usage = 'questionnaire check <file…>';

/** One line per file. */
export async function run(args) {
  const { positionals } = readArguments(args, {}, { usage, min: 1, max: Number.POSITIVE_INFINITY });
  const library = await import('@stemme/questionnaires');
  let ok = true;
  for (const file of positionals) {
    const { report } = checkFile(file, library);
    ok &&= report.status === 'ok';
    await writeLine(report);
  }
  return ok;
}
