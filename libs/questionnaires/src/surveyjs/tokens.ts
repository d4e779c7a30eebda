/** One word of a SurveyJS condition. */
export type Token =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'mark'; readonly text: string };

const SPACE = /\s+/y;
const NAME = /\{([^{}]{1,500})\}/y;
const TEXT = /'((?:[^'\\]|\\.){0,1000})'|"((?:[^"\\]|\\.){0,1000})"/y;
const NUMBER = /-?\d{1,15}(?:\.\d{1,9})?(?![\w.])/y;
const WORD = /[A-Za-z_][\w-]{0,100}/y;
const MARK = /&&|\|\||==|!=|<>|<=|>=|[()[\],!=<>+]/y;

/** Operators that are words, and what they are as marks. */
const WORDS: Readonly<Record<string, string>> = {
  and: '&&',
  or: '||',
  equal: '=',
  notequal: '!=',
  less: '<',
  lessorequal: '<=',
  greater: '>',
  greaterorequal: '>=',
  empty: 'empty',
  notempty: 'notempty',
  contains: 'contains',
  contain: 'contains',
  notcontains: 'notcontains',
  notcontain: 'notcontains',
  anyof: 'anyof',
  allof: 'allof',
  noneof: 'noneof',
  sum: 'sum',
};
const SAME: Readonly<Record<string, string>> = { '==': '=', '<>': '!=' };

/** `undefined` where there is anything that is not one of our words. */
export function tokensOf(expression: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(expression);
    if (found) at += found[0].length;
    return found;
  };
  while (at < expression.length) {
    if (take(SPACE)) continue;
    const token = next(take);
    if (!token) return undefined;
    tokens.push(token);
  }
  return tokens;
}

function next(take: (pattern: RegExp) => RegExpExecArray | null): Token | undefined {
  const name = take(NAME);
  if (name) return { kind: 'name', text: name[1] as string };
  const text = take(TEXT);
  if (text) return { kind: 'literal', value: (text[1] ?? text[2] ?? '').replace(/\\(.)/g, '$1') };
  const number = take(NUMBER);
  if (number) return { kind: 'literal', value: Number(number[0]) };
  const word = take(WORD);
  if (word) return wordToken(word[0]);
  const mark = take(MARK);
  return mark ? { kind: 'mark', text: SAME[mark[0]] ?? mark[0] } : undefined;
}

function wordToken(word: string): Token | undefined {
  const lower = word.toLowerCase();
  if (Object.hasOwn(WORDS, lower)) return { kind: 'mark', text: WORDS[lower] as string };
  if (lower === 'true' || lower === 'false') return { kind: 'literal', value: lower === 'true' };
  // what is not there compares as nothing else does; other words may be functions
  return undefined;
}
