/** Conditions and sums as JSON, where every item goes by another name. Shapes are judged with the whole document. */

/** More than any condition of ours is nested. */
const DEEPEST = 100;

/** The same with other names of items (`item`, `sum`); and other words in expressions. Takes any JSON. */
export function withNames(
  value: unknown,
  name: (given: string) => string,
  words: (fhirpath: string) => string = (fhirpath) => fhirpath,
  depth = 0,
): unknown {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => withNames(each, name, words, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (key === 'item' && typeof each === 'string') return [key, name(each)];
      if (key === 'fhirpath' && typeof each === 'string') return [key, words(each)];
      if (key === 'sum' && Array.isArray(each))
        return [key, each.map((one) => (typeof one === 'string' ? name(one) : one))];
      if (key === 'all' || key === 'any') return [key, withNames(each, name, words, depth + 1)];
      return [key, each];
    }),
  );
}
