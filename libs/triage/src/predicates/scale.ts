import { compareBounds } from '../compare.js';
import { leaf, type Node } from '../node.js';
import type { ScalePredicate } from '../predicate.js';
import { readSpan } from '../reading.js';
import { hedged } from '../truth.js';
import type { Words } from '../words.js';

/** Reads the bounds, never a prorated point: true or false only when every value between them says so. */
export function scaleNode({ scale, op, value }: ScalePredicate, words: Words): Node {
  const word = words.word(scale);
  return leaf(
    ({ now }) => {
      const span = now.span(word);
      return span === null ? 'false' : hedged(compareBounds(op, span, value), span);
    },
    ({ now }) => ({ code: scale, ...readSpan(now.span(word)), op, threshold: value }),
  );
}
