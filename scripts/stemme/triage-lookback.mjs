import { Refusal } from '../lib/refusal.mjs';
import { writeLine } from './lines.mjs';
import { Misuse, readArguments } from './misuse.mjs';

const usage =
  'triage lookback [--department <SOR code>] [--since YYYY-MM-DD] [--rule-set <id>] [--definition <id>@<version>]';

/**
 * Whose level would be another by the scores, definitions and rules in force now? As the owner of the database, over all
 * departments or one. Writes nothing to it. Exit 1 when something could not be computed again: it is among the lines.
 */
export async function run(args) {
  const text = { type: 'string' };
  const options = { department: text, since: text, 'rule-set': text, definition: text };
  const { values } = readArguments(args, options, { usage, min: 0 });
  const { department, since, definition, 'rule-set': ruleSet } = values;
  if (definition !== undefined && !/^[a-z0-9][a-z0-9-]*@\d+\.\d+\.\d+$/.test(definition))
    throw new Misuse(`usage: npx stemme ${usage}`);
  const url = process.env.MIGRATE_DATABASE_URL;
  if (!url) throw new Refusal('MIGRATE_DATABASE_URL is missing: only the owner of the database sees all departments.');
  const { lookBackOver } = await import('../../apps/api/dist/look-back.server.js');
  try {
    return await lookBackOver(url, { department, since, ruleSet, definition }, writeLine);
  } catch (error) {
    if (!Array.isArray(error?.faults) || error.faults.length === 0) throw error;
    await writeLine({ status: 'refused', faults: error.faults });
    return false;
  }
}
