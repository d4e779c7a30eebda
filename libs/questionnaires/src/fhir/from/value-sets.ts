import type { Coding } from '../../document.js';
import type { Text } from '../../language.js';
import { CodeSystems } from './code-systems.js';
import type { Context } from './context.js';
import { designationsOf } from './designations.js';
import { KNOWN_VALUE_SETS } from './known-value-sets.js';
import { flagAt, numberAt, partAt, type Part, partsAt, stringAt, stringsAt } from './part.js';
import type { Resources } from './resources.js';
import { scoreAt } from './score.js';
import { plain } from './texts.js';

/** One concept of a value set, as an option has it. */
export interface Concept {
  readonly coding: Coding;
  readonly text: Text;
  readonly score?: number;
  /** Where it stands in the source. */
  readonly path: string;
}

/** How far value sets may be made of value sets. */
const DEEPEST = 8;
/** How far the concepts of an expansion may stand under each other. */
const DEEPEST_CONCEPT = 16;
/** Concepts of all value sets together: a hostile one may include another a thousand times. */
const MOST_CONCEPTS = 50_000;

/** The value sets that can be filled from the source itself, or from FHIR R4 itself. */
export class ValueSets {
  readonly #systems: CodeSystems;
  #concepts = 0;
  /** Many questions name the same value set. */
  readonly #resolved = new Map<string, readonly Concept[] | undefined>();

  constructor(
    private readonly context: Context,
    private readonly resources: Resources,
  ) {
    this.#systems = new CodeSystems(context, resources.codeSystems);
  }

  /** All concepts of a value set in their order; `undefined` when only a server knows them. */
  resolve(reference: string, home: Part, depth = 0): readonly Concept[] | undefined {
    const part = this.resources.valueSet(reference, home);
    if (!part) return this.#known(reference, home);
    if (depth > DEEPEST) return undefined;
    const key = `${part.path} ${home.path}`;
    if (depth === 0 && this.#resolved.has(key)) return this.#resolved.get(key);
    const found = this.#expanded(part, home) ?? this.#composed(part, home, depth);
    if (depth === 0) this.#resolved.set(key, found);
    return found;
  }

  #known(reference: string, home: Part): readonly Concept[] | undefined {
    const url = reference.split('|')[0] as string;
    const known = Object.hasOwn(KNOWN_VALUE_SETS, url) ? KNOWN_VALUE_SETS[url] : undefined;
    return known?.flatMap(({ system, concepts }) =>
      concepts.map(([code, display]) => ({
        coding: { system, code, display },
        text: plain(this.context, display),
        path: home.path,
      })),
    );
  }

  /** What a server has worked out before; only when it is all there. */
  #expanded(valueSet: Part, home: Part): readonly Concept[] | undefined {
    const { report } = this.context;
    const expansion = partAt(report, valueSet, 'expansion');
    if (!expansion) return undefined;
    const found: Concept[] = [];
    let seen = 0;
    let isCut = false;
    const composed = this.#displays(valueSet);
    const enter = (parts: readonly Part[], depth: number): void => {
      for (const part of parts) {
        seen++;
        const isHeading = stringAt(report, part, 'code') === undefined && Object.hasOwn(part.fields, 'contains');
        const usable = !isHeading && !flagAt(report, part, 'abstract') && !flagAt(report, part, 'inactive');
        if (flagAt(report, part, 'inactive'))
          report.remark(part.path, 'inactive-option', stringAt(report, part, 'code'));
        const concept = usable && this.#concept(part, stringAt(report, part, 'system'), composed);
        if (concept) found.push(concept);
        const inside = partsAt(report, part, 'contains');
        if (depth < DEEPEST_CONCEPT) enter(inside, depth + 1);
        else isCut ||= inside.length > 0;
      }
    };
    enter(partsAt(report, expansion, 'contains'), 0);
    const total = numberAt(report, expansion, 'total');
    const whole = !isCut && (total === undefined || total <= seen) && !numberAt(report, expansion, 'offset');
    return whole && found.length > 0 && home ? found : undefined;
  }

  /** Scores that stand at the composed concept and not at the expanded one. */
  #displays(valueSet: Part): ReadonlyMap<string, Part> {
    const { report } = this.context;
    const compose = partAt(report, valueSet, 'compose');
    const found = new Map<string, Part>();
    for (const include of compose ? partsAt(report, compose, 'include') : []) {
      const system = stringAt(report, include, 'system') ?? '';
      for (const part of partsAt(report, include, 'concept'))
        found.set(`${system}|${stringAt(report, part, 'code')}`, part);
    }
    return found;
  }

  #composed(valueSet: Part, home: Part, depth: number): readonly Concept[] | undefined {
    const { report } = this.context;
    const compose = partAt(report, valueSet, 'compose');
    if (!compose) return undefined;
    const found = new Map<string, Concept[]>();
    for (const include of partsAt(report, compose, 'include')) {
      const concepts = this.#included(include, home, depth);
      if (!concepts) return undefined;
      for (const concept of concepts) {
        // the same code twice in one list is the publisher's word; the same code from two lists is one concept
        const key = keyOf(concept);
        const before = found.get(key);
        if (!before) found.set(key, [concept]);
        else if (before.every(({ path }) => path.startsWith(`${include.path}/`))) before.push(concept);
      }
    }
    for (const exclude of partsAt(report, compose, 'exclude')) {
      const concepts = this.#included(exclude, home, depth);
      if (!concepts) return undefined;
      for (const concept of concepts) found.delete(keyOf(concept));
    }
    const all = [...found.values()].flat();
    return all.length > 0 ? all : undefined;
  }

  #included(include: Part, home: Part, depth: number): readonly Concept[] | undefined {
    const { report } = this.context;
    if (partsAt(report, include, 'filter').length > 0) return undefined;
    const system = stringAt(report, include, 'system');
    const sets = stringsAt(report, include, 'valueSet');
    const lists = sets.map((reference) => this.resolve(reference, home, depth + 1));
    const names = system !== undefined || partsAt(report, include, 'concept').length > 0;
    if (names) lists.unshift(this.#fromSystem(include, system));
    const [first, ...others] = lists;
    if (!first || others.some((list) => !list)) return undefined;
    // several together mean what is in all of them
    return first.filter((one) => others.every((list) => list?.some((other) => keyOf(one) === keyOf(other))));
  }

  #fromSystem(include: Part, system: string | undefined): readonly Concept[] | undefined {
    const named = partsAt(this.context.report, include, 'concept');
    if (named.length > 0) return named.flatMap((part) => this.#concept(part, system) ?? []);
    if (system === undefined) return undefined;
    return this.#systems.all(system)?.flatMap(({ code, display, text, score }) => {
      if (this.#isTooMany(include)) return [];
      const coding = { system, code, ...(display !== undefined && { display }) };
      const words = text ?? plain(this.context, code);
      return [{ coding, text: words, ...(score !== undefined && { score }), path: include.path }];
    });
  }

  /** None is left out in silence. */
  #isTooMany(part: Part): boolean {
    const isTooMany = ++this.#concepts > MOST_CONCEPTS;
    if (isTooMany) this.context.report.refuse(part.path, 'too-many-options', `> ${MOST_CONCEPTS}`);
    return isTooMany;
  }

  /** A concept that has words and no code is one all the same, as it is among options that are written out. */
  #concept(part: Part, system: string | undefined, composed?: ReadonlyMap<string, Part>): Concept | undefined {
    const { report } = this.context;
    const code = stringAt(report, part, 'code');
    const listed = code === undefined ? undefined : this.#systems.find(system, code);
    const display = stringAt(report, part, 'display') ?? listed?.display;
    const words = display ?? code;
    if (words === undefined) report.refuse(part.path, 'not-fhir', 'code');
    if (words === undefined || this.#isTooMany(part)) return undefined;
    const version = stringAt(report, part, 'version');
    const score = scoreAt(this.context, part, composed?.get(`${system ?? ''}|${code}`)) ?? listed?.score;
    return {
      coding: {
        ...(system !== undefined && { system }),
        ...(version !== undefined && { version }),
        ...(code !== undefined && { code }),
        ...(display !== undefined && { display }),
      },
      text: display === undefined ? plain(this.context, words) : designationsOf(this.context, part, display),
      ...(score !== undefined && { score }),
      path: part.path,
    };
  }
}

function keyOf({ coding }: Concept): string {
  return coding.code === undefined
    ? `${coding.system ?? ''}||${coding.display ?? ''}`
    : `${coding.system ?? ''}|${coding.code}`;
}
