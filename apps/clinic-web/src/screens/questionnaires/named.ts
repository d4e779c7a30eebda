import type { Answer, Item, ItemCode, Option, Question, Questionnaire } from '@stemme/questionnaires';
import { everyItem, inLanguage, isQuestion, unitInWords } from '@stemme/questionnaires';
import type { Words } from '../../text/dictionary';

/** What is needed to say something about a document: its items by code, the language of its texts, and the screen's words. */
export interface Reading {
  readonly items: ReadonlyMap<ItemCode, Item>;
  /** Of the document's texts. */
  readonly tag: string;
  readonly t: Words['questionnaires'];
}

const LONGEST_NAME = 80;

export function readingOf(documents: readonly Questionnaire[], tag: string, t: Words['questionnaires']): Reading {
  const items = new Map<ItemCode, Item>();
  for (const item of documents.flatMap((document) => everyItem(document.items))) {
    if (!items.has(item.code)) items.set(item.code, item);
  }
  return { items, tag, t };
}

/** »Har du feber?«: an item by its text, shortened, else by its code. */
export function named({ items, tag, t }: Reading, code: ItemCode): string {
  const item = items.get(code);
  const text = item?.text ? inLanguage(item.text, tag).replace(/\s+/g, ' ').trim() : '';
  if (text === '') return code;
  return t.condition.quote(text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text);
}

export function questionAt({ items }: Reading, code: ItemCode): Question | undefined {
  const item = items.get(code);
  return item && isQuestion(item) ? item : undefined;
}

function optionText(options: readonly Option[], value: unknown, tag: string): string | undefined {
  const found = options.find((option) => option.value === value);
  return found && inLanguage(found.text, tag);
}

/** One value as a reader of the question knows it: the text of the option, yes or no, a number with its unit. */
export function valueInWords(reading: Reading, question: Question | undefined, value: unknown): string {
  const { t, tag } = reading;
  if (typeof value === 'boolean') return value ? t.condition.yes : t.condition.no;
  if (Array.isArray(value)) return value.map((each: unknown) => valueInWords(reading, question, each)).join(', ');
  if (typeof value === 'object' && value !== null) return objectInWords(reading, question, value as Answer & object);
  const option = question?.options && optionText(question.options, value, tag);
  if (option !== undefined) return t.condition.quote(option);
  const unit = typeof value === 'number' && question ? unitInWords(question, tag) : undefined;
  return [String(value), unit].filter(Boolean).join(' ');
}

function objectInWords({ tag, t }: Reading, question: Question | undefined, value: object): string {
  if ('other' in value) return t.condition.quote(String(value.other));
  if ('contentType' in value) return String(value.contentType);
  if ('value' in value) {
    const unit = 'unit' in value ? question?.units?.find(({ code }) => code === value.unit) : undefined;
    const words = unit ? inLanguage(unit.text, tag) : 'unit' in value ? String(value.unit) : '';
    return [String(value.value), words].filter(Boolean).join(' ');
  }
  return JSON.stringify(value);
}
