import fs from 'node:fs';
import path from 'node:path';
import { postmaster } from './orphan.mjs';

/** Names the folders of servers that were meant to be deleted when they stop. */
export const temporaryPrefix = 'stemme-test-postgres-';

const hour = 3_600_000;

/** Deletes the folders of test runs that were killed before they could: old, and no server on them. */
export function sweepLeftovers(parents) {
  for (const parent of new Set(parents)) {
    for (const name of fs.existsSync(parent) ? fs.readdirSync(parent) : []) {
      const folder = path.join(parent, name);
      if (!name.startsWith(temporaryPrefix) || postmaster(path.join(folder, 'data')) !== undefined) continue;
      try {
        if (Date.now() - fs.statSync(folder).mtimeMs > hour) fs.rmSync(folder, { recursive: true, force: true });
      } catch {
        // another user's, or another run swept it first
      }
    }
  }
}
