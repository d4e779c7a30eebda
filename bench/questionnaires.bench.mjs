// Questionnaires: answers judged per second of one core, documents compiled, and what a very long form costs.
import { checkAnswers, compile } from '@stemme/questionnaires';
import { median, round } from './setup/load.mjs';
import { say } from './setup/say.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const MILLISECONDS = Number(process.env.BENCH_MILLISECONDS ?? 500);
const LONG = 2_000;

const measured = { checksPerSecond: checks(), compilesPerSecond: compiles(), long: long() };
const aim = { flat: 100_000, conditions: 20_000, repeats: 20_000, longCheckMs: 10 };
console.log(JSON.stringify({ aim, ...measured }, null, 2));

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

/** Answers are made from text, as they are when they come in; all kinds in turn, so that they meet the same machine. */
function checks() {
  const runs = Object.entries(forms()).map(([name, { document, answers }]) => {
    const compiled = compile(document);
    const all = Array.from({ length: 1_000 }, () => JSON.parse(JSON.stringify(answers)));
    const isAccepted = (one) => checkAnswers(compiled, one).ok;
    if (!isAccepted(all[0])) throw new Error(`the answers of ${name} are refused`);
    return { name, rates: [], turn: () => rateOf(isAccepted, all) };
  });
  for (let turn = 0; turn <= ROUNDS; turn += 1) {
    for (const run of runs) {
      const rate = run.turn();
      if (turn > 0) run.rates.push(rate); // the first round is node warming up
    }
  }
  const typical = Object.fromEntries(runs.map(({ name, rates }) => [name, round(median(rates), 0)]));
  say(`30 answers checked per second: ${JSON.stringify(typical)}`);
  return typical;
}

/** Processor time of this process: what else the machine does meanwhile does not count. */
function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function rateOf(run, all) {
  let done = 0;
  const started = processorMs();
  while (processorMs() - started < MILLISECONDS) {
    for (const one of all) if (run(one)) done += 1;
  }
  return (done * 1000) / (processorMs() - started);
}

function compiles() {
  const documents = Object.values(forms()).map(({ document }) => document);
  const rates = [];
  for (let turn = 0; turn <= ROUNDS; turn += 1) {
    const rate = rateOf((document) => compile(document), documents);
    if (turn > 0) rates.push(rate);
  }
  const typical = round(median(rates), 0);
  say(`documents of 30 questions compiled per second: ${typical}`);
  return typical;
}

/** A form of two thousand items, each third of them gated: time and memory. */
function long() {
  const document = documentOf(numbered(LONG, gate));
  const answers = given(LONG);
  const before = heapMb();
  const started = processorMs();
  const compiled = compile(document);
  const compileMs = round(processorMs() - started, 1);
  const compiledMb = round(heapMb() - before, 1);
  const times = [];
  for (let turn = 0; turn < 200; turn += 1) {
    const from = processorMs();
    if (!checkAnswers(compiled, answers).ok) throw new Error('the long form is refused');
    if (turn >= 50) times.push(processorMs() - from);
  }
  const result = { items: LONG, compileMs, compiledMb, checkMs: round(median(times), 3) };
  say(`${LONG} items: ${JSON.stringify(result)}`);
  return result;
}

function heapMb() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
