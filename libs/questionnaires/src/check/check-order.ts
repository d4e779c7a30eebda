import { orderOf } from '../order.js';
import { checkCalculation, checkCondition, type Reading } from './check-condition.js';
import { type Faults, step } from './faults.js';
import type { Outline } from './outline.js';

/**
 * How many items one condition may read. What decides whether those have answers does not count: each state is worked
 * out once, whoever asks for it.
 */
export const HEAVIEST = 500;

/** All conditions and calculations, and that none of them waits for itself. */
export function checkOrder(faults: Faults, outline: Outline): void {
  const { entries } = outline;
  const readings = entries.map((entry): readonly Reading[] => {
    const found: Reading[] = [];
    const around = { faults, outline, readings: found };
    if (entry.shownWhen !== undefined) {
      const at = step(entry.path, 'shownWhen');
      checkCondition(around, entry.shownWhen, at);
      if (found.length > HEAVIEST) faults.add(at, 'too-complex');
    }
    if (entry.calculated !== undefined) {
      checkCalculation(around, entry.calculated, step(entry.path, 'calculated'), entry.question);
    }
    return found;
  });
  const reads = entries.map(({ parent }, position) => [
    ...(parent < 0 ? [] : [parent]),
    ...(readings[position] ?? []).map((reading) => reading.position),
  ]);
  const { loops } = orderOf(reads);
  for (const [position, list] of readings.entries()) {
    const loop = loops.get(position);
    if (loop === undefined) continue;
    for (const reading of list) if (loops.get(reading.position) === loop) faults.add(reading.path, 'loop');
  }
}
