import type { TracePart } from '../result.js';
import type { InstrumentDefinition, Interval, ItemCode, Scale, ScaleCode } from '../vocabulary.js';
import { type CountedItem, count, present } from './count.js';
import { type CountCriterion, criteria } from './criteria.js';
import { linear } from './linear.js';
import { sum } from './sum.js';

/** What an item can be: low = high when it was answered, its whole range when not. */
export type Possible = (code: ItemCode) => Interval;

type Scales = Pick<InstrumentDefinition, 'scales'>;

export interface Evaluated {
  readonly result: Interval;
  /** Each item of the scale after recoding, in the scale's order. */
  readonly counted: readonly Interval[];
  /** The scales this one builds on. */
  readonly parts: readonly TracePart[];
}

/**
 * One scale over what the items can be. With all items known the interval is one number, the score; with some not
 * known it is exactly what the completions reach. The definition has passed `checkDefinition`; with one that has not,
 * this may throw, and never makes up a number.
 */
export function evaluate(definition: Scales, scale: Scale, possible: Possible): Evaluated {
  const items: CountedItem[] = scale.items.map((code) => ({ code, ...possible(code) }));
  const method = scale.method;
  switch (method.name) {
    case 'sum':
      return { result: sum(items), counted: items.map(plain), parts: [] };
    case 'count': {
      const counted = items.map((item) => present(item, method.atLeast));
      return { result: count(items, method.atLeast), counted, parts: [] };
    }
    case 'linear': {
      const of = evaluate(definition, earlier(definition, scale, method.of), possible);
      const result = linear(of.result, method.factor, method.plus);
      return { result, counted: of.counted, parts: [{ scale: method.of, ...of.result }] };
    }
    case 'criteria': {
      const bases = method.all.map((criterion) => earlier(definition, scale, criterion.scale));
      const all = bases.map((base, j): CountCriterion => {
        if (base.method.name !== 'count') throw new Error(`criterion on ${base.code}, which is not a count`);
        return { ...method.all[j]!, items: base.items, atLeast: base.method.atLeast };
      });
      const parts = bases.map((base) => ({ scale: base.code, ...evaluate(definition, base, possible).result }));
      return { result: criteria(items, all), counted: items.map(plain), parts };
    }
  }
}

/** A scale builds only on scales that stand before it: so there is no circle. */
function earlier(definition: Scales, scale: Scale, code: ScaleCode): Scale {
  for (const candidate of definition.scales) {
    if (candidate.code === scale.code) break;
    if (candidate.code === code) return candidate;
  }
  throw new Error(`${scale.code} builds on ${code}, which does not stand before it`);
}

function plain(item: CountedItem): Interval {
  return { low: item.low, high: item.high };
}
