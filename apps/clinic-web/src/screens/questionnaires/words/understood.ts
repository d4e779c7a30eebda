import type { Language } from '../../../text/language';

type Counted = readonly [one: string, many: string];

const DA: Readonly<Record<string, Counted>> = {
  question: ['spørgsmål', 'spørgsmål'],
  group: ['gruppe', 'grupper'],
  section: ['afsnit', 'afsnit'],
  organizer: ['gruppe', 'grupper'],
  display: ['tekst', 'tekster'],
  information: ['tekst', 'tekster'],
  option: ['svarmulighed', 'svarmuligheder'],
  optionCount: ['antal svar, der må vælges', 'antal svar, der må vælges'],
  enableWhen: ['betingelse', 'betingelser'],
  condition: ['betingelse', 'betingelser'],
  precondition: ['sammenligning i betingelser', 'sammenligninger i betingelser'],
  visibleIf: ['betingelse', 'betingelser'],
  enableWhenExpression: ['betingelse skrevet som udtryk', 'betingelser skrevet som udtryk'],
  valueSet: ['liste af svarmuligheder', 'lister af svarmuligheder'],
  translation: ['oversat tekst', 'oversatte tekster'],
  variable: ['variabel', 'variable'],
  pattern: ['mønster for svar', 'mønstre for svar'],
  limit: ['grænse for svar', 'grænser for svar'],
  media: ['billede, lyd eller film', 'billeder, lyde eller film'],
  end: ['tekst ved enden af en skala', 'tekster ved enden af en skala'],
  score: ['pointtal', 'pointtal'],
  constraint: ['kontrol af svar', 'kontroller af svar'],
  initial: ['startværdi', 'startværdier'],
  calculatedExpression: ['beregning', 'beregninger'],
  stem: ['fælles indledning', 'fælles indledninger'],
  help: ['hjælpetekst', 'hjælpetekster'],
  rights: ['linje om rettigheder', 'linjer om rettigheder'],
  instrument: ['instrument', 'instrumenter'],
  toggle: ['svarmulighed, der kun sommetider kan vælges', 'svarmuligheder, der kun sommetider kan vælges'],
  subQuestionnaire: ['indsat skema', 'indsatte skemaer'],
  unit: ['enhed', 'enheder'],
  prompt: ['hjælpetekst', 'hjælpetekster'],
  unitLabel: ['enhed', 'enheder'],
};

const EN: Readonly<Record<string, Counted>> = {
  question: ['question', 'questions'],
  group: ['group', 'groups'],
  section: ['section', 'sections'],
  organizer: ['group', 'groups'],
  display: ['text', 'texts'],
  information: ['text', 'texts'],
  option: ['option', 'options'],
  optionCount: ['number of options to choose', 'numbers of options to choose'],
  enableWhen: ['condition', 'conditions'],
  condition: ['condition', 'conditions'],
  precondition: ['comparison in conditions', 'comparisons in conditions'],
  visibleIf: ['condition', 'conditions'],
  enableWhenExpression: ['condition written as an expression', 'conditions written as expressions'],
  valueSet: ['list of options', 'lists of options'],
  translation: ['translated text', 'translated texts'],
  variable: ['variable', 'variables'],
  pattern: ['pattern for answers', 'patterns for answers'],
  limit: ['limit for answers', 'limits for answers'],
  media: ['picture, sound or film', 'pictures, sounds or films'],
  end: ['text at the end of a scale', 'texts at the end of a scale'],
  score: ['score of an option', 'scores of options'],
  constraint: ['check of answers', 'checks of answers'],
  initial: ['initial value', 'initial values'],
  calculatedExpression: ['calculation', 'calculations'],
  stem: ['shared introduction', 'shared introductions'],
  help: ['help text', 'help texts'],
  rights: ['line of rights', 'lines of rights'],
  instrument: ['instrument', 'instruments'],
  toggle: ['option that can be chosen at times only', 'options that can be chosen at times only'],
  subQuestionnaire: ['questionnaire put in', 'questionnaires put in'],
  unit: ['unit', 'units'],
  prompt: ['help text', 'help texts'],
  unitLabel: ['unit', 'units'],
};

export function isCounted(kind: string, language: Language): boolean {
  return Object.hasOwn(language === 'da' ? DA : EN, kind);
}

/** "12 spørgsmål"; a kind that came after this build is shown by its own name. */
export function counted(kind: string, times: number, language: Language): string {
  const words = language === 'da' ? DA : EN;
  const [one, many] = isCounted(kind, language) ? (words[kind] as Counted) : [kind, kind];
  return `${times} ${times === 1 ? one : many}`;
}
