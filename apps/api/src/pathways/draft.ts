import { checkPathway, type Fault, type PathwayDraft, type Text } from '@stemme/pathways';
import { unstorable } from '../platform/unstorable.js';

/** A version's text as the beginning of another. Under a new name it is judged by rules of its own, which bear its id. */
export function copyOf(document: PathwayDraft, id: string, version: number, name?: Text): PathwayDraft {
  return { ...document, id, version, ...(name ? { title: name, ruleSet: id } : {}) };
}

/**
 * Why something cannot even be kept as a draft: it is no pathway at all, and no editor could show it; or it holds
 * characters that cannot be stored. Whatever else is wrong with it is kept, and said.
 */
export function unkeepable(document: Readonly<Record<string, unknown>>): { path: string; code: string }[] {
  const shape = checkPathway(document).filter(
    ({ path, code }) => code === 'wrong-type' || (code === 'missing' && !path.startsWith('/texts/crisis')),
  );
  return [...shape, ...unstorable(document)];
}

/** Faults of a single field: until they are gone, nothing can be said of what the parts mean together. */
const SHAPE: ReadonlySet<string> = new Set([
  'wrong-type',
  'missing',
  'off-list',
  'bad-period',
  'bad-time',
  'bad-date',
  'bad-number',
]);

/** The parts cannot be read, so what they say together cannot be judged yet. */
export function isShapeFault({ code }: Fault): boolean {
  return SHAPE.has(code);
}
