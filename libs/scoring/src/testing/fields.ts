import type { Grid } from '../irt/quadrature.js';
import type {
  Band,
  Case,
  Criterion,
  DerivedItem,
  GradedParameters,
  InstrumentDefinition,
  ItemDefinition,
  Method,
  MethodName,
  MinimalImportantChange,
  MissingRule,
  NormedPart,
  PartOf,
  Reliability,
  Scale,
} from '../vocabulary.js';

/** For tests: the fields of the types as data. A field that is added, removed or made optional does not compile here. */
type Fields<Type> = {
  readonly [Name in keyof Type]-?: Record<never, never> extends Pick<Type, Name> ? 'optional' : 'required';
};
type Both = Fields<Extract<DerivedItem, { highest: true }>> & Fields<Extract<DerivedItem, { terms: unknown }>>;
/** One of the two is there: the schema has both in one place, and asks for one by a condition. */
type Either = Omit<Both, 'highest' | 'terms'> & { readonly highest: 'optional'; readonly terms: 'optional' };

const required = 'required' as const;
const optional = 'optional' as const;

const definition: Fields<InstrumentDefinition> = {
  $schema: optional,
  id: required,
  aliases: optional,
  version: required,
  title: required,
  rights: required,
  licence: required,
  note: optional,
  items: required,
  derived: optional,
  scales: required,
};

const item: Fields<ItemDefinition> = {
  code: required,
  aliases: required,
  min: required,
  max: required,
  scored: optional,
  values: optional,
  decimal: optional,
  reversed: optional,
  counts: optional,
  asBlank: optional,
  words: optional,
  impliedBy: optional,
};

const scale: Fields<Scale> = {
  code: required,
  title: required,
  items: required,
  notWhen: optional,
  method: required,
  decimals: optional,
  missing: required,
  range: required,
  direction: required,
  bands: required,
  bandsSource: optional,
  minimalImportantChange: optional,
  reliability: optional,
  source: required,
  basis: required,
};

const impliedBy: Fields<NonNullable<ItemDefinition['impliedBy']>> = { when: required, value: required };
const derived: Either = { code: required, from: required, highest: optional, terms: optional };
const case_: Fields<Case> = { when: required, counts: required };
const band: Fields<Band> = { code: required, from: required, to: required, label: required };
const minimalImportantChange: Fields<MinimalImportantChange> = { value: required, source: required, basis: required };
const reliability: Fields<Reliability> = { r: required, sd: required, source: required, basis: required };
const missingByShare: Fields<Exclude<MissingRule, { rule: 'at-least' }>> = {
  rule: required,
  over: required,
  requires: optional,
  fill: optional,
};
const missingByNumber: Fields<Extract<MissingRule, { rule: 'at-least' }>> = { ...missingByShare, answered: required };
const criterion: Fields<Criterion> = { scale: required, min: required, max: required };
const part: Fields<PartOf> = { scale: required, reversed: optional };
const normedPart: Fields<NormedPart> = { scale: required, mean: required, sd: required, weight: required };
const gradedParameters: Fields<GradedParameters> = { a: required, b: required };

/** By the name of their `$defs` in the schema; `definition` is the whole. */
export const PART_FIELDS = {
  definition,
  item,
  impliedBy,
  derived,
  case: case_,
  scale,
  band,
  minimalImportantChange,
  reliability,
  missingByShare,
  missingByNumber,
  criterion,
  part,
  normedPart,
  gradedParameters,
};

export const GRID_FIELDS: Fields<Grid> = { from: required, to: required, points: required, weights: required };

const name = required;
const finish = { times: optional, floor: optional };

export const METHOD_FIELDS: { readonly [Name in MethodName]: Fields<Extract<Method, { name: Name }>> } = {
  sum: { name, ...finish },
  mean: { name, weights: optional, ...finish },
  pomp: { name, min: required, max: required, reversed: optional },
  linear: { name, of: required, factor: required, plus: required },
  count: { name, atLeast: required },
  criteria: { name, all: required },
  table: { name, from: required, values: required, se: optional },
  'value-set': { name, unit: required, full: required, anyAboveOne: optional, weights: required },
  states: { name, unit: required, values: required },
  weighted: { name, constant: required, weights: required },
  'norm-based': { name, mean: required, sd: required, of: required },
  'sum-of-scales': { name, of: required, ...finish },
  'mean-of-scales': { name, of: required, ...finish },
  irt: {
    name,
    model: required,
    estimator: required,
    prior: required,
    grid: optional,
    items: required,
    mean: required,
    sd: required,
  },
};
