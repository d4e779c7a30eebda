/** One response as rules look at it: what is known of each code, found once and kept. */
import { type Answered, type AnswerValue, exactly, type Span } from './answered.js';
import { ANYTHING, type Word, type Words } from './words.js';

export type State =
  | { readonly kind: 'answered'; readonly value: AnswerValue }
  | { readonly kind: 'blank' }
  | { readonly kind: 'behind-blank' }
  | { readonly kind: 'not-asked' };

const BLANK: State = { kind: 'blank' };
const BEHIND_BLANK: State = { kind: 'behind-blank' };
const NOT_ASKED: State = { kind: 'not-asked' };

/** In a draft: not answered yet, whatever it will be. */
const UNSEEN: Span = { ...ANYTHING, mayBeHidden: true };

/** An answer on the phone is another mode; the same form on a screen is not. */
const SELF_REPORT_ON_SCREEN: readonly string[] = ['web', 'tablet'];

export class Seen {
  readonly mode: string;
  private readonly spans: (Span | null | undefined)[];

  /** `at`: milliseconds. `draft`: not handed in, so that all but its answers is unknown. */
  constructor(
    readonly response: Answered,
    readonly at: number,
    { size }: Words,
    readonly draft = false,
  ) {
    // of full length from the start: growing place by place costs more than the rules
    this.spans = new Array(size);
    this.mode = SELF_REPORT_ON_SCREEN.includes(response.mode) ? 'screen' : response.mode;
  }

  /** An answer that is there counts even when `asked` forgot it: an alarm is never dropped for bookkeeping. */
  state(word: Word): State {
    const value = this.answer(word);
    if (value !== undefined && !isBlank(value)) return { kind: 'answered', value };
    if (this.response.asked.includes(word.code)) return BLANK;
    return this.response.unknownAsked?.includes(word.code) ? BEHIND_BLANK : NOT_ASKED;
  }

  /** As it stands in the data. */
  answer({ of }: Word): AnswerValue | undefined {
    return of(this.response.answers);
  }

  /** The numbers a code stands for; null when it was not asked, or its score does not apply. */
  span(word: Word): Span | null {
    const known = this.spans[word.place];
    if (known !== undefined) return known;
    const span = this.draft && this.state(word).kind !== 'answered' ? UNSEEN : this.lookUp(word);
    this.spans[word.place] = span;
    return span;
  }

  /** Exactly known: answered, or a score whose bounds meet. What was not asked is not known. */
  knows(word: Word): boolean {
    if (!this.isScale(word)) return this.state(word).kind === 'answered';
    const span = this.span(word);
    return span !== null && span.low === span.high;
  }

  /** Whether an answer here may be compared with one there: same instrument version, language and mode. */
  isComparable(other: Seen, { ofInstrument }: Word): boolean {
    const [a, b] = [this.response, other.response];
    if (a.language !== b.language || this.mode !== other.mode) return false;
    return ofInstrument(a.versions) === ofInstrument(b.versions);
  }

  /** As the vocabulary knows the code, else the response. */
  private isScale(word: Word): boolean {
    return !word.isItem && (word.scale !== null || word.of(this.response.scores) !== undefined);
  }

  private lookUp(word: Word): Span | null {
    if (!this.isScale(word)) return this.item(word);
    const span = this.score(word);
    if (!span || !this.response.unknownAsked?.length || !word.scale) return span;
    const mayBeHidden = word.scale.items.some((item) => this.state(item).kind === 'behind-blank');
    return mayBeHidden ? { ...span, mayBeHidden } : span;
  }

  /** An answer that is no number is unknown. */
  private item(word: Word): Span | null {
    const answer = this.answer(word);
    if (typeof answer === 'number') return Number.isFinite(answer) ? exactly(answer) : ANYTHING;
    if (typeof answer === 'boolean') return exactly(answer ? 1 : 0);
    const { kind } = this.state(word);
    if (kind === 'not-asked') return null;
    return kind === 'answered' ? ANYTHING : kind === 'blank' ? word.blank : word.behind;
  }

  private score({ of, scale }: Word): Span | null {
    const bounds = of(this.response.scores);
    if (bounds && bounds.low <= bounds.high) {
      return bounds.low === bounds.high ? exactly(bounds.low) : { low: bounds.low, high: bounds.high, why: 'unknown' };
    }
    // a form is given whole or not at all: one item known not to be asked, and there is no score to miss
    const items = scale?.items ?? [];
    const mayApply = items.length > 0 && items.every((item) => this.state(item).kind !== 'not-asked');
    if (bounds === undefined && !mayApply) return null;
    return scale ? scale.open : ANYTHING;
  }
}

/** An answer that says nothing: null, or text of blanks. */
function isBlank(value: AnswerValue | null): boolean {
  if (typeof value === 'number') return false;
  if (value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}
