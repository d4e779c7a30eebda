/** Every node of a rule, with where it stands and which way it pulls. */
import { under } from './check/faults.js';
import { children, type Predicate } from './predicate.js';
import type { Rule } from './rule-set.js';

export interface Place {
  readonly predicate: Predicate;
  /** JSON pointer. */
  readonly path: string;
  /** False under an odd number of `not`, and in what takes the rule back: the easier it holds, the less the rule fires. */
  readonly raises: boolean;
}

/** The nodes of `when`, `unless` and `suppress.when`, parents first. `path`: of the rule. */
export function placesOf({ when, unless, suppress }: Rule, path: string): Place[] {
  return [
    ...placesIn({ predicate: when, path: under(path, 'when'), raises: true }),
    ...(unless ? placesIn({ predicate: unless, path: under(path, 'unless'), raises: false }) : []),
    ...(suppress ? placesIn({ predicate: suppress.when, path: `${path}/suppress/when`, raises: false }) : []),
  ];
}

function placesIn(place: Place): Place[] {
  const { predicate, path, raises } = place;
  const isList = 'all' in predicate || 'any' in predicate;
  const inside = children(predicate).flatMap((part, index) => {
    const [key] = Object.keys(predicate).filter((name) => ['all', 'any', 'not', 'repeated'].includes(name));
    const at = under(path, key!);
    return placesIn({
      predicate: part,
      path: isList ? under(at, index) : at,
      raises: 'not' in predicate ? !raises : raises,
    });
  });
  return [place, ...inside];
}
