import type { CompiledQuestionnaire } from './compile.js';
import type { Answer, ItemCode, Question } from './document.js';
import type { Language } from './language.js';

const YES_NO = { da: ['Ja', 'Nej'], en: ['Yes', 'No'] } as const;
const LOCALES = { da: 'da-DK', en: 'en-GB' } as const;

/**
 * An answer as the patient saw it: the text of the option, "Ja", "36,5 kg", "5. marts 2027", or the free text.
 * A value that is not on the list comes out as it is; it is never hidden behind another option's text.
 *
 * @throws RangeError for a code that is no question of this version
 */
export function inWords(compiled: CompiledQuestionnaire, code: ItemCode, answer: Answer, language: Language): string {
  const question = compiled.nodes[compiled.byCode.get(code) ?? -1]?.question;
  if (!question) throw new RangeError(`no question ${code} in ${compiled.document.id}`);
  if (Array.isArray(answer)) return answer.map((value) => one(question, value, language)).join(', ');
  return one(question, answer as number | string | boolean, language);
}

function one(question: Question, value: number | string | boolean, language: Language): string {
  if (question.options)
    return question.options.find((option) => option.value === value)?.text[language] ?? String(value);
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1];
  if (typeof value === 'number') return [decimal(value, language), question.unit].filter(Boolean).join(' ');
  return question.type === 'date' ? day(value, language) : value;
}

function decimal(value: number, language: Language): string {
  return language === 'da' ? String(value).replace('.', ',') : String(value);
}

function day(value: string, language: Language): string {
  const instant = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(instant)) return value;
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(instant);
}
