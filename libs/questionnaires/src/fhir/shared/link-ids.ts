import { isCode } from '../../check/fields.js';

/**
 * Codes for linkIds: the linkId itself where it can be one and differs from every other by more than case, else
 * `q1`, `q2` …, which no linkId of the questionnaire is.
 */
export class Codes {
  readonly #taken: Set<string>;
  readonly #unused: Set<string>;
  #last = 0;

  /** @param linkIds all of the questionnaire, in its order */
  constructor(linkIds: readonly string[]) {
    this.#taken = new Set(linkIds.map((linkId) => linkId.toLowerCase()));
    this.#unused = new Set(this.#taken);
  }

  /**
   * The code of the next linkId; each linkId is asked for once, in the order of the questionnaire.
   *
   * @param wanted the code it had with us before, if any
   */
  codeFor(linkId: string, wanted?: string): string {
    if (wanted !== undefined && this.#take(wanted)) return wanted;
    return isCode(linkId) && this.#unused.delete(linkId.toLowerCase()) ? linkId : this.fresh('q');
  }

  /** A code that stands for nothing in the source: the one wanted, else a letter and a number. */
  fresh(letter: string, wanted?: string): string {
    if (wanted !== undefined && this.#take(wanted)) return wanted;
    let code: string;
    do code = `${letter}${++this.#last}`;
    while (!this.#take(code));
    return code;
  }

  #take(code: string): boolean {
    if (!isCode(code) || this.#taken.has(code.toLowerCase())) return false;
    this.#taken.add(code.toLowerCase());
    return true;
  }
}
