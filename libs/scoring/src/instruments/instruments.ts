import { parseDefinition } from '../check-definition.js';
import type { InstrumentDefinition } from '../vocabulary.js';
import gad7 from './gad-7.json' with { type: 'json' };
import phq2 from './phq-2.json' with { type: 'json' };
import phq9 from './phq-9.json' with { type: 'json' };
import who5 from './who-5.json' with { type: 'json' };

/** What the product ships, checked as it is loaded: a broken definition stops the start, it does not score. */
export const instruments: readonly InstrumentDefinition[] = [gad7, phq2, phq9, who5].map(shipped);

/** The shipped definition of that id, or undefined. */
export function instrument(id: string): InstrumentDefinition | undefined {
  return instruments.find((definition) => definition.id === id);
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
