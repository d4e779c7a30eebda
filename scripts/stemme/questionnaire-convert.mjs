import { writeLine } from './lines.mjs';
import { Misuse, readArguments } from './misuse.mjs';
import { checkFile } from './questionnaire.mjs';

const usage = 'questionnaire convert --to survey|document [--language da|en] <file…>';
const options = { to: { type: 'string' }, language: { type: 'string', default: 'da' } };

/** One line per file, with the converted document as `output`; a file that is refused has none. */
export async function run(args) {
  const { values, positionals } = readArguments(args, options, { usage, min: 1, max: Number.POSITIVE_INFINITY });
  const library = await import('@stemme/questionnaires');
  const convert = converter(values, library);
  let ok = true;
  for (const file of positionals) {
    const { report, document } = checkFile(file, library);
    ok &&= report.status === 'ok';
    await writeLine(document ? { ...report, output: convert(document) } : report);
  }
  return ok;
}

function converter({ to, language }, { LANGUAGES, toSurveyJson }) {
  if (!LANGUAGES.includes(language)) throw new Misuse(`--language is one of ${LANGUAGES.join(', ')}.`);
  if (to === 'document') return (document) => document;
  if (to === 'survey') return (document) => toSurveyJson(document, language);
  if (to === 'fhir' || to === 'qfdd') throw new Misuse(`questionnaire convert --to ${to} is not built yet.`);
  throw new Misuse(`usage: npx stemme ${usage}`);
}
