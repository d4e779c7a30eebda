import fc from 'fast-check';
import { checkQuestionnaire } from '../src/check/check-questionnaire.js';
import {
  type Answer,
  type Condition,
  type Item,
  isQuestion,
  OPS,
  type Op,
  type Question,
  type Questionnaire,
} from '../src/document.js';
import { itemRange } from '../src/item-range.js';
import type { Text } from '../src/language.js';

/** Generated questionnaires and answers, for the properties. */

export const text = (words: string): Text => ({ da: words, en: words });

/** A questionnaire around items, for the truth tables. */
export function questionnaire(items: readonly Item[]): Questionnaire {
  return { id: 'test', version: 1, title: text('Test'), rights: 'none', instruments: [], items };
}

export function choice(
  code: string,
  values: readonly (number | string)[] = [0, 1, 2, 3],
  shownWhen?: Condition,
): Question {
  const options = values.map((value) => ({ value, text: text(`option ${value}`) }));
  return { code, type: 'choice', text: text(code), options, ...(shownWhen && { shownWhen }) };
}

/** Texts SurveyJS would mix up: case, numbers in quotes, white space inside, parts of each other. */
const TRICKY = ['a', 'A', '1', '01', '1.0', 'LA1', 'LA10', 'true', 'o0', "it's", '{q1}', 'a b'];
const NUMBERS = [-7, -1, 0, 1, 2, 3, 5, 10, 12];
const CODES = ['a[0]', 'A', 'a', '{x}', 'q1', 'phq9.1', '/93043-8/x', 'x y', "d'or", 'æøå', 'then', 'length', 'name'];

interface Draft {
  readonly question: Question;
  readonly gate: Seed;
}

/** A condition before it knows what stands before it: numbers to pick with. */
interface Seed {
  readonly kind: number;
  readonly op: Op;
  readonly picks: readonly number[];
  readonly value: number;
}

const seed: fc.Arbitrary<Seed> = fc.record({
  kind: fc.nat(9),
  op: fc.constantFrom(...OPS),
  picks: fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }),
  value: fc.integer({ min: -8, max: 14 }),
});

const options = (pool: readonly (number | string)[], exclusive: boolean) =>
  fc.uniqueArray(fc.constantFrom(...pool), { minLength: 1, maxLength: 4 }).map((values) =>
    values.map((value, index) => ({
      value,
      text: text(`option ${value}`),
      ...(exclusive && index === 0 && { exclusive: true }),
    })),
  );

const body: fc.Arbitrary<Omit<Question, 'code' | 'text'>> = fc.oneof(
  { weight: 4, arbitrary: options(NUMBERS, false).map((list) => ({ type: 'choice' as const, options: list })) },
  { weight: 1, arbitrary: options(TRICKY, false).map((list) => ({ type: 'choice' as const, options: list })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(NUMBERS, TRICKY), fc.boolean())
      .chain(([pool, exclusive]) => options(pool, exclusive))
      .map((list) => ({ type: 'multiple' as const, options: list })),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'boolean' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'integer' as const, min: -3, max: 7 }) },
  { weight: 1, arbitrary: fc.constant({ type: 'decimal' as const, min: -2.5, max: 4.5 }) },
  { weight: 1, arbitrary: fc.constant({ type: 'text' as const, maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constant({ type: 'date' as const }) },
);

const draft: fc.Arbitrary<Draft> = fc.record({
  question: body.map((rest): Question => ({ code: '', text: text('question'), ...rest })),
  gate: seed,
});

const isSummable = (question: Question) => {
  const range = itemRange(question);
  return range !== null && question.type !== 'decimal';
};

/** A comparison that the check accepts for this gate, or whether it is answered. */
function atom(gate: Question, { op, value, picks }: Seed): Condition {
  const item = gate.code;
  const equality = op === '=' || op === '!=' ? op : '=';
  if (gate.type === 'boolean') return { item, op: equality, value: value > 2 };
  if (gate.type === 'text' || gate.type === 'date') return { item, answered: value > 2 };
  const pick = gate.options?.[(picks[2] ?? 0) % gate.options.length]?.value;
  if (typeof pick === 'string') return { item, op: equality, value: pick };
  return { item, op, value: (op === '=' || op === '!=') && pick !== undefined ? pick : value };
}

function condition(before: readonly Question[], gate: Seed): Condition | undefined {
  const at = (pick: number) => before[(gate.picks[pick] ?? 0) % before.length];
  const [first, second] = [at(0), at(1)];
  if (!first || !second || gate.kind < 2) return undefined;
  if (gate.kind === 2) return { item: first.code, answered: gate.value > 2 };
  if (gate.kind === 3) return { any: [atom(first, gate), atom(second, gate)] };
  if (gate.kind === 4) return { all: [atom(first, gate), { any: [atom(second, gate), atom(first, gate)] }] };
  const summable = before.filter(isSummable).slice(-3);
  if (gate.kind < 8 && summable.length > 0) {
    return { sum: summable.map((question) => question.code), op: gate.op, value: gate.value };
  }
  return atom(first, gate);
}

/**
 * Conditions that more answers can only settle, never turn round: nothing that holds because an answer is absent, and
 * no sum over what may not be asked.
 */
function isMonotone(one: Condition, before: readonly Question[]): boolean {
  if ('all' in one) return one.all.every((part) => isMonotone(part, before));
  if ('any' in one) return one.any.every((part) => isMonotone(part, before));
  if ('answered' in one) return one.answered;
  if ('sum' in one && before.some((gate) => gate.shownWhen && one.sum.includes(gate.code))) return false;
  return 'op' in one && one.op !== '!=';
}

interface Wish {
  readonly monotone?: boolean;
}

/** Questionnaires of every question type, with chains, sums and gated groups. */
export function questionnaires({ monotone = false }: Wish = {}): fc.Arbitrary<Questionnaire> {
  return fc
    .record({ drafts: fc.array(draft, { minLength: 1, maxLength: 9 }), groups: fc.array(seed, { maxLength: 2 }) })
    .map(({ drafts, groups }) => {
      const before: Question[] = [];
      const keep = (gate: Condition | undefined) =>
        gate && (!monotone || isMonotone(gate, before)) ? { shownWhen: gate } : {};
      const gated = drafts.map(({ question, gate }, index) => {
        const code = CODES[index] ?? `c${index}`;
        const made = { ...question, code, ...keep(condition(before, gate)) };
        before.push(made);
        return made;
      });
      return questionnaire(grouped(gated, monotone ? [] : groups, keep));
    })
    .filter((document) => !checkQuestionnaire(document).some((fault) => fault.code === 'too-complex'));
}

type Keep = (gate: Condition | undefined) => { shownWhen?: Condition };

/** Puts the last questions into nested groups, each gated by what stands before it. */
function grouped(list: readonly Question[], groups: readonly Seed[], keep: Keep): readonly Item[] {
  let items: Item[] = [...list];
  for (const [index, gate] of groups.entries()) {
    const cut = Math.max(0, items.length - 3);
    const before = items.slice(0, cut).filter(isQuestion);
    const inside: Item[] = [
      { code: `display ${index}`, type: 'display', text: text('<b>note</b>') },
      ...items.slice(cut),
    ];
    const page = gate.value > 5;
    const group: Item = { code: `group ${index}`, type: 'group', stem: text('stem'), page, items: inside };
    items = [...items.slice(0, cut), { ...group, ...keep(condition(before, gate)) }];
  }
  return items;
}

/** One accepted answer to a question. */
export function answerTo(question: Question): fc.Arbitrary<Answer> {
  const values = (question.options ?? []).map((option) => option.value);
  switch (question.type) {
    case 'choice':
      return fc.constantFrom(...values);
    case 'multiple': {
      const alone = question.options?.filter((option) => option.exclusive).map((option) => option.value) ?? [];
      const several = values.filter((value) => !alone.includes(value));
      const lists: fc.Arbitrary<(number | string)[]>[] = alone.map((value) => fc.constant([value]));
      if (several.length > 0) {
        const maxLength = Math.min(several.length, question.repeats?.max ?? several.length);
        lists.push(fc.shuffledSubarray(several, { minLength: 1, maxLength }));
      }
      return fc.oneof(...lists);
    }
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Number(question.min ?? -5), max: Number(question.max ?? 5) });
    case 'decimal':
      return fc.integer({ min: -25, max: 45 }).map((tenths) => (tenths === 0 ? 0 : tenths / 10));
    case 'text':
      return fc.constantFrom('x', '0', ' padded ', 'ja\nnej', "'; --", '{q1}', '<b>');
    case 'date':
      return fc.constantFrom('2024-02-29', '1999-12-31', '2027-03-20');
    default:
      throw new Error(`these documents have no ${question.type}`);
  }
}

/** A list of steps: each sets one question's answer or blanks it. */
export function steps(list: readonly Question[], most = 20): fc.Arbitrary<[string, Answer | undefined][]> {
  const one = fc
    .constantFrom(...list)
    .chain((question) =>
      fc.tuple(
        fc.constant(question.code),
        fc.oneof({ weight: 5, arbitrary: answerTo(question) }, { weight: 1, arbitrary: fc.constant(undefined) }),
      ),
    );
  return fc.array(one, { maxLength: most });
}
