import type { ItemCode, Question } from '../../document.js';
import type { LanguageTag, Text } from '../../language.js';
import { Notes } from '../cda/notes.js';
import { FORM, RESPONSE } from '../cda/oids.js';
import { attribute, children, type XmlElement } from '../xml/element.js';
import type { FORM_FAULTS, FORM_NOTES } from './codes.js';

/** One import under way. */
export interface Reading {
  readonly notes: Notes<(typeof FORM_FAULTS)[number], (typeof FORM_NOTES)[number]>;
  readonly language: LanguageTag;
  readonly names: Names;
  /** Every question that could be read, by its element; conditions are added once all are known. */
  readonly questions: Map<XmlElement, Question>;
  /** The same by every name a criterion may use: their codes, then the extensions of their ids. */
  readonly byCode: Map<string, Set<Question>>;
  readonly byId: Map<string, Set<Question>>;
  readonly understood: Map<string, number>;
}

export function startReading(language: LanguageTag): Reading {
  return {
    notes: new Notes(),
    language,
    names: new Names(),
    questions: new Map(),
    byCode: new Map(),
    byId: new Map(),
    understood: new Map(),
  };
}

export function enter(reading: Reading, element: XmlElement, question: Question): void {
  reading.questions.set(element, question);
  const add = (index: Map<string, Set<Question>>, name: string | undefined): void => {
    if (name !== undefined) index.set(name, (index.get(name) ?? new Set()).add(question));
  };
  for (const { code } of question.codes ?? []) add(reading.byCode, code);
  add(reading.byId, question.code);
  add(reading.byId, question.linkId?.split('|')[1]);
}

export function count(reading: Reading, what: string): void {
  reading.understood.set(what, (reading.understood.get(what) ?? 0) + 1);
}

export function textIn(reading: Reading, words: string): Text {
  return { [reading.language]: words };
}

/** The templates an element says it follows. */
export function templatesOf(element: XmlElement): ReadonlySet<string> {
  return new Set(children(element, 'templateId').flatMap((each) => attribute(each, 'root') ?? []));
}

export function follows(element: XmlElement, part: string): boolean {
  return templatesOf(element).has(`${FORM}.${part}`);
}

/** One example writes the slider templates of a form with the root of the response. */
export function followsEither(element: XmlElement, part: string): boolean {
  return follows(element, part) || templatesOf(element).has(`${RESPONSE}.${part}`);
}

const CONTROL = /\p{Cc}/u;
const LONGEST = 200;

/** Codes for items, each given once. */
export class Names {
  private readonly taken = new Set<ItemCode>();
  private readonly last = new Map<string, number>();

  /** The name wished for when it can be a code and is free; else the fallback with the next free number. */
  take(wish: string | undefined, fallback: string): ItemCode {
    const wished = wish !== undefined && wish.length <= LONGEST && !CONTROL.test(wish) && !(wish in {});
    if (wished && !this.taken.has(wish)) return this.keep(wish);
    for (let number = (this.last.get(fallback) ?? 0) + 1; ; number++) {
      const name = `${fallback}-${number}`;
      if (this.taken.has(name)) continue;
      this.last.set(fallback, number);
      return this.keep(name);
    }
  }

  private keep(name: string): ItemCode {
    this.taken.add(name);
    return name;
  }
}
