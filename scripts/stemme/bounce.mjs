import { Refusal } from '../lib/refusal.mjs';
import { writeLine } from './lines.mjs';
import { Misuse } from './misuse.mjs';

/** `npx stemme bounce <file.eml…>`: reports of mail that did not arrive; one line for each. As the worker. */
export async function run(files) {
  if (files.length === 0) throw new Misuse('usage: npx stemme bounce <file.eml…>');
  const url = process.env.WORKER_DATABASE_URL;
  if (!url) throw new Refusal('WORKER_DATABASE_URL is missing: a message is marked in the database.');
  const { applyBounce } = await import('../../apps/api/dist/notifications/apply-bounce.server.js');
  let ok = true;
  for (const file of files) {
    const line = await applyBounce(url, file).catch((error) => {
      if (error?.code === 'ENOENT') return { status: 'refused', code: 'no-file' };
      throw new Refusal(`${file} is not worked through: ${error?.code ?? error?.message ?? error}`);
    });
    await writeLine({ file, ...line });
    ok &&= line.status === 'ok';
  }
  return ok;
}
