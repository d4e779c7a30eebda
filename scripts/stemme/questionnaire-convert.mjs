import { Refusal } from '../lib/refusal.mjs';
import { readDocument } from './documents.mjs';
import { writeLine } from './lines.mjs';
import { Misuse, readArguments } from './misuse.mjs';
import { library, readQuestionnaire } from './questionnaire.mjs';
import { unstatedEnvelope } from './qfdd-envelope.mjs';

const usage = 'questionnaire convert --to survey|fhir|document|qfdd [--language da] [--envelope <file>] <file or id…>';
const options = {
  to: { type: 'string' },
  language: { type: 'string', default: 'da' },
  envelope: { type: 'string' },
};

/** One line per file, with what it was converted to as `output`; a file that is refused has none. */
export async function run(args) {
  const { values, positionals } = readArguments(args, options, { usage, min: 1, max: Number.POSITIVE_INFINITY });
  if (!Object.hasOwn(TARGETS, values.to ?? '')) throw new Misuse(`usage: npx stemme ${usage}`);
  if (values.envelope && values.to !== 'qfdd') throw new Misuse('--envelope goes with --to qfdd.');
  const known = await library();
  const convert = await TARGETS[values.to](values, known);
  let ok = true;
  for (const file of positionals) {
    const { report, document } = readQuestionnaire(file, known);
    const line = document ? merged(report, convert(document)) : report;
    ok &&= line.status === 'ok';
    await writeLine(line);
  }
  return ok;
}

/** What cannot be written is refused with the reasons, like what cannot be read. */
function merged(report, { output, faults = [], ignored = [] }) {
  const notes = [...report.ignored, ...ignored];
  if (faults.length > 0) return { ...report, status: 'refused', faults, ignored: notes };
  return { ...report, ignored: notes, output };
}

/** Each is asked once, and gives a function from a document to `{ output }` or `{ faults }`. */
const TARGETS = {
  document: () => (document) => ({ output: document }),
  survey:
    ({ language }, { toSurveyJson }) =>
    (document) => ({ output: withLinkIds(toSurveyJson(document, language), document) }),
  fhir: async () => {
    const { toFhir } = await import('@stemme/questionnaires/fhir');
    return (document) => ({ output: toFhir(document) });
  },
  qfdd: async ({ language, envelope }, { tagIn, languagesOf }) => {
    const { toQfdd } = await import('@stemme/questionnaires/qfdd');
    const given = envelope === undefined ? undefined : envelopeOf(envelope);
    if (!given)
      console.error('No --envelope: the document names no author, no custodian and no ids of an organisation.');
    return (document) => {
      const served = tagIn(languagesOf(document), language) ?? languagesOf(document)[0];
      const written = toQfdd(document, { ...unstatedEnvelope(document), language: served, ...given });
      return written.ok ? { output: written.xml, ignored: written.ignored } : written;
    };
  },
};

function envelopeOf(file) {
  const { value, fault } = readDocument(file);
  if (fault) throw new Refusal(JSON.stringify({ file, ...fault }));
  return value;
}

/** The app knows items by their codes; who converts a form knows them by the names they have in it. */
function withLinkIds(survey, document) {
  const names = new Map();
  const enter = (items = []) => {
    for (const { code, linkId, items: inside } of items) {
      if (linkId !== undefined) names.set(code, linkId);
      enter(inside);
    }
  };
  enter(document.items);
  const renamed = (value) => {
    if (Array.isArray(value)) return value.map(renamed);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, each]) => [
      key,
      key === 'linkId' ? (names.get(each) ?? each) : renamed(each),
    ]);
    return Object.fromEntries(entries);
  };
  return renamed(survey);
}
