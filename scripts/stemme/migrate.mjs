import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../lib/paths.mjs';
import { Refusal } from '../lib/refusal.mjs';
import { Misuse } from './misuse.mjs';

/** `npx stemme migrate`: brings the database of MIGRATE_DATABASE_URL to this version. The API does not do so by itself. */
export async function run(args) {
  if (args.length > 0) throw new Misuse('usage: npx stemme migrate');
  const program = path.join(root, 'apps/api/dist/migrate.js');
  if (!fs.existsSync(program)) throw new Refusal('Stemme is not built yet: run npm run build.');
  return spawnSync(process.execPath, [program], { stdio: 'inherit' }).status === 0;
}
