import { Refusal } from '../lib/refusal.mjs';
import { readDocument } from './documents.mjs';
import { writeLine } from './lines.mjs';
import { Misuse } from './misuse.mjs';

/** `npx stemme department apply <file>`: makes the department with the file's SOR code, or changes it. As the owner. */
export async function run([file, ...more]) {
  if (!file || more.length > 0) throw new Misuse('usage: npx stemme department apply <file>');
  const url = process.env.MIGRATE_DATABASE_URL;
  if (!url) throw new Refusal('MIGRATE_DATABASE_URL is missing: departments are made by the owner of the database.');
  const { applyDepartment } = await import('../../apps/api/dist/departments/apply.server.js');
  try {
    await writeLine({ file, status: 'ok', ...(await applyDepartment(url, parsed(file))) });
    return true;
  } catch (error) {
    if (!Array.isArray(error?.faults))
      throw new Refusal(`The department is not applied: ${error?.code ?? ''} ${error?.message ?? error}`);
    await writeLine({ file, status: 'refused', faults: error.faults });
    return false;
  }
}

function parsed(file) {
  const { value, fault } = readDocument(file);
  if (!fault) return value;
  throw new Refusal(
    fault.code === 'duplicate-field' ? `${file}: ${fault.path} stands twice.` : `${file} cannot be read as JSON.`,
  );
}
