import { instrument } from '@stemme/scoring/instruments';
import type { Item, Questionnaire, Text } from '@stemme/questionnaires';

/** A question a condition can read: its code and what it asks. */
export interface Asked {
  readonly code: string;
  readonly text: Text | null;
  /** The numbers an answer can be, where they are few. */
  readonly values: readonly number[] | null;
}

/** The questions of a document whose answers are numbers, in order: what a condition can compare. */
export function codesOf(document: Questionnaire): Asked[] {
  return inside(document.items);
}

function inside(items: readonly Item[]): Asked[] {
  return items.flatMap((item) => {
    const children = 'items' in item && item.items ? inside(item.items as readonly Item[]) : [];
    if (item.type === 'group' || item.type === 'display') return children;
    const values = valuesOf(item);
    const isNumber = values !== null || ['integer', 'decimal', 'quantity'].includes(item.type);
    return [...(isNumber ? [{ code: item.code, text: item.text ?? null, values }] : []), ...children];
  });
}

function valuesOf(item: Item): number[] | null {
  if (item.type === 'boolean') return [0, 1];
  if (item.type !== 'choice' || !('options' in item)) return null;
  const values = (item.options ?? []).map(({ value, score }) => score ?? value);
  return values.length > 0 && values.every((value) => typeof value === 'number') ? (values as number[]) : null;
}

/** The scores a document gives, by the definitions that come with the product: `phq-9.TOTAL`. */
export function scalesOf({ instruments }: Pick<Questionnaire, 'instruments'>): string[] {
  return instruments.flatMap(({ id }) => (instrument(id)?.scales ?? []).map(({ code }) => `${id}.${code}`));
}
