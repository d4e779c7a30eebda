import {
  type CompiledQuestionnaire,
  inWords,
  type ProductText as Text,
  productText,
  type Question,
} from '@stemme/questionnaires';
import type { EnrolmentFact } from '@stemme/pathways';
import type { InstrumentDefinition, Scale } from '@stemme/scoring';
import { factLabel, factValue } from './fact-words.js';

/** Where the names of codes come from: the pinned questionnaire and the definitions its scores were made by. */
export interface Names {
  readonly compiled: CompiledQuestionnaire;
  readonly definitions: readonly InstrumentDefinition[];
  /** The choices that the pathway asks for at enrolment. */
  readonly facts?: readonly EnrolmentFact[];
}

export const BLANK: Text = { da: 'Ikke besvaret', en: 'Not answered' };
export const NOT_ASKED: Text = { da: 'Ikke spurgt', en: 'Not asked' };
export const UNKNOWN: Text = {
  da: 'Vides ikke: et spørgsmål før er ikke besvaret',
  en: 'Not known: a question before it was not answered',
};

/** Of a fact: there is no question that was left out. */
export const FACT_UNKNOWN: Text = { da: 'Vides ikke', en: 'Not known' };

/** "PHQ-9, spørgsmål 9"; of own items the question itself; "PHQ-9, samlet score"; "Uge i forløbet". */
export function labelOf(names: Names, code: string): Text {
  if (code === 'proxy') return { da: 'Besvaret af en anden', en: 'Answered by someone else' };
  if (code.startsWith('fact:')) return factLabel(code.slice(5), names.facts);
  const scale = scaleOf(names, code);
  if (scale) return scaleName(scale.definition, scale.scale);
  const question = questionOf(names, code);
  if (!question) return same(code);
  const place = placeOf(names, question);
  if (!place) return productText(question.text);
  const { instrument, number } = place;
  return { da: `${instrument}, spørgsmål ${number}`, en: `${instrument}, question ${number}` };
}

export function questionOf({ compiled }: Names, code: string): Question | undefined {
  return compiled.nodes[compiled.byCode.get(code) ?? -1]?.question;
}

/** `phq-9.TOTAL` as the definition knows it. */
export function scaleOf(
  { definitions }: Pick<Names, 'definitions'>,
  code: string,
): { definition: InstrumentDefinition; scale: Scale } | null {
  for (const definition of definitions) {
    const scale = definition.scales.find((one) => `${definition.id}.${one.code}` === code);
    if (scale) return { definition, scale };
  }
  return null;
}

/** "PHQ-9, samlet score" */
export function scaleName(
  definition: Pick<InstrumentDefinition, 'id' | 'title'>,
  { title }: Pick<Scale, 'title'>,
): Text {
  const { da, en } = knownAs(definition);
  return { da: `${da}, ${lower(title.da)}`, en: `${en}, ${lower(title.en)}` };
}

/** An answer of an item in both languages. */
export function answerWords({ compiled }: Names, code: string, answer: unknown): Text {
  const given = answer as Parameters<typeof inWords>[2];
  return { da: inWords(compiled, code, given, 'da'), en: inWords(compiled, code, given, 'en') };
}

/** "21 (svær)": a scale's value with its band. */
export function scoreWords(scale: Scale, value: number): Text {
  const band = scale.bands.findLast(({ from }) => value >= from);
  const plain = numberWords(value);
  return band ? { da: `${plain.da} (${band.label.da})`, en: `${plain.en} (${band.label.en})` } : plain;
}

export function betweenWords(low: number, high: number): Text {
  const [from, to] = [numberWords(low), numberWords(high)];
  return { da: `mellem ${from.da} og ${to.da}`, en: `between ${from.en} and ${to.en}` };
}

export function numberWords(value: number): Text {
  const en = String(Math.round(value * 100) / 100);
  return { da: en.replace('.', ','), en };
}

/** The value of a fact. */
export function factWords(name: string, value: unknown, chosen?: readonly EnrolmentFact[]): Text {
  return factValue(name, value, chosen) ?? numberWords(Number(value));
}

export function same(text: string): Text {
  return { da: text, en: text };
}

/** Published instruments are known by their short names in both languages. */
export function shortName(id: string): string {
  return id.toUpperCase();
}

function placeOf(
  { definitions, compiled }: Names,
  { code, instrument }: Question,
): { instrument: string; number: number } | null {
  const definition = definitions.find(({ id }) => id === instrument);
  const mapped = compiled.document.instruments.find(({ id }) => id === instrument)?.items ?? {};
  const item = Object.entries(mapped).find(([, own]) => own === code)?.[0] ?? code;
  const place = definition?.items.findIndex((one) => one.code === item) ?? -1;
  // the number of a question says something only where the instrument has a name that people know its questions by
  if (!definition || place < 0 || !hasShortName(definition)) return null;
  return { instrument: shortName(definition.id), number: place + 1 };
}

/** "PHQ-9"; else what stands before the brackets of its title. */
function knownAs(definition: Pick<InstrumentDefinition, 'id' | 'title'>): Text {
  if (hasShortName(definition)) return same(shortName(definition.id));
  const { da, en } = definition.title;
  return { da: da.split(' (')[0]!, en: en.split(' (')[0]! };
}

function hasShortName({ id, title }: Pick<InstrumentDefinition, 'id' | 'title'>): boolean {
  return title.da.toUpperCase().includes(shortName(id));
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
