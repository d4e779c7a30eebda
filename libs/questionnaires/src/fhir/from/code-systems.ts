import type { Text } from '../../language.js';
import { type Context } from './context.js';
import { designationsOf } from './designations.js';
import { flagAt, numberAt, type Part, partsAt, stringAt } from './part.js';
import { scoreAt } from './score.js';

/** One concept of a code system that came with the questionnaire. */
export interface SystemConcept {
  readonly code: string;
  readonly display: string | undefined;
  readonly text: Text | undefined;
  readonly score: number | undefined;
  /** A heading over other concepts, and no answer. */
  readonly isHeading: boolean;
}

const WEIGHTS = new Set(['itemWeight', 'ordinalValue', 'weight', 'ordinal']);
const WHOLE = new Set(['complete', 'example']);
const DEEPEST = 16;

/** Code systems by address, each read once. */
export class CodeSystems {
  readonly #read = new Map<string, { readonly complete: boolean; readonly concepts: Map<string, SystemConcept> }>();

  constructor(
    private readonly context: Context,
    private readonly resources: ReadonlyMap<string, Part>,
  ) {}

  /** All concepts in their order; `undefined` unless the system is here as a whole. */
  all(url: string): readonly SystemConcept[] | undefined {
    const system = this.#system(url);
    return system?.complete ? [...system.concepts.values()].filter(({ isHeading }) => !isHeading) : undefined;
  }

  find(url: string | undefined, code: string): SystemConcept | undefined {
    return url === undefined ? undefined : this.#system(url)?.concepts.get(code);
  }

  #system(url: string) {
    const known = this.#read.get(url);
    const part = this.resources.get(url);
    if (known || !part) return known;
    const concepts = new Map<string, SystemConcept>();
    this.#enter(partsAt(this.context.report, part, 'concept'), concepts, 0);
    const content = stringAt(this.context.report, part, 'content') ?? 'complete';
    const system = { complete: WHOLE.has(content) && concepts.size > 0, concepts };
    this.#read.set(url, system);
    return system;
  }

  #enter(parts: readonly Part[], concepts: Map<string, SystemConcept>, depth: number): void {
    const { report } = this.context;
    for (const part of parts) {
      const code = stringAt(report, part, 'code');
      if (code === undefined) continue;
      const display = stringAt(report, part, 'display');
      const text = display === undefined ? undefined : designationsOf(this.context, part, display);
      const score = scoreAt(this.context, part) ?? weightOf(this.context, part);
      concepts.set(code, { code, display, text, score, isHeading: isHeading(this.context, part) });
      const inside = partsAt(report, part, 'concept');
      if (depth < DEEPEST) this.#enter(inside, concepts, depth + 1);
      else if (inside.length > 0) report.refuse(part.path, 'too-deep', String(DEEPEST));
    }
  }
}

/** Said by the standing property `notSelectable`. */
function isHeading({ report }: Context, concept: Part): boolean {
  return partsAt(report, concept, 'property').some(
    (each) => stringAt(report, each, 'code') === 'notSelectable' && flagAt(report, each, 'valueBoolean') === true,
  );
}

/** R5 keeps the weight as a property of the concept. */
function weightOf({ report }: Context, concept: Part): number | undefined {
  const property = partsAt(report, concept, 'property').find((each) =>
    WEIGHTS.has(stringAt(report, each, 'code') ?? ''),
  );
  return property && (numberAt(report, property, 'valueDecimal') ?? numberAt(report, property, 'valueInteger'));
}
