import * as shape from './check-shape.js';
import { itemFaults, scaleFaults, type MeaningFaultCode } from './check-meaning.js';
import {
  BASES,
  DIRECTIONS,
  type Fault,
  type InstrumentDefinition,
  type ItemDefinition,
  LICENCES,
  MISSING_RULES,
  MISSING_SCOPES,
  type Scale,
} from './vocabulary.js';

export type DefinitionFault = Fault<shape.ShapeFaultCode | MeaningFaultCode>;

const ID = /^[a-z0-9][a-z0-9-]*$/;
const ITEM_CODE = /^[a-z0-9][a-z0-9-]*\.[A-Za-z0-9][A-Za-z0-9._-]*$/;
const ALIAS = /^[A-Za-z][A-Za-z0-9_]*$/;
const SCALE_CODE = /^[A-Z][A-Z0-9_]*$/;

const translated = shape.fields({ da: shape.text, en: shape.text });
const basis = shape.oneOf(BASES);
const scaleCode = shape.matching(SCALE_CODE);
const itemCode = shape.matching(ITEM_CODE);

const item = shape.fields(
  {
    code: itemCode,
    aliases: shape.listOf(shape.matching(ALIAS), { mayBeEmpty: true }),
    min: shape.integer,
    max: shape.integer,
  },
  { scored: shape.flag },
);

const name = shape.text;
const method = shape.variants('name', {
  sum: shape.fields({ name }),
  linear: shape.fields({ name, of: scaleCode, factor: shape.number, plus: shape.number }),
  count: shape.fields({ name, atLeast: shape.recordOf(ITEM_CODE, shape.integer) }),
  criteria: shape.fields({
    name,
    all: shape.listOf(shape.fields({ scale: scaleCode, min: shape.integer, max: shape.integer }), {
      mayBeEmpty: false,
    }),
  }),
});

const scale = shape.fields(
  {
    code: scaleCode,
    title: translated,
    items: shape.listOf(itemCode, { mayBeEmpty: false }),
    method,
    missing: shape.fields({ rule: shape.oneOf(MISSING_RULES), over: shape.oneOf(MISSING_SCOPES) }),
    range: shape.fields({ min: shape.number, max: shape.number }),
    direction: shape.oneOf(DIRECTIONS),
    bands: shape.listOf(
      shape.fields({ code: shape.matching(ID), from: shape.number, to: shape.number, label: translated }),
      { mayBeEmpty: true },
    ),
    source: shape.text,
    basis,
  },
  {
    bandsSource: shape.text,
    minimalImportantChange: shape.fields({ value: shape.number, source: shape.text, basis }),
  },
);

const head = {
  id: shape.matching(ID),
  version: shape.text,
  title: translated,
  rights: shape.text,
  licence: shape.oneOf(LICENCES),
};
const anyList: shape.Check = shape.listOf(() => {}, { mayBeEmpty: false });
const definition = shape.fields({ ...head, items: anyList, scales: anyList });

/**
 * Every fault of an instrument definition, with its path; an empty list means it is good. A part whose shape is wrong
 * is not asked what it means, all other parts are, so that one pass shows everything there is to mend.
 */
export function checkDefinition(value: unknown): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  const collect = (check: shape.Check, part: unknown, path: string): boolean => {
    const found: Fault<shape.ShapeFaultCode>[] = [];
    check(part, path, found);
    faults.push(...found);
    return found.length === 0;
  };
  collect(definition, value, '');
  if (!shape.isRecord(value)) return faults;

  const items = sound<ItemDefinition>(value.items, (part, index) => collect(item, part, `/items/${index}`));
  faults.push(...itemFaults(items));
  const scales = sound<Scale>(value.scales, (part, index) => collect(scale, part, `/scales/${index}`));
  faults.push(...scaleFaults(items, scales, isComplete(items) && isComplete(scales)));
  return faults;
}

/** The definition, or all its faults; the only way from unknown data to an `InstrumentDefinition`. */
export function parseDefinition(
  value: unknown,
): { ok: true; definition: InstrumentDefinition } | { ok: false; faults: DefinitionFault[] } {
  const faults = checkDefinition(value);
  return faults.length === 0 ? { ok: true, definition: value as InstrumentDefinition } : { ok: false, faults };
}

/** The parts of good shape in their places, null where one is not. */
function sound<Part>(parts: unknown, check: (part: unknown, index: number) => boolean): (Part | null)[] {
  if (!Array.isArray(parts)) return [];
  // Array.from, since map would leave a hole a hole
  return Array.from(parts, (part: unknown, index) => (check(part, index) ? (part as Part) : null));
}

function isComplete(parts: readonly unknown[]): boolean {
  return parts.length > 0 && !parts.includes(null);
}
