import { isFields } from '../../check/faults.js';
import type { Note } from '../../imports.js';
import { EXTENSIONS } from '../shared/extensions.js';

/**
 * What a source says of answers that the document made of it has no word for: kept apart, because only who judges a
 * response to that source needs it.
 */
export interface SourceRules {
  /** By linkId, the type every item has in the source; those that became part of another item are there too. */
  readonly types: ReadonlyMap<string, string>;
  /**
   * LinkIds of the questions whose list of answers only a server knows. The document has no other word for them than a
   * choice that is open to own words; another concept may be on the list, and own words may not be.
   */
  readonly openLists: ReadonlySet<string>;
  /** By linkId, the types of resources that a reference may name. */
  readonly resources: ReadonlyMap<string, ReadonlySet<string>>;
  /** LinkIds of the quantities that take only the units they list; limits are in units too, and list none. */
  readonly closedUnits: ReadonlySet<string>;
  /** The types of resources it is answered about; empty: any. */
  readonly subjects: ReadonlySet<string>;
}

export const NO_RULES: SourceRules = {
  types: new Map(),
  openLists: new Set(),
  resources: new Map(),
  closedUnits: new Set(),
  subjects: new Set(),
};

const REFERENCE_RESOURCE = 'http://hl7.org/fhir/StructureDefinition/questionnaire-referenceResource';
const { unitOpen, unitOption, unitValueSet } = EXTENSIONS;
const UNITS: readonly string[] = [...unitOption, ...unitValueSet];
const UNIT_OPEN: readonly string[] = unitOpen;

/**
 * @param source what was imported: a Questionnaire, or a Bundle that holds one
 * @param ignored what the import said of it
 */
export function sourceRules(source: unknown, ignored: readonly Note[]): SourceRules {
  const types = new Map<string, string>();
  const resources = new Map<string, ReadonlySet<string>>();
  const closedUnits = new Set<string>();
  const subjects = new Set<string>();
  const waiting: unknown[] = [source];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isFields(next)) continue;
    const { linkId, type, resource, subjectType } = next;
    if (typeof linkId === 'string' && typeof type === 'string') {
      types.set(linkId, type);
      const named = resourcesIn(next.extension);
      if (named.length > 0) resources.set(linkId, new Set(named));
      if (listsUnits(next.extension)) closedUnits.add(linkId);
    }
    for (const each of Array.isArray(subjectType) ? subjectType : []) if (typeof each === 'string') subjects.add(each);
    for (const inner of [...listIn(next.item), ...listIn(next.entry)]) waiting.push(inner);
    if (isFields(resource)) waiting.push(resource);
  }
  return { types, resources, closedUnits, subjects, openLists: openListsIn(source, ignored) };
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function resourcesIn(extension: unknown): readonly string[] {
  return listIn(extension).flatMap((each) => {
    const { url, valueCode } = each as Record<string, unknown>;
    return url === REFERENCE_RESOURCE && typeof valueCode === 'string' ? [valueCode] : [];
  });
}

function listsUnits(extension: unknown): boolean {
  const list = listIn(extension) as readonly Record<string, unknown>[];
  const isOpen = list.some(({ url, valueCode }) => UNIT_OPEN.includes(url as string) && valueCode !== 'optionsOnly');
  return !isOpen && list.some(({ url }) => UNITS.includes(url as string));
}

function openListsIn(source: unknown, ignored: readonly Note[]): ReadonlySet<string> {
  const open = ignored.filter(({ code }) => code === 'open-list');
  return new Set(open.flatMap(({ path }) => innermostLinkId(source, path) ?? []));
}

/** Of the last object with a linkId on the way along a JSON Pointer. */
function innermostLinkId(source: unknown, path: string): string | undefined {
  let found: string | undefined;
  let at = source;
  for (const step of path.split('/').slice(1)) {
    if (Array.isArray(at)) at = at[Number(step)];
    else if (isFields(at)) at = at[step.replaceAll('~1', '/').replaceAll('~0', '~')];
    else break;
    if (isFields(at) && typeof at.linkId === 'string') found = at.linkId;
  }
  return found;
}
