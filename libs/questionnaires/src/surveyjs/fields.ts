import { step } from '../check/faults.js';
import type { Question } from '../document.js';
import { CHOICE_PROPERTIES, choicesOf, listed, optionsOf, range } from './choices.js';
import { amount, flag, given, type Part, type Source } from './source.js';
import { plain, textOf } from './texts.js';
import { EMAIL, validatorsOf, within } from './validators.js';

/** What makes a question of its type: everything but its name, its text and when it is asked. */
export interface Field {
  readonly question: Omit<Question, 'code' | 'text'>;
  readonly stored: ReadonlyMap<number | string, unknown>;
}

/** Reads a part as one kind of question; names the properties it reads. */
export interface Reader {
  readonly reads: readonly string[];
  readonly field: (source: Source, part: Part, path: string) => Field | undefined;
}

const NOTHING_STORED: ReadonlyMap<number | string, unknown> = new Map();
const simple = (question: Field['question']): Field => ({ question, stored: NOTHING_STORED });

function choice(presentation: Question['presentation']): Reader {
  return {
    reads: CHOICE_PROPERTIES,
    field(source, part, path) {
      const choices = choicesOf(source, part, path, false);
      validatorsOf(source, part, path, 'other');
      if (!choices) return undefined;
      const { options, open, stored } = choices;
      return {
        question: { type: 'choice', options, ...(open && { open }), ...(presentation && { presentation }) },
        stored,
      };
    },
  };
}

const several: Reader = {
  reads: [...CHOICE_PROPERTIES, 'minSelectedChoices', 'maxSelectedChoices'],
  field(source, part, path) {
    const choices = choicesOf(source, part, path, true);
    const { repeats } = validatorsOf(source, part, path, 'several');
    const min = amount(source, part, path, 'minSelectedChoices') || repeats?.min;
    const max = amount(source, part, path, 'maxSelectedChoices') || repeats?.max;
    if (!choices) return undefined;
    const { options, open, stored } = choices;
    const limits = min || max ? { repeats: { ...(min && { min }), ...(max && { max }) } } : {};
    return { question: { type: 'multiple', options, ...(open && { open }), ...limits }, stored };
  },
};

const boolean: Reader = {
  reads: ['labelTrue', 'labelFalse'],
  field(source, part, path) {
    validatorsOf(source, part, path, 'other');
    const [yes, no] = [textOf(source, part, path, 'labelTrue'), textOf(source, part, path, 'labelFalse')];
    if (!yes && !no) return simple({ type: 'boolean' });
    // a yes or no of ours has no words of its own
    if (!yes || !no) return source.refuse(path, 'one-label');
    const options = [
      { value: 'true', text: yes },
      { value: 'false', text: no },
    ];
    return {
      question: { type: 'choice', options },
      stored: new Map([
        ['true', true],
        ['false', false],
      ] as [string, unknown][]),
    };
  },
};

const rating: Reader = {
  reads: ['rateValues', 'rateMin', 'rateMax', 'rateStep', 'rateCount', 'minRateDescription', 'maxRateDescription'],
  field(source, part, path) {
    validatorsOf(source, part, path, 'other');
    const min = amount(source, part, path, 'rateMin') ?? 1;
    const by = amount(source, part, path, 'rateStep') ?? 1;
    const count = amount(source, part, path, 'rateCount');
    const max = amount(source, part, path, 'rateMax') ?? (count === undefined ? 5 : min + (count - 1) * by);
    const values = listed(source, part, path, 'rateValues', false);
    const made = optionsOf(source, values.length > 0 ? values : range(source, min, max, by, path));
    const low = textOf(source, part, path, 'minRateDescription');
    const high = textOf(source, part, path, 'maxRateDescription');
    if (!made || made.options.length === 0) return undefined;
    const dash = plain(source, '–');
    const ends = low || high ? { ends: { low: low ?? dash, high: high ?? dash } } : {};
    return {
      question: { type: 'choice', options: made.options, presentation: 'horizontal', ...ends },
      stored: made.stored,
    };
  },
};

const slider: Reader = {
  reads: ['min', 'max', 'step'],
  field(source, part, path) {
    validatorsOf(source, part, path, 'other');
    const [min, max] = [amount(source, part, path, 'min') ?? 0, amount(source, part, path, 'max') ?? 100];
    const by = amount(source, part, path, 'step') ?? 1;
    const decimals = Math.max(digits(min), digits(by));
    const common = { min, max, step: by, presentation: 'slider' } as const;
    return simple(decimals === 0 ? { type: 'integer', ...common } : { type: 'decimal', decimals, ...common });
  },
};

/** How many digits stand after the point. */
function digits(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

const comment: Reader = {
  reads: ['maxLength'],
  field: (source, part, path) => words(source, part, path, source.limits.comment),
};

const text: Reader = {
  reads: ['inputType', 'maxLength', 'min', 'max', 'step'],
  field(source, part, path) {
    const kind = given(part, 'inputType') ?? 'text';
    if (kind === 'text' || kind === 'search' || kind === 'tel') return words(source, part, path, source.limits.text);
    if (kind === 'email') {
      const field = words(source, part, path, source.limits.text);
      source.ignore(step(path, 'inputType'), 'email-pattern');
      return simple({ ...field.question, pattern: field.question.pattern ?? EMAIL });
    }
    if (kind === 'url') return simple({ ...words(source, part, path, source.limits.text).question, type: 'url' });
    if (kind === 'number') return number(source, part, path);
    if (kind === 'date') return moment(source, part, path, 'date');
    if (kind === 'datetime-local') return moment(source, part, path, 'dateTime');
    if (kind === 'time') return moment(source, part, path, 'time');
    return source.refuse(step(path, 'inputType'), 'unsupported-input-type', String(kind));
  },
};

function words(source: Source, part: Part, path: string, most: number | undefined): Field {
  const limits = validatorsOf(source, part, path, 'text');
  const own = amount(source, part, path, 'maxLength');
  const lengths = [limits.maxLength, own, most].filter((each) => each !== undefined && each > 0) as number[];
  return simple({ type: 'text', ...limits, ...(lengths.length > 0 && { maxLength: Math.min(...lengths) }) });
}

function number(source: Source, part: Part, path: string): Field | undefined {
  const [min, max] = [amount(source, part, path, 'min'), amount(source, part, path, 'max')];
  const limits = within(validatorsOf(source, part, path, 'number'), min, max);
  const by = amount(source, part, path, 'step');
  if (by === undefined) return simple({ type: 'decimal', ...limits });
  // SurveyJS takes what is a whole number of steps from `min`
  const isWhole = by === 1 && Number.isInteger(min ?? 0);
  if (isWhole) return simple({ type: 'integer', ...limits });
  const decimals = digits(by);
  const isTenth = decimals > 0 && by === Number(`1e-${decimals}`) && digits(min ?? 0) <= decimals;
  return isTenth
    ? simple({ type: 'decimal', decimals, ...limits })
    : source.refuse(step(path, 'step'), 'unsupported-step');
}

const MOMENT = { date: /^\d{4}-\d{2}-\d{2}$/, time: /^\d{2}:\d{2}(:\d{2})?$/, dateTime: /^never$/ } as const;

/** Limits only where they say the same in our form: a day, a time of the day. */
function moment(source: Source, part: Part, path: string, type: 'date' | 'dateTime' | 'time'): Field {
  validatorsOf(source, part, path, 'other');
  const limit = (name: 'min' | 'max'): { min?: string; max?: string } => {
    const value = given(part, name);
    if (value === undefined) return {};
    if (typeof value === 'string' && MOMENT[type].test(value)) {
      return { [name]: type === 'time' && value.length === 5 ? `${value}:00` : value };
    }
    source.refuse(step(path, name), 'unsupported-limit', String(value));
    return {};
  };
  return simple({ type, ...limit('min'), ...limit('max') });
}

/** By extension, what `acceptedTypes` may also name. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
};

const file: Reader = {
  reads: ['acceptedTypes', 'maxSize', 'allowMultiple', 'maxFiles'],
  field(source, part, path) {
    validatorsOf(source, part, path, 'other');
    const types = given(part, 'acceptedTypes') ?? '';
    if (typeof types !== 'string') return source.refuse(step(path, 'acceptedTypes'), 'wrong-type');
    const named = types.split(',').map((each) => each.trim().toLowerCase());
    const mimeTypes = [...new Set(named.filter((each) => each !== '').map((each) => EXTENSIONS[each] ?? each))];
    const maxBytes = amount(source, part, path, 'maxSize');
    const max = amount(source, part, path, 'maxFiles');
    const repeats = flag(source, part, path, 'allowMultiple') ? { repeats: { ...(max && { max }) } } : {};
    return simple({
      type: 'attachment',
      ...(mimeTypes.length > 0 && { mimeTypes }),
      ...(maxBytes && { maxBytes }),
      ...repeats,
    });
  },
};

/** The kinds of question that are understood. */
export const READERS: Readonly<Record<string, Reader>> = {
  text,
  comment,
  radiogroup: choice(undefined),
  buttongroup: choice('horizontal'),
  dropdown: choice('dropdown'),
  checkbox: several,
  tagbox: several,
  boolean,
  rating,
  slider,
  file,
};
