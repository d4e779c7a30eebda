import { parseDefinition } from '../check-definition.js';
import type { InstrumentDefinition } from '../vocabulary.js';
import { files } from './files.js';

/** What the product ships, checked as it is loaded: a broken definition stops the start, it does not score. */
export const instruments: readonly InstrumentDefinition[] = files.map(shipped);

const byName = new Map(
  instruments.flatMap((definition) =>
    [definition.id, ...(definition.aliases ?? [])].map((name) => [name, definition] as const),
  ),
);

/** The shipped definition of that id or alias, or undefined. */
export function instrument(name: string): InstrumentDefinition | undefined {
  return byName.get(name);
}

function shipped(value: unknown): InstrumentDefinition {
  const parsed = parseDefinition(value);
  if (parsed.ok) return deepFreeze(parsed.definition);
  throw new Error(
    `shipped definition is broken: ${parsed.faults.map(({ path, code }) => `${path} ${code}`).join(', ')}`,
  );
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}
