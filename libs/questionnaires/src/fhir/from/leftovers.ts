import { isFields, step } from '../../check/faults.js';
import type { Remark } from './codes.js';
import type { Context } from './context.js';
import type { Part } from './part.js';

const CORE = 'http://hl7.org/fhir/StructureDefinition/';

/** What is done with what has not been read, by the last part of its address. */
const KINDS: readonly (readonly [RegExp, Remark])[] = [
  [
    /(initialExpression|launchContext|itemPopulationContext|sourceQueries|sourceStructureMap|prepopulat\w*|cqf-library|cqf-expression|isSubject|initialExpression-repopulatable|lookupQuestionnaire|contextExpression)$/i,
    'population',
  ],
  [
    /(observation-?extract\w*(-\w+)?|observationLinkPeriod|observation-extract-category|definitionExtract\w*|templateExtract\w*|itemExtractionContext|targetStructureMap|extractAllocateId|ObservationExtractEntry|resourceExtract\w*)$/i,
    'extraction',
  ],
  [/(terminology-?server|answerValueSetSource|preferredTerminologyServer)$/i, 'terminology-server'],
  [
    /(rendering-\w+|itemControl|displayCategory|choiceOrientation|sliderStepValue|width|columnCount|choiceColumn|collapsible|shortText|optionalDisplay|keyboard|supportLink|supportHyperlink|openLabel|entryFormat|optionPrefix|unit)$/i,
    'rendering',
  ],
  [
    /(structuredefinition-\w+(-\w+)?|cpg-\w+|versionAlgorithm(\[x\])?|artifact-\w+|assembledFrom|assemble-expectation|entryMode|performerType|endpoint|endPoint|signatureRequired|usageMode|derivationType|resource-\w+|valueset-\w+|codesystem-\w+|cqf-\w+)$/i,
    'metadata',
  ],
];

/** Extensions of R4 and SDC that have a meaning for us, met where they have none. */
const MISPLACED =
  /(minValue|maxValue|minLength|maxDecimalPlaces|regex|minOccurs|maxOccurs|maxSize|mimeType|unitOption|unitValueSet|minQuantity|maxQuantity|calculatedExpression|answerExpression|candidateExpression|optionExclusive|ordinalValue|itemWeight|hidden|quantity-precision|referenceResource|referenceProfile|referenceFilter|answerRepeats|unitOpen|unitSupplementalSystem|preferred|fhirType|baseType|translation)$/;

const DEEPEST = 8;
/** What is walked elsewhere, or not at all. */
const APART = new Set(['item', 'contained', 'text']);

/** Reports every extension of an item or of the questionnaire that nobody has read, and refuses what may turn its meaning. */
export function reportLeftovers(context: Context, part: Part): void {
  const waiting: { part: Part; depth: number }[] = [{ part, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, fields } = next.part;
    for (const [key, value] of Object.entries(fields)) {
      const at = step(path, key);
      if (key === 'extension' || key === 'modifierExtension') reportList(context, value, at, key);
      else if (next.depth < DEEPEST && !(next.depth === 0 && APART.has(key))) {
        const parts = Array.isArray(value) ? value : [value];
        for (const [index, each] of parts.entries()) {
          const here = Array.isArray(value) ? step(at, index) : at;
          if (isFields(each)) waiting.push({ part: { fields: each, path: here }, depth: next.depth + 1 });
        }
      }
    }
  }
}

function reportList(context: Context, value: unknown, path: string, key: 'extension' | 'modifierExtension'): void {
  if (!Array.isArray(value)) {
    if (value !== null) context.report.refuse(path, 'not-fhir', typeof value);
    return;
  }
  for (const [index, each] of value.entries()) {
    const at = step(path, index);
    if (!isFields(each)) {
      context.report.refuse(at, 'not-fhir', each === null ? 'null' : typeof each);
      continue;
    }
    const url = typeof each.url === 'string' ? each.url : '';
    if (key === 'modifierExtension') context.report.refuse(at, 'modifier-extension', url);
    else if (!context.taken.has(each)) context.report.remark(at, kindOf(url), url);
  }
}

function kindOf(url: string): Remark {
  const official =
    url.startsWith(CORE) || url.includes('/sdc/StructureDefinition/') || url.includes('/cpg/StructureDefinition/');
  const hit = KINDS.find(([pattern]) => pattern.test(url));
  if (hit && (official || hit[1] !== 'metadata')) return hit[1];
  return official && MISPLACED.test(url) ? 'does-not-apply' : 'unknown-extension';
}
