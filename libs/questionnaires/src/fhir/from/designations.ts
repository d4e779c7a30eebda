import type { LanguageTag, Text } from '../../language.js';
import type { Context } from './context.js';
import { type Part, partAt, partsAt, stringAt } from './part.js';
import { languageTag, textAt } from './texts.js';

/** The display of a concept with its designations in other languages. */
export function designationsOf(context: Context, concept: Part, display: string): Text {
  const { report } = context;
  const found: Record<LanguageTag, string> = {
    ...(textAt(context, concept, 'display') ?? { [context.language]: display }),
  };
  for (const part of partsAt(report, concept, 'designation')) {
    const given = stringAt(report, part, 'language');
    const tag = given === undefined ? undefined : languageTag(given);
    const words = stringAt(report, part, 'value');
    const use = partAt(report, part, 'use');
    const forDisplay = !use || stringAt(report, use, 'code') === 'display';
    if (tag === undefined || words === undefined || !forDisplay) {
      report.remark(part.path, 'translation', given);
    } else if (!Object.hasOwn(found, tag)) {
      found[tag] = words;
      context.languages.add(tag);
      report.count('translation');
    }
  }
  return found;
}
