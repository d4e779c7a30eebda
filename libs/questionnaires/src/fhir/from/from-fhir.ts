import type { Questionnaire } from '../../document.js';
import { step } from '../../check/faults.js';
import type { Import } from '../../imports.js';
import { assembling } from './assemble.js';
import { comparedWith, NOTHING } from './compared.js';
import { constraintsAt } from './constraints.js';
import { type Context, extension, type How } from './context.js';
import { absorbed } from './displays.js';
import { findQuestionnaire } from './find-questionnaire.js';
import { headOf } from './head.js';
import { itemsOf } from './item.js';
import { reportKeys } from './item-keys.js';
import { reportLeftovers } from './leftovers.js';
import type { Making } from './making.js';
import { membershipsOf } from './membership.js';
import { type Entry, type Outline, outlineOf } from './outline.js';
import { type Part, partsAt, stringAt } from './part.js';
import { Report } from './report.js';
import { Resources } from './resources.js';
import { OUTERMOST, variablesAt } from './scope.js';
import { type Shape, shapeOf } from './shape.js';
import { languageTag } from './texts.js';
import { ValueSets } from './value-sets.js';
import { verify } from './verify.js';

/**
 * A FHIR R4 Questionnaire, with the extensions of SDC, as a document of ours. Newer and older versions are read where
 * they mean the same. Every question and every condition is carried over, or the source is refused with every reason.
 *
 * @param source parsed JSON: a Questionnaire, or a Bundle that holds one; what else is in it is for its value sets
 */
export function fromFhir(source: unknown, how: How = {}): Import {
  const report = new Report();
  const found = findQuestionnaire(report, source);
  if (!found) return refused(report);
  const { root, bundle } = found;
  const language = languageOf(report, root);
  const context: Context = { report, how, language, languages: new Set([language]), taken: new Set() };
  const resources = new Resources(report, bundle, root);
  const wanted = (item: Part) => {
    const ours = extension(context, item, 'itemCode');
    return ours && stringAt(report, ours, 'valueString');
  };
  const outline = outlineOf(report, root, assembling(report, resources), wanted);
  if (report.faults.some(({ code }) => code === 'too-many-items' || code === 'too-deep')) return refused(report);
  const document = documentOf(context, root, outline, new ValueSets(context, resources));
  reportRest(context, root, outline);
  // what is refused already is not looked at any further: its document has gaps
  if (report.faults.length > 0) return refused(report);
  verify(report, document, pathsOf(outline), root.path);
  if (report.faults.length > 0) return refused(report);
  return { ok: true, document, understood: report.understood, ignored: report.ignored };
}

function refused({ faults, ignored }: Report): Import {
  return { ok: false, faults, ignored };
}

function languageOf(report: Report, root: Part): string {
  const given = stringAt(report, root, 'language');
  const tag = given === undefined ? undefined : languageTag(given);
  if (tag !== undefined) return tag;
  report.remark(given === undefined ? root.path : step(root.path, 'language'), 'language-assumed', given);
  return 'en';
}

function documentOf(context: Context, root: Part, outline: Outline, valueSets: ValueSets): Questionnaire {
  const head = headOf(context, root);
  const making = makingOf(context, outline, valueSets);
  const { variables, scope } = variablesAt(context, root, OUTERMOST);
  const constraints = constraintsAt(context, root, scope);
  const items = itemsOf(making, outline.roots, scope);
  if (items.length === 0 && context.report.faults.length === 0) context.report.refuse(root.path, 'no-items');
  const instruments = membershipsOf(context, root, items);
  return {
    ...head,
    languages: [...context.languages],
    ...(variables.length > 0 && { variables }),
    ...(constraints.length > 0 && { constraints }),
    instruments,
    items,
  };
}

/** What every question becomes is known before any condition is read: conditions may read what stands later. */
function makingOf(context: Context, outline: Outline, valueSets: ValueSets): Making {
  const compared = comparedWith(context, outline);
  const under = new Map(outline.entries.map((entry) => [entry, absorbed(context, entry)]));
  const shapes = new Map<Entry, Shape>();
  for (const entry of outline.entries) {
    if (entry.type === 'group' || entry.type === 'display') continue;
    const displays = under.get(entry) ?? { rest: [] };
    shapes.set(entry, shapeOf(context, { valueSets, outline }, entry, displays, compared.get(entry.linkId) ?? NOTHING));
  }
  return { context, outline, under, shapes };
}

function reportRest(context: Context, root: Part, outline: Outline): void {
  for (const { part } of outline.entries) {
    reportKeys(context.report, part);
    reportLeftovers(context, part);
  }
  reportLeftovers(context, root);
  for (const contained of partsAt(context.report, root, 'contained')) {
    const type = stringAt(context.report, contained, 'resourceType');
    if (type === 'ValueSet' || type === 'CodeSystem') reportLeftovers(context, contained);
  }
}

function pathsOf({ entries }: Outline): ReadonlyMap<string, string> {
  return new Map(entries.map(({ code, part }) => [code, part.path]));
}
