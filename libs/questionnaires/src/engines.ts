import type { ItemCode, Questionnaire } from './document.js';

/**
 * What a questionnaire may need beyond plain answers. Each is a library of some weight, so the checker does not bring
 * them along: who compiles a document that needs one hands it in (`@stemme/questionnaires/engines` has all of them).
 */
export interface Engines {
  readonly expressions?: ExpressionEngine;
  readonly units?: UnitEngine;
  readonly patterns?: PatternEngine;
}

/** FHIRPath over the answers. */
export interface ExpressionEngine {
  /** @throws RangeError naming the expression that cannot be read */
  prepare(document: Questionnaire): PreparedExpressions;
}

/** One place an expression stands at: the item, and which instance of each repeating group around it. */
export interface Place {
  readonly code: ItemCode;
  /** Indices, outermost first; empty outside repeating groups. */
  readonly instances: readonly number[];
}

export interface PreparedExpressions {
  /** The codes of the items an expression at an item is known to read (`linkId = '…'`, variables followed). */
  reads(code: ItemCode, fhirpath: string): readonly ItemCode[];
  /**
   * What the expressions give for the answers that exist (hidden ones left out), one list per place, in the order
   * asked. A failing expression gives an empty list, and so does one that is stopped: `work` says which.
   *
   * @param work handed to every call of one judging of answers: what may be spent is limited over all of them; without
   * it, a call stands alone
   */
  evaluate(
    existing: unknown,
    asked: readonly { readonly place: Place; readonly fhirpath: string }[],
    work?: Work,
  ): readonly (readonly unknown[])[];
}

/** What expressions have cost so far while one set of answers is judged. An engine adds to it. */
export interface Work {
  steps: number;
  /**
   * Which of those asked last were stopped because they cost too much, by their index: what they would have given is
   * not known.
   */
  readonly stopped: Set<number>;
}

/** UCUM. */
export interface UnitEngine {
  /** `value` of one unit in another; `undefined` when they do not measure the same. */
  convert(value: number, from: string, to: string): number | undefined;
  isUnit(code: string): boolean;
}

/** Regular expressions that run in time linear in the text. */
export interface PatternEngine {
  /** A test of the whole text; `undefined` when the pattern cannot be run safely. */
  compile(pattern: string): ((text: string) => boolean) | undefined;
}
