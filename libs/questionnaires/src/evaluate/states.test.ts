import fc from 'fast-check';
import { choice, questionnaire } from '../../test/documents.js';
import { anyQuestionnaire, draftsFor } from '../../test/generated.js';
import { checkQuestionnaire } from '../check/check-questionnaire.js';
import { compile } from '../compile.js';
import type { State } from '../condition.js';
import { type Answer, type Answers, type Condition, type Item, inside } from '../document.js';
import { engines } from '../engines/engines.js';
import { visibilityByPath } from '../visibility.js';
import { pointer } from '../pointer.js';

/**
 * The meaning of hidden and shown, by brute force: a state is held against every way in which the blanks could have been
 * answered. Only conditions that more answers settle and never turn round (no `!=`, no "not answered"), each reading
 * items that nothing else reads: then hidden means exactly that no completion shows the item.
 */
interface Story {
  readonly items: readonly Item[];
  readonly given: readonly boolean[];
  readonly values: readonly number[];
}

const VALUES = [0, 1] as const;

/** Six questions; some in a group, some under a question, some in the one instance of a repeating group. */
const story: fc.Arbitrary<Story> = fc
  .record({
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 }),
    gates: fc.array(fc.record({ kind: fc.nat(5), value: fc.nat(1) }), { minLength: 6, maxLength: 6 }),
    shape: fc.constantFrom('flat', 'group', 'under', 'repeating'),
    given: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    values: fc.array(fc.constantFrom(...VALUES), { minLength: 6, maxLength: 6 }),
  })
  .map(({ order, gates, shape, given, values }) => {
    // Item `order[i]` may read `order[i - 1]` and earlier ones, so half of the references look ahead.
    const spare = [...order];
    const questions = order.map((code, place) => {
      const gate = gates[place] as { kind: number; value: number };
      const condition = place === 0 ? undefined : gateOn(spare.splice(0, 1), gate);
      return choice(`q${code}`, [...VALUES], condition);
    });
    const items = questions.sort((a, b) => (a.code < b.code ? -1 : 1));
    return { items: shaped(items, shape), given, values };
  });

function gateOn([read]: readonly number[], { kind, value }: { kind: number; value: number }): Condition | undefined {
  const item = `q${read}`;
  if (kind === 0 || read === undefined) return undefined;
  if (kind === 1) return { item, answered: true };
  if (kind === 2) return { sum: [item], op: '>=', value };
  if (kind === 3) return { all: [{ item, op: '=', value }] };
  return { any: [{ item, op: '=', value }] };
}

function shaped(items: readonly Item[], shape: string): readonly Item[] {
  const [first, second, ...rest] = items as [Item, Item, ...Item[]];
  if (shape === 'group') return [...rest, { code: 'g', type: 'group', items: [first, second] }];
  if (shape === 'repeating')
    return [{ code: 'g', type: 'group', repeats: { max: 1 }, items: [first, second] }, ...rest];
  if (shape !== 'under') return items;
  const under = [{ ...first, items: [second] }, ...rest] as readonly Item[];
  // A question that waits for what is under it is a loop.
  return checkQuestionnaire(questionnaire(under)).length === 0 ? under : items;
}

/** The answers as the document holds them: those of a repeating group in its one instance. */
function answersOf(items: readonly Item[], flat: ReadonlyMap<string, number>): Answers {
  const answers: Record<string, Answer> = {};
  for (const item of items) {
    if (item.type === 'group' && item.repeats) answers[item.code] = [answersOf(item.items, flat)];
    else if (item.type === 'group') Object.assign(answers, answersOf(item.items, flat));
    else {
      if (flat.has(item.code)) answers[item.code] = flat.get(item.code) as number;
      Object.assign(answers, answersOf(inside(item), flat));
    }
  }
  return answers;
}

describe('by brute force', () => {
  it('hidden: no way to fill in the blanks shows it; shown: every way does', () => {
    let seen = 0;
    fc.assert(
      fc.property(story, ({ items, given, values }) => {
        const compiled = compile(questionnaire(items));
        const isNested = compiled.nodes.some(({ parent }) => compiled.nodes[parent]?.question);
        const codes = compiled.nodes.flatMap(({ question }) => question?.code ?? []);
        const sent = new Map(codes.flatMap((code, at) => (given[at] ? [[code, values[at] as number] as const] : [])));
        const before = visibilityByPath(compiled, answersOf(items, sent));
        // What is not shown has no answer yet, whatever was sent: it is as open as what is blank.
        const isShown = (code: string) => (before.get(`/${code}`) ?? before.get(`/g/0/${code}`)) === 'shown';
        const known = new Map([...sent].filter(([code]) => isShown(code)));
        const blank = codes.filter((code) => !known.has(code));
        const could = new Map<string, Set<State>>();
        for (let bits = 0; bits < 2 ** blank.length; bits += 1) {
          const full = new Map([...known, ...blank.map((code, index) => [code, (bits >> index) & 1] as const)]);
          for (const [path, state] of visibilityByPath(compiled, answersOf(items, full))) {
            could.set(path, (could.get(path) ?? new Set()).add(state));
          }
        }
        for (const [path, state] of before) {
          const can = [...(could.get(path) ?? [])];
          if (state === 'unknown') seen += 1;
          if (state === 'hidden') expect([path, can]).toEqual([path, ['hidden']]);
          // Under a question two conditions on one answer can exclude each other; nobody works that out.
          else if (!isNested) expect([path, state, can.includes('shown')]).toEqual([path, state, true]);
          if (state === 'shown') expect([path, can]).toEqual([path, ['shown']]);
        }
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(50);
  });
});

it('what is not shown does not count: taking it away changes no state', () => {
  const drafts = anyQuestionnaire({ repeats: true, units: true }).chain((document) => {
    const compiled = compile(document, engines);
    return draftsFor(compiled).map((draft) => ({ compiled, draft }));
  });
  const without = (answers: Answers, states: ReadonlyMap<string, State>, path: string): Answers =>
    Object.fromEntries(
      Object.entries(answers).flatMap(([code, answer]) => {
        const at = pointer(path, code);
        const isGroup = Array.isArray(answer) && [...states.keys()].some((key) => key.startsWith(`${at}/`));
        if (isGroup) return [[code, answer.map((each, index) => without(each as Answers, states, pointer(at, index)))]];
        return states.get(at) === 'shown' ? [[code, answer]] : [];
      }),
    ) as Answers;
  fc.assert(
    fc.property(drafts, ({ compiled, draft }) => {
      const states = visibilityByPath(compiled, draft);
      expect(visibilityByPath(compiled, without(draft, states, ''))).toEqual(states);
    }),
    { numRuns: 200 },
  );
});
