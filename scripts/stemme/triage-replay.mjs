import { documentOf } from './documents.mjs';
import { readLines, writeLine } from './lines.mjs';
import { readArguments } from './misuse.mjs';
import { readPatient } from './replay-patient.mjs';
import { shippedWords } from './replay-words.mjs';

const usage = 'triage replay <rule set: id or file> < history.jsonl';

/** What would these rules have said? One patient's history per line in, one line per response out. */
export async function run(args) {
  const { positionals } = readArguments(args, {}, { usage, min: 1 });
  const words = await shippedWords();
  const { checkRuleSet, codesRead, replay } = await import('@stemme/triage');
  const { ruleSets } = await import('@stemme/triage/rule-sets');
  const check = (value) => checkRuleSet(value, words.vocabulary);
  const ruleSet = documentOf(positionals[0], { kind: 'rule set', shipped: ruleSets, check });
  const read = codesRead(ruleSet, words.vocabulary);
  const asked = words.itemsOf(read);
  const scored = words.scoredFor(read);
  let ok = true;
  for await (const { line, value, fault, path = '' } of readLines()) {
    const patient = fault ? { faults: [{ path, code: fault }] } : readPatient(value, { ...words, scored }, asked);
    if (patient.faults.length > 0) {
      // a history with a hole would make other colours: all of it is refused
      ok = false;
      await writeLine({ patient: patient.patient ?? null, line, faults: patient.faults });
      continue;
    }
    for (const { at, triage } of replay(ruleSet, patient.subject, patient.responses, words.vocabulary)) {
      await writeLine({ patient: patient.patient, at, ...shown(triage) });
    }
  }
  return ok;
}

const shown = ({ level, atWorst, fired, unknown }) => ({
  level,
  atWorst,
  fired: fired.map(({ rule }) => rule),
  unknown: unknown.map(({ rule }) => rule),
});
