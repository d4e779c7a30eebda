import { type Context, extension } from './context.js';
import { numberAt, type Part } from './part.js';

/** The number an option or a concept counts as; it may stand at any of these objects, under any of three addresses. */
export function scoreAt(context: Context, ...parts: readonly (Part | undefined)[]): number | undefined {
  for (const part of parts) {
    const found = part && extension(context, part, 'score');
    const score =
      found && (numberAt(context.report, found, 'valueDecimal') ?? numberAt(context.report, found, 'valueInteger'));
    if (score !== undefined) {
      context.report.count('score');
      return score;
    }
  }
  return undefined;
}
