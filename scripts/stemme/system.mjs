import { Refusal } from '../lib/refusal.mjs';
import { writeLine } from './lines.mjs';
import { Misuse } from './misuse.mjs';

/** Changes which systems may read, as the owner of the database: one line, also when it is refused. */
export async function changeSystem({ department, name }, usage, change) {
  if (!department || !name) throw new Misuse(`usage: npx stemme ${usage}`);
  const url = process.env.MIGRATE_DATABASE_URL;
  if (!url) throw new Refusal('MIGRATE_DATABASE_URL is missing: systems are let in by the owner of the database.');
  const server = await import('../../apps/api/dist/fhir/add-system.server.js');
  try {
    await writeLine({ status: 'ok', ...(await change(server, url, { department, name })) });
    return true;
  } catch (error) {
    if (!Array.isArray(error?.faults))
      throw new Refusal(`Nothing is changed: ${error?.code ?? ''} ${error?.message ?? error}`);
    await writeLine({ status: 'refused', faults: error.faults });
    return false;
  }
}
