import { readDocument } from './documents.mjs';
import { writeLine } from './lines.mjs';
import { readArguments } from './misuse.mjs';

const usage = 'triage verify <bundle.json…>';

/** Is a level found again from its evidence bundle alone? One line per file; no database, nothing but the file. */
export async function run(args) {
  const { positionals } = readArguments(args, {}, { usage, min: 1, max: Number.POSITIVE_INFINITY });
  const [{ verify }, { scoreAll }] = await Promise.all([
    import('../../apps/api/dist/triage/evidence-verify.js'),
    import('../../apps/api/dist/scores/scoring.js'),
  ]);
  let ok = true;
  for (const file of positionals) {
    const line = verified(file, (value) => verify(value, scoreAll));
    ok &&= line.status === 'equal';
    await writeLine(line);
  }
  return ok;
}

/** `differs`: JSON Pointers into the file, with what stands there and what was computed. A file that is no bundle is refused. */
function verified(file, verify) {
  const { value, fault } = readDocument(file);
  const { status, faults, differs, engines } = fault ? { status: 'refused', faults: [fault] } : verify(value);
  return status === 'refused' ? { file, status, faults } : { file, status, differs, engines };
}
