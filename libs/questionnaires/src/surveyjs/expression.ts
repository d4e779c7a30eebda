import { type Token, tokensOf } from './tokens.js';

export type LiteralValue = string | number | boolean;

/** The part of SurveyJS's expressions that is understood. */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }
  | { readonly kind: 'compare'; readonly name: string; readonly op: string; readonly values: readonly LiteralValue[] }
  | { readonly kind: 'answered'; readonly name: string; readonly answered: boolean }
  | { readonly kind: 'true'; readonly name: string }
  | { readonly kind: 'sum'; readonly names: readonly string[] }
  | { readonly kind: 'compare-sum'; readonly names: readonly string[]; readonly op: string; readonly value: number };

const LONGEST = 4000;
const DEEPEST = 20;
const ORDER: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);
const LISTS: ReadonlySet<string> = new Set(['contains', 'notcontains', 'anyof', 'allof', 'noneof']);

/** `undefined` when there is anything in it that is not understood. */
export function parse(expression: string): Expression | undefined {
  const tokens = expression.length > LONGEST ? undefined : tokensOf(expression);
  if (!tokens) return undefined;
  const reader = new ExpressionReader(tokens);
  const found = reader.joined('||', 0);
  return reader.isAtEnd ? found : undefined;
}

class ExpressionReader {
  #at = 0;

  constructor(readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.#at === this.tokens.length;
  }

  /** `or` of `and` of comparisons. */
  joined(mark: '||' | '&&', depth: number): Expression | undefined {
    const parts: Expression[] = [];
    do {
      const part = mark === '||' ? this.joined('&&', depth) : this.single(depth);
      if (!part) return undefined;
      parts.push(part);
    } while (this.#takes(mark));
    // a sum is a number: nothing is joined with one
    if (parts.length > 1 && parts.some(({ kind }) => kind === 'sum')) return undefined;
    return parts.length === 1 ? parts[0] : { kind: mark === '||' ? 'or' : 'and', parts };
  }

  single(depth: number): Expression | undefined {
    if (depth > DEEPEST) return undefined;
    if (this.#takes('!')) {
      const part = this.#takes('(') ? this.#inBrackets(depth) : this.#truth();
      return part && part.kind !== 'sum' ? { kind: 'not', part } : undefined;
    }
    return this.#takes('(') ? this.#inBrackets(depth) : this.#comparison();
  }

  #inBrackets(depth: number): Expression | undefined {
    const inside = this.joined('||', depth + 1);
    // what is compared with a bracket is more than we understand
    return inside && this.#takes(')') && !this.#isOperator() ? inside : undefined;
  }

  #isOperator(): boolean {
    const next = this.tokens[this.#at];
    return next?.kind === 'mark' && !['&&', '||', ')'].includes(next.text);
  }

  #truth(): Expression | undefined {
    const name = this.#name();
    return name === undefined || this.#isOperator() ? undefined : { kind: 'true', name };
  }

  #comparison(): Expression | undefined {
    const names = this.#summands();
    const [name] = names ?? [];
    if (!names || name === undefined) return undefined;
    const next = this.tokens[this.#at];
    const op = next?.kind === 'mark' ? next.text : '';
    const isSum = names.length > 1;
    if (!this.#isOperator()) return isSum ? { kind: 'sum', names } : { kind: 'true', name };
    this.#at += 1;
    if (!isSum && (op === 'empty' || op === 'notempty')) return { kind: 'answered', name, answered: op === 'notempty' };
    const values = LISTS.has(op) ? this.#list() : ORDER.has(op) ? this.#literal() : undefined;
    if (!values) return undefined;
    if (!isSum) return { kind: 'compare', name, op, values };
    const [value] = values;
    return typeof value === 'number' && ORDER.has(op) ? { kind: 'compare-sum', names, op, value } : undefined;
  }

  /** `{a}`, `{a} + {b}` or `sum({a}, {b})`. */
  #summands(): readonly string[] | undefined {
    const isCall = this.#takes('sum');
    if (isCall && !this.#takes('(')) return undefined;
    const names: string[] = [];
    do {
      const name = this.#name();
      if (name === undefined) return undefined;
      names.push(name);
    } while (this.#takes(isCall ? ',' : '+'));
    return isCall && !this.#takes(')') ? undefined : names;
  }

  #list(): readonly LiteralValue[] | undefined {
    if (!this.#takes('[')) return this.#literal();
    const values: LiteralValue[] = [];
    do {
      const value = this.#literal();
      if (!value) return undefined;
      values.push(...value);
    } while (this.#takes(','));
    return this.#takes(']') ? values : undefined;
  }

  #literal(): readonly LiteralValue[] | undefined {
    const next = this.tokens[this.#at];
    if (next?.kind !== 'literal') return undefined;
    this.#at += 1;
    return [next.value];
  }

  #name(): string | undefined {
    const next = this.tokens[this.#at];
    if (next?.kind !== 'name') return undefined;
    this.#at += 1;
    return next.text;
  }

  #takes(mark: string): boolean {
    const next = this.tokens[this.#at];
    const isIt = next?.kind === 'mark' && next.text === mark;
    if (isIt) this.#at += 1;
    return isIt;
  }
}
