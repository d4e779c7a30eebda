import { LANGUAGES } from '../language.js';

/** What can be wrong with a questionnaire document. */
export const DOCUMENT_FAULTS = [
  'wrong-type',
  'missing',
  'unknown-property',
  'bad-code',
  'bad-form',
  'bad-number',
  'bad-range',
  'bad-pattern',
  'bad-initial',
  'duplicate',
  'mixed-options',
  'different-options',
  'empty',
  'too-deep',
  'too-many',
  'too-large',
  'too-complex',
  'unknown-reference',
  'loop',
  'not-a-question',
  'not-comparable',
  'off-list',
  'no-range',
  'no-value',
  'under-several',
  'unknown-instrument',
] as const;

/** `path` is a JSON Pointer into the document: `/items/0/text/da`. */
export interface DocumentFault {
  readonly path: string;
  readonly code: (typeof DOCUMENT_FAULTS)[number];
}

export type Fields = Record<string, unknown>;

/** More faults than this help nobody, and a hostile document could have millions. */
export const MOST_FAULTS = 200;
/** Most characters of all texts and files of a document together. */
export const HEAVIEST_DOCUMENT = 16_000_000;
const LONGEST_STEP = 80;

/** The languages that texts may have, and those that every text needs. */
export interface Languages {
  readonly known: readonly string[];
  readonly needed: readonly string[];
}

/** Gathers faults, so that the author sees all of them at once. */
export class Faults {
  readonly list: DocumentFault[] = [];
  languages: Languages = { known: LANGUAGES, needed: LANGUAGES };
  private weight = 0;

  add(path: string, code: DocumentFault['code']): void {
    if (this.list.length < MOST_FAULTS) this.list.push({ path, code });
  }

  /** Counts what the document carries; said once, when it becomes too much. */
  weigh(characters: number): void {
    const before = this.weight;
    this.weight += characters;
    if (before <= HEAVIEST_DOCUMENT && this.weight > HEAVIEST_DOCUMENT) this.add('', 'too-large');
  }
}

/** Adds one step to a JSON Pointer. Overlong keys are cut: the path is for a person. */
export function step(path: string, key: string | number): string {
  return `${path}/${String(key).slice(0, LONGEST_STEP).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object's own value, never an inherited one. */
export function own(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}
