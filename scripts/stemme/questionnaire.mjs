import fs from 'node:fs';
import { isUtf8 } from 'node:buffer';

/** Longest source, in bytes; what it may hold is the library's to say. */
const LARGEST = 16 * 1024 * 1024;

/** What the commands need, loaded together. */
export async function library() {
  const [core, { catalogue, library: more }, { importQuestionnaire, readJson }, { engines }] = await Promise.all([
    import('@stemme/questionnaires'),
    import('@stemme/questionnaires/catalogue'),
    import('@stemme/questionnaires/import'),
    import('@stemme/questionnaires/engines'),
  ]);
  return { ...core, shipped: [...catalogue, ...more], importQuestionnaire, readJson, engines };
}

/**
 * A questionnaire by the id of a shipped one, else by its file, in any format that can be imported. Nothing is guessed
 * at: it is there whole, or refused with every reason.
 * @param {object} how of `importQuestionnaire`
 * @returns {{ report: { file: string, status: 'ok' | 'refused', questions: number, faults: object[], ignored: object[] }, document?: object, compiled?: object }}
 */
export function readQuestionnaire(file, { shipped, importQuestionnaire, compile, questions, engines }, how = {}) {
  const refused = (faults, ignored = []) => ({ report: { file, status: 'refused', questions: 0, faults, ignored } });
  const accepted = (document, ignored) => {
    const compiled = compile(document, engines);
    const report = { file, status: 'ok', questions: questions(compiled).length, faults: [], ignored };
    return { report, document, compiled };
  };
  const known = shipped.find(({ id }) => id === file);
  if (known) return accepted(known, []);
  const { text, fault } = readText(file);
  if (fault) return refused([{ path: '', code: fault }]);
  const { result } = importQuestionnaire(text, how);
  return result.ok ? accepted(result.document, result.ignored) : refused(result.faults, result.ignored);
}

/** A file's text, or why it has none. */
export function readText(file) {
  let bytes;
  try {
    if (fs.statSync(file).size > LARGEST) return { fault: 'too-large' };
    bytes = fs.readFileSync(file);
  } catch {
    return { fault: 'unreadable' };
  }
  return isUtf8(bytes) ? { text: bytes.toString() } : { fault: 'not-utf8' };
}

/** A file's JSON, or why it has none. */
export function readResponse(file, { readJson }) {
  const { text, fault } = readText(file);
  if (fault) return { fault: { path: '', code: fault } };
  return readJson(text.replace(/^\uFEFF/, ''));
}

/**
 * For judging answers that are there already: a list that only a terminology server knows is left open, so that the rest
 * of the response is judged all the same.
 */
export const OPEN_LISTS = { unresolvedValueSets: 'accept-any' };
