import { isObject } from './lines.mjs';

/**
 * One patient's line as triage sees it, scored, or its faults. `asked` is what to take as asked where the line does
 * not say.
 */
export function readPatient(line, words, asked) {
  if (!isObject(line)) return { faults: [{ path: '', code: 'wrong-type' }] };
  const { patient, limits = {}, facts = {}, responses } = line;
  const faults = [];
  if (typeof patient !== 'string') faults.push({ path: '/patient', code: 'wrong-type' });
  if (!isObject(limits)) faults.push({ path: '/limits', code: 'wrong-type' });
  if (!isObject(facts)) faults.push({ path: '/facts', code: 'wrong-type' });
  if (!Array.isArray(responses)) faults.push({ path: '/responses', code: 'wrong-type' });
  if (faults.length > 0) return { patient, faults };
  const read = responses.map((response, index) => readResponse(response, `/responses/${index}`, words, asked));
  return {
    patient,
    subject: { limits, facts },
    responses: read.map(({ answered }) => answered),
    faults: read.flatMap((each) => each.faults),
  };
}

function readResponse(response, path, words, rulesRead) {
  if (!isObject(response)) return { faults: [{ path, code: 'wrong-type' }] };
  const { at, language = 'da', mode = 'web', proxy = false, answers, unknownAsked = [] } = response;
  const { asked = rulesRead } = response;
  const faults = [];
  const want = (ok, name, code = 'wrong-type') => ok || faults.push({ path: `${path}/${name}`, code });
  want(typeof at === 'string' && !Number.isNaN(Date.parse(at)), 'at', 'not-an-instant');
  want(typeof language === 'string', 'language');
  want(typeof mode === 'string', 'mode');
  want(typeof proxy === 'boolean', 'proxy');
  want(isTexts(asked), 'asked');
  want(isTexts(unknownAsked), 'unknownAsked');
  want(isObject(answers), 'answers');
  if (faults.length > 0) return { faults };
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
  faults.push(...answerFaults(given, `${path}/answers`, words.vocabulary));
  if (faults.length > 0) return { faults };
  const answered = { at, language, mode, proxy, asked, unknownAsked, answers: given };
  return withScores(answered, path, words);
}

const isTexts = (value) => Array.isArray(value) && value.every((each) => typeof each === 'string');

/** An answer the question does not have would be compared as if it meant something. */
function answerFaults(answers, path, { items }) {
  return Object.entries(answers).flatMap(([code, value]) => {
    const item = Object.hasOwn(items, code) ? items[code] : undefined;
    const fault = item && answerFault(item, value);
    return fault ? [{ path: `${path}/${code.replaceAll('~', '~0').replaceAll('/', '~1')}`, code: fault }] : [];
  });
}

function answerFault({ min, max, values }, value) {
  if (min === undefined || typeof value === 'boolean') return undefined;
  if (typeof value !== 'number') return 'wrong-type';
  if (value < min || value > max) return 'out-of-range';
  return values && !values.includes(value) ? 'off-list' : undefined;
}

/** Every instrument that the rules read and of which something was asked; the rest was not given. */
function withScores(answered, path, { scored, scoring }) {
  const may = new Set([...answered.asked, ...answered.unknownAsked, ...Object.keys(answered.answers)]);
  const faults = [];
  const scores = {};
  const versions = {};
  for (const { definition, codes } of scored) {
    const given = [...codes].filter(([, code]) => may.has(code));
    if (given.length === 0) continue;
    const items = Object.fromEntries(given.map(([item, code]) => [item, answered.answers[code]]));
    const notAsked = [...codes.keys()].filter((item) => !Object.hasOwn(items, item));
    const result = scoring.scorer(definition).scoreUntraced(items, { notAsked });
    if (!result.ok) {
      faults.push(
        ...result.faults.map((fault) => ({ ...fault, path: `${path}/scores/${definition.id}${fault.path}` })),
      );
      continue;
    }
    versions[definition.id] = definition.version;
    Object.assign(scores, provenScores(definition.id, result.scores, scoring));
  }
  return { answered: { ...answered, scores, versions }, faults };
}

/** By scale id. Not applicable = absent; too many missing = null, which is in doubt. */
function provenScores(instrument, scores, { provenInterval }) {
  const proven = Object.entries(scores).filter(([, score]) => score.why !== 'not-applicable');
  return Object.fromEntries(proven.map(([scale, score]) => [`${instrument}.${scale}`, provenInterval(score)]));
}
