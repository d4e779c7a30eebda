import type { Extension, AnswerOption } from '../shared/r4.js';
import type { Option, Question } from '../../document.js';
import { inLanguage, type LanguageTag } from '../../language.js';
import { optionValue } from '../response/values.js';
import { STORED_VALUE } from '../shared/stemme.js';
import { translations, wordedExtension } from './languages.js';
import { mediaExtension } from './media.js';
import { ANSWER_MEDIA, ITEM_WEIGHT, OPTION_EXCLUSIVE, OPTION_PREFIX, ORDINAL_VALUE } from './urls.js';

export function answerOptions(question: Question, language: LanguageTag): AnswerOption[] {
  const initial = [question.initial ?? []].flat() as readonly unknown[];
  return (question.options ?? []).map((option) => {
    const extension = extensionsOf(option, language);
    return {
      ...(extension.length > 0 && { extension }),
      ...valueWithTexts(option, language),
      ...(initial.includes(option.value) && { initialSelected: true }),
    };
  });
}

/** The text of an option is its display, or the value itself; translations stand beside it. */
function valueWithTexts(option: Option, language: LanguageTag): AnswerOption {
  const value = optionValue(option, language);
  const others = translations(option.text, language);
  if (value.valueCoding) {
    const { valueCoding } = value;
    const text = inLanguage(option.text, language);
    const display = valueCoding.display ?? (text === valueCoding.code ? undefined : text);
    return {
      valueCoding: { ...valueCoding, ...(display !== undefined && { display }), ...(others && { _display: others }) },
    };
  }
  if (value.valueReference) {
    const { valueReference } = value;
    const display = inLanguage(option.text, language);
    if (display === valueReference.reference) return value;
    return { valueReference: { ...valueReference, display, ...(others && { _display: others }) } };
  }
  return value.valueString !== undefined && others ? { ...value, _valueString: others } : value;
}

function extensionsOf(option: Option, language: LanguageTag): Extension[] {
  const weight = option.score ?? (typeof option.value === 'number' && !option.as ? option.value : undefined);
  return [
    ...(weight === undefined
      ? []
      : [
          { url: ORDINAL_VALUE, valueDecimal: weight },
          { url: ITEM_WEIGHT, valueDecimal: weight },
        ]),
    ...(typeof option.value === 'number' && !(option.as && 'integer' in option.as) ? [stored(option.value)] : []),
    ...(option.exclusive ? [{ url: OPTION_EXCLUSIVE, valueBoolean: true }] : []),
    ...wordedExtension(OPTION_PREFIX, option.prefix, language),
    ...mediaExtension(ANSWER_MEDIA, option.media, language),
  ];
}

function stored(value: number): Extension {
  return { url: STORED_VALUE, ...(Number.isInteger(value) ? { valueInteger: value } : { valueDecimal: value }) };
}
