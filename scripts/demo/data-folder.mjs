// Where the demo's rows are: `.stemme/postgres`. Root runs PostgreSQL as user postgres, which cannot enter a clone
// below a private folder; then the data is outside, and `.stemme/postgres-elsewhere` says where.
import fs from 'node:fs';
import path from 'node:path';
import { root, state } from '../lib/paths.mjs';
import { account, canEnter, makeFolder, persistentFolders } from '../postgres/account.mjs';
import { stopPostmaster } from '../postgres/orphan.mjs';

const inside = path.join(state, 'postgres');
const pointer = path.join(state, 'postgres-elsewhere');
const prefix = 'stemme-data-';

/** The data folder of this clone; it may not exist yet. */
export function dataFolder() {
  const there = elsewhere();
  if (there) return path.join(there, 'postgres');
  if (fs.existsSync(pointer)) {
    console.error(
      `The demo's data in ${readOr(pointer)?.trim()} is gone or another clone's: starting with an empty one.`,
    );
  }
  const as = account();
  if (fs.existsSync(inside) || canEnter(as, state)) {
    openForInit(as);
    return inside;
  }
  const folder = makeFolder(as, prefix, persistentFolders);
  fs.writeFileSync(path.join(folder, 'clone'), root);
  fs.writeFileSync(pointer, folder);
  return path.join(folder, 'postgres');
}

/** Deletes the demo: its rows wherever they are, its keys, its stamps. */
export async function deleteDemo() {
  const there = elsewhere();
  await stopPostmaster(there ? path.join(there, 'postgres') : inside);
  if (there) fs.rmSync(there, { recursive: true, force: true });
  fs.rmSync(state, { recursive: true, force: true });
}

/**
 * The folder outside, when it is this clone's: the pointer of a copied clone leads to the original's data. A clone
 * that was moved takes its data along.
 */
function elsewhere() {
  const folder = readOr(pointer)?.trim();
  if (!folder || !path.basename(folder).startsWith(prefix)) return undefined;
  const owner = readOr(path.join(folder, 'clone'));
  if (owner === undefined) return undefined;
  if (owner !== root && fs.existsSync(owner)) return undefined;
  if (owner !== root) fs.writeFileSync(path.join(folder, 'clone'), root);
  return folder;
}

/** PostgreSQL's user must reach its folder in `.stemme`; what else is there has modes of its own. */
function openForInit(as) {
  if (as.uid !== undefined) fs.chmodSync(state, 0o711);
}

function readOr(file, otherwise) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
