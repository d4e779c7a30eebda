import { type Context, extensions } from './context.js';
import { type Part, partAt, partsAt, stringAt } from './part.js';

/** What an item is drawn as: the codes of its itemControl, the words of it where there is no code. */
export function controlsOf(context: Context, part: Part): ReadonlySet<string> {
  return conceptCodes(context, extensions(context, part, 'itemControl'));
}

/** `instructions`, `help`, `security` of a display. */
export function categoriesOf(context: Context, part: Part): ReadonlySet<string> {
  return conceptCodes(context, extensions(context, part, 'displayCategory'));
}

function conceptCodes({ report }: Context, parts: readonly Part[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const part of parts) {
    const concept = partAt(report, part, 'valueCodeableConcept');
    const codings = concept ? partsAt(report, concept, 'coding') : [];
    for (const coding of codings) found.add((stringAt(report, coding, 'code') ?? '').toLowerCase());
    if (concept && codings.length === 0) found.add((stringAt(report, concept, 'text') ?? '').toLowerCase());
  }
  found.delete('');
  return found;
}
