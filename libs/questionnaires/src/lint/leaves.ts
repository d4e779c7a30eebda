import { step } from '../check/faults.js';

/** A string of the document, wherever it stands. */
export interface Leaf {
  /** JSON Pointer into the document. */
  readonly path: string;
  /** The name of the field it is the value of; in a list, the name of the list. */
  readonly field: string;
  readonly value: string;
  /** The language, where it is one of a text's. */
  readonly language: string | undefined;
}

/** The fields that hold a text per language. */
const TEXTS = new Set([
  'title',
  'text',
  'help',
  'stem',
  'prefix',
  'open',
  'format',
  'low',
  'high',
  'description',
  'unitText',
]);

interface Open {
  readonly path: string;
  readonly field: string;
  readonly value: unknown;
  readonly inText: boolean;
}

/**
 * Every string of a document, in its order, by what it is: a rule that looks at all of them cannot forget a field.
 * Without recursion, so that no depth of nesting is too much for it. Base64 is left out.
 */
export function* leavesOf(document: object): Generator<Leaf> {
  const open: Open[] = [{ path: '', field: '', value: document, inText: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, field, value, inText } = next;
    if (typeof value === 'string') {
      yield { path, field, value, language: inText ? path.slice(path.lastIndexOf('/') + 1) : undefined };
    } else if (typeof value === 'object' && value !== null) open.push(...entriesOf(next).reverse());
  }
}

function entriesOf({ path, field, value }: Open): Open[] {
  if (Array.isArray(value)) {
    return value.map((each, index) => ({ path: step(path, index), field, value: each, inText: false }));
  }
  const inText = TEXTS.has(field);
  return Object.entries(value as object)
    .filter(([name]) => name !== 'data')
    .map(([name, each]) => ({ path: step(path, name), field: inText ? field : name, value: each, inText }));
}
