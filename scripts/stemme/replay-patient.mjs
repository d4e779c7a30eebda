import { isObject } from './lines.mjs';
import { instantOf } from './replay-instant.mjs';
import { replayScores } from './replay-scores.mjs';
import { pointer, subjectFaults } from './replay-subject.mjs';

/**
 * Makes a reader of one patient's line: the responses as triage sees them, scored, or all faults of the line.
 * `asked` is what to take as asked where the line does not say; `scored` the instruments that the rules read.
 * @returns {(line: unknown) => { patient?: string, faults: readonly { path: string, code: string }[], past: readonly object[] }}
 */
export function patientReader({ vocabulary, scoring, scored, asked }) {
  const ways = { items: new Map(Object.entries(vocabulary.items)), scores: replayScores(scored, scoring), asked };
  return (line) => {
    if (!isObject(line)) return { faults: [{ path: '', code: 'wrong-type' }], past: [] };
    const { patient, limits = {}, facts = {}, responses } = line;
    const subject = { limits, facts };
    const faults = subjectFaults(subject);
    if (typeof patient !== 'string') faults.push({ path: '/patient', code: 'wrong-type' });
    if (!Array.isArray(responses))
      return { patient, faults: [...faults, { path: '/responses', code: 'wrong-type' }], past: [] };
    const past = responses.map((response, place) => {
      const read = readResponse(response, `/responses/${place}`, ways);
      faults.push(...read.faults);
      return { subject, response: read.answered };
    });
    return { patient, faults, past };
  };
}

const NONE = [];

function readResponse(response, path, ways) {
  if (!isObject(response)) return { faults: [{ path, code: 'wrong-type' }] };
  const faults = isWellFormed(response) ? [] : shapeFaults(response, path);
  if (faults.length > 0) return { faults };
  const answers = readAnswers(response.answers, path, ways.items, faults);
  if (faults.length > 0) return { faults };
  const {
    at,
    language = 'da',
    mode = 'web',
    proxy = false,
    unknownAsked = NONE,
    asked = ways.asked,
    settledAt,
  } = response;
  const { scores, versions, faults: ofScores } = ways.scores({ answers, asked, unknownAsked }, path);
  // one object of one shape for each: a copy of a copy costs as much as a rule
  const answered = { at, language, mode, proxy, asked, unknownAsked, answers, scores, versions };
  if (typeof settledAt === 'string') answered.settledAt = settledAt;
  return { answered, faults: ofScores };
}

/** Nothing to say of its shape: what almost every response is, found without a list of faults. */
function isWellFormed({ at, language, mode, proxy, asked, unknownAsked, answers, settledAt }) {
  return (
    settledAt === undefined &&
    (language === undefined || typeof language === 'string') &&
    (mode === undefined || typeof mode === 'string') &&
    (proxy === undefined || typeof proxy === 'boolean') &&
    isTexts(asked) &&
    isTexts(unknownAsked) &&
    isObject(answers) &&
    !Number.isNaN(instantOf(at))
  );
}

function shapeFaults({ at, language, mode, proxy, asked, unknownAsked, answers, settledAt }, path) {
  const faults = [];
  const want = (ok, name, code = 'wrong-type') => ok || faults.push({ path: `${path}/${name}`, code });
  const may = (type, value) => value === undefined || typeof value === type;
  const came = instantOf(at);
  want(!Number.isNaN(came), 'at', 'not-an-instant');
  want(may('string', language), 'language');
  want(may('string', mode), 'mode');
  want(may('boolean', proxy), 'proxy');
  want(isTexts(asked), 'asked');
  want(isTexts(unknownAsked), 'unknownAsked');
  want(isObject(answers), 'answers');
  if (settledAt === undefined || settledAt === null) return faults;
  const settled = instantOf(settledAt);
  want(!Number.isNaN(settled), 'settledAt', 'not-an-instant');
  want(!(settled < came), 'settledAt', 'out-of-range'); // nobody acted on what had not come
  return faults;
}

const isText = (value) => typeof value === 'string';
const isTexts = (value) => value === undefined || (Array.isArray(value) && value.every(isText));

/** As they are; null = left blank, which is an answer that is not there. */
function readAnswers(answers, path, items, faults) {
  let hasNull = false;
  for (const code in answers) {
    const value = answers[code];
    if (value === null) hasNull = true;
    else {
      const fault = answerFault(items.get(code), value);
      if (fault) faults.push({ path: `${path}/answers/${pointer(code)}`, code: fault });
    }
  }
  return hasNull ? Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null)) : answers;
}

/** An answer the question does not have would be compared as if it meant something. */
function answerFault(item, value) {
  if (item?.min === undefined || typeof value === 'boolean') return undefined;
  if (typeof value !== 'number') return 'wrong-type';
  if (value < item.min || value > item.max) return 'out-of-range';
  return item.values && !item.values.includes(value) ? 'off-list' : undefined;
}
