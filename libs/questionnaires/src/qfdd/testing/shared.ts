import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../..');
const folder = path.resolve(root, process.env.STEMME_SHARED ?? '../shared', 'cda');

/** Why tests on MedCom's examples and schemas cannot run; `null` when they can. */
export const missing: string | null = existsSync(folder)
  ? null
  : `${folder} is not there; set STEMME_SHARED to the folder that holds cda/`;

/** Names of the examples that begin so. */
export function samples(start: string): readonly string[] {
  if (missing) return [];
  return readdirSync(folder).filter((name) => name.startsWith(start) && name.endsWith('.xml'));
}

export function sample(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

/** Every schema file, by its path below `xsd/`. */
export function schemaFiles(
  kind: 'qfdd' | 'qrdoc',
): readonly { readonly fileName: string; readonly contents: string }[] {
  const below = path.join(folder, 'xsd', kind);
  return readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return { fileName: path.relative(below, file), contents: readFileSync(file, 'utf8') };
    });
}
