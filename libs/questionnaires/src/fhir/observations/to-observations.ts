import { inLanguage, type LanguageTag, type Text } from '../../language.js';
import type {
  CodeableConcept,
  Observation,
  ObservationComponent,
  Quantity,
  Reference,
  ResponseStatus,
} from '../shared/r4.js';
import { MISSING_RULE_SYSTEM, SCALE_SYSTEM, SCORE_KIND_SYSTEM, SCORE_PART_SYSTEM } from '../shared/stemme.js';
import { LOINC_SYSTEM, UCUM_SYSTEM } from '../to/urls.js';
import loinc from './loinc.json' with { type: 'json' };

/** A score as `@stemme/scoring` and `scoreQuestionnaire` give it. */
export interface ScoreLike {
  readonly kind: 'exact' | 'prorated' | 'bounded' | 'none';
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly missing?: readonly string[];
  readonly why?: string;
  readonly trace?: {
    readonly definitionVersion: string;
    readonly engineVersion: string;
    readonly missing: { readonly rule?: string; readonly items: readonly string[] };
    readonly source: string;
  };
}

export interface ScaleScore {
  /** `phq-9` and `TOTAL`. Without an instrument the scale is one of the questionnaire itself. */
  readonly instrument?: string;
  readonly scale: string;
  readonly title?: Text;
  readonly score: ScoreLike;
}

export interface ObservationEnvelope {
  /** The response that was scored: `QuestionnaireResponse/…`. */
  readonly response: Reference;
  readonly subject?: Reference;
  /** When it was answered. */
  readonly effective?: string;
  /** Of the response. */
  readonly status: ResponseStatus;
  readonly language?: LanguageTag;
}

/** Scale id → LOINC code of its total, with where that is known from. */
export const LOINC_OF_SCALE: Readonly<Record<string, { readonly code: string; readonly source: string }>> = loinc;

const STATUSES: Readonly<Record<ResponseStatus, Observation['status']>> = {
  'in-progress': 'preliminary',
  stopped: 'preliminary',
  completed: 'final',
  amended: 'amended',
  'entered-in-error': 'entered-in-error',
};

const CATEGORY: CodeableConcept = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }],
};
const ABSENT_SYSTEM = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';

/**
 * Scores as FHIR R4 Observations, one per scale, never a bare number: how it came about stands in `method`, what was
 * missing in `note`, where from in `derivedFrom`.
 * - `exact`, `prorated`: `valueQuantity`. A prorated one also has what is proven, as components `low` and `high`.
 * - `bounded`: no value, `dataAbsentReason` `unknown`, and components `low` and `high`: it lies between them.
 * - `none`: no value, and why not.
 */
export function toObservations(scores: readonly ScaleScore[], envelope: ObservationEnvelope): Observation[] {
  return scores.map((score) => observation(score, envelope));
}

function observation(
  one: ScaleScore,
  { response, subject, effective, status, language = 'en' }: ObservationEnvelope,
): Observation {
  const { score } = one;
  const component = componentsOf(score);
  const note = noteOf(score);
  return {
    resourceType: 'Observation',
    status: STATUSES[status],
    category: [CATEGORY],
    code: codeOf(one, language),
    ...(subject && { subject }),
    ...(effective !== undefined && { effectiveDateTime: effective }),
    ...resultOf(score),
    ...(note.length > 0 && { note }),
    method: methodOf(one),
    derivedFrom: [response],
    ...(component.length > 0 && { component }),
  };
}

function idOf({ instrument, scale }: ScaleScore): string {
  return instrument === undefined ? scale : `${instrument}.${scale}`;
}

function codeOf(one: ScaleScore, language: LanguageTag): CodeableConcept {
  const id = idOf(one);
  const known = Object.hasOwn(LOINC_OF_SCALE, id) ? LOINC_OF_SCALE[id] : undefined;
  return {
    coding: [...(known ? [{ system: LOINC_SYSTEM, code: known.code }] : []), { system: SCALE_SYSTEM, code: id }],
    ...(one.title && { text: inLanguage(one.title, language) }),
  };
}

function quantity(value: number): Quantity {
  return { value, unit: 'score', system: UCUM_SYSTEM, code: '{score}' };
}

function resultOf({ kind, value, why }: ScoreLike): Pick<Observation, 'valueQuantity' | 'dataAbsentReason'> {
  if ((kind === 'exact' || kind === 'prorated') && value !== undefined) return { valueQuantity: quantity(value) };
  const code = why === 'not-applicable' ? 'not-applicable' : why === 'invalid-item' ? 'error' : 'unknown';
  return { dataAbsentReason: { coding: [{ system: ABSENT_SYSTEM, code }], text: why ?? kind } };
}

function componentsOf({ kind, low, high }: ScoreLike): ObservationComponent[] {
  if ((kind !== 'prorated' && kind !== 'bounded') || low === undefined || high === undefined) return [];
  const part = (code: string, value: number): ObservationComponent => ({
    code: { coding: [{ system: SCORE_PART_SYSTEM, code }] },
    valueQuantity: quantity(value),
  });
  return [part('low', low), part('high', high)];
}

/** Codes only: `missing: phq9.3 phq9.4`, and the source of the algorithm. */
function noteOf({ missing, trace }: ScoreLike): { text: string }[] {
  const items = missing ?? trace?.missing.items ?? [];
  return [
    ...(items.length > 0 ? [{ text: `missing: ${items.join(' ')}` }] : []),
    ...(trace ? [{ text: `source: ${trace.source}` }] : []),
  ];
}

function methodOf({ instrument, score }: ScaleScore): CodeableConcept {
  const { kind, trace } = score;
  const rule = trace?.missing.rule;
  const versions = trace ? ` ${trace.definitionVersion}, engine ${trace.engineVersion}` : '';
  return {
    coding: [
      { system: SCORE_KIND_SYSTEM, code: kind },
      ...(rule === undefined ? [] : [{ system: MISSING_RULE_SYSTEM, code: rule }]),
    ],
    text: `${instrument ?? 'questionnaire'}${versions}`,
  };
}
