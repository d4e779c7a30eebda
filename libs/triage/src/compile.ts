/** Makes a predicate ready: its codes are looked up and its thresholds placed once, for every response. */
import { all, any, type Node, not } from './node.js';
import type { Predicate } from './predicate.js';
import { bandNode } from './predicates/band.js';
import { changeNode } from './predicates/change.js';
import { itemNode } from './predicates/item.js';
import { factNode, missingNode, proxyNode } from './predicates/known.js';
import { limitNode } from './predicates/limit.js';
import { repeatedNode } from './predicates/repeated.js';
import { scaleNode } from './predicates/scale.js';
import { withinNode } from './predicates/within.js';
import type { Limits } from './rule-set.js';
import type { Words } from './words.js';

/** `limits`: the rule set's own. */
export function compile(predicate: Predicate, words: Words, limits: Limits): Node {
  const ready = (part: Predicate): Node => compile(part, words, limits);
  if ('item' in predicate) return itemNode(predicate, words);
  if ('scale' in predicate) return scaleNode(predicate, words);
  if ('all' in predicate) return all(predicate.all.map(ready));
  if ('any' in predicate) return any(predicate.any.map(ready));
  if ('not' in predicate) return not(ready(predicate.not));
  if ('change' in predicate) return changeNode(predicate, words);
  if ('fact' in predicate) return factNode(predicate);
  if ('within' in predicate) return withinNode(predicate, words);
  if ('band' in predicate) return bandNode(predicate, words);
  if ('repeated' in predicate) return repeatedNode(predicate, ready(predicate.repeated), words);
  if ('missing' in predicate) return missingNode(predicate, words);
  if ('limit' in predicate) return limitNode(predicate, words, limits);
  if ('proxy' in predicate) return proxyNode();
  return refuse(predicate);
}

/** A rule that cannot be evaluated is never silent: the caller turns the failure into grey, read by hand. */
function refuse(predicate: never): never {
  throw new TypeError(`no such predicate: ${Object.keys(predicate).join(', ')}`);
}
