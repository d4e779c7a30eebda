/** A piece of a text: words, or a number that can be called. */
export interface Piece {
  readonly text: string;
  /** What stands after `tel:`. */
  readonly tel?: string;
}

/** 112, and the ways eight digits are written in Danish, with or without +45. */
const NUMBER = /(?<![\d.,:/])(?:112|(?:\+45 ?)?(?:\d{2} \d{3} \d{3}|\d{2}(?: \d{2}){3}|\d{4} \d{4}|\d{8}))(?![\d:/])/g;

/**
 * Splits a text where it holds a phone number. `known` are the department's own numbers: short ones such as 1813 are
 * only a number when the department has it, else every year would be one.
 */
export function pieces(text: string, known: readonly string[] = []): Piece[] {
  const own = known.filter((number) => number.trim() !== '').map(quoted);
  const pattern = new RegExp([...own.map((number) => `(?<!\\d)${number}(?!\\d)`), NUMBER.source].join('|'), 'g');
  const found: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index) });
    found.push({ text: match[0], tel: dialled(match[0]) });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ text: text.slice(end) });
  return found;
}

/** The number as a phone wants it. */
export function dialled(number: string): string {
  return number.replace(/[^\d+]/g, '');
}

function quoted(number: string): string {
  return number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
