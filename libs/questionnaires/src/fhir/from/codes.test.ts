import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { REFUSALS, REMARKS } from './codes.js';

const page = readFileSync(path.resolve(import.meta.dirname, '../../../../../docs/importing-fhir.md'), 'utf8');
const sources = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'codes.ts')
  .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'))
  .join('\n');

describe('the codes of an import', () => {
  it.each([...REFUSALS, ...REMARKS])('%s is explained in docs/importing-fhir.md, and used', (code) => {
    expect(page).toContain(`| \`${code}\` |`);
    expect(sources).toContain(`'${code}'`);
  });

  it('are each there once, and the page has no others', () => {
    const known = [...REFUSALS, ...REMARKS];
    expect(new Set(known).size).toBe(known.length);
    expect([...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code).sort()).toEqual([...known].sort());
  });
});
