import type { EnrolmentFact } from '@stemme/pathways';
import type { ProductText as Text } from '@stemme/questionnaires';

/** Names and values of what the rules know of a patient besides the answers. */

const YES: Text = { da: 'Ja', en: 'Yes' };
const NO: Text = { da: 'Nej', en: 'No' };

/** Counted by the schedule or known of the patient. */
const LABELS: Readonly<Record<string, Text>> = {
  step: { da: 'Skema i forløbet', en: 'Questionnaire in the pathway' },
  day: { da: 'Dag i forløbet', en: 'Day of the pathway' },
  week: { da: 'Uge i forløbet', en: 'Week of the pathway' },
  month: { da: 'Måned i forløbet', en: 'Month of the pathway' },
  age: { da: 'Alder', en: 'Age' },
  sex: { da: 'Køn', en: 'Sex' },
  'gestation.weeks': { da: 'Svangerskabsuge', en: 'Week of gestation' },
  'operation.days': { da: 'Dage siden operationen', en: 'Days since the operation' },
  'birth.days': { da: 'Dage siden fødslen', en: 'Days since the birth' },
  'treatment.active': { da: 'I behandling nu', en: 'In treatment now' },
};

/** Values that are not numbers to be read as numbers. */
const VALUES: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  sex: { female: { da: 'Kvinde', en: 'Female' }, male: { da: 'Mand', en: 'Male' } },
  'treatment.active': { 0: NO, 1: YES },
  step: { 'patient-initiated': { da: 'Bedt om af patienten', en: 'Asked for by the patient' } },
};

/** `treatment.active`; a choice of the pathway's own reads as the question it was chosen by. */
export function factLabel(name: string, chosen: readonly EnrolmentFact[] = []): Text {
  if (Object.hasOwn(LABELS, name)) return LABELS[name]!;
  return chosen.find(({ id }) => id === name)?.text ?? same(name);
}

/** The value of a fact; null = a number, to be written as numbers are. */
export function factValue(name: string, value: unknown, chosen: readonly EnrolmentFact[] = []): Text | null {
  const known = Object.hasOwn(VALUES, name) ? VALUES[name]! : {};
  const text = String(value);
  if (Object.hasOwn(known, text)) return known[text]!;
  if (typeof value === 'number') return null;
  if (typeof value === 'boolean') return value ? YES : NO;
  const options = chosen.find(({ id }) => id === name)?.options ?? [];
  return options.find(({ id }) => id === text)?.text ?? same(text);
}

function same(text: string): Text {
  return { da: text, en: text };
}
