import type { Question } from '../../document.js';
import { inLanguage } from '../../language.js';
import type { PlannedOption, PlannedQuestion, Planning } from './plan.js';
import { oidCode } from './question-codes.js';

const YES_NO: Readonly<Record<string, { readonly yes: string; readonly no: string }>> = {
  da: { yes: 'Ja', no: 'Nej' },
  en: { yes: 'Yes', no: 'No' },
};

/** The options with their codes; a yes-no question has the codes `true` and `false`. */
export function plannedOptions(planning: Planning, question: Question, path: string): PlannedOption[] {
  const options = question.type === 'boolean' ? yesNo(planning, path) : listed(planning, question, path);
  if (options.length < 2) planning.notes.fault(path, 'too-few-options');
  return options;
}

function yesNo(planning: Planning, path: string): PlannedOption[] {
  const words = planning.words ?? YES_NO[planning.language.split('-')[0] as string];
  if (!words) planning.notes.fault(path, 'yes-no-words-missing', planning.language);
  const { codeSystem } = planning.naming;
  return [
    { value: true, code: 'true', codeSystem, words: words?.yes ?? 'true' },
    { value: false, code: 'false', codeSystem, words: words?.no ?? 'false' },
  ];
}

function listed(planning: Planning, question: Question, path: string): PlannedOption[] {
  const options = (question.options ?? []).map((option, index) => {
    const at = `${path}/options/${index}`;
    const coding = option.as && 'coding' in option.as ? option.as.coding : undefined;
    const code = coding && oidCode(coding);
    if (coding?.system !== undefined && !code) {
      planning.notes.ignore(at, 'code-not-carried', `${coding.system}|${coding.code ?? ''}`);
    }
    if (option.media) planning.notes.fault(at, 'media-not-carried');
    if (option.exclusive && planning.purpose === 'form') planning.notes.fault(at, 'exclusive-not-carried');
    const prefix = option.prefix ? `${inLanguage(option.prefix, planning.language)} ` : '';
    const own = { code: String(option.value), codeSystem: planning.naming.codeSystem };
    const words = `${prefix}${inLanguage(option.text, planning.language)}`;
    return { value: option.value, words, own, carried: code ?? own };
  });
  // Two options that would look alike keep the values they are stored as, which differ.
  const keys = options.map(({ carried }) => `${carried.codeSystem}|${carried.code}`);
  const apart = new Set(keys).size === keys.length;
  return options.map(({ value, words, own, carried }) => ({ value, ...(apart ? carried : own), words }));
}

/** Least and most options. Other questions say the same of their one answer, and only where it is required. */
export function plannedCounts(
  planning: Planning,
  question: Question,
  path: string,
  options: number,
): PlannedQuestion['counts'] {
  const { type, required, repeats } = question;
  if (type === 'multiple') {
    const least = repeats?.min ?? 1;
    // A form cannot say "none, or at least two".
    if (!required && least > 1 && planning.purpose === 'form') {
      planning.notes.fault(path, 'optional-minimum-not-carried');
    }
    return { low: required || least > 1 ? Math.max(1, least) : 0, high: Math.min(repeats?.max ?? options, options) };
  }
  if (repeats) planning.notes.fault(path, 'repeats-not-carried');
  if (type === 'choice' || type === 'boolean') return { low: required ? 1 : 0, high: 1 };
  return required ? { low: 1, high: 1 } : undefined;
}
