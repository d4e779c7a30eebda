import type { Note } from '../../imports.js';
import type { Refusal, Remark } from './codes.js';

/** More faults than this help nobody, and a hostile source could have millions. */
const MOST_FAULTS = 200;
/** A remark for every part of the largest questionnaire, and an end to what a hostile one could have. */
const MOST_REMARKS = 20_000;
const LONGEST_DETAIL = 200;

/** What an import has to say, gathered along the way; the same thing about the same place once. */
export class Report {
  readonly faults: Note[] = [];
  readonly ignored: Note[] = [];
  readonly #counts = new Map<string, number>();
  readonly #said = new Set<string>();

  /** The source cannot be carried. */
  refuse(path: string, code: Refusal, detail?: string): void {
    if (this.faults.length < MOST_FAULTS) this.#say(this.faults, path, code, detail);
  }

  /** The source can be carried; this part of it was left out or read in another way. */
  remark(path: string, code: Remark, detail?: string): void {
    if (this.ignored.length < MOST_REMARKS) this.#say(this.ignored, path, code, detail);
  }

  count(kind: string, times = 1): void {
    if (times > 0) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + times);
  }

  get understood(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }

  #say(notes: Note[], path: string, code: string, detail: string | undefined): void {
    const key = `${code} ${path} ${detail ?? ''}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    notes.push({ path, code, ...(detail !== undefined && { detail: detail.slice(0, LONGEST_DETAIL) }) });
  }
}
