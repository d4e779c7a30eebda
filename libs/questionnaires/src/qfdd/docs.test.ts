import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import {
  CONFORMANCE_FAULTS,
  FORM_FAULTS,
  FORM_NOTES,
  PAIR_FAULTS,
  RESPONSE_FAULTS,
  RESPONSE_NOTES,
  WRITE_FAULTS,
  WRITE_NOTES,
} from './qfdd.js';

const page = readFileSync(
  path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../docs/medcom.md'),
  'utf8',
);

describe('docs/medcom.md', () => {
  const lists = {
    CONFORMANCE_FAULTS,
    FORM_FAULTS,
    FORM_NOTES,
    PAIR_FAULTS,
    RESPONSE_FAULTS,
    RESPONSE_NOTES,
    WRITE_FAULTS,
    WRITE_NOTES,
  };

  it.each(Object.entries(lists))('names every code of %s', (_, codes) => {
    expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('names no code that is none', () => {
    const known = new Set<string>(Object.values(lists).flat());
    const words = ['never-asked', 'xml-stylesheet'];
    const named = [...page.matchAll(/`([a-z]+(?:-[a-z0-9]+)+)`/g)].map(([, code]) => code as string);
    expect(named.filter((code) => !known.has(code) && !words.includes(code))).toEqual([]);
  });
});
