/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FAULT_CODES } from '@stemme/pathways';
import { DOCUMENT_FAULTS } from '@stemme/questionnaires';
import { WORDING_FAULTS } from '@stemme/questionnaires/catalogue';
import { FORM_FAULTS, FORM_NOTES } from '@stemme/questionnaires/qfdd';
import { REFUSALS, REMARKS } from '../../../../../../libs/questionnaires/src/fhir/from/codes';
import { LANGUAGES } from '../../../text/language';
import { blockerInWords, faultInWords, noteInWords, type Source } from './sentences';
import { counted, isCounted } from './understood';

const LIB = path.resolve('libs/questionnaires/src');

/** The codes a folder of the library writes as literals: it has no list of them. */
function literals(folder: string, pattern: RegExp): string[] {
  const files = readdirSync(path.join(LIB, folder)).filter((name) => /(?<!\.test)\.ts$/.test(name));
  const found = files.flatMap((name) =>
    [...readFileSync(path.join(LIB, folder, name), 'utf8').matchAll(pattern)].map(([, code]) => code as string),
  );
  return [...new Set(found)];
}

const refusedBySurveyJs = literals('surveyjs', /\.refuse\((?:step\([^)]*\)|[^(),]+),\s*'([a-z-]+)'/g);
const ignoredBySurveyJs = literals('surveyjs', /\.ignore\((?:step\([^)]*\)|[^(),]+),\s*'([a-z-]+)'/g);
const unread = literals('import', /code: '([a-z-]+)'/g);
const lintedFaults = literals('lint', /faults\.push\((?:noteOf\([^;]*?,\s*)?'([a-z-]+)'/g);
const lintedExpressions = ['unknown-variable', 'unsupported-function', 'unsupported-regex', 'bad-expression'];
const lintedNotes = literals('lint', /(?:notes\.push\(noteOf\([^;]*?,\s*|yield \[)'([a-z-]+)'/g).filter(
  (code) => !lintedExpressions.includes(code),
);
const lintedPatterns = ['too-long', 'unsafe-regex', 'unsupported-regex'];
const activation = FAULT_CODES.slice(FAULT_CODES.indexOf('no-act'));
/** What the server itself finds: of these files, every code. */
const API = path.resolve('apps/api/src/questionnaires');
const activating = ['use.ts', 'replacement.ts', 'approval.service.ts'].flatMap((name) =>
  [
    ...readFileSync(path.join(API, name), 'utf8').matchAll(
      /(?:code: |path, code: )'([a-z-]+)'|code: fault = '([a-z-]+)'/g,
    ),
  ].map(([, code]) => code as string),
);

it('finds the codes that stand nowhere in a list', () => {
  for (const [list, known] of [
    [refusedBySurveyJs, 'unsupported-expression'],
    [ignoredBySurveyJs, 'sum-needs-all'],
    [unread, 'not-json'],
    [lintedFaults, 'bidi-override'],
    [lintedNotes, 'cpr-like'],
    [activating, 'missing-item'],
    [activating, 'no-definition'],
    [activating, 'newer-active'],
  ] as const)
    expect(list).toContain(known);
});

describe('every reason for a refusal is said in both languages', () => {
  const lists: [Source, readonly string[]][] = [
    ['document', [...DOCUMENT_FAULTS, ...unread, ...lintedFaults, ...lintedPatterns, 'too-heavy', 'not-text']],
    [
      'fhir-r4',
      [...REFUSALS, ...DOCUMENT_FAULTS, ...lintedFaults, ...lintedExpressions, ...lintedPatterns, 'internal'],
    ],
    ['qfdd', [...FORM_FAULTS, ...DOCUMENT_FAULTS, ...lintedFaults, ...lintedPatterns, 'internal']],
    ['surveyjs', [...refusedBySurveyJs, ...DOCUMENT_FAULTS, ...lintedFaults, ...lintedPatterns, 'internal']],
    ['wording', [...WORDING_FAULTS, ...DOCUMENT_FAULTS]],
    [null, ['not-json', 'unsupported-format', 'not-text', 'too-heavy', 'too-large', 'too-deep']],
  ];
  it.each(lists)('%s', (source, codes) => {
    for (const language of LANGUAGES)
      expect([source, language, codes.filter((code) => faultInWords(code, source, language) === null)]).toEqual([
        source,
        language,
        [],
      ]);
  });
});

it.each([
  ['fhir-r4', [...REMARKS, ...lintedNotes]],
  ['qfdd', [...FORM_NOTES, ...lintedNotes]],
  ['surveyjs', [...ignoredBySurveyJs, ...lintedNotes]],
  ['document', lintedNotes],
] as const)('what was left out of %s is said in both languages', (source, codes) => {
  for (const language of LANGUAGES)
    expect(codes.filter((code) => noteInWords(code, source, language) === null)).toEqual([]);
});

it('what stands against activation is said in both languages', () => {
  for (const language of LANGUAGES)
    expect([...activation, ...activating].filter((code) => blockerInWords(code, language) === null)).toEqual([]);
});

it('an unknown code, and one named like a property of every object, has no words', () => {
  expect(faultInWords('not-yet-thought-of', 'fhir-r4', 'da')).toBeNull();
  expect(faultInWords('constructor', null, 'da')).toBeNull();
  expect(noteInWords('toString', 'qfdd', 'en')).toBeNull();
});

it('counts in words, one and many, and shows an unknown kind by its name', () => {
  expect(counted('option', 1, 'da')).toBe('1 svarmulighed');
  expect(counted('option', 4, 'da')).toBe('4 svarmuligheder');
  expect(counted('translation', 2, 'en')).toBe('2 translated texts');
  expect(counted('constructor', 2, 'en')).toBe('2 constructor');
});

it('every kind the readers count has a word', () => {
  const kinds = ['fhir/from', 'surveyjs', 'qfdd/form'].flatMap((folder) => [
    ...literals(folder, /(?:report|source)\.count\('(\w+)'/g),
    ...literals(folder, /count\(reading, '(\w+)'/g),
  ]);
  expect(kinds.length).toBeGreaterThan(15);
  for (const language of LANGUAGES) expect(kinds.filter((kind) => !isCounted(kind, language))).toEqual([]);
});
