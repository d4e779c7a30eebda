import fs from 'node:fs';
import path from 'node:path';
import { biome, tsc } from './command.mjs';
import { root } from './paths.mjs';

/** What is compiled only to be checked: the webs are built by Vite, which does not look at types, and tests not at all. */
const typed = ['apps/patient-web', 'apps/clinic-web', 'tsconfig.test.json'];

/** Format, lint and types: one test each. */
export async function staticSteps(tally) {
  await tally.one('format', () => biome('format', '.'));
  await tally.one('lint', () => biome('lint', '--error-on-warnings', '.'));
  for (const project of typed) {
    if (!fs.existsSync(path.join(root, project))) continue;
    await tally.one(`types of ${project}`, () => tsc('-p', project, '--noEmit'));
  }
}
