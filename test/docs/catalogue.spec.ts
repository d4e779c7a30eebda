import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue, isNonCommercial, library, skeletons } from '@stemme/questionnaires/catalogue';
import { isOffered } from '@stemme/scoring';
import { instrument } from '@stemme/scoring/instruments';

const page = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../docs/catalogue.md');
const text = readFileSync(page, 'utf8');

/** The cells of every row whose first is a name, under a heading. */
function rows(heading: string): Map<string, readonly string[]> {
  const [, section = ''] = text.split(`## ${heading}\n`);
  const lines = (section.split('\n## ')[0] as string).split('\n').filter((line) => line.startsWith('| `'));
  const cells = lines.map((line) => line.slice(2, -2).split(' | '));
  return new Map(cells.map(([id = '', ...rest]) => [id.slice(1, -1), rest]));
}

it('names what is in use', () => {
  for (const { id } of catalogue) expect(text).toContain(`\`${id}\``);
});

it('has one row for each questionnaire of the library, with its title, languages, terms and rights', () => {
  const found = rows('The library');
  expect([...found.keys()]).toEqual(library.map(({ id }) => id));
  for (const { id, title, languages = ['da', 'en'], instruments } of library) {
    const [named, spoken, terms, rights, , todo] = found.get(id) ?? [];
    expect([id, named, spoken]).toEqual([id, title.da ?? title.en, languages.join(', ')]);
    const [member] = instruments;
    expect([id, terms === 'non-commercial']).toEqual([id, isNonCommercial(member?.id ?? '')]);
    expect([id, rights]).toEqual([id, member?.rights]);
    expect(todo).toBeTruthy();
  }
});

it('has one row for each skeleton, with how many items there are and what scores them', () => {
  const found = rows('The skeletons');
  expect([...found.keys()].sort()).toEqual(skeletons.map(({ id }) => id).sort());
  for (const { id, items, scoredBy } of skeletons) {
    const [, count, by] = found.get(id) ?? [];
    expect([id, count]).toEqual([id, String(items.length)]);
    const offered = scoredBy.map((name) => {
      const definition = instrument(name);
      return `\`${name}\`${definition && isOffered(definition) ? '' : ' (waits)'}`;
    });
    if (scoredBy.length > 0) expect([id, by]).toEqual([id, offered.join(', ')]);
  }
});
