import { blocks } from '../catalogue/blocks.js';
import { checkQuestionnaire } from '../check/check-questionnaire.js';
import { compile, FaultyQuestionnaire } from '../compile.js';
import { isQuestion, type Origin, type Questionnaire } from '../document.js';
import { engines } from '../engines/engines.js';
import { type FhirImportHow, fromFhir, knownInstruments } from '../fhir/fhir.js';
import type { Import, Note } from '../imports.js';
import { lint } from '../lint/lint.js';
import { fromQfdd } from '../qfdd/qfdd.js';
import { fromSurveyJson } from '../surveyjs/surveyjs.js';
import { everyItem } from '../walk.js';
import { readJson } from './read-json.js';
import { inSource } from './source-path.js';

export { readJson } from './read-json.js';

/** Longest source that is read, in UTF-16 units. */
export const SOURCE_LIMIT = 16 * 1024 * 1024;

export type Format = 'document' | Origin['format'];

/** How FHIR is read; by default with the instruments of the catalogue known. */
export type ImportHow = FhirImportHow;

export interface Imported {
  /** `undefined` where the source is none of them. */
  readonly format: Format | undefined;
  readonly result: Import;
}

/**
 * A questionnaire from the text of any source: a document of ours, FHIR R4 JSON (a Questionnaire, or a Bundle with
 * one), SurveyJS JSON, MedCom QFDD XML. What comes back `ok` has been checked, linted and compiled; everything else is
 * refused with its reasons. Never throws. Paths lead into the source.
 */
export function importQuestionnaire(source: string, how: ImportHow = {}): Imported {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  if (text.length > SOURCE_LIMIT) return refused(undefined, [{ path: '', code: 'too-large' }]);
  const isXml = /^\s{0,1000}</.test(text);
  const read = isXml ? { value: text } : readJson(text);
  if ('fault' in read) return refused(undefined, [read.fault]);
  const format = isXml ? 'qfdd' : formatOf(read.value);
  if (!format) return refused(undefined, [{ path: '', code: 'unsupported-format' }]);
  try {
    return { format, result: judged(READERS[format](read.value, how), format, read.value) };
  } catch (error) {
    return refused(format, [unforeseen(error)]);
  }
}

function refused(format: Format | undefined, faults: readonly Note[]): Imported {
  return { format, result: { ok: false, faults, ignored: [] } };
}

/** A defect of ours refuses the source, as one that is not understood. */
function unforeseen(error: unknown): Note {
  if (error instanceof RangeError && /call stack/.test(error.message)) return { path: '', code: 'too-deep' };
  return {
    path: '',
    code: 'internal',
    detail: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 80) : '',
  };
}

/** By what only one of them has. */
function formatOf(value: unknown): Format | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const has = (name: string): boolean => Object.hasOwn(value, name);
  if (has('resourceType')) return 'fhir-r4';
  if (has('items') && has('instruments')) return 'document';
  return has('pages') || has('elements') ? 'surveyjs' : undefined;
}

const KNOWN = knownInstruments(blocks);

const READERS: Readonly<Record<Format, (value: unknown, how: ImportHow) => Import>> = {
  document: ownDocument,
  'fhir-r4': (value, how) => fromFhir(value, { instruments: KNOWN, ...how }),
  surveyjs: fromSurveyJson,
  qfdd: (value) => fromQfdd(value as string),
};

function ownDocument(value: unknown): Import {
  const faults = checkQuestionnaire(value);
  if (faults.length > 0) return { ok: false, faults, ignored: [] };
  const document = value as Questionnaire;
  return { ok: true, document, understood: counted(document), ignored: [] };
}

/** Items by kind. */
function counted(document: Questionnaire): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of everyItem(document.items)) {
    const kind = isQuestion(item) ? 'question' : item.type;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

const NAMED_BY: Readonly<Record<Format, string | undefined>> = {
  document: undefined,
  'fhir-r4': 'linkId',
  surveyjs: 'name',
  qfdd: undefined,
};

/** Whatever the reader made must be a document that can be used and holds nothing nobody should get. */
function judged(result: Import, format: Format, source: unknown): Import {
  if (!result.ok) return result;
  const { document } = result;
  const name = NAMED_BY[format];
  const placed = (notes: readonly Note[]) => (name ? inSource(notes, document, source, name) : notes);
  const faults = checkQuestionnaire(document);
  if (faults.length > 0) return { ok: false, faults: placed(faults), ignored: result.ignored };
  const linted = lint(document);
  const ignored = [...result.ignored, ...placed(linted.notes)];
  const inTheWay = linted.faults.length > 0 ? linted.faults : compiling(document);
  return inTheWay.length > 0 ? { ok: false, faults: placed(inTheWay), ignored } : { ...result, ignored };
}

function compiling(document: Questionnaire): readonly Note[] {
  try {
    compile(document, engines);
    return [];
  } catch (error) {
    if (error instanceof FaultyQuestionnaire) return error.faults;
    throw error;
  }
}
