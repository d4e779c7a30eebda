// Questionnaires of others: imports and projections per second, on the one core that a process has.
import { compile, toSurveyJson } from '@stemme/questionnaires';
import { catalogue, library } from '@stemme/questionnaires/catalogue';
import { toFhir, toQuestionnaireResponse } from '@stemme/questionnaires/fhir';
import { importQuestionnaire } from '@stemme/questionnaires/import';
import { toQfdd } from '@stemme/questionnaires/qfdd';
import { engines } from '@stemme/questionnaires/engines';
import { unstatedEnvelope } from '../scripts/stemme/qfdd-envelope.mjs';
import { median, round } from './setup/load.mjs';
import { say } from './setup/say.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const MILLISECONDS = 500;

const documents = [...catalogue, ...library];
const envelopeOf = (document) => ({ ...unstatedEnvelope(document), language: document.languages?.[0] ?? 'da' });
const compiled = documents.map((document) => compile(document, engines));

const sources = {
  document: documents.map((document) => JSON.stringify(document)),
  fhir: documents.map((document) => JSON.stringify(toFhir(document))),
  qfdd: documents.map((document) => toQfdd(document, envelopeOf(document))).flatMap(({ xml }) => xml ?? []),
  surveyjs: [form(20), form(100)],
};
const projections = {
  survey: [documents, (document) => toSurveyJson(document, 'da')],
  fhir: [documents, toFhir],
  qfdd: [documents, (document) => toQfdd(document, envelopeOf(document))],
  response: [compiled, (each) => toQuestionnaireResponse(each, {}, { status: 'in-progress' })],
};

const imports = Object.fromEntries(Object.entries(sources).map(([name, texts]) => [name, importing(name, texts)]));
const projected = Object.fromEntries(
  Object.entries(projections).map(([name, [from, make]]) => [name, perSecond(`projections to ${name}`, from, make)]),
);
console.log(
  JSON.stringify({ rounds: ROUNDS, questionnaires: documents.length, imports, projections: projected }, null, 2),
);

/** A refused source would be quick for the wrong reason. */
function importing(name, texts) {
  for (const text of texts) {
    const { result } = importQuestionnaire(text);
    if (!result.ok) throw new Error(`${name} is refused: ${JSON.stringify(result.faults.slice(0, 3))}`);
  }
  return perSecond(`imports from ${name}`, texts, importQuestionnaire);
}

/** The first round is node warming up. */
function perSecond(words, from, make) {
  const rates = [];
  for (let turn = 0; turn <= ROUNDS; turn += 1) {
    const rate = rateOf(from, make);
    if (turn > 0) rates.push(rate);
  }
  const typical = round(median(rates), 0);
  say(`${words}: ${typical} per second`);
  return typical;
}

function rateOf(from, make) {
  let made = 0;
  const started = performance.now();
  while (performance.now() - started < MILLISECONDS) {
    for (const each of from) if (make(each)) made += 1;
  }
  return (made * 1000) / (performance.now() - started);
}

/** Questions with choices, every second one behind the one before. */
function form(count) {
  const elements = Array.from({ length: count }, (_, index) => ({
    type: 'radiogroup',
    name: `q${index}`,
    title: { da: `Spørgsmål ${index}`, en: `Question ${index}` },
    choices: [0, 1, 2, 3],
    ...(index % 2 === 1 && { visibleIf: `{q${index - 1}} >= 2 or {q${index - 1}} = 1` }),
  }));
  return JSON.stringify({ locale: 'da', title: { da: 'Skema', en: 'Form' }, elements });
}
