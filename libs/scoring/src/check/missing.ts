import { partsOf } from '../methods/method.js';
import { isEnough } from '../missing.js';
import type { MethodName, Scale } from '../vocabulary.js';
import { canBeEstimated } from './derived.js';
import { type DefinitionFault, each, repeated, when } from './faults.js';
import { type Ground, isUnknown, type Parts } from './ground.js';
import { type Measured, variableFaults } from './measured.js';

/** A score of an incomplete form is never looked up, counted or weighed: there is no published number for it. */
const NEED_ALL: readonly MethodName[] = ['count', 'criteria', 'table', 'value-set', 'states', 'weighted'];
/** They need every part they are made from, so that "enough of the parts" can only be all. */
const NEED_PARTS: readonly MethodName[] = ['linear', 'norm-based', 'sum-of-scales'];

/** Can the method keep to the missing rule? */
export function missingFaults({ method, missing }: Scale, earlier: Parts<Scale>, path: string): DefinitionFault[] {
  const at = `${path}/missing`;
  const { rule, over, fill, requires = [] } = missing;
  const isWhole = rule === 'complete-case';
  const needsAll = NEED_ALL.includes(method.name) || (over === 'parts' && NEED_PARTS.includes(method.name));
  // a mean of those scales that have a value is none when it is items that are counted, and no scale has one
  const asksItems = method.name === 'mean-of-scales' && over !== 'parts';
  return [
    ...when(needsAll && !isWhole, `${at}/rule`, 'cannot-prorate'),
    ...when(over === 'parts' && partsOf(method).length === 0, `${at}/over`, 'no-parts'),
    ...when(asksItems, `${at}/over`, 'not-over-parts'),
    ...when(fill === 'lowest' && method.name !== 'sum', `${at}/fill`, 'only-with-sum'),
    ...repeated(requires, `${at}/requires`),
    ...each(requires, `${at}/requires`, 'unknown-scale', (code) => isUnknown(earlier, code)),
  ];
}

/** Does the rule fit the number of what it counts, and never ask for an estimate from nothing? */
export function enoughFaults(measured: Measured): DefinitionFault[] {
  const { scale, variables, ground, path } = measured;
  const { method, missing } = scale;
  const at = `${path}/missing`;
  const scored = ground.items.filter((item) => item.scored !== false).map(({ code }) => code);
  const all = missing.over === 'instrument' ? ground.read(scored) : variables;
  if (all === null) return [];
  const k = missing.over === 'parts' ? partsOf(method).length : all.length;
  const isTooMany = missing.rule === 'at-least' && k > 0 && missing.answered > k;
  const fromNothing =
    missing.over === 'instrument' && missing.fill !== 'lowest' && isEnough(missing, k - variables.length, k);
  return [
    ...when(isTooMany, `${at}/answered`, 'not-in-range'),
    ...when(fromNothing && partsOf(method).length === 0, `${at}/over`, 'cannot-prorate'),
    ...(NEED_ALL.includes(method.name) || method.name === 'irt' || missing.rule === 'complete-case'
      ? variableFaults(measured, 'cannot-prorate', ({ code }) => isEstimate(ground, code))
      : []),
  ];
}

/** Where all must be there, nothing may be made up from what is missing. */
function isEstimate({ items, derived }: Ground, code: string): boolean {
  const found = derived.find((one) => one.code === code);
  return found !== undefined && canBeEstimated(found, items);
}
