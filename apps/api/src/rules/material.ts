import type { PathwayDraft } from '@stemme/pathways';
import { everyItem, isQuestion, type Question, type Questionnaire } from '@stemme/questionnaires';
import type { InstrumentDefinition, Scale } from '@stemme/scoring';
import type { Vocabulary } from '@stemme/triage';

type Words = Readonly<Record<string, string>>;

/** A question that rules can read, in words. */
export interface MaterialItem {
  readonly code: string;
  readonly text: Words | null;
  readonly type: string;
  /** With the number that rules read. */
  readonly options: readonly { readonly value: number | string; readonly text: Words }[] | null;
  readonly unit: Words | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly values: readonly number[] | null;
  readonly instrument: string | null;
  /** Which way it gets worse; null = not known. */
  readonly direction: string | null;
}

/** A scale that rules can read, with its bands and what change of it matters. */
export interface MaterialScale {
  readonly code: string;
  readonly title: Words;
  readonly min: number;
  readonly max: number;
  readonly direction: string;
  readonly bands: readonly {
    readonly code: string;
    readonly from: number;
    readonly to: number;
    readonly label: Words;
  }[];
  readonly bandsSource: string | null;
  readonly change: { readonly value: number; readonly source: string } | null;
  readonly source: string;
}

/** A fact that rules can read. */
export interface MaterialFact {
  readonly id: string;
  readonly title: Words;
  /** `text`: the options are examples. */
  readonly kind: 'choice' | 'number' | 'text';
  readonly options: readonly { readonly value: string | number; readonly title: Words }[] | null;
}

const YES_NO = [
  { value: 1, text: { da: 'Ja', en: 'Yes' } },
  { value: 0, text: { da: 'Nej', en: 'No' } },
];

/** Everything a questionnaire asks, in its order. */
export function itemsOf(document: Questionnaire, vocabulary: Vocabulary): MaterialItem[] {
  return everyItem(document.items)
    .filter(isQuestion)
    .map((question) => {
      const known = vocabulary.items[question.code];
      return {
        code: question.code,
        text: question.text ?? null,
        type: question.type,
        options: optionsOf(question),
        unit: unitOf(question),
        min: known?.min ?? null,
        max: known?.max ?? null,
        values: known?.values ?? null,
        instrument: question.instrument ?? null,
        direction: known?.direction ?? null,
      };
    });
}

function optionsOf({ type, options }: Question): MaterialItem['options'] {
  if (type === 'boolean') return YES_NO;
  return options ? options.map(({ value, text }) => ({ value, text })) : null;
}

function unitOf({ unit, unitText, units }: Question): Words | null {
  if (unitText) return unitText;
  if (unit !== undefined) return { da: unit, en: unit };
  return units?.[0]?.text ?? null;
}

/** The scales that rules can read of a questionnaire, by the definitions in force. */
export function scalesOf(definitions: readonly InstrumentDefinition[]): MaterialScale[] {
  return definitions.flatMap(({ id, scales }) => scales.map((scale) => scaleOf(id, scale)));
}

function scaleOf(instrument: string, scale: Scale): MaterialScale {
  const { code, title, range, direction, bands, bandsSource, minimalImportantChange: change, source } = scale;
  const name = instrument.toUpperCase();
  return {
    code: `${instrument}.${code}`,
    title: { da: `${name}, ${lower(title.da)}`, en: `${name}, ${lower(title.en)}` },
    min: range.min,
    max: range.max,
    direction,
    bands: bands.map(({ code: band, from, to, label }) => ({ code: band, from, to, label })),
    bandsSource: bandsSource ?? null,
    change: change ? { value: change.value, source: change.source } : null,
    source,
  };
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const number = (id: string, da: string, en: string): MaterialFact => ({
  id,
  title: { da, en },
  kind: 'number',
  options: null,
});

/** What every patient and every schedule tells. */
const ALWAYS: readonly MaterialFact[] = [
  number('day', 'Dag i forløbet', 'Day of the pathway'),
  number('week', 'Uge i forløbet', 'Week of the pathway'),
  number('month', 'Måned i forløbet', 'Month of the pathway'),
  number('age', 'Alder i år', 'Age in years'),
  {
    id: 'sex',
    title: { da: 'Køn (efter CPR-nummer)', en: 'Sex (by the CPR number)' },
    kind: 'choice',
    options: [
      { value: 'female', title: { da: 'Kvinde', en: 'Female' } },
      { value: 'male', title: { da: 'Mand', en: 'Male' } },
    ],
  },
];

/** What follows from a date of the enrolment. */
const BY_ANCHOR: Readonly<Record<string, MaterialFact>> = {
  gestation: number('gestation.weeks', 'Graviditetsuge', 'Week of gestation'),
  operation: number('operation.days', 'Dage siden operationen', 'Days since the operation'),
  birth: number('birth.days', 'Dage siden fødslen', 'Days since the birth'),
  'treatment-end': {
    id: 'treatment.active',
    title: { da: 'I behandling nu', en: 'On treatment now' },
    kind: 'choice',
    options: [
      { value: 1, title: { da: 'Ja', en: 'Yes' } },
      { value: 0, title: { da: 'Nej', en: 'No' } },
    ],
  },
};

/** The facts that a pathway gives its rules. */
export function factsOf({ steps, anchors, facts = [] }: PathwayDraft): MaterialFact[] {
  // a step that repeats has its number in its name, which a rule must say
  const ids = [...new Set(steps.map(({ id }) => id))].filter((id) => !id.includes('{'));
  const step: MaterialFact = {
    id: 'step',
    title: { da: 'Skema i forløbet', en: 'Questionnaire in the pathway' },
    kind: 'text',
    options: ids.map((id) => ({ value: id, title: { da: id, en: id } })),
  };
  const dated = anchors.flatMap((anchor) => BY_ANCHOR[anchor] ?? []);
  const chosen = facts.map(({ id, text, options }) => ({
    id,
    title: text,
    kind: 'choice' as const,
    options: options.map((option) => ({ value: option.id, title: option.text })),
  }));
  return [step, ...ALWAYS, ...dated, ...chosen];
}
