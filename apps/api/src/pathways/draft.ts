import { checkPathway, type Fault, type PathwayDraft, type Text } from '@stemme/pathways';

/** Longest part of an own id that comes from the name; the whole fits the pathway document's ids. */
const LONGEST_NAME = 30;
const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** The id of a pathway that only this department has: nothing the product ships begins so. */
export function ownPathwayId(sor: string, name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[æøå]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST_NAME)
    .replace(/-+$/, '');
  return ['own', sor.toLowerCase().replaceAll(/[^a-z0-9]+/g, ''), plain].filter(Boolean).join('-');
}

/** A version's text as the beginning of another. */
export function copyOf(document: PathwayDraft, id: string, version: number, name?: Text): PathwayDraft {
  return { ...document, id, version, ...(name ? { title: name } : {}) };
}

/**
 * Why something cannot even be kept as a draft: it is no pathway at all, and no editor could show it; or it holds
 * characters that cannot be stored. Whatever else is wrong with it is kept, and said.
 */
export function unkeepable(document: Readonly<Record<string, unknown>>): Fault[] {
  const shape = checkPathway(document).filter(
    ({ path, code }) => code === 'wrong-type' || (code === 'missing' && !path.startsWith('/texts/crisis')),
  );
  return [...shape, ...unstorable(document, '')];
}

function unstorable(value: unknown, path: string): Fault[] {
  if (typeof value === 'string') return /[\0\p{Surrogate}]/u.test(value) ? [{ path, code: 'wrong-type' }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...unstorable(key, `${path}/${key}`),
    ...unstorable(inner, `${path}/${key}`),
  ]);
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
