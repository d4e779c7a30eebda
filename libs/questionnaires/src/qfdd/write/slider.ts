import type { Question } from '../../document.js';

/** `GLIST_PQ` says a slider exactly when its marks tell whole numbers from others as the question does. */
export function isSlider({ type, presentation, min, max, step }: Question): boolean {
  if (presentation !== 'slider' && presentation !== 'line') return false;
  if (typeof min !== 'number' || typeof max !== 'number' || !Number.isInteger(max)) return false;
  if (type === 'integer') return Number.isInteger(step ?? 1) && (step ?? 1) > 0;
  return type === 'decimal' && step !== undefined && step > 0 && !(Number.isInteger(min) && Number.isInteger(step));
}
