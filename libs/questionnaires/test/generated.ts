import fc from 'fast-check';
import { checkQuestionnaire } from '../src/check/check-questionnaire.js';
import {
  type Condition,
  inside,
  isQuestion,
  type Item,
  type Literal,
  OPS,
  type Op,
  type Option,
  type Question,
  type Questionnaire,
} from '../src/document.js';
import type { Text } from '../src/language.js';

/**
 * Questionnaires with everything a document can say: every type of question and its limits, open choices, units,
 * partial dates, several answers, groups (plain, on a page, as a matrix), questions under questions, forward
 * references. Each is free of faults.
 *
 *     fc.property(anyQuestionnaire({ repeats: true }), (document) => …)
 *     fc.property(withAnswers(anyQuestionnaire()), ({ compiled, answers }) => …)
 *
 * `repeats`: also repeating groups, nested and as answers of a question. `expressions`: also conditions and calculated
 * values in FHIRPath, and `units`: amounts in several units; such a document is compiled with the engines. Without
 * either, no engine is needed but for `patterns`, which may be left out.
 */
export interface Wish {
  readonly repeats?: boolean;
  readonly expressions?: boolean;
  readonly units?: boolean;
}

export { answersFor, draftsFor, valueFor, withAnswers } from './generated-answers.js';

const CODES = ['A', 'a', 'q1', 'phq9.1', '/93043-8/x', 'x y', "d'or", 'æøå', 'then', 'length', '{x}', 'a[0]', 'a~b'];
const TEXTS = ['a', 'A', '1', '01', '1.0', 'LA1', 'LA10', 'true', "it's", 'a b'];
const NUMBERS = [-7, -1, 0, 1, 2, 3, 5, 10];
const PATTERN = '[a-zæøå ]+';

/** Random numbers to decide with: as many as an item needs, so that shrinking makes items simpler. */
type Dice = readonly number[];
const dice: fc.Arbitrary<Dice> = fc.array(fc.nat(9999), { minLength: 12, maxLength: 12 });

interface Seed {
  readonly kind: number;
  readonly dice: Dice;
  readonly inner: readonly Seed[];
}

const seed = fc.letrec<{ item: Seed; leaf: Seed }>((tie) => ({
  leaf: fc.record({ kind: fc.nat(19), dice, inner: fc.constant([]) }),
  item: fc.record({
    kind: fc.nat(29),
    dice,
    inner: fc.array(fc.oneof({ maxDepth: 2, depthSize: 'small' }, tie('leaf'), tie('item')), { maxLength: 3 }),
  }),
})).item;

export function anyQuestionnaire(wish: Wish = {}): fc.Arbitrary<Questionnaire> {
  return fc
    .record({ seeds: fc.array(seed, { minLength: 1, maxLength: 7 }), conditions: dice, languages: fc.nat(3) })
    .map(({ seeds, conditions, languages }) => {
      const maker: Maker = { wish, used: 0, says: languages === 0 ? ['de-AT', 'da'] : ['da', 'en'] };
      const bare = seeds.map((each) => itemOf(maker, each, false));
      const list = everyQuestion(bare);
      const items = bare.map((item, index) => gated(item, list, wish, [...conditions.slice(index), ...conditions]));
      return without(documentOf(maker, items, languages === 0));
    });
}

interface Maker {
  readonly wish: Wish;
  readonly says: readonly string[];
  used: number;
}

function documentOf(maker: Maker, items: readonly Item[], own: boolean): Questionnaire {
  const languages = own ? { languages: maker.says } : {};
  return {
    id: 'generated',
    version: 1,
    title: textOf(maker, 'Title'),
    ...languages,
    rights: 'none',
    instruments: [],
    items,
  };
}

function textOf(maker: Maker, words: string): Text {
  return Object.fromEntries(maker.says.map((language) => [language, `${words} (${language})`]));
}

function nextCode(maker: Maker): string {
  maker.used += 1;
  return CODES[maker.used - 1] ?? `c${maker.used}`;
}

function itemOf(maker: Maker, { kind, dice: [roll = 0, second = 0, ...rest], inner }: Seed, inRepeats: boolean): Item {
  const code = nextCode(maker);
  const text = textOf(maker, `item ${code}`);
  if (kind === 19) return { code, type: 'display', text };
  if (kind < 20 || inner.length === 0) return questionOf(maker, code, roll, [second, ...rest]);
  if (kind < 23) {
    const question = questionOf(maker, code, roll, [second, ...rest]);
    const items = inner.map((each) => itemOf(maker, each, inRepeats));
    const several = question.type === 'multiple' || question.repeats;
    const under = several ? items.filter((item) => item.type === 'display') : items;
    return under.length > 0 ? { ...question, items: under } : question;
  }
  const repeats = maker.wish.repeats === true && kind > 25;
  const items = inner.map((each) => itemOf(maker, each, repeats || inRepeats));
  if (repeats) return repeatingOf(code, text, items, second);
  return { code, type: 'group', text, items, ...(kind === 23 && { page: true }), ...matrixOf(maker, code, kind) };
}

function repeatingOf(code: string, text: Text, items: readonly Item[], roll: number): Item {
  const first = items[0];
  const isSingle = first && isQuestion(first) && first.type !== 'multiple' && !first.repeats && !first.shownWhen;
  const answerOf = roll % 3 === 0 && isSingle;
  return { code, type: 'group', text, items, repeats: { max: 3 }, ...(answerOf && { answerOf }) };
}

function matrixOf(maker: Maker, code: string, kind: number): Partial<Item> {
  if (kind !== 24) return {};
  const options = optionsOf(maker, NUMBERS, 3, false);
  const rows = [1, 2].map(
    (row): Item => ({ code: `${code} row ${row}`, type: 'choice', text: textOf(maker, 'row'), options }),
  );
  return { matrix: true, items: rows };
}

function optionsOf(maker: Maker, pool: readonly (number | string)[], roll: number, exclusive: boolean): Option[] {
  const first = roll % (pool.length - 3);
  return pool.slice(first, first + 1 + (roll % 3)).map((value, index) => ({
    value,
    text: textOf(maker, `option ${value}`),
    ...(roll % 5 === 0 && { score: index }),
    ...(exclusive && index === 0 && { exclusive: true }),
  }));
}

/** Each type, with limits or without. */
function questionOf(maker: Maker, code: string, roll: number, dice: Dice): Question {
  const [a = 0, b = 0, c = 0, d = 0] = dice;
  const base = { code, text: textOf(maker, `question ${code}`), ...(d % 7 === 0 && { required: true }) };
  const more = { ...base, ...(c % 6 === 0 && { repeats: c % 4 === 0 ? {} : { min: 1, max: 3 } }) };
  const open = c % 4 === 0 ? { open: textOf(maker, 'other') } : {};
  const limits = a % 2 === 0 ? { min: -3, max: 7 } : {};
  switch (roll % 17) {
    case 0:
    case 1:
    case 2:
      return { ...base, type: 'choice', options: optionsOf(maker, NUMBERS, b, false) };
    case 3:
      return { ...base, type: 'choice', options: optionsOf(maker, TEXTS, b, false), ...open };
    case 4:
      return { ...base, type: 'multiple', options: optionsOf(maker, NUMBERS, b, a % 2 === 0), ...open };
    case 5:
      return { ...base, type: 'multiple', options: optionsOf(maker, TEXTS, b, a % 2 === 0), ...open };
    case 6:
      return { ...base, type: 'boolean' };
    case 7:
    case 8:
      return { ...more, type: 'integer', ...limits };
    case 9:
      return { ...more, type: 'decimal', ...limits, ...(b % 2 === 0 && { decimals: 1 }) };
    case 10: {
      const codes = maker.wish.units ? ['kg', 'g'] : ['kg'];
      const units = a % 3 === 0 ? {} : { units: codes.map((unit) => ({ code: unit, text: textOf(maker, unit) })) };
      return { ...more, type: 'quantity', ...limits, ...units };
    }
    case 11:
      return { ...more, type: 'text', maxLength: 20, ...(b % 3 === 0 && { pattern: PATTERN }) };
    case 12:
      return { ...more, type: 'url' };
    case 13:
      return {
        ...more,
        type: 'date',
        ...(b % 2 === 0 && { partial: true }),
        ...(a % 2 === 0 && { min: '1900-01-01' }),
      };
    case 14:
      return { ...more, type: 'dateTime', ...(b % 2 === 0 && { partial: true }) };
    case 15:
      return a % 2 === 0 ? { ...more, type: 'time' } : { ...base, type: 'reference' };
    default:
      return { ...base, type: 'attachment', mimeTypes: ['image/*', 'text/plain'] };
  }
}

function everyQuestion(items: readonly Item[]): Question[] {
  return items.flatMap((item) => [...(isQuestion(item) ? [item] : []), ...everyQuestion(inside(item))]);
}

/** Half of the items get a condition, on any question of the document. */
function gated(item: Item, list: readonly Question[], wish: Wish, dice: Dice): Item {
  const [roll = 0, pick = 0, ...rest] = dice;
  const items = inside(item).map((each, index) => gated(each, list, wish, [...rest.slice(index), ...dice]));
  const shownWhen = roll % 2 === 0 ? conditionOn(list, wish, pick, rest) : undefined;
  return { ...item, ...(items.length > 0 && { items }), ...(shownWhen && { shownWhen }) } as Item;
}

function conditionOn(list: readonly Question[], wish: Wish, pick: number, dice: Dice): Condition | undefined {
  const [a = 0, b = 0, c = 0] = dice;
  const [first, second] = [list[pick % list.length], list[a % list.length]];
  if (!first || !second) return undefined;
  if (wish.expressions && b % 3 === 0) return { fhirpath: readingOf(first, c) };
  const summable = list.filter(({ type, min, max }) => type === 'integer' && min !== undefined && max !== undefined);
  const sum = summable.filter(({ repeats }) => !repeats).map(({ code }) => code);
  if (b % 5 === 0 && sum.length > 0) return { sum: sum.slice(0, 3), op: opOf(c), value: c % 9 };
  if (b % 5 === 1) return { any: [atom(first, c), atom(second, a)] };
  if (b % 5 === 2) return { all: [atom(first, c), { any: [atom(second, a), atom(first, b)] }] };
  return b % 97 === 0 ? { never: true } : atom(first, c);
}

function opOf(roll: number): Op {
  return OPS[roll % OPS.length] as Op;
}

function readingOf({ code }: Question, roll: number): string {
  const linkId = code.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  const answers = `%resource.repeat(item | answer.item).where(linkId = '${linkId}').answer.value`;
  return roll % 2 === 0 ? `${answers}.exists()` : `${answers}.count() > 1`;
}

/** A comparison that the check accepts for this question, or whether it is answered. */
function atom(question: Question, roll: number): Condition {
  const item = question.code;
  const value = literalFor(question, roll);
  if (value === undefined || roll % 5 === 0) return { item, answered: roll % 2 === 0 };
  const equality: Op = roll % 2 === 0 ? '=' : '!=';
  const ordered = ['integer', 'decimal', 'quantity', 'date', 'dateTime', 'time'].includes(question.type);
  return { item, op: ordered || (typeof value === 'number' && roll % 3 === 0) ? opOf(roll) : equality, value };
}

function literalFor({ type, options, units }: Question, roll: number): Literal | undefined {
  if (options) return options[roll % options.length]?.value;
  switch (type) {
    case 'boolean':
      return roll % 2 === 0;
    case 'integer':
    case 'decimal':
      return roll % 8;
    case 'quantity':
      return { value: roll % 8, ...(units && { unit: 'kg' }) };
    case 'date':
      return ['2022', '2022-06', '2022-06-01'][roll % 3];
    case 'dateTime':
      return ['2022', '2022-06-01', '2022-06-01T12:00:00+02:00'][roll % 3];
    case 'time':
      return '12:00:00';
    case 'text':
      return 'x';
    default:
      return undefined;
  }
}

/** The same without the conditions that close a loop or weigh too much, and without amounts in two units. */
function without(document: Questionnaire): Questionnaire {
  const faults = checkQuestionnaire(document);
  if (faults.length === 0) return document;
  const bad = new Set(faults.map(({ path }) => path.split('/shownWhen')[0] as string));
  if (faults.some(({ path }) => !path.includes('/shownWhen')))
    throw new Error(`a faulty generator: ${JSON.stringify(faults)}`);
  const clean = (items: readonly Item[], path: string): Item[] =>
    items.map((item, index) => {
      const { shownWhen, ...rest } = item;
      const here = `${path}/items/${index}`;
      const items = inside(item);
      const kept = shownWhen && !bad.has(here) ? { shownWhen } : {};
      return { ...rest, ...kept, ...(items.length > 0 && { items: clean(items, here) }) } as Item;
    });
  return without({ ...document, items: clean(document.items, '') });
}
