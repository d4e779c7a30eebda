import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const FIELDS = ['Hazard', 'Cause', 'Control', 'Requirement', 'Test'] as const;

interface Hazard {
  readonly title: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Entries are headings `## H01 …`; a field is a list item `- Name: text` with its indented lines. */
function hazards(markdown: string): Hazard[] {
  return markdown
    .split(/^## /m)
    .filter((part) => /^H\d\d /.test(part))
    .map((part) => {
      const [title, ...lines] = part.split('\n');
      const items = lines.join('\n').split(/^- /m).slice(1);
      const fields = items.map((item) => {
        const [, name, text] = /^([A-Z][a-z ]+): ([\s\S]*)$/.exec(item) ?? [];
        return [name ?? item, (text ?? '').replace(/\s+/g, ' ').trim()] as const;
      });
      return { title: title ?? '', fields: Object.fromEntries(fields) };
    });
}

/** What is wrong with an entry; none = it can be relied on as far as this can tell. */
function faults({ fields }: Hazard, exists: (file: string) => boolean): string[] {
  const missing = FIELDS.filter((name) => !fields[name]).map((name) => `has no ${name}`);
  const tests = [...(fields.Test ?? '').matchAll(/`([^`]+)`/g)].map(([, file]) => file!);
  const odd = tests.filter((file) => !/\.(test|spec)\.tsx?$/.test(file)).map((file) => `${file} is no test`);
  const gone = tests.filter((file) => !exists(file)).map((file) => `${file} does not exist`);
  const ids = (fields.Requirement ?? '').split(', ');
  const unknown = ids.filter((id) => !/^(S\d{1,2}|(SAF|REL|ACC|RLS|AUT|AUD|PRV)-\d\d)$/.test(id));
  const nothing = tests.length === 0 ? ['names no test'] : [];
  return [...missing, ...nothing, ...odd, ...gone, ...unknown.map((id) => `${id} is no requirement`)];
}

const inRepository = (file: string): boolean => existsSync(path.join(ROOT, file));
const log = hazards(readFileSync(path.join(ROOT, 'docs/hazard-log.md'), 'utf8'));

describe('the hazard log', () => {
  it('has entries, numbered from 1 without a gap', () => {
    expect(log.length).toBeGreaterThanOrEqual(17);
    expect(log.map(({ title }) => title.slice(0, 3))).toEqual(
      log.map((_, index) => `H${String(index + 1).padStart(2, '0')}`),
    );
  });

  it.each(log.map((hazard) => [hazard.title, hazard] as const))('%s', (_, hazard) => {
    expect(faults(hazard, inRepository)).toEqual([]);
  });
});

describe('a broken entry is caught', () => {
  const text = (test: string, control = '- Control: c\n'): string =>
    `## H01 x\n\n- Hazard: h\n- Cause: c\n${control}- Requirement: SAF-01, S2\n- Test: ${test}\n`;
  const check = (markdown: string): string[] => hazards(markdown).flatMap((one) => faults(one, inRepository));

  it.each([
    ['a test that is gone', text('`test/docs/gone.spec.ts`'), ['test/docs/gone.spec.ts does not exist']],
    ['no test', text('by eye'), ['names no test']],
    ['no control', text('`test/docs/hazard-log.spec.ts`', ''), ['has no Control']],
    ['a file that is no test', text('`docs/hazard-log.md`'), ['docs/hazard-log.md is no test']],
    ['a whole one', text('`test/docs/hazard-log.spec.ts`'), []],
  ])('%s', (_, markdown, expected) => {
    expect(check(markdown)).toEqual(expected);
  });
});
