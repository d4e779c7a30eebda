import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { scoresOf } from './testing/shipped.js';

/** One line of the shared reference vectors: what a third party's program made of these answers. */
interface Vector {
  readonly items: Record<string, number | null>;
  readonly expected: Record<string, number | null>;
  readonly class: string;
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const shared = path.resolve(root, process.env.STEMME_SHARED ?? '../shared');

describe.each(['phq-9', 'gad-7', 'who-5'])('reference vectors of %s', (id) => {
  const file = path.join(shared, 'vectors', `${id}.jsonl`);
  if (!existsSync(file)) {
    const reason = `${file} is not there; set STEMME_SHARED to the folder that holds vectors/`;
    console.warn(`skipped: ${reason}`);
    // biome-ignore lint/suspicious/noSkippedTests: the vectors are not part of this repository; the reason is printed
    it.skip(reason, () => {});
    return;
  }
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);

  it('has lines', () => {
    expect(lines.length).toBeGreaterThan(50);
  });

  it.each(lines.map((line, index) => [index + 1, JSON.parse(line) as Vector] as const))('line %i', (_, vector) => {
    const scores = scoresOf(id, vector.items);
    for (const [code, expected] of Object.entries(vector.expected)) {
      const found = scores[code];
      if (expected !== null) {
        expect(found).toMatchObject({ kind: 'exact', value: expected });
        continue;
      }
      if (found?.kind !== 'bounded') throw new Error(`${code}: the source gives no score, so it must be bounded`);
      expect(Number.isFinite(found.low) && Number.isFinite(found.high) && found.low <= found.high).toBe(true);
      expect(found.missing.length).toBe(Object.values(vector.items).filter((value) => value === null).length);
    }
  });
});
