import {
  type AnswerFaultCode,
  type CompiledQuestionnaire,
  inLanguage,
  type Item,
  itemRange,
  type Question,
} from '@stemme/questionnaires';
import type { Dictionary, Language } from '../../text/text';
import { codeOf, type Faults } from './faults';

/** What to say about each fault, by path. */
export function wordsOf(
  compiled: CompiledQuestionnaire,
  faults: Faults,
  how: { readonly t: Dictionary; readonly language: Language },
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(faults).map(([path, fault]) => {
      const item = compiled.nodes[compiled.byCode.get(codeOf(compiled, path) ?? '') ?? -1]?.item;
      return [path, words(compiled, item, fault, how)];
    }),
  );
}

function words(
  { document }: CompiledQuestionnaire,
  item: Item | undefined,
  fault: AnswerFaultCode,
  { t, language }: { readonly t: Dictionary; readonly language: Language },
): string {
  const say = t.form.ask;
  const question = item && item.type !== 'group' && item.type !== 'display' ? item : undefined;
  const repeats = item && item.type !== 'display' ? item.repeats : undefined;
  switch (fault) {
    case 'out-of-range':
      return rangeWords(question, say, language);
    case 'wrong-type':
      return typeWords(question, say);
    case 'pattern':
      return question?.format ? inLanguage(question.format, language) : say.pattern;
    case 'constraint': {
      const texts = (item ?? document).constraints?.map(({ text }) => inLanguage(text, language));
      return texts?.length ? texts.join(' ') : say.wrong;
    }
    case 'too-few':
      return say.tooFew(repeats?.min ?? 1);
    case 'too-many':
      return repeats?.max === undefined ? say.tooManyAtAll : say.tooMany(repeats.max);
    case 'too-short':
      return say.tooShort(question?.minLength ?? 1);
    case 'too-long':
      return say.tooLong;
    case 'too-precise':
      return say.tooPrecise(question?.decimals ?? 0);
    case 'bad-unit':
      return say.badUnit;
    case 'too-large':
      return say.tooLarge;
    case 'bad-media':
      return say.badMedia;
    case 'required':
      return say.required;
    case 'off-list':
      return question?.open ? say.ownWords : say.wrong;
    case 'duplicate':
      return say.duplicate;
    case 'read-only':
    case 'unstable':
      return say.changing;
    default:
      return say.wrong;
  }
}

type Say = Dictionary['form']['ask'];

function rangeWords(question: Question | undefined, say: Say, language: Language): string {
  const number = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 10 });
  const shown = (limit: number | string | undefined) =>
    limit === undefined ? undefined : typeof limit === 'number' ? number.format(limit) : limit.replace('T', ' ');
  const range = question && itemRange(question);
  const [low, high] = [shown(question?.min ?? range?.min), shown(question?.max ?? range?.max)];
  const unit = question?.units?.[0] ? ` ${inLanguage(question.units[0].text, language)}` : '';
  const isNumber = typeof (question?.min ?? question?.max) !== 'string';
  if (low !== undefined && high !== undefined) return (isNumber ? say.outOfRange : say.between)(low, `${high}${unit}`);
  if (low !== undefined) return say.atLeast(`${low}${unit}`);
  return high === undefined ? say.wrong : say.atMost(`${high}${unit}`);
}

function typeWords(question: Question | undefined, say: Say): string {
  switch (question?.type) {
    case 'integer':
      return say.notAWholeNumber;
    case 'decimal':
    case 'quantity':
      return say.notANumber;
    case 'date':
      return question.partial ? say.notAPartialDate : say.notADate;
    case 'dateTime':
      return question.partial ? say.notAPartialDate : say.notADateTime;
    case 'time':
      return say.notATime;
    case 'url':
      return say.notAUrl;
    case 'choice':
    case 'multiple':
      return question.open ? say.ownWords : say.wrong;
    default:
      return say.wrong;
  }
}
