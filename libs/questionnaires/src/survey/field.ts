import { ATTACHMENT_LIMIT, type Option, type Question, TEXT_LIMIT } from '../document.js';
import type { LanguageTag } from '../language.js';
import { optionValues, surveyValue } from './names.js';
import type { SurveyChoice, SurveyField } from './survey-json.js';
import { dataUrl, plain, textIn, withPrefix } from './texts.js';
import { wordsIn } from './words.js';

/** More steps than this do not fit on a phone as buttons. */
const MOST_BUTTONS = 11;

/** How one answer to a question is given. Patterns are left to the server: SurveyJS would run them without a limit. */
export function fieldOf(question: Question, language: LanguageTag): SurveyField {
  switch (question.type) {
    case 'choice':
    case 'multiple':
      return choiceField(question, language);
    case 'boolean':
      return { type: 'radiogroup', choices: yesNo(question, language), ...row(question) };
    case 'integer':
    case 'decimal':
      return numberField(question, language);
    case 'quantity':
      return { type: 'text', inputType: 'number' };
    case 'text':
      return textField(question);
    case 'url':
      return { type: 'text', inputType: 'url', maxLength: TEXT_LIMIT };
    case 'reference':
      return { type: 'text', maxLength: question.maxLength ?? TEXT_LIMIT };
    case 'date':
      return question.partial ? { type: 'text' } : { type: 'text', inputType: 'date', ...limits(question) };
    case 'dateTime':
      // Limits are points of time; the field knows only the local clock.
      return question.partial ? { type: 'text' } : { type: 'text', inputType: 'datetime-local' };
    case 'time':
      return { type: 'text', inputType: 'time', ...limits(question) };
    case 'attachment':
      return fileField(question);
  }
}

function choiceField(question: Question, language: LanguageTag): SurveyField {
  const several = question.type === 'multiple';
  const choices = choicesOf(question, language);
  const open = question.open && { showOtherItem: true as const, otherText: textIn(question.open, language) };
  const pictures = !open && !question.options?.some(({ exclusive }) => exclusive) && withPictures(question, choices);
  const count = several ? counted(question) : {};
  if (pictures) {
    return { type: 'imagepicker', choices: pictures, showLabel: true, ...(several && { multiSelect: true }), ...count };
  }
  if (several) return { type: 'checkbox', choices, ...row(question), ...open, ...count };
  // The phone's own list: it is large, and known.
  if (question.presentation === 'dropdown') return { type: 'dropdown', renderAs: 'select', choices, ...open };
  return { type: 'radiogroup', choices, ...row(question), ...open };
}

function counted({ repeats }: Question): Pick<SurveyField, 'minSelectedChoices' | 'maxSelectedChoices'> {
  return {
    ...(repeats?.min !== undefined && { minSelectedChoices: repeats.min }),
    ...(repeats?.max !== undefined && { maxSelectedChoices: repeats.max }),
  };
}

function row({ presentation }: Question): { colCount?: 0 } {
  return presentation === 'horizontal' ? { colCount: 0 } : {};
}

function choicesOf(question: Question, language: LanguageTag): SurveyChoice[] {
  return (question.options ?? []).map((option: Option) => ({
    value: surveyValue(question, option.value),
    text: withPrefix(option.text, option.prefix, language),
    ...(option.exclusive && { isExclusive: true as const }),
  }));
}

/** Only when every option has one: a list half of pictures is no list. */
function withPictures(question: Question, choices: readonly SurveyChoice[]): readonly SurveyChoice[] | undefined {
  const links = (question.options ?? []).map(({ media }) => media?.contentType.startsWith('image/') && dataUrl(media));
  if (links.length === 0 || !links.every((link) => typeof link === 'string')) return undefined;
  return choices.map((choice, index) => ({ ...choice, imageLink: links[index] as string }));
}

function yesNo(question: Question, language: LanguageTag): SurveyChoice[] {
  const words = wordsIn(language);
  return optionValues(question).map((value) => ({
    value: surveyValue(question, value),
    text: value === true ? words.yes : words.no,
  }));
}

/** A row of numbers, a slider, or a number that is typed. None of them stands anywhere before it is touched. */
function numberField(question: Question, language: LanguageTag): SurveyField {
  const { min, max, presentation, ends } = question;
  const whole = question.type === 'integer';
  const drawn = presentation === 'slider' || presentation === 'horizontal';
  if (!drawn || typeof min !== 'number' || typeof max !== 'number' || min >= max) {
    return { type: 'text', inputType: 'number', ...(whole && { step: 1 }), ...limits(question) };
  }
  const step = question.step ?? (whole ? 1 : (max - min) / 100);
  const steps = (max - min) / step + 1;
  if (whole && Number.isInteger(step) && steps <= MOST_BUTTONS && Number.isInteger(steps)) {
    return {
      type: 'rating',
      autoGenerate: true,
      rateMin: min,
      rateMax: max,
      rateStep: step,
      ...(ends && { minRateDescription: textIn(ends.low, language), maxRateDescription: textIn(ends.high, language) }),
    };
  }
  const label = (value: number, words: string | undefined) => ({
    value,
    text: words ? `${value}: ${words}` : String(value),
  });
  return {
    type: 'slider',
    min,
    max,
    step,
    allowClear: true,
    customLabels: [label(min, ends && textIn(ends.low, language)), label(max, ends && textIn(ends.high, language))],
  };
}

function limits({ min, max }: Question): Pick<SurveyField, 'min' | 'max'> {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function textField(question: Question): SurveyField {
  const maxLength = question.maxLength ?? TEXT_LIMIT;
  const { minLength } = question;
  return {
    type: question.presentation === 'line' ? 'text' : 'comment',
    maxLength,
    // The attribute stops typing; only the validator stops a text that is set from elsewhere.
    validators: [{ type: 'text', ...(minLength !== undefined && { minLength }), maxLength }],
  };
}

function fileField(question: Question): SurveyField {
  return {
    type: 'file',
    storeDataAsText: true,
    maxSize: question.maxBytes ?? ATTACHMENT_LIMIT,
    ...(question.mimeTypes && { acceptedTypes: plain(question.mimeTypes.join(',')) }),
    ...(question.repeats && { allowMultiple: true as const }),
  };
}
