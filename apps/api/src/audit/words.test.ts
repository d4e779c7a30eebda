import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLINIC_WORDS, LANGUAGES, lintMessage } from '@stemme/pathways';
import { VERBS as STEPS } from '../consultations/consultation.js';
import { VERBS } from '../schedules/status.js';
import { ACTS } from '../worklist/handling.js';
import { JOB_WORDS, KINDS, WHY, WORDS, wordsFor } from './words.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$/.test(name))
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8'));
}

const all = (texts: readonly string[], pattern: RegExp): string[] =>
  texts.flatMap((text) => [...text.matchAll(pattern)].map((found) => found[1]!));

const api = sources('apps/api/src');
const CALL = String.raw`database\s*\.(?:read|write)(?:<[^(]*>)?\(\s*[\w.]+,\s*`;

/** Acts whose second half is one of a list. */
const LISTED: Readonly<Record<string, readonly string[]>> = {
  'consultations.${name}': [...STEPS, 'undo'],
  'schedules.${verb}': VERBS,
  'triage.${name}': ACTS.filter((act) => act !== 'returned'), // the house's own act: no transaction of a person
};

/** Acts that a verb hands to the one transaction it shares with others. */
const HANDED = [
  'rules.look-at',
  'rules.unlook-at',
  'schedules.appointment-check',
  'schedules.enrol-check',
  'schedules.move',
  'schedules.send-again',
  'schedules.skip',
  'schedules.undo-move',
] as const;

const named = all(api, new RegExp(`${CALL}'([^']+)'`, 'g'));
const templates = all(api, new RegExp(`${CALL}\`([^\`]+)\``, 'g'));
const handed = all(api, new RegExp(`${CALL}((?:run\\.)?act),`, 'g'));
const listed = Object.entries(LISTED).flatMap(([template, names]) =>
  names.map((name) => template.replace(/\$\{.*\}/, name)),
);
const signIns = all(sources('migrations/src'), /'(access\.[a-z-]+)'/g);
const acts = [...new Set([...named, ...listed, ...HANDED, ...signIns])].sort();
const hearers = [...new Set(all(api, /@Hears\(\s*\w+,\s*'([^']+)'/g))].sort();

it('finds the acts of the source', () => {
  const calls = all(api, /database\s*(\.(?:read|write))(?:<[^(]*>)?\(/g);
  expect(named.length + templates.length + handed.length).toBe(calls.length);
  for (const act of HANDED) expect(api.some((text) => text.includes(`'${act}'`))).toBe(true);
  expect(named.length).toBeGreaterThan(15);
  expect([...new Set(templates)].sort()).toEqual(Object.keys(LISTED).sort());
});

it('has words for every act, and for nothing else', () => {
  expect(Object.keys(WORDS).sort()).toEqual(acts);
});

it('has words for every hearer, and for nothing else', () => {
  expect(
    Object.keys(JOB_WORDS)
      .filter((name) => name !== 'job')
      .sort(),
  ).toEqual(hearers);
});

it.each(LANGUAGES)('says it in words a patient may read (%s)', (language) => {
  for (const text of [...Object.values(WORDS), ...Object.values(JOB_WORDS), ...Object.values(WHY)]) {
    expect([text[language], lintMessage(text[language], CLINIC_WORDS[language])]).toEqual([text[language], []]);
    expect(text[language].length).toBeGreaterThan(3);
  }
});

it('never leaves an entry without words', () => {
  for (const kind of KINDS) expect(wordsFor(kind, 'no.such-act').da).not.toBe('');
  expect(wordsFor('clinic', 'toString').da).toBe(wordsFor('clinic', 'no.such-act').da);
});
