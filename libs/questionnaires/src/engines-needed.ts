import { isQuestion, type Questionnaire } from './document.js';
import { everyItem, everyPart } from './walk.js';

/** What a document can need beyond the checker itself. */
export const NEEDS = ['expressions', 'units', 'patterns'] as const;
export type Need = (typeof NEEDS)[number];

/** The document needs engines that were not handed in. */
export class MissingEngine extends Error {
  constructor(readonly needs: readonly Need[]) {
    super(`the questionnaire needs ${needs.join(', ')}`);
    this.name = 'MissingEngine';
  }
}

/**
 * What the document needs: `expressions` when it holds any FHIRPath, `units` when an amount may be given in one unit
 * and judged in another, `patterns` when a text must match one. Without `patterns`, patterns are not checked.
 */
export function enginesNeeded(document: Questionnaire): readonly Need[] {
  const needs = new Set<Need>();
  const units = new Map<string, readonly string[]>();
  for (const item of everyItem(document.items)) {
    if (!isQuestion(item)) continue;
    const own = (item.units ?? []).map(({ code }) => code);
    if (item.type === 'quantity') units.set(item.code, own);
    if (own.length > 1 && (item.min !== undefined || item.max !== undefined)) needs.add('units');
    if (item.pattern !== undefined) needs.add('patterns');
    if (item.calculated && 'fhirpath' in item.calculated) needs.add('expressions');
  }
  if (document.variables?.length || document.constraints?.length) needs.add('expressions');
  for (const item of everyItem(document.items)) {
    if (item.variables?.length || item.constraints?.length) needs.add('expressions');
    for (const part of item.shownWhen ? everyPart(item.shownWhen) : []) {
      if ('fhirpath' in part) needs.add('expressions');
      if ('op' in part && 'item' in part && mixesUnits(units.get(part.item), part.value)) needs.add('units');
    }
  }
  return NEEDS.filter((need) => needs.has(need));
}

function mixesUnits(units: readonly string[] | undefined, value: unknown): boolean {
  if (!units || typeof value !== 'object' || value === null || !('value' in value)) return false;
  const given = 'unit' in value ? value.unit : undefined;
  return given !== undefined && units.some((unit) => unit !== given);
}
