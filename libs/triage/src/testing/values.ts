import type { Answered } from '../answered.js';
import type { Vocabulary } from '../vocabulary.js';

/** The values a code may have; `perhaps` = it may also never have been asked. null = it was not. */
export type Values = { readonly values: readonly number[]; readonly perhaps: boolean } | null;

/** Whole numbers and the halves between them: enough to fall on both sides of any whole threshold. */
function between(low: number, high: number): number[] {
  const values = [low, high];
  for (let at = Math.ceil(low * 2); at < high * 2; at += 1) values.push(at / 2);
  return values;
}

export function valuesOf(code: string, response: Answered, { items, scales }: Vocabulary): Values {
  const scale = scales[code];
  const perhaps = (codes: readonly string[]): boolean =>
    codes.some((one) => response.answers[one] === undefined && (response.unknownAsked ?? []).includes(one));
  if (scale) {
    const score = response.scores[code];
    if (score) return { values: between(score.low, score.high), perhaps: perhaps(scale.items ?? []) };
    const asked = [...response.asked, ...(response.unknownAsked ?? []), ...Object.keys(response.answers)];
    if (score === undefined && !(scale.items ?? []).every((one) => asked.includes(one))) return null;
    return { values: between(scale.min, scale.max), perhaps: perhaps(scale.items ?? []) };
  }
  const answer = response.answers[code];
  if (answer !== undefined) return { values: [Number(answer)], perhaps: false };
  const { values, min = -1e9, max = 1e9 } = items[code] ?? {};
  const any = values ?? (max - min > 1e6 ? [min, max] : between(min, max));
  if (response.asked.includes(code)) return { values: any, perhaps: false };
  return (response.unknownAsked ?? []).includes(code) ? { values: any, perhaps: true } : null;
}
