import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Refusal } from '../lib/refusal.mjs';

/**
 * Who runs PostgreSQL, as spawn options: nobody else, unless we are root. PostgreSQL refuses to run as root, so then
 * it is the system's user `postgres`, which is made when missing.
 * @returns {{ uid?: number, gid?: number }}
 */
export function account() {
  if (process.getuid?.() !== 0) return {};
  try {
    return ids();
  } catch {
    const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    if (made.status !== 0) {
      throw new Refusal(
        'PostgreSQL does not run as root and the user "postgres" cannot be made: run as another user, or set DATABASE_URL.',
      );
    }
    return ids();
  }
}

function ids() {
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Can that user come as far as into this folder? A clone below /root or a private temporary folder says no. */
export function canEnter(as, folder) {
  if (as.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { ...as, cwd: '/' }).status === 0;
}

/** Gives a file or folder to that user. */
export function giveTo(as, file) {
  if (as.uid !== undefined) fs.chownSync(file, as.uid, as.gid);
}

/** A new folder of that user's, in the first of these folders it can enter. */
export function makeFolder(as, prefix, candidates) {
  const parent = candidates.find((folder) => fs.existsSync(folder) && canEnter(as, folder));
  if (!parent) throw new Refusal(`PostgreSQL needs a folder its user can enter; none of ${candidates.join(', ')} is.`);
  const folder = fs.mkdtempSync(path.join(parent, prefix));
  giveTo(as, folder);
  return folder;
}

/** Where short-lived data goes. TMPDIR may be private to root, hence the second choice. */
export const temporaryFolders = [os.tmpdir(), '/tmp'];

/** Where data goes that must outlive a restart of the machine, when the clone is out of that user's reach. */
export const persistentFolders = ['/var/tmp', os.tmpdir()];
