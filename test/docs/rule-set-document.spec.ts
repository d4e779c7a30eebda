import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
// loaded before the words are, which load them side by side
import '@stemme/questionnaires/catalogue';
import '@stemme/scoring/instruments';
import { builtIn, checkRuleSet, guardFaults, type RuleSet, SIDES, TAKES, thresholds } from '@stemme/triage';
import { lines, stemme } from '../commands/command.js';
import { shippedWords } from '../../scripts/stemme/replay-words.mjs';

const page = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../docs/rule-set-document.md');
const text = readFileSync(page, 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)![1]!;
const example = JSON.parse(block('json')) as RuleSet;
const words = text.replace(/```[\s\S]*?```/g, '');
const isExplained = (field: string): boolean => words.includes(`\`${field}\``);

/** Every predicate and every field, as the types name them. */
const PREDICATES = [
  ...[
    'item',
    'scale',
    'change',
    'within',
    'band',
    'repeated',
    'missing',
    'limit',
    'fact',
    'proxy',
    'all',
    'any',
    'not',
  ],
];
const FIELDS = [
  ...['requires', 'rules', 'limits', 'notTriaged', 'told', 'description'],
  ...['level', 'when', 'unless', 'because', 'source', 'tell', 'suppress', 'unchanged', 'days', 'at'],
  ...['op', 'value', 'since', 'percent', 'take', 'in', 'times', 'side'],
];

it('the example passes the check and the guard', async () => {
  const { vocabulary } = await shippedWords();
  expect(checkRuleSet(example, vocabulary)).toEqual([]);
  // of the words of its own questionnaires: the catalogue asks of more than one of them reads
  const items = Object.fromEntries(
    Object.entries(vocabulary.items).filter(([code]) => JSON.stringify(example).includes(`"${code}"`)),
  );
  expect(guardFaults(null, example, { ...vocabulary, items })).toEqual([]);
  expect(thresholds(example).length).toBeGreaterThan(8);
});

it('the example shows every predicate and field, and the page explains each', () => {
  const shown = JSON.stringify(example);
  for (const name of [...PREDICATES, ...FIELDS]) {
    expect([name, shown.includes(`"${name}":`), isExplained(name)]).toEqual([name, true, true]);
  }
});

it('the page names every operator, side, way of taking, and built-in rule', () => {
  const names = [...SIDES, ...TAKES, 'previous', 'baseline', 'answered', ...builtIn().map(({ id }) => id)];
  for (const name of names) expect([name, isExplained(name)]).toEqual([name, true]);
  for (const name of ['<', '<=', '=', '!=', '>=', '>']) expect([name, isExplained(name)]).toEqual([name, true]);
});

it('its line of a replay is read', async () => {
  const { code, out } = await stemme(['triage', 'replay', 'copd'], block('jsonl'));
  expect(code).toBe(0);
  expect(lines<{ patient: string; level: string }>(out)).toMatchObject([{ patient: 'p1', level: expect.any(String) }]);
  const line = JSON.parse(block('jsonl')) as { responses: object[] };
  for (const field of [...Object.keys(line), ...Object.keys(line.responses[0]!), 'unknownAsked']) {
    expect([field, isExplained(field)]).toEqual([field, true]);
  }
});
