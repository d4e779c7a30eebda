import { type CompiledQuestionnaire, itemRange, type Question, questions } from '@stemme/questionnaires';
import type { InstrumentDefinition } from '@stemme/scoring';
import type { Vocabulary, VocabularyItem, VocabularyScale } from '@stemme/triage';

const YES_NO: VocabularyItem = { min: 0, max: 1, values: [0, 1] };

/** What the rules may speak of in a response: the questionnaire's items and the scales that were scored from them. */
export function vocabularyOf(
  compiled: CompiledQuestionnaire,
  definitions: readonly InstrumentDefinition[],
): Vocabulary {
  const items = questions(compiled).map((question) => [question.code, itemOf(question)] as const);
  const scales = definitions.flatMap((definition) => scalesOf(compiled, definition));
  return { items: Object.fromEntries(items), scales: Object.fromEntries(scales) };
}

function itemOf(question: Question): VocabularyItem {
  const range = question.type === 'boolean' ? YES_NO : (itemRange(question) ?? {});
  return question.instrument ? { ...range, instrument: question.instrument } : range;
}

function scalesOf(
  compiled: CompiledQuestionnaire,
  { id, scales }: InstrumentDefinition,
): (readonly [string, VocabularyScale])[] {
  const mapped = compiled.document.instruments.find((membership) => membership.id === id)?.items ?? {};
  const codeOf = (item: string): string => (Object.hasOwn(mapped, item) ? (mapped[item] as string) : item);
  return scales.map((scale) => [
    `${id}.${scale.code}`,
    {
      ...scale.range,
      bands: scale.bands.map(({ code, from, to }) => ({ code, from, to })),
      items: scale.items.map(codeOf),
      ...(scale.direction === 'none' ? {} : { direction: scale.direction }),
    },
  ]);
}
