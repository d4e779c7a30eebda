import type { Answered } from '@stemme/triage';

/**
 * What a response says of the codes that the pathway's conditions read: items as numbers (yes = 1), scales where they are
 * proven to a point. null = asked and not known; a code that was not asked for is left out.
 */
export function valuesRead(codes: readonly string[], answered: Answered): Record<string, number | null> {
  const { answers, scores, asked, unknownAsked = [] } = answered;
  const values: Record<string, number | null> = {};
  for (const code of codes) {
    if (Object.hasOwn(scores, code)) values[code] = pointOf(scores[code]);
    else if (Object.hasOwn(answers, code)) values[code] = numberOf(answers[code]);
    else if (asked.includes(code) || unknownAsked.includes(code)) values[code] = null;
  }
  return values;
}

function pointOf(bounds: Answered['scores'][string] | undefined): number | null {
  return bounds && bounds.low === bounds.high ? bounds.low : null;
}

function numberOf(answer: unknown): number | null {
  if (typeof answer === 'boolean') return answer ? 1 : 0;
  return typeof answer === 'number' && Number.isFinite(answer) ? answer : null;
}
