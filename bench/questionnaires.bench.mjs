// Questionnaires: answers judged, documents compiled, imported and projected per second of one core; what a long one costs.
// Builds: @stemme/questionnaires
import v8 from 'node:v8';
import vm from 'node:vm';
import { checkAnswers, checkQuestionnaire, compile, toSurveyJson } from '@stemme/questionnaires';
import { catalogue, library } from '@stemme/questionnaires/catalogue';
import { engines } from '@stemme/questionnaires/engines';
import { toFhir, toQuestionnaireResponse } from '@stemme/questionnaires/fhir';
import { importQuestionnaire } from '@stemme/questionnaires/import';
import { toQfdd } from '@stemme/questionnaires/qfdd';
import { unstatedEnvelope } from '../scripts/stemme/qfdd-envelope.mjs';
import { median, round } from './setup/load.mjs';
import { say } from './setup/say.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const MILLISECONDS = Number(process.env.BENCH_MILLISECONDS ?? 500);
const LONG = 2_000;

v8.setFlagsFromString('--expose-gc');
const gc = vm.runInNewContext('gc');

// First, in a process that has done nothing else yet.
const long = longForm();
const aim = { flat: 100_000, conditions: 20_000, repeats: 20_000, longCheckMs: 10 };
const measured = { checksPerSecond: checks(), compilesPerSecond: compiles(), ...exchange(), long };
console.log(JSON.stringify({ rounds: ROUNDS, aim, ...measured }, null, 2));

function text(words) {
  return { da: words, en: words };
}

function choice(code, more = {}) {
  const options = [0, 1, 2, 3].map((value) => ({ value, text: text(`option ${value}`) }));
  return { code, type: 'choice', text: text(`question ${code}`), options, ...more };
}

function documentOf(items) {
  return { id: 'bench', version: 1, title: text('Bench'), rights: 'none', instruments: [], items };
}

/** Every third question waits for the one before it, and for a sum. */
function gate(index) {
  if (index % 3 !== 2) return {};
  const sum = { sum: [`q${index - 2}`, `q${index - 1}`], op: '>', value: 9 };
  return { shownWhen: { any: [{ item: `q${index - 1}`, op: '>=', value: 0 }, sum] } };
}

function numbered(count, more = () => ({})) {
  return Array.from({ length: count }, (_, index) => choice(`q${index}`, more(index)));
}

function given(count) {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`q${index}`, index % 4]));
}

/** Fifteen questions and five instances of three: thirty answers as well. */
function medicines() {
  const dose = { code: 'dose', type: 'quantity', text: text('dose'), units: [{ code: 'mg', text: text('mg') }] };
  const why = { item: 'dose', op: '>', value: { value: 5, unit: 'mg' } };
  const items = [
    { code: 'name', type: 'text', text: text('name') },
    dose,
    { code: 'why', type: 'text', text: text('why'), shownWhen: why },
  ];
  const instances = Array.from({ length: 5 }, (_, index) => ({
    name: `medicine ${index}`,
    dose: { value: index + 6, unit: 'mg' },
    why: 'so that it helps',
  }));
  const group = { code: 'medicines', type: 'group', repeats: {}, items };
  return { document: documentOf([...numbered(15), group]), answers: { ...given(15), medicines: instances } };
}

function forms() {
  return {
    flat: { document: documentOf(numbered(30)), answers: given(30) },
    conditions: { document: documentOf(numbered(30, gate)), answers: given(30) },
    repeats: medicines(),
  };
}

/** Processor time of this process: what else the machine does meanwhile does not count. */
function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function rateOf(all, run) {
  let done = 0;
  const started = processorMs();
  while (processorMs() - started < MILLISECONDS) {
    for (const one of all) if (run(one)) done += 1;
  }
  return (done * 1000) / (processorMs() - started);
}

/** Of each what it does in a second. All kinds in turn, so that they meet the same machine. */
function perSecond(words, kinds) {
  const rates = new Map(Object.keys(kinds).map((name) => [name, []]));
  for (let turn = 0; turn <= ROUNDS; turn += 1) {
    for (const [name, [all, run]] of Object.entries(kinds)) {
      const rate = rateOf(all, run);
      if (turn > 0) rates.get(name).push(rate); // the first round is node warming up
    }
  }
  const typical = Object.fromEntries([...rates].map(([name, list]) => [name, round(median(list), 0)]));
  say(`${words} per second: ${JSON.stringify(typical)}`);
  return typical;
}

/** Answers are made from text, as they are when they come in. */
function checks() {
  const kinds = Object.entries(forms()).map(([name, { document, answers }]) => {
    const compiled = compile(document);
    const all = Array.from({ length: 1_000 }, () => JSON.parse(JSON.stringify(answers)));
    const isAccepted = (one) => checkAnswers(compiled, one).ok;
    if (!isAccepted(all[0])) throw new Error(`the answers of ${name} are refused`);
    return [name, [all, isAccepted]];
  });
  return perSecond('30 answers checked', Object.fromEntries(kinds));
}

function compiles() {
  const documents = Object.values(forms()).map(({ document }) => document);
  return perSecond('documents compiled', { ofThirtyQuestions: [documents, (document) => compile(document)] });
}

/** What is shipped, from and to what others have. */
function exchange() {
  const documents = [...catalogue, ...library];
  const envelopeOf = (document) => ({ ...unstatedEnvelope(document), language: document.languages?.[0] ?? 'da' });
  const asQfdd = (document) => toQfdd(document, envelopeOf(document));
  const compiled = documents.map((document) => compile(document, engines));
  const sources = {
    document: documents.map((document) => JSON.stringify(document)),
    fhir: documents.map((document) => JSON.stringify(toFhir(document))),
    qfdd: documents.map(asQfdd).flatMap(({ xml }) => xml ?? []),
    surveyjs: [surveyJs(20), surveyJs(100)],
  };
  for (const text of Object.values(sources).flat()) imported(text);
  const importing = Object.entries(sources).map(([name, texts]) => [name, [texts, importQuestionnaire]]);
  return {
    questionnaires: documents.length,
    importsPerSecond: perSecond('imports', Object.fromEntries(importing)),
    projectionsPerSecond: perSecond('projections', {
      survey: [documents, (document) => toSurveyJson(document, 'da')],
      fhir: [documents, toFhir],
      qfdd: [documents, asQfdd],
      response: [compiled, (each) => toQuestionnaireResponse(each, {}, { status: 'in-progress' })],
    }),
  };
}

/** A refused source would be quick for the wrong reason. */
function imported(source) {
  const { format, result } = importQuestionnaire(source);
  if (!result.ok) throw new Error(`${format} is refused: ${JSON.stringify(result.faults.slice(0, 3))}`);
  return result.document;
}

/** Questions with choices, every second one behind the one before. */
function surveyJs(count) {
  const elements = Array.from({ length: count }, (_, index) => ({
    type: 'radiogroup',
    name: `q${index}`,
    title: { da: `Spørgsmål ${index}`, en: `Question ${index}` },
    choices: [0, 1, 2, 3],
    ...(index % 2 === 1 && { visibleIf: `{q${index - 1}} >= 2 or {q${index - 1}} = 1` }),
  }));
  return JSON.stringify({ locale: 'da', title: { da: 'Skema', en: 'Form' }, elements });
}

/** A form of two thousand items, each third of them gated: processor time, memory kept, and the most it ever had. */
function longForm() {
  const document = documentOf(numbered(LONG, gate));
  const source = JSON.stringify(toFhir(document));
  const answers = given(LONG);
  const costs = {};
  const cost = (name, work) => {
    gc();
    const before = process.memoryUsage().heapUsed;
    const started = processorMs();
    const kept = work();
    const ms = round(processorMs() - started, 1);
    gc();
    costs[name] = { ms, keptMb: round((process.memoryUsage().heapUsed - before) / 2 ** 20, 1) };
    return kept;
  };
  const kept = [
    cost('import', () => imported(source)),
    cost('checkQuestionnaire', () => checkQuestionnaire(document)),
    cost('toSurvey', () => toSurveyJson(document, 'da')),
    cost('toFhir', () => toFhir(document)),
  ];
  const compiled = cost('compile', () => compile(document));
  const times = [];
  for (let turn = 0; turn < 200; turn += 1) {
    const from = processorMs();
    if (!checkAnswers(compiled, answers).ok) throw new Error('the long form is refused');
    if (turn >= 50) times.push(processorMs() - from);
  }
  const mostMb = round(process.resourceUsage().maxRSS / 1024, 0);
  const result = { items: LONG, sourceMb: round(source.length / 2 ** 20, 2), ...costs };
  const all = { ...result, checkAnswersMs: round(median(times), 3), mostMb };
  say(`${LONG} items (${kept.length + 1} results kept): ${JSON.stringify(all)}`);
  return all;
}
