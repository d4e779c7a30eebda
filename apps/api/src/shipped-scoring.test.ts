import { checkQuestionnaire, itemRange, type Question, type Questionnaire } from '@stemme/questionnaires';
import {
  catalogue,
  completeSkeleton,
  isNonCommercial,
  library,
  type Skeleton,
  type SkeletonItem,
  skeletons,
} from '@stemme/questionnaires/catalogue';
import { type InstrumentDefinition, isOffered, type ItemDefinition } from '@stemme/scoring';
import { instrument, instruments } from '@stemme/scoring/instruments';

/** Whatever a questionnaire lets be answered, the definitions of its instruments can score; nothing else, nothing less. */

const shipped = [...catalogue, ...library];
const scored = shipped.flatMap((document) =>
  document.instruments.flatMap((member) => {
    const definition = instrument(member.id);
    return definition
      ? [{ name: `${document.id}: ${member.id}`, document, definition, codes: member.items ?? {} }]
      : [];
  }),
);

interface Numbers {
  readonly min: number;
  readonly max: number;
  readonly values?: readonly number[] | undefined;
}

describe('every instrument in a shipped questionnaire', () => {
  it('is scored from it, where it has a definition; those without one are our own sets', () => {
    const without = shipped.flatMap((document) => document.instruments.filter(({ id }) => !instrument(id)));
    expect([...new Set(without.map(({ id }) => id))].sort()).toEqual([
      ...['contact-request', 'home-measurements', 'own-arthroplasty', 'own-copd', 'own-diabetes', 'own-epilepsy'],
      ...['own-heart-failure', 'own-measured-again', 'own-measuring', 'own-onco-symptoms', 'own-pregnancy'],
      'own-pressure-again',
    ]);
    expect(scored.length).toBeGreaterThanOrEqual(24);
  });

  it.each(scored)('$name', ({ document, definition, codes }) => {
    expect(isOffered(definition)).toBe(true);
    for (const item of definition.items) {
      const question = find(document, codes[item.code] ?? item.code);
      expect([item.code, question && numbersOf(question)]).toEqual([item.code, allowed(item)]);
    }
  });

  it('asks nothing under its name that the definition does not know', () => {
    for (const { document, definition, codes } of scored) {
      const known = new Set(definition.items.map(({ code }) => codes[code] ?? code));
      const asked = questionsOf(document).filter((question) => question.instrument === definition.id);
      expect(asked.map(({ code }) => code).filter((code) => !known.has(code))).toEqual([]);
    }
  });
});

it('what a definition calls non-commercial is asked about, and nothing else', () => {
  const ids = instruments.filter(({ licence }) => licence === 'non-commercial').map(({ id }) => id);
  expect(instruments.map(({ id }) => id).filter(isNonCommercial)).toEqual(ids);
});

describe('the skeletons', () => {
  it('and the questionnaires with text are together every definition there is', () => {
    const named = new Set([
      ...skeletons.flatMap(({ scoredBy }) => scoredBy),
      ...library.flatMap((document) => document.instruments.map(({ id }) => id)),
      ...['phq-9-prorated', 'gad-7-prorated', 'who-5-prorated'],
    ]);
    expect(instruments.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
    const shown = new Set(library.map(({ id }) => id));
    expect(skeletons.filter(({ id }) => shown.has(id))).toEqual([]);
  });

  it.each(skeletons)('$id has the codes and numbers of what scores it', (skeleton) => {
    for (const id of skeleton.scoredBy) {
      const { items } = instrument(id) as InstrumentDefinition;
      const facts = skeleton.items.map((item) => [item.code, numbers(item)]);
      expect(facts).toEqual(items.map((item) => [item.code, allowed(item)]));
    }
  });

  it.each(skeletons)('$id is a questionnaire once its words are there, and is scored', (skeleton) => {
    const completed = completeSkeleton(skeleton, words(skeleton));
    if (!completed.ok) throw new Error(JSON.stringify(completed.faults));
    const { questionnaire } = completed;
    expect(checkQuestionnaire(questionnaire)).toEqual([]);
    const [member] = questionnaire.instruments;
    expect(member?.id).toBe(skeleton.scoredBy[0] ?? skeleton.id);
    for (const item of instrument(member?.id ?? '')?.items ?? []) {
      const question = find(questionnaire, item.code);
      expect([item.code, question && numbersOf(question)]).toEqual([item.code, allowed(item)]);
    }
  });
});

/** Made-up words in the place of the owner's. */
function words({ items, rights }: Skeleton): unknown {
  const some = (text: string) => ({ da: text, en: text });
  const lists = items.flatMap(({ code, values }) =>
    values ? [[code, values.map((value) => ({ value, text: some(`option ${value}`) }))] as const] : [],
  );
  return {
    languages: ['da', 'en'],
    title: some('title'),
    items: Object.fromEntries(items.map(({ code }) => [code, some(`question ${code}`)])),
    options: Object.fromEntries(lists),
    licence: 'number 1',
    rights,
  };
}

function questionsOf({ items }: Questionnaire): Question[] {
  const walk = (inside: Questionnaire['items']): Question[] =>
    inside.flatMap((item) =>
      item.type === 'group' ? walk(item.items) : item.type === 'display' ? [] : [item as Question],
    );
  return walk(items);
}

function find(document: Questionnaire, code: string): Question | undefined {
  return questionsOf(document).find((question) => question.code === code);
}

/** What the question lets be answered, in numbers. */
function numbersOf(question: Question): Numbers | null {
  const range = itemRange(question);
  return range && { min: range.min, max: range.max, values: range.values ?? whole(range) };
}

function numbers({ values, min, max }: SkeletonItem): Numbers {
  if (values) return { min: Math.min(...values), max: Math.max(...values), values };
  return { min: min as number, max: max as number, values: whole({ min: min as number, max: max as number }) };
}

/** What the definition takes. */
function allowed({ min, max, values }: ItemDefinition): Numbers {
  return { min, max, values: values ?? whole({ min, max }) };
}

function whole({ min, max }: { readonly min: number; readonly max: number }): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}
