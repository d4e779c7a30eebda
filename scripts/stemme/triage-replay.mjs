import { documentOf } from './documents.mjs';
import { gathered, readBatches } from './lines.mjs';
import { readArguments } from './misuse.mjs';
import { patientReader } from './replay-patient.mjs';
import { shippedWords } from './replay-words.mjs';

const usage = 'triage replay <rule set: id or file> < history.jsonl';

/** What would these rules have said? One patient's history per line in, one line per response out. */
export async function run(args) {
  const { positionals } = readArguments(args, {}, { usage, min: 1 });
  const words = await shippedWords();
  const { checkRuleSet, codesRead, prepare } = await import('@stemme/triage');
  const { ruleSets } = await import('@stemme/triage/rule-sets');
  const check = (value) => checkRuleSet(value, words.vocabulary);
  const ruleSet = documentOf(positionals[0], { kind: 'rule set', shipped: ruleSets, check });
  const read = codesRead(ruleSet, words.vocabulary);
  const readPatient = patientReader({ ...words, scored: words.scoredFor(read), asked: words.itemsOf(read) });
  return replayAll(prepare(ruleSet, words.vocabulary), readPatient);
}

/** Every line is answered, whatever the others are; true when none was refused. */
async function replayAll(prepared, readPatient) {
  const out = gathered();
  let ok = true;
  try {
    for await (const batch of readBatches()) {
      for (const { line, value, fault, path = '' } of batch) {
        const { patient = null, past, faults } = fault ? refused(path, fault) : readPatient(value);
        // a history with a hole would make other colours: all of it is refused
        if (faults.length > 0) out.add(`${JSON.stringify({ patient, line, faults })}\n`);
        else out.add(replayed(patient, past, prepared.past(past)));
        ok &&= faults.length === 0;
        if (out.isFull) await out.flush();
      }
      await out.flush();
    }
  } finally {
    await out.flush();
  }
  return ok;
}

const refused = (path, code) => ({ past: [], faults: [{ path, code }] });

/** A line per response; what all of them begin with is written once. */
function replayed(patient, past, triages) {
  const begin = `{"patient":${JSON.stringify(patient)},"at":`;
  let lines = '';
  for (let place = 0; place < triages.length; place += 1) {
    lines += `${begin}${JSON.stringify(past[place].response.at)},${shown(triages[place])}\n`;
  }
  return lines;
}

/** `suppressed`: the rules of `fired` that were made yellow, where there are any. */
function shown({ level, atWorst, fired, unknown }) {
  const more = fired.some((finding) => finding.suppressed)
    ? `,"suppressed":${ids(fired.filter((one) => one.suppressed))}`
    : '';
  const worst = atWorst === null ? 'null' : `"${atWorst}"`;
  return `"level":"${level}","atWorst":${worst},"fired":${ids(fired)},"unknown":${ids(unknown)}${more}}`;
}

/** Names of rules as JSON, each made once. */
const named = new Map();

function ids(findings) {
  let list = '';
  for (const { rule } of findings) {
    let name = named.get(rule);
    if (name === undefined) {
      name = JSON.stringify(rule);
      named.set(rule, name);
    }
    list += list === '' ? name : `,${name}`;
  }
  return `[${list}]`;
}
