import type { Item, Question, Questionnaire } from '../src/document.js';
import { inside, isQuestion } from '../src/document.js';
import type { How } from '../src/fhir/from/context.js';
import { fromFhir } from '../src/fhir/from/from-fhir.js';
import type { Import } from '../src/imports.js';

/** Small invented FHIR questionnaires, and what the import makes of them. */

export type Source = Record<string, unknown>;

export const CORE = 'http://hl7.org/fhir/StructureDefinition/';
export const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

export function source(items: readonly Source[], more: Source = {}): Source {
  return {
    resourceType: 'Questionnaire',
    status: 'active',
    language: 'en',
    title: 'T',
    copyright: 'c',
    item: items,
    ...more,
  };
}

export function item(linkId: string, type: string, more: Source = {}): Source {
  return { linkId, type, text: `Text of ${linkId}`, ...more };
}

export const fhirpath = (url: string, expression: string, more: Source = {}): Source => ({
  url,
  valueExpression: { language: 'text/fhirpath', expression, ...more },
});

export const control = (code: string): Source => ({
  url: `${CORE}questionnaire-itemControl`,
  valueCodeableConcept: { coding: [{ code }] },
});

export const coding = (code: string, display?: string, system = 'urn:s'): Source => ({
  valueCoding: { system, code, ...(display && { display }) },
});

export const YES_NO = [coding('y', 'Yes'), coding('n', 'No')];

export function imported(given: unknown, how?: How): Questionnaire {
  const result = fromFhir(given, how);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.document;
}

export function refusals(given: unknown, how?: How): readonly string[] {
  const result = fromFhir(given, how);
  return result.ok ? [] : result.faults.map(({ path, code }) => `${path} ${code}`);
}

export const remarked = (result: Import, code: string): readonly string[] =>
  result.ignored.filter((note) => note.code === code).map(({ path }) => path);

export function everyItem(items: readonly Item[]): readonly Item[] {
  return items.flatMap((each) => [each, ...everyItem(inside(each))]);
}

export function question(document: Questionnaire, code: string): Question {
  const found = everyItem(document.items).find((each) => each.code === code);
  if (!found || !isQuestion(found)) throw new Error(`no question ${code}`);
  return found;
}

export const only = (more: Source): Question => question(imported(source([{ linkId: 'q', text: 'Q', ...more }])), 'q');
