import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { questionnaires } from '../test/documents.js';
import { anyQuestionnaire } from '../test/generated.js';
import { catalogue } from './catalogue/catalogue.js';
import { checkQuestionnaire } from './check/check-questionnaire.js';
import { DOCUMENT_FAULTS, type DocumentFault } from './check/faults.js';

const schema = JSON.parse(readFileSync(new URL('../schema/questionnaire.schema.json', import.meta.url), 'utf8'));
const isShaped = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true }).compile(
  schema,
);

/** What no schema can say: what it means, across the document. The rest is shape, and both must refuse it. */
const MEANING: readonly DocumentFault['code'][] = [
  'duplicate',
  'mixed-options',
  'different-options',
  'bad-pattern',
  'bad-initial',
  'too-deep',
  'too-large',
  'too-complex',
  'unknown-reference',
  'loop',
  'not-a-question',
  'not-comparable',
  'off-list',
  'no-range',
  'no-value',
  'under-several',
  'unknown-instrument',
];

/** The same code may be about shape in one place and about meaning in another. */
function isShape({ path, code }: DocumentFault): boolean {
  if (MEANING.includes(code)) return false;
  // Which languages a text needs is said by the document's own list.
  if (/\/[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(path) && (code === 'missing' || code === 'unknown-property')) return false;
  // What an answer is compared with depends on its question, and so do an amount's unit and the sum's holder.
  if (/\/shownWhen.*\/value(\/(unit|other|value))?$/.test(path)) return false;
  // Pairs of limits, days that do not exist, numbers that are written with an exponent.
  return (
    !(/\/(min|max|minLength|date|time)$/.test(path) && (code === 'bad-range' || code === 'bad-form')) &&
    code !== 'bad-number'
  );
}

it.each(catalogue.map((document) => [document.id, document] as const))('%s has the shape', (_, document) => {
  expect(isShaped(document) || isShaped.errors).toBe(true);
});

const documents = fc.oneof(questionnaires(), anyQuestionnaire({ repeats: true, expressions: true, units: true }));

it('whatever the check finds good has the shape', () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(isShaped(document) || isShaped.errors).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('a document damaged anywhere', () => {
  const junk = fc.constantFrom<unknown>(
    null,
    {},
    [],
    '',
    'x',
    ' ',
    -1,
    0.5,
    99,
    true,
    [{}],
    { da: 1 },
    'constructor',
    undefined,
  );
  const damage = fc.tuple(documents, fc.nat(), junk, fc.constantFrom('value', 'key'));

  it('that lacks the shape is faulty, and one with a fault of shape lacks it', () => {
    fc.assert(
      fc.property(damage, ([document, where, value, how]) => {
        const broken = damaged(document, where, value, how);
        const faults = checkQuestionnaire(broken);
        const shaped = isShaped(broken);
        if (!shaped && faults.length === 0)
          throw new Error(`only the schema refuses: ${JSON.stringify(isShaped.errors)}`);
        if (shaped) expect(faults.filter(isShape)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});

/** One value replaced, or a property added that is not known. */
function damaged(document: unknown, where: number, value: unknown, how: string): unknown {
  const copy = JSON.parse(JSON.stringify(document));
  const places: [Record<string, unknown>, string][] = [];
  const visit = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return;
    for (const key of Object.keys(each)) {
      places.push([each as Record<string, unknown>, key]);
      visit((each as Record<string, unknown>)[key]);
    }
  };
  visit(copy);
  const [holder, key] = places[where % places.length] as [Record<string, unknown>, string];
  if (how === 'key' && !Array.isArray(holder)) holder.surplus = value ?? 1;
  else holder[key] = value;
  return JSON.parse(JSON.stringify(copy));
}

it('every part says what it is', () => {
  const silent: string[] = [];
  const visit = (part: Record<string, unknown>, path: string): void => {
    for (const [key, each] of Object.entries((part.properties ?? {}) as Record<string, Record<string, unknown>>)) {
      if (!each.title || !each.description) silent.push(`${path}/${key}`);
      visit(each, `${path}/${key}`);
    }
  };
  visit(schema, '');
  for (const [name, part] of Object.entries(schema.$defs as Record<string, Record<string, unknown>>)) {
    if (!part.title || !part.description) silent.push(name);
    visit(part, name);
  }
  expect(silent).toEqual([]);
  expect(MEANING.every((code) => DOCUMENT_FAULTS.includes(code))).toBe(true);
});
