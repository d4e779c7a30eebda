import { readFileSync } from 'node:fs';
import { checkAnswers } from './answers/check-answers.js';
import { checkQuestionnaire } from './check/check-questionnaire.js';
import { DOCUMENT_FAULTS } from './check/faults.js';
import { compile } from './compile.js';
import { QUESTION_TYPES } from './document.js';
import { engines } from './engines/engines.js';
import { ANSWER_FAULTS } from './refusal.js';

/** The page for people who write documents says what the code does. */

const page = readFileSync(new URL('../../../docs/questionnaire-document.md', import.meta.url), 'utf8');
const [document, answers] = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => JSON.parse(json as string));
/** The codes in the first column of the tables after a line that holds these words. */
const codesAfter = (words: string) => {
  const table = page.slice(page.indexOf(words)).split('\n\n')[1] ?? '';
  return table
    .split('\n')
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code));
};

it('its example is good, and so are the answers to it', () => {
  expect(checkQuestionnaire(document)).toEqual([]);
  expect(checkAnswers(compile(document, engines), answers)).toMatchObject({ ok: true });
});

it.each<[string, string, readonly string[]]>([
  ['question types', 'instance are not answers.', QUESTION_TYPES],
  ['faults of a document', 'With a document, each', DOCUMENT_FAULTS],
  ['faults of answers', 'With answers, each', ANSWER_FAULTS],
])('it names all %s and no others', (_, words, codes) => {
  expect(codesAfter(words).sort()).toEqual([...codes].sort());
});
