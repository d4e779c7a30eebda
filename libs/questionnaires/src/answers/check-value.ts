import { attachmentOf } from './check-attachment.js';
import { inUnit, ordered } from '../condition.js';
import { compareTemporal, isTemporalValue, type TemporalType } from '../dates.js';
import {
  MOST_INSTANCES,
  type Other,
  type Quantity,
  type Question,
  type SingleAnswer,
  TEXT_LIMIT,
} from '../document.js';
import type { UnitEngine } from '../engines.js';
import { elementsOf, isList, keysOf, lengthOf, read } from '../plain.js';
import { type Reason, Refusal, refuse } from '../refusal.js';
import { isStorable } from '../storable.js';

/** What one answer is judged by. A `Node` of a question is one. */
export interface Judge {
  readonly question: Question;
  /** Option values, for a look-up. */
  readonly values: ReadonlySet<unknown> | undefined;
  /** Tests the whole text against the question's pattern, where that can be run here. */
  readonly matches?: ((text: string) => boolean) | undefined;
  /** Converts an amount into the unit of its limits. */
  readonly units?: UnitEngine | undefined;
}

// Absolute: it starts with a scheme. What a browser would run instead of visit is no address.
const ADDRESS = /^(?!javascript:|data:|vbscript:)[a-z][a-z0-9+.-]*:[^\s\p{Cc}]+$/iu;

/**
 * The accepted answer, or why it is refused. What is accepted equals what was sent and shares nothing with it. Nothing
 * is coerced: "2" is not 2, and -0 is not 0.
 */
export function accepted(judge: Judge, value: unknown): SingleAnswer | readonly SingleAnswer[] | Refusal {
  const { question } = judge;
  if (question.type === 'multiple') return severalOptions(judge, value);
  return question.repeats ? several(judge, value) : single(judge, value);
}

function single(judge: Judge, value: unknown): SingleAnswer | Refusal {
  const { question } = judge;
  switch (question.type) {
    case 'choice':
    case 'multiple':
      return option(judge, value);
    case 'boolean':
      return typeof value === 'boolean' ? value : refuse('wrong-type');
    case 'integer':
      return Number.isSafeInteger(value) ? number(question, value) : refuse('wrong-type');
    case 'decimal':
      return number(question, value);
    case 'quantity':
      return quantity(judge, value);
    case 'text':
      return text(judge, value);
    case 'reference':
      return words(question, value);
    case 'url':
      return address(question, value);
    case 'date':
    case 'dateTime':
    case 'time':
      return temporal(question, question.type, value);
    case 'attachment':
      return attachmentOf(question, value);
  }
}

function number(question: Question, value: unknown): number | Refusal {
  const given = numeral(question, value);
  return given instanceof Refusal || isWithin(question, given) ? given : refuse('out-of-range');
}

function numeral({ decimals }: Question, value: unknown): number | Refusal {
  if (typeof value !== 'number' || !Number.isFinite(value) || Object.is(value, -0)) return refuse('wrong-type');
  return decimals !== undefined && decimalsOf(value) > decimals ? refuse('too-precise') : value;
}

function isWithin({ min, max }: Question, value: number): boolean {
  if (typeof min === 'number' && value < min) return false;
  return !(typeof max === 'number' && value > max);
}

/** Digits after the point, as the number is written without an exponent. */
export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const point = digits.indexOf('.');
  return Math.max(0, (point < 0 ? 0 : digits.length - point - 1) - Number(exponent));
}

/** The limits are in the first unit; an amount that cannot be held against them is not accepted. */
function quantity({ question, units }: Judge, value: unknown): Quantity | Refusal {
  const fields = exactly(value, ['value', 'unit']);
  if (!fields || !('value' in fields)) return refuse('wrong-type');
  const amount = numeral(question, fields.value);
  if (amount instanceof Refusal) return amount;
  const [first] = question.units ?? [];
  if (!first) return 'unit' in fields ? refuse('bad-unit') : within(question, amount, bare({ value: amount }));
  const unit = question.units?.find(({ code }) => code === fields.unit)?.code;
  if (unit === undefined) return refuse('bad-unit');
  const accepted: Quantity = bare({ value: amount, unit });
  if (question.min === undefined && question.max === undefined) return accepted;
  const inFirst = inUnit(accepted, first.code, units);
  return inFirst === undefined ? refuse('bad-unit') : within(question, inFirst, accepted);
}

function within(question: Question, amount: number, accepted: Quantity): Quantity | Refusal {
  return isWithin(question, amount) ? accepted : refuse('out-of-range');
}

/** A number where the options are texts (and the other way round) is of the wrong type, not merely off the list. */
function option(judge: Judge, value: unknown): SingleAnswer | Refusal {
  const { question, values } = judge;
  if (typeof value === 'object' && question.open) return other(question, value);
  const kind = typeof question.options?.[0]?.value;
  if (kind !== typeof value || kind === 'undefined') return refuse('wrong-type');
  // Before the look-up: a Set finds 0 when asked for -0.
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) return refuse('wrong-type');
  return values?.has(value) ? (value as number | string) : refuse('off-list');
}

/** The patient's own words. */
function other(question: Question, value: unknown): Other | Refusal {
  const fields = exactly(value, ['other']);
  if (!fields) return refuse('wrong-type');
  const own = words(question, fields.other);
  return own instanceof Refusal ? own : bare({ other: own });
}

/** A choice of several: at least one value, each once, and an exclusive one alone. */
function severalOptions(judge: Judge, value: unknown): readonly SingleAnswer[] | Refusal {
  const { question } = judge;
  const length = lengthOf(value);
  if (!length) return refuse('wrong-type');
  // First of all, so that a list of a million values costs nothing.
  if (length > (question.options?.length ?? 0) + (question.open ? MOST_INSTANCES : 0)) {
    return refuse(question.open ? 'too-many' : 'duplicate');
  }
  const kept: SingleAnswer[] = [];
  const seen = new Set<unknown>();
  for (const each of elementsOf(value as object, length)) {
    if (isList(each) || (typeof each === 'object' && each !== null && !question.open)) return refuse('too-deep');
    const one = option(judge, each);
    if (one instanceof Refusal) return one;
    // NUL stands in no value: own words are never taken for an option of the same name.
    const key = typeof one === 'object' ? `\0${(one as Other).other}` : one;
    if (seen.has(key)) return refuse('duplicate');
    seen.add(key);
    kept.push(one);
  }
  const alone = question.options?.some((each) => each.exclusive && kept.includes(each.value));
  if (alone && kept.length > 1) return refuse('off-list');
  return counted(question, kept);
}

function several(judge: Judge, value: unknown): readonly SingleAnswer[] | Refusal {
  const length = lengthOf(value);
  if (!length) return refuse('wrong-type');
  if (length > (judge.question.repeats?.max ?? MOST_INSTANCES)) return refuse('too-many');
  const kept: SingleAnswer[] = [];
  const reasons: Reason[] = [];
  for (const [index, each] of elementsOf(value as object, length).entries()) {
    const one = single(judge, each);
    if (one instanceof Refusal) reasons.push(...one.reasons.map(({ code }) => ({ code, index })));
    else kept.push(one);
  }
  return reasons.length > 0 ? new Refusal(reasons) : counted(judge.question, kept);
}

function counted({ repeats }: Question, kept: readonly SingleAnswer[]): readonly SingleAnswer[] | Refusal {
  if (kept.length < (repeats?.min ?? 0)) return refuse('too-few');
  return kept.length > (repeats?.max ?? kept.length) ? refuse('too-many') : kept;
}

function text(judge: Judge, value: unknown): string | Refusal {
  const given = words(judge.question, value);
  if (given instanceof Refusal) return given;
  return judge.matches && !judge.matches(given) ? refuse('pattern') : given;
}

/** Blank text is no answer: leave it out. */
function words({ minLength, maxLength }: Question, value: unknown): string | Refusal {
  if (typeof value !== 'string') return refuse('wrong-type');
  if (value.length > (maxLength ?? TEXT_LIMIT)) return refuse('too-long');
  if (value.trim() === '' || !isStorable(value)) return refuse('wrong-type');
  return value.length < (minLength ?? 0) ? refuse('too-short') : value;
}

function address(question: Question, value: unknown): string | Refusal {
  const given = words(question, value);
  return given instanceof Refusal || ADDRESS.test(given) ? given : refuse('wrong-type');
}

/** Out of range only when it is so whatever the missing part of a partial date is. */
function temporal(question: Question, type: TemporalType, value: unknown): string | Refusal {
  if (typeof value !== 'string' || !isTemporalValue(type, value, question.partial ?? false))
    return refuse('wrong-type');
  const { min, max } = question;
  const below = typeof min === 'string' ? compareTemporal(type, value, min) : undefined;
  const above = typeof max === 'string' ? compareTemporal(type, value, max) : undefined;
  const outside = (below !== undefined && ordered(below, '<', 0)) || (above !== undefined && ordered(above, '>', 0));
  return outside ? refuse('out-of-range') : value;
}

/** The object's values, each read once, when it has no other property than these. */
function exactly(value: unknown, allowed: readonly string[]): Record<string, unknown> | null {
  const keys = keysOf(value);
  if (!keys?.every((key) => typeof key === 'string' && allowed.includes(key))) return null;
  const fields: Record<string, unknown> = Object.create(null);
  for (const key of keys as readonly string[]) fields[key] = read(value as object, key);
  return fields;
}

/** Without a prototype. */
function bare<T extends object>(fields: T): T {
  return Object.assign(Object.create(null), fields);
}
