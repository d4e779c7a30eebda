import { isQuestion, type Item, type ItemCode } from '../document.js';
import type { BuiltItems } from '../fhir/response/items.js';
import type { Coding, Extension } from '../fhir/shared/r4.js';
import { EXTENSIONS } from '../fhir/shared/extensions.js';

/** Under which of its addresses the expressions of a form look for what an answer counts as. */
export function scoreUrlsIn(expressions: Iterable<string>): readonly string[] {
  const all = [...expressions].filter((words) => words.includes('extension'));
  return EXTENSIONS.score.filter((url) => all.some((words) => words.includes(`'${url}'`)));
}

/**
 * Puts beside each coding that was answered what it counts as, as form fillers copy it from the option: expressions
 * may read it there instead of calling `ordinal()`.
 */
export function addScores(
  { at }: BuiltItems,
  itemOf: (code: ItemCode) => Item | undefined,
  urls: readonly string[],
): void {
  if (urls.length === 0) return;
  for (const [key, { answer = [] }] of at) {
    const item = itemOf(key.slice(key.lastIndexOf('/') + 1));
    const options = item && isQuestion(item) ? (item.options ?? []) : [];
    for (const { valueCoding } of answer) {
      const option = valueCoding && options.find(({ as }) => as && 'coding' in as && isSame(as.coding, valueCoding));
      if (!valueCoding || option?.score === undefined) continue;
      const extension = urls.map((url): Extension => ({ url, valueDecimal: option.score as number }));
      Object.assign(valueCoding, { extension });
    }
  }
}

function isSame(one: Coding, other: Coding): boolean {
  return one.system === other.system && one.code === other.code && one.display === other.display;
}
