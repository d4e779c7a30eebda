import { Refusal } from '../lib/refusal.mjs';
import { readDocument } from './documents.mjs';
import { writeLine } from './lines.mjs';
import { Misuse, readArguments } from './misuse.mjs';

const usage = 'instrument add <file> --department <SOR code> --author <name> --approver <name> [--from YYYY-MM-DD]';

/** What to do about a fault whose code alone does not say it. */
const HELP = {
  'not-offered':
    'A scale whose basis is "memory" is not offered. Read the publication, compare the algorithm with it, and set the ' +
    'basis to "sourced" and the source to what was read.',
  'not-own': 'A version of a department\'s own begins with 1000 or more: "version": "1000.0.0".',
  'version-taken':
    "That version is there with another text, or is another department's: take the number that is named.",
  'same-as-author': 'Nobody approves their own definition: the approver is somebody else than the author.',
};

/** `npx stemme instrument add <file>`: a department's own version of an instrument, or an instrument of its own. As the owner. */
export async function run(args) {
  const text = { type: 'string' };
  const options = { department: text, author: text, approver: text, from: text };
  const { positionals, values } = readArguments(args, options, { usage, min: 1 });
  const { department, author, approver, from } = values;
  if (!department || !author || !approver) throw new Misuse(`usage: npx stemme ${usage}`);
  const url = process.env.MIGRATE_DATABASE_URL;
  if (!url) throw new Refusal('MIGRATE_DATABASE_URL is missing: definitions are added by the owner of the database.');
  const [file] = positionals;
  const { value, fault } = readDocument(file);
  if (fault) return refused(file, [fault]);
  const { addInstrument, NotAdded } = await import('../../apps/api/dist/documents/add-instrument.server.js');
  try {
    const added = await addInstrument(url, { definition: value, department, author, approver, from });
    await writeLine({ file, status: 'ok', ...added });
    return true;
  } catch (error) {
    if (error instanceof NotAdded) return refused(file, error.faults);
    throw new Refusal(`The definition is not added: ${error?.code ?? ''} ${error?.message ?? error}`);
  }
}

async function refused(file, faults) {
  await writeLine({ file, status: 'refused', faults });
  for (const code of new Set(faults.map((one) => one.code))) if (HELP[code]) console.error(HELP[code]);
  return false;
}
