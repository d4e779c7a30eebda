import fc from 'fast-check';
import type { Condition, Item, Op, Question, Questionnaire } from '../../document.js';

/** Any questionnaire of what forms can carry, with conditions on what stands before. */

const words = fc
  .string({ unit: fc.constantFrom('a', 'Å', ' ', '<', '&', '"', '\n', '|', '€'), minLength: 1, maxLength: 15 })
  .map((text) => ({ da: `t${text}`.trim() }));

interface Draft {
  readonly kind: 'question' | 'group' | 'display';
  readonly question: Omit<Question, 'code'>;
  readonly text: { readonly da: string };
  readonly seed: number;
  readonly conditional: boolean;
  readonly inside: readonly Draft[];
}

const options = fc.integer({ min: 2, max: 5 }).chain((size) =>
  fc.boolean().map((numbers) =>
    Array.from({ length: size }, (_, index) => ({
      value: numbers ? index : `v${index}`,
      text: { da: `Svar ${index}` },
    })),
  ),
);

const answers: fc.Arbitrary<Omit<Question, 'code' | 'text'>> = fc.oneof(
  options.map((each) => ({ type: 'choice' as const, options: each })),
  options.map((each) => ({ type: 'choice' as const, options: each, presentation: 'slider' as const })),
  fc
    .tuple(options, fc.boolean())
    .map(([each, most]) => ({ type: 'multiple' as const, options: each, ...(most ? { repeats: { max: 2 } } : {}) })),
  fc.constant({ type: 'boolean' as const }),
  fc
    .constantFrom({}, { min: 0, max: 10 }, { min: -5 }, { min: 0, max: 10, presentation: 'slider' as const })
    .map((each) => ({ type: 'integer' as const, ...each })),
  fc
    .constantFrom({}, { min: 0.5, max: 9.5, unit: 'kg' }, { min: 0, max: 10, step: 0.5, presentation: 'line' as const })
    .map((each) => ({ type: 'decimal' as const, ...each })),
  fc
    .constantFrom({}, { units: [{ code: 'kg', text: { da: 'kilo' } }], min: 0, max: 300 })
    .map((each) => ({ type: 'quantity' as const, ...each })),
  fc.constantFrom({}, { min: '1950-01-01', max: '2026-12-31' }).map((each) => ({ type: 'date' as const, ...each })),
  fc.constant({ type: 'dateTime' as const }),
  fc.constant({ type: 'text' as const }),
);

const question = fc.tuple(answers, words, fc.boolean(), fc.option(words, { nil: undefined })).map(
  ([each, text, required, help]): Omit<Question, 'code'> => ({
    ...each,
    text,
    ...(required ? { required } : {}),
    ...(help ? { help } : {}),
  }),
);

const draft: fc.Arbitrary<Draft> = fc.letrec<{ draft: Draft }>((tie) => ({
  draft: fc.record({
    kind: fc.constantFrom('question', 'question', 'question', 'group', 'display'),
    question,
    text: words,
    seed: fc.nat(),
    conditional: fc.boolean(),
    inside: fc.oneof({ maxDepth: 2 }, fc.constant([]), fc.array(tie('draft'), { maxLength: 3 })),
  }) as fc.Arbitrary<Draft>,
})).draft;

/** A condition on one of the questions before; which one, and what it asks, follows from the seed. */
function conditionOn(before: readonly Question[], seed: number): Condition | undefined {
  const target = before[seed % before.length];
  if (!target) return undefined;
  const { code: item, type } = target;
  const op = (['<', '<=', '=', '!=', '>=', '>'] as const)[seed % 6] as Op;
  const equal = (['=', '!='] as const)[seed % 2] as Op;
  const simple = ((): Condition => {
    if (type === 'integer' || type === 'decimal') return { item, op, value: seed % 9 };
    if (type === 'quantity') return { item, op, value: { value: seed % 9, ...(target.units ? { unit: 'kg' } : {}) } };
    if (type === 'boolean') return { item, op: equal, value: seed % 3 === 0 };
    if (type === 'date') return { item, op, value: '2000-06-15' };
    if (type === 'text') return { item, op: equal, value: 'a' };
    if (type === 'dateTime') return { item, answered: seed % 2 === 0 };
    const value = target.options?.[seed % 2]?.value as number | string;
    return { item, op: typeof value === 'number' && type === 'choice' ? op : equal, value };
  })();
  const other = before[(seed + 1) % before.length] as Question;
  const second: Condition = { item: other.code, answered: seed % 4 < 2 };
  if (seed % 5 === 0 && other.type !== 'text') return { all: [simple, second] };
  return seed % 5 === 1 && other.type !== 'text' ? { any: [simple, second] } : simple;
}

export const documents: fc.Arbitrary<Questionnaire> = fc.array(draft, { minLength: 1, maxLength: 5 }).map((drafts) => {
  const before: Question[] = [];
  let number = 0;
  const made = ({ kind, question: asked, text, seed, conditional, inside }: Draft, depth: number): Item[] => {
    const code = `i${++number}`;
    const condition = conditional && kind !== 'display' ? conditionOn(before, seed) : undefined;
    const shownWhen = condition ? { shownWhen: condition } : {};
    if (kind === 'display') return [{ code, type: 'display', text }];
    if (kind === 'question') {
      const own = { code, ...asked, ...shownWhen } as Question;
      before.push(own);
      const items = depth < 2 && own.type !== 'text' ? inside.flatMap((each) => made(each, depth + 1)) : [];
      return [items.length > 0 ? { ...own, items } : own];
    }
    const items = inside.flatMap((each) => made(each, depth + 1));
    return items.length > 0 ? [{ code, type: 'group', text, ...shownWhen, items }] : [];
  };
  const items = drafts.flatMap((each) => made(each, 0));
  return { id: 'made', version: 1, title: { da: 'Skema' }, languages: ['da'], rights: 'Egen', instruments: [], items };
});
