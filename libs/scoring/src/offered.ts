import type { InstrumentDefinition } from './vocabulary.js';

/**
 * Does every scale rest on a source that was read? An algorithm that rests on memory alone, or on sources that
 * contradict each other, is not offered to a department until somebody confirms it; it can be tried and compared, and
 * its scores say on what they rest.
 */
export function isOffered({ scales }: Pick<InstrumentDefinition, 'scales'>): boolean {
  return scales.every(({ basis }) => basis === 'sourced');
}
