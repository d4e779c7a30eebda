import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { METHODS, parseDefinition, score } from '@stemme/scoring';

const page = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../docs/definitions.md');
const text = readFileSync(page, 'utf8');

/** The page's example, as somebody would copy it. */
function example() {
  const [, json] = /```json\n([\s\S]*?)```/.exec(text)!;
  const parsed = parseDefinition(JSON.parse(json!));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.definition;
}

it('the example is a good definition, and scores as the page says', () => {
  const [, line] = /echo '(\{"items".*?\})' \|/.exec(text)!;
  const result = score(example(), JSON.parse(line!).items);
  expect(result).toMatchObject({
    ok: true,
    scores: { PERCENT: { kind: 'prorated', low: expect.any(Number) }, T: { kind: 'bounded' } },
  });
});

it('the page names every method there is', () => {
  const [, row] = /^\| `method` \| (.*) \|$/m.exec(text)!;
  const named = [...row!.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
  expect(named).toEqual([...METHODS]);
});
