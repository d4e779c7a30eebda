import fc from 'fast-check';
import type { Engines } from '../src/engines.js';
import { type Condition, type Item, isQuestion, OPS, type Question, type Questionnaire } from '../src/document.js';
import { questionnaire, text } from './documents.js';

/** Generated questionnaires of every shape a form can have: lists in lists, tables, questions under questions. */

/** Grams and kilograms, nothing else. */
export const engines: Engines = {
  units: {
    isUnit: (code) => code === 'kg' || code === 'g',
    convert: (value, from, to) => {
      if (from === to) return value;
      if (from === 'kg' && to === 'g') return value * 1000;
      return from === 'g' && to === 'kg' ? value / 1000 : undefined;
    },
  },
};

const numbers = [0, 1, 2, 3].map((value) => ({ value, text: text(`option ${value}`) }));
const words = ['a', 'A', '1', 'LA1', 'LA10', 'other', 'o0'].map((value) => ({ value, text: text(value) }));

type Body = Omit<Question, 'code' | 'text' | 'items'>;

const bodies: readonly Body[] = [
  { type: 'choice', options: numbers },
  { type: 'choice', options: numbers, open: text('Other') },
  { type: 'choice', options: words, open: text('Other') },
  { type: 'choice', options: words, presentation: 'dropdown' },
  { type: 'multiple', options: words },
  { type: 'multiple', options: [{ ...numbers[0]!, exclusive: true }, ...numbers.slice(1)] },
  { type: 'multiple', options: numbers, open: text('Other'), repeats: { max: 3 } },
  { type: 'boolean' },
  { type: 'integer', min: 0, max: 4 },
  { type: 'integer', min: 0, max: 10, presentation: 'slider' },
  { type: 'decimal', min: 0, max: 100, presentation: 'slider' },
  { type: 'decimal' },
  { type: 'quantity', units: [{ code: 'kg', text: text('kg') }] },
  {
    type: 'quantity',
    units: [
      { code: 'kg', text: text('kg') },
      { code: 'g', text: text('gram') },
    ],
  },
  { type: 'quantity' },
  { type: 'text', maxLength: 20 },
  { type: 'text', presentation: 'line' },
  { type: 'url' },
  { type: 'reference' },
  { type: 'date' },
  { type: 'date', partial: true },
  { type: 'dateTime' },
  { type: 'dateTime', partial: true },
  { type: 'time' },
  { type: 'attachment' },
  { type: 'attachment', repeats: { max: 2 } },
  { type: 'integer', min: 0, max: 4, repeats: { max: 3 } },
  { type: 'text', repeats: {} },
  {
    type: 'quantity',
    units: [
      { code: 'kg', text: text('kg') },
      { code: 'g', text: text('gram') },
    ],
    repeats: {},
  },
];

interface Seed {
  readonly kind: number;
  readonly body: number;
  readonly gate: number;
  readonly picks: readonly number[];
  readonly op: number;
  readonly value: number;
  readonly inside: readonly Seed[];
}

const { seed } = fc.letrec<{ seed: Seed }>((tie) => ({
  seed: fc.record({
    kind: fc.nat(19),
    body: fc.nat(bodies.length * 3),
    gate: fc.nat(9),
    picks: fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }),
    op: fc.nat(OPS.length - 1),
    value: fc.integer({ min: -1, max: 5 }),
    inside: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('seed'), { minLength: 1, maxLength: 3 })),
  }) as fc.Arbitrary<Seed>,
}));

/** What was made so far, in the order of the document. */
interface Made {
  readonly questions: Question[];
  count: number;
}

/** Questionnaires of every shape. Conditions read what stands before them, wherever that is. */
export function forms(): fc.Arbitrary<Questionnaire> {
  return fc.array(seed, { minLength: 2, maxLength: 6 }).map((seeds) => {
    const made: Made = { questions: [], count: 0 };
    return questionnaire(seeds.map((each) => itemOf(each, made, 0)));
  });
}

function itemOf(from: Seed, made: Made, depth: number): Item {
  const code = `c/${made.count}`;
  made.count += 1;
  const condition = conditionOf(from, made.questions);
  const shownWhen = condition ? { shownWhen: condition } : {};
  const deeper = () => from.inside.map((each) => itemOf(each, made, depth + 1));
  if (from.kind === 0 || depth > 3) return { code, type: 'display', text: text('{q1} <note>'), ...shownWhen };
  if (from.kind > 12 || from.inside.length === 0) {
    // Mostly what conditions can read.
    const body = bodies[from.body % bodies.length] ?? bodies[0]!;
    const question: Question = { code, text: text(`{q1} ${code}`), ...body, ...shownWhen };
    made.questions.push(question);
    const items = body.repeats && body.type !== 'multiple' ? [] : deeper();
    return items.length > 0 ? { ...question, items } : question;
  }
  if (from.kind < 3) {
    const rows = from.inside.map((each): Question => {
      const gate = conditionOf(each, made.questions);
      const row: Question = {
        code: `r${made.count}`,
        type: 'choice',
        text: text('row'),
        options: numbers,
        ...(gate && { shownWhen: gate }),
      };
      made.count += 1;
      made.questions.push(row);
      return row;
    });
    return { code, type: 'group', matrix: true, items: rows, ...shownWhen };
  }
  const items = deeper();
  if (from.kind < 8) {
    const answerOf = from.kind === 3 && items[0] !== undefined && isQuestion(items[0]) && !items[0].shownWhen;
    return {
      code,
      type: 'group',
      text: text('list'),
      repeats: { max: 4 },
      items,
      ...(answerOf && { answerOf }),
      ...shownWhen,
    };
  }
  return { code, type: 'group', text: text('group'), page: from.kind === 8, items, ...shownWhen };
}

function conditionOf(from: Seed, before: readonly Question[]): Condition | undefined {
  const at = (pick: number) => before[before.length - 1 - ((from.picks[pick] ?? 0) % before.length)];
  const [first, second] = [at(0), at(1)];
  if (!first || !second || from.gate < 3) return undefined;
  if (from.gate === 3) return { item: first.code, answered: from.value > 1 };
  if (from.gate === 4) return { any: [atom(first, from), { item: second.code, answered: false }] };
  if (from.gate === 5) return { all: [atom(first, from), atom(second, from)] };
  const summable = before.filter(isSummable).slice(-3);
  if (from.gate < 8 && summable.length > 0) {
    return { sum: summable.map(({ code }) => code), op: OPS[from.op] ?? '=', value: from.value };
  }
  return from.gate === 9 && from.value === 5 ? { never: true } : atom(first, from);
}

function isSummable({ type, min, options, open, repeats }: Question): boolean {
  if (repeats) return false;
  return (type === 'integer' && min !== undefined) || (type === 'choice' && !open && options === numbers);
}

function atom({ code: item, ...gate }: Question, { op: pick, value, picks }: Seed): Condition {
  const op = OPS[pick] ?? '=';
  const equality = op === '!=' ? '!=' : '=';
  switch (gate.type) {
    case 'boolean':
      return { item, op: equality, value: value > 2 };
    case 'integer':
    case 'decimal':
      return { item, op, value };
    case 'quantity':
      return gate.units ? { item, op, value: { value, unit: gate.units[0]!.code } } : { item, op, value: { value } };
    case 'date':
      return { item, op, value: '2024-02-29' };
    case 'time':
      return { item, op, value: '10:30:00' };
    case 'dateTime':
      return { item, op, value: '2024-02-29T10:30:00Z' };
    case 'text':
      return { item, op: equality, value: 'Abc' };
    case 'choice':
    case 'multiple': {
      if (gate.open && value === 4) return { item, op: equality, value: { other: 'x' } };
      const option = gate.options?.[(picks[2] ?? 0) % gate.options.length]?.value;
      return typeof option === 'string' ? { item, op: equality, value: option } : { item, op, value: option ?? 0 };
    }
    default:
      return { item, answered: value > 1 };
  }
}

/** One thing a patient does: which of what is on the screen, and what with it. */
export interface Move {
  readonly pick: number;
  readonly value: number;
}

export const moves = fc.array(fc.record({ pick: fc.nat(10_000), value: fc.nat(10_000) }), { maxLength: 25 });
