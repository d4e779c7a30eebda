import { answersOf, type Variable, variablesOf } from '../variables.js';
import type { Case, DerivedItem, ItemDefinition } from '../vocabulary.js';
import { type DefinitionFault, each, repeated, when } from './faults.js';
import { combinations, isUnknown, named, type Parts } from './ground.js';
import { isAnswer } from './items.js';

/** A derived item is bounded by trying every way to answer what is missing; forms with blanks are tried as well. */
const MOST_COMBINATIONS = 4096;
const MOST_PARTIAL = 50_000;

/**
 * Every fault of one derived item.
 *
 * @param sound the items in which no fault was found: only of those can it be asked what they are answered with
 */
export function derivedFaults(
  derived: DerivedItem,
  {
    items,
    sound,
    earlier,
  }: { items: Parts<ItemDefinition>; sound: readonly ItemDefinition[]; earlier: Parts<DerivedItem> },
  path: string,
): DefinitionFault[] {
  const at = `${path}/from`;
  const taken = (code: string) => earlier.some((one) => one?.from.includes(code));
  const faults = [
    ...repeated(derived.from, at),
    ...each(derived.from, at, 'unknown-item', (code) => isUnknown(items, code)),
    ...each(derived.from, at, 'shared-items', taken),
    ...each(derived.from, at, 'unscored-item', (code) => named(items, code)?.scored === false),
    ...each(derived.from, at, 'not-with-decimal', (code) => named(items, code)?.decimal === true),
    // an answer that counts as not given leaves the derived item nothing to be bounded by
    ...each(derived.from, at, 'not-with-as-blank', (code) => named(items, code)?.asBlank !== undefined),
  ];
  const sources = derived.from.map((code) => sound.find((item) => item.code === code));
  if (faults.length > 0 || sources.includes(undefined)) return faults;
  return termFaults(derived, sources as ItemDefinition[], path);
}

function termFaults(derived: DerivedItem, sources: readonly ItemDefinition[], path: string): DefinitionFault[] {
  const ways = sources.reduce((product, item) => product * answersOf(item).length, 1);
  const partial = sources.reduce((product, item) => product * (answersOf(item).length + 1), 1);
  if (ways > MOST_COMBINATIONS || partial > MOST_PARTIAL) return [{ path: `${path}/from`, code: 'too-many' }];
  if (!('terms' in derived)) return [];
  const faults = derived.terms.flatMap((cases, index) => {
    const at = `${path}/terms/${index}`;
    const found = cases.flatMap((one, place) => caseFaults(one, sources, `${at}/${place}/when`));
    return found.length > 0 ? found : when(!isCovered(cases, sources), at, 'not-covered');
  });
  if (faults.length > 0) return faults;
  return when(!staysInRange(variableOf(derived, sources), sources), `${path}/terms`, 'not-in-range');
}

function variableOf(derived: DerivedItem, sources: readonly ItemDefinition[]): Variable {
  return variablesOf({ items: sources, derived: [derived] })[sources.length]!;
}

/** An estimate is a number that some form could have; which form, is the publisher's to say. */
function staysInRange(variable: Variable, sources: readonly ItemDefinition[]): boolean {
  const { low, high } = variable.range;
  for (const values of combinations(sources, 'with blanks')) {
    const counted = variable.counted(values);
    if (counted < low || counted > high) return false;
  }
  return true;
}

/**
 * Can an incomplete form make it count as something that not all completions give? By a case that asks for a blank, or
 * because a case that the blank might have met is passed over.
 */
export function canBeEstimated(derived: DerivedItem, items: readonly ItemDefinition[]): boolean {
  const sources = derived.from.map((code) => items.find((item) => item.code === code)!);
  const variable = variableOf(derived, sources);
  for (const values of combinations(sources, 'with blanks')) if (variable.estimated(values)) return true;
  return false;
}

function caseFaults(one: Case, sources: readonly ItemDefinition[], path: string): DefinitionFault[] {
  return Object.entries(one.when).flatMap(([code, wanted]) => {
    const at = `${path}/${code}`;
    const item = named(sources, code);
    if (!item) return when(true, at, 'unknown-item');
    return wanted === 'blank' ? [] : each(wanted, at, 'unknown-answer', (value) => !isAnswer(item, value));
  });
}

/** Does some case hold however all the items are answered? Else a complete form could be without a score. */
function isCovered(cases: readonly Case[], sources: readonly ItemDefinition[]): boolean {
  const wants = cases.map((one) => sources.map(({ code }) => one.when[code]));
  for (const values of combinations(sources)) {
    const holds = (wanted: (typeof wants)[number]) =>
      wanted.every((want, index) => want === undefined || (want !== 'blank' && want.includes(values[index]!)));
    if (!wants.some(holds)) return false;
  }
  return true;
}
