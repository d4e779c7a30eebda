import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as names from './stemme.js';

const page = readFileSync(path.resolve(import.meta.dirname, '../../../../../docs/exporting-fhir.md'), 'utf8');
const ours = Object.values(names);

it.each(ours)('%s is explained in docs/exporting-fhir.md', (name) => {
  expect(page).toContain(`\`${name}\``);
});

it('the page has no others', () => {
  expect([...new Set(page.match(/urn:stemme:[a-z-]+/g))].sort()).toEqual([...ours].sort());
});
