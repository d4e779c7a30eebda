import { isCode } from '../check/fields.js';
import { own, step } from '../check/faults.js';
import type { Question } from '../document.js';
import type { Note } from '../imports.js';

/** One object of the source: a page, a question, a choice. */
export type Part = Readonly<Record<string, unknown>>;

/** Where a name of the source leads: what expressions can read. */
export interface Named {
  readonly question: Question;
  /** The repeating part it stands in, by the name of that part; absent at the top. */
  readonly scope: string | undefined;
  /** Option value → what the source stores for it. */
  readonly stored: ReadonlyMap<number | string, unknown>;
}

/** A condition that is read once all questions are known. */
export interface Waiting {
  readonly code: string;
  readonly path: string;
  readonly expression: string;
  readonly scope: string | undefined;
}

/** What is gathered while a SurveyJS form is read. */
export class Source {
  readonly faults: Note[] = [];
  readonly ignored: Note[] = [];
  readonly understood: Record<string, number> = {};
  readonly names = new Map<string, Named>();
  /** The names that an expression may mean: it does not tell case apart. */
  readonly alike = new Map<string, string[]>();
  readonly waiting: Waiting[] = [];
  /** Seen in texts, the first of them the form's own. */
  readonly languages: Set<string>;
  readonly #codes = new Set<string>();
  #last = 0;

  constructor(
    readonly language: string,
    readonly limits: { readonly text?: number; readonly comment?: number },
  ) {
    this.languages = new Set([language]);
  }

  refuse(path: string, code: string, detail?: string): undefined {
    if (this.faults.length < MOST_FAULTS) this.faults.push(note(path, code, detail));
    return undefined;
  }

  ignore(path: string, code: string, detail?: string): void {
    this.ignored.push(note(path, code, detail));
  }

  count(kind: string): void {
    this.understood[kind] = (this.understood[kind] ?? 0) + 1;
  }

  /** Enters a question under its name; false when there is one already. */
  name(name: string, named: Named): boolean {
    if (this.names.has(name)) return false;
    this.names.set(name, named);
    const lower = name.toLowerCase();
    this.alike.set(lower, [...(this.alike.get(lower) ?? []), name]);
    return true;
  }

  /** The name itself where it can be a code of ours; expressions tell names that differ by case only not apart. */
  codeFor(name: string): { readonly code: string; readonly linkId?: string } {
    if (isCode(name) && !this.#codes.has(name.toLowerCase())) {
      this.#codes.add(name.toLowerCase());
      return { code: name };
    }
    let code: string;
    do code = `q${++this.#last}`;
    while (this.#codes.has(code));
    this.#codes.add(code);
    return { code, linkId: name };
  }
}

const MOST_FAULTS = 200;

function note(path: string, code: string, detail?: string): Note {
  return detail === undefined ? { path, code } : { path, code, detail: detail.slice(0, 80) };
}

export function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Its own value; what is `null` or an empty text or list says as little as what is absent. */
export function given(part: Part, name: string): unknown {
  const value = own(part as Record<string, unknown>, name);
  const isNothing = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return isNothing ? undefined : value;
}

export function flag(source: Source, part: Part, path: string, name: string): boolean {
  const value = given(part, name);
  if (value !== undefined && typeof value !== 'boolean') source.refuse(step(path, name), 'wrong-type');
  return value === true;
}

export function amount(source: Source, part: Part, path: string, name: string): number | undefined {
  const value = given(part, name);
  if (value === undefined) return undefined;
  return typeof value === 'number' ? value : source.refuse(step(path, name), 'wrong-type');
}

/** The entries of a list that are objects, with their paths. */
export function parts(source: Source, part: Part, path: string, name: string): [Part, string][] {
  const value = given(part, name);
  const at = step(path, name);
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    source.refuse(at, 'wrong-type');
    return [];
  }
  return value.flatMap((each: unknown, index): [Part, string][] => {
    if (isPart(each)) return [[each, step(at, index)]];
    source.refuse(step(at, index), 'wrong-type');
    return [];
  });
}
