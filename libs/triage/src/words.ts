/** The codes that a rule set reads, each looked up once in the vocabulary. */
import type { Span } from './answered.js';
import { type Field, fieldOf } from './field.js';
import { type Code, instrumentOf, type Vocabulary, vocabularyItem, vocabularyScale } from './vocabulary.js';

export interface Word {
  readonly code: Code;
  /** Where a response keeps what it knows of this code. */
  readonly place: number;
  /** Of what is kept by code: its answer, its score, a limit. */
  readonly of: Field;
  /** Of what is kept by instrument: the definition version, by which two answers may be compared or not. */
  readonly ofInstrument: Field;
  /** Every value it could have had: left blank, and behind a blank gate. */
  readonly blank: Span;
  readonly behind: Span;
  /** Of a scale: every value its score could have, and the items it is computed from. */
  readonly scale: { readonly open: Span; readonly items: readonly Word[] } | null;
  /** Known as an item: then its score is not looked for. */
  readonly isItem: boolean;
}

export const ANYTHING: Span = { low: -Infinity, high: Infinity, why: 'unknown' };

export class Words {
  private readonly known = new Map<Code, Word>();

  constructor(readonly vocabulary: Vocabulary) {}

  get size(): number {
    return this.known.size;
  }

  word(code: Code): Word {
    const known = this.known.get(code);
    if (known) return known;
    const scale = vocabularyScale(this.vocabulary, code);
    const items: Word[] = [];
    const range = this.range(code);
    const word: Word = {
      code,
      place: this.known.size,
      of: fieldOf(code),
      ofInstrument: fieldOf(instrumentOf(this.vocabulary, code)),
      blank: { ...range, why: 'blank' },
      behind: { ...range, why: 'unknown', mayBeHidden: true },
      scale: scale ? { open: { low: scale.min, high: scale.max, why: 'unknown' }, items } : null,
      isItem: !scale && vocabularyItem(this.vocabulary, code) !== undefined,
    };
    this.known.set(code, word);
    // after it has its own place: a scale may be named like one of its items
    for (const item of scale?.items ?? []) items.push(this.word(item));
    return word;
  }

  private range(code: Code): Span {
    const item = vocabularyItem(this.vocabulary, code);
    const values = item?.values;
    if (values && values.length > 0) return { low: Math.min(...values), high: Math.max(...values), values };
    return item?.min === undefined || item.max === undefined ? ANYTHING : { low: item.min, high: item.max };
  }
}
