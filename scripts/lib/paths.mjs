import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Everything a running demo keeps. `npm start -- --reset` deletes this folder and nothing else. */
export const state = path.join(root, '.stemme');

/** A file the build makes, by its path below the clone. */
export const built = (file) => path.join(root, file);
