/** A pattern whose conditions on the whole text stand before it: `^(?=.*\d)(?!.*x).{8,}$`. */
export interface Split {
  /** What the text must (or must not) begin with. */
  readonly ahead: readonly { readonly pattern: string; readonly mustNot: boolean }[];
  readonly rest: string;
}

/**
 * Takes the look-aheads at the very start of a pattern apart. There, each is a condition of its own on the same text,
 * and that can be tested in linear time, which a look-ahead cannot. `undefined`: there are none, or they hold for only
 * one of several alternatives.
 */
export function withoutLookaheads(pattern: string): Split | undefined {
  let rest = pattern.startsWith('^') ? pattern.slice(1) : pattern;
  const ahead: { pattern: string; mustNot: boolean }[] = [];
  while (rest.startsWith('(?=') || rest.startsWith('(?!')) {
    const end = endOf(rest);
    if (end === undefined) return undefined;
    ahead.push({ pattern: rest.slice(3, end), mustNot: rest[2] === '!' });
    rest = rest.slice(end + 1);
    // a look-ahead that is itself repeated or optional says something else
    if (/^[*+?{]/.test(rest)) return undefined;
  }
  return ahead.length === 0 || hasAlternatives(rest) ? undefined : { ahead, rest };
}

/** Where the group that the text starts with is closed. */
function endOf(pattern: string): number | undefined {
  for (const { char, depth, index } of charactersOf(pattern)) if (char === ')' && depth === 0) return index;
  return undefined;
}

function hasAlternatives(pattern: string): boolean {
  for (const { char, depth } of charactersOf(pattern)) if (char === '|' && depth === 0) return true;
  return false;
}

/** The characters that are neither escaped nor in a class, with how many groups they stand in. */
function* charactersOf(pattern: string): Generator<{ char: string; depth: number; index: number }> {
  let depth = 0;
  let inClass = false;
  for (let index = 0; index < pattern.length; index++) {
    const char = pattern[index] as string;
    if (char === '\\') index++;
    else if (inClass) inClass = char !== ']';
    else if (char === '[') inClass = true;
    else {
      if (char === ')') depth--;
      yield { char, depth, index };
      if (char === '(') depth++;
    }
  }
}
