import type { Coding } from '../../document.js';
import { tokenOf } from '../shared/coding.js';
import { type Choices, choicesOf } from './choices.js';
import type { Context } from './context.js';
import type { Outline } from './outline.js';
import { partsAt, stringAt } from './part.js';
import { plain } from './texts.js';
import { fhirValue } from './values.js';

/** What conditions compare the answers of one question with. */
export interface Compared {
  readonly units: readonly Coding[];
  readonly codings: readonly { readonly coding: Coding; readonly path: string }[];
}

export const NOTHING: Compared = { units: [], codings: [] };

/** By linkId of the question that is read. */
export function comparedWith({ report }: Context, outline: Outline): ReadonlyMap<string, Compared> {
  const found = new Map<string, { units: Coding[]; codings: { coding: Coding; path: string }[] }>();
  for (const { part } of outline.entries) {
    for (const each of partsAt(report, part, 'enableWhen')) {
      const linkId = stringAt(report, each, 'question');
      const value = Object.hasOwn(each.fields, 'answerCoding') || Object.hasOwn(each.fields, 'answerQuantity');
      const answer = value ? fhirValue(report, each, 'answer') : undefined;
      if (linkId === undefined || !answer) continue;
      const one = found.get(linkId) ?? { units: [], codings: [] };
      if (answer.kind === 'quantity' && answer.value.unit) one.units.push(answer.value.unit);
      if (answer.kind === 'coding') one.codings.push({ coding: answer.value, path: answer.path });
      found.set(linkId, one);
    }
  }
  return found;
}

/** The concepts that conditions name, as options: so that what hangs on them can still be reached. */
export function comparedOptions(context: Context, { codings }: Compared): Choices | undefined {
  const once = new Map(codings.map((one) => [tokenOf(one.coding), one]));
  const raw = [...once.values()].flatMap(({ coding, path }) => {
    const words = coding.display ?? coding.code;
    return words === undefined ? [] : [{ source: { coding }, text: plain(context, words), selected: false, path }];
  });
  return raw.length === 0 ? undefined : choicesOf(context, raw);
}
