import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { instrument, instruments } from './instruments.js';

const folder = path.dirname(fileURLToPath(import.meta.url));

it('every file of the folder is shipped, and is called as its instrument', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  expect(instruments.map(({ id }) => `${id}.json`).sort()).toEqual(names.sort());
});

it('a name means one instrument', () => {
  const names = instruments.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
  expect(instrument('cat')?.id).toBe('copd-cat');
  expect(instrument('eortc-qlq-c30')?.id).toBe('qlq-c30');
  expect(instrument('no-such-thing')).toBeUndefined();
});

it('an item code means one item: it is answered alike wherever it is scored', () => {
  const seen = new Map<string, string>();
  for (const { items } of instruments) {
    for (const { code, min, max, values, decimal, words } of items) {
      const answered = JSON.stringify({ min, max, values, decimal, words });
      expect({ code, answered }).toEqual({ code, answered: seen.get(code) ?? answered });
      seen.set(code, answered);
    }
  }
});

it('3L and 5L are two keys: an answer to one is never an answer to the other', () => {
  const codes = (id: string) => instrument(id)!.items.map(({ code }) => code);
  const of3L = ['eq5d3l-denmark-tto', 'eq5d3l-denmark-vas', 'eq5d3l-denmark-reverse-crosswalk'].flatMap(codes);
  const of5L = ['eq5d5l-denmark-vt', 'eq5d5l-denmark-crosswalk'].flatMap(codes);
  expect(of3L.filter((code) => of5L.includes(code))).toEqual([]);
});

it('a shipped definition cannot be changed by anybody who reads it', () => {
  expect(() => {
    (instrument('phq-9')!.scales[0] as { code: string }).code = 'OTHER';
  }).toThrow(TypeError);
});
