import { step } from '../check/faults.js';
import { inside, type Item, linkIdOf, type Questionnaire } from '../document.js';
import type { Note } from '../imports.js';

/**
 * Notes about a document, as notes about the source it was made from: the item of the source that has the same name.
 * What stands at no item is at the whole.
 *
 * @param name the field items are named by in the source: `linkId` in FHIR, `name` in SurveyJS
 */
export function inSource(notes: readonly Note[], document: Questionnaire, source: unknown, name: string): Note[] {
  if (notes.length === 0) return [];
  const places = placesIn(source, name);
  return notes.map(({ path, code, detail }) => {
    const item = itemAt(document, path);
    const linkId = item && linkIdOf(item);
    return { path: places.get(linkId ?? '') ?? '', code, ...withDetail(detail ?? linkId) };
  });
}

function withDetail(detail: string | undefined): { detail?: string } {
  return detail === undefined ? {} : { detail };
}

/** The innermost item a pointer leads into. */
function itemAt(document: Questionnaire, path: string): Item | undefined {
  const steps = path.split('/').slice(1);
  let items = document.items;
  let found: Item | undefined;
  for (let at = 0; steps[at] === 'items'; at += 2) {
    const item = items[Number(steps[at + 1])];
    if (!item) break;
    found = item;
    items = inside(item);
  }
  return found;
}

/** Name → pointer, the first where a name stands twice. */
function placesIn(source: unknown, name: string): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const open: [path: string, value: unknown][] = [['', source]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, value] = next;
    if (typeof value !== 'object' || value === null) continue;
    const named: unknown = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
    if (typeof named === 'string' && !places.has(named)) places.set(named, path);
    for (const [field, each] of Object.entries(value).reverse()) open.push([step(path, field), each]);
  }
  return places;
}
