/** How far a threshold of an acute rule may be moved: only so that the rule fires as often as before, or oftener. */
import { under } from './check/faults.js';
import { type Place, placesOf } from './places.js';
import { opOf } from './predicates/limit.js';
import type { RuleSet } from './rule-set.js';
import { ofRule, type Threshold } from './thresholds.js';

/** null = open at this end. */
export interface Bound {
  readonly min: number | null;
  readonly max: number | null;
}

/** The bounds that the acute rules of a rule set put on its thresholds, by `keyOf`. */
export function strictBounds(base: RuleSet | null): ReadonlyMap<string, Bound> {
  const bounds = new Map<string, Bound>();
  const acute = base?.rules.filter(({ level }) => level === 'acute') ?? [];
  for (const rule of acute) {
    const path = '/rules/0';
    const places = placesOf(rule, path);
    for (const threshold of ofRule(rule, path)) {
      const place = places.findLast((one) => threshold.path.startsWith(`${one.path}/`));
      if (place) bounds.set(keyOf(threshold), boundOf(threshold, place.raises));
    }
    for (const place of places) addLimit(place, base!, bounds);
  }
  return bounds;
}

/** The same threshold in another version: the same place of the same rule, compared in the same way. */
export function keyOf({ rule, path, kind, code, op }: Threshold): string {
  const within = rule === null ? path : path.replace(/^\/rules\/\d+/, '');
  return [rule ?? '', within, kind, code, op ?? ''].join(' ');
}

function boundOf({ op, kind, value }: Pick<Threshold, 'op' | 'kind' | 'value'>, raises: boolean): Bound {
  const fewerWhenHigher = kind === 'times' || op === '>=' || op === '>';
  const fewerWhenLower = op === '<=' || op === '<';
  if (!fewerWhenHigher && !fewerWhenLower) return { min: value, max: value };
  return fewerWhenHigher === raises ? { min: null, max: value } : { min: value, max: null };
}

/** A default that acute rules read in both ways stays as it is. */
function addLimit({ predicate, raises }: Place, { limits = {} }: RuleSet, bounds: Map<string, Bound>): void {
  if (!('limit' in predicate)) return;
  const { limit: code, side } = predicate;
  const value = limits[code]?.[side];
  if (value === undefined) return;
  const op = opOf(side);
  const path = under(under('/limits', code), side);
  const key = keyOf({ rule: null, path, kind: 'limit', code, op, value, percent: false, difference: false, side });
  const { min, max } = boundOf({ op, kind: 'limit', value }, raises);
  const known = bounds.get(key);
  bounds.set(key, { min: known?.min ?? min, max: known?.max ?? max });
}
