import { type DefinitionFault, repeated, when } from './check/faults.js';
import type { Draft, Parts } from './check/ground.js';
import { schemaFaults } from './check/schema.js';
import { meaningFaults } from './check-meaning.js';
import { isRecord } from './is-record.js';
import type { InstrumentDefinition } from './vocabulary.js';

export type { DefinitionFault };

const WHOLE: readonly string[] = ['/items', '/derived', '/scales'];

/**
 * Every fault of an instrument definition, with its path; an empty list means it is good. The published schema is asked
 * first. A part (an item, a derived item, a scale) whose shape is wrong is not asked what it means, all other parts
 * are, so that one pass shows everything there is to mend.
 */
export function checkDefinition(value: unknown): DefinitionFault[] {
  const faults = schemaFaults(value);
  // more parts than any instrument has: what they mean together would take minutes to ask
  const isTooLarge = faults.some(({ path, code }) => code === 'too-many' && WHOLE.includes(path));
  if (!isRecord(value) || isTooLarge) return faults;
  return [...faults, ...aliasFaults(value, faults), ...meaningFaults(draftOf(value, faults))];
}

/** The definition, or all its faults; the only way from unknown data to an `InstrumentDefinition`. */
export function parseDefinition(
  value: unknown,
): { ok: true; definition: InstrumentDefinition } | { ok: false; faults: DefinitionFault[] } {
  const faults = checkDefinition(value);
  return faults.length === 0 ? { ok: true, definition: value as InstrumentDefinition } : { ok: false, faults };
}

function draftOf(value: Record<string, unknown>, faults: readonly DefinitionFault[]): Draft {
  return {
    items: partsOf(value.items, '/items', faults),
    derived: partsOf(value.derived, '/derived', faults),
    scales: partsOf(value.scales, '/scales', faults),
  };
}

/** The parts of good shape in their places, null where one is not. */
function partsOf<Part>(parts: unknown, path: string, faults: readonly DefinitionFault[]): Parts<Part> {
  if (!Array.isArray(parts)) return [];
  const broken = new Set(faults.map((fault) => fault.path.split('/').slice(0, 3).join('/')));
  // Array.from, since map would leave a hole a hole
  return Array.from(parts, (part: Part, index) => (broken.has(`${path}/${index}`) ? null : part));
}

/** Another name that is the instrument's own, or stands there twice. */
function aliasFaults({ id, aliases }: Record<string, unknown>, faults: readonly DefinitionFault[]): DefinitionFault[] {
  if (!Array.isArray(aliases) || faults.some(({ path }) => path.startsWith('/aliases'))) return [];
  const own = aliases.flatMap((alias, index) => when(alias === id, `/aliases/${index}`, 'duplicate'));
  return [...repeated(aliases, '/aliases'), ...own];
}
