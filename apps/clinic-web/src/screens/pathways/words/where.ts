import type { PathwayDraft } from '@stemme/pathways';
import { dictionaries } from '../../../text/dictionary';
import { FIELD_WORDS } from './field-words';
import type { Reading } from './plan-words';
import { inLanguage } from '../../../text/said';
import { stepName } from './plan-words';
import { partsOf } from '../../../ui/editing/path';

/** Keys under which everything has the same name, whatever it is called. */
const NAMED = new Set(['act', 'legend', 'questionnaires']);

/** The pointer as `FIELD_WORDS` has it; phases have the reminders and silences of the pathway. */
function patternOf(parts: readonly string[]): string {
  if (parts[0] === 'phases' && (parts[2] === 'reminders' || parts[2] === 'silence') && parts.length > 3)
    return patternOf(parts.slice(2));
  if (parts[0] === 'ruleSet' && parts.length > 1) return parts[1] === 'requires' ? '/ruleSet/requires/*' : '/ruleSet/*';
  return parts
    .map((part, place) => (/^\d+$/.test(part) || (place === 1 && NAMED.has(parts[0] ?? '')) ? '/*' : `/${part}`))
    .join('');
}

/** What the field at a place is called, by the longest part of its pointer that has a name; '' when none has. */
export function fieldName(reading: Pick<Reading, 'language'>, pointer: string): string {
  for (let parts = partsOf(pointer); parts.length > 0; parts = parts.slice(0, -1)) {
    const pattern = patternOf(parts);
    const said = Object.hasOwn(FIELD_WORDS, pattern) ? FIELD_WORDS[pattern] : undefined;
    if (said) return inLanguage(said, reading.language);
  }
  return '';
}

/** Where something is, for a person: "Skemaer: PHQ-9 (uge-{n}) – Frist kl. (dansk)". */
export function whereInWords(reading: Reading, document: PathwayDraft, pointer: string): string {
  const parts = partsOf(pointer);
  const [first = '', second, third] = parts;
  const owner = ownerOf(reading, document, parts);
  const last = parts.at(-1);
  const language =
    last === 'da' || last === 'en' ? ` (${dictionaries[reading.language].editing[last].toLowerCase()})` : '';
  const field = fieldName(reading, pointer) + language;
  if (first === 'ruleSet' && second) return [fieldName(reading, pointer), third ?? second].join(': ');
  return owner && owner !== field ? `${owner}: ${field}` : field || pointer;
}

/** What the place is part of: a step, a phase, a level, a choice; '' for the pathway itself. */
function ownerOf(reading: Reading, document: PathwayDraft, [first, second]: readonly string[]): string {
  const place = Number(second);
  const { language, levels } = reading;
  if (first === 'steps' && document.steps[place]) return stepName(reading, document.steps[place]);
  if (first === 'phases') return document.phases?.[place] ? textIn(document.phases[place].title, language) : '';
  if (first === 'facts') return document.facts?.[place] ? textIn(document.facts[place].text, language) : '';
  if (first === 'questionnaires' && second) return reading.questionnaire(second);
  if (first === 'reminders') {
    const step = document.reminders[place]?.step;
    return step ? (reading.t.plan.reminder.steps[step] ?? step) : '';
  }
  if ((first === 'act' || first === 'legend') && second && Object.hasOwn(levels, second))
    return levels[second as keyof typeof levels];
  return '';
}

function textIn(text: { da: string; en: string } | undefined, language: 'da' | 'en'): string {
  return text?.[language] || text?.da || '';
}
