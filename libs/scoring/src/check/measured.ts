import type { Variable } from '../variables.js';
import type { ItemCode, Scale } from '../vocabulary.js';
import { type DefinitionFault, type DefinitionFaultCode, when } from './faults.js';
import type { Ground } from './ground.js';

/** What a method is held against. */
export interface Measured {
  readonly scale: Scale;
  readonly variables: readonly Variable[];
  readonly ground: Ground;
  /** Of the scale. */
  readonly path: string;
}

/** One entry for each variable and none besides; `none: null` where a variable may be without. */
export function entryFaults(
  variables: readonly Variable[],
  entries: Readonly<Record<ItemCode, unknown>>,
  path: string,
  codes: { readonly none: DefinitionFaultCode | null; readonly extra: DefinitionFaultCode },
): DefinitionFault[] {
  const { none, extra } = codes;
  const isRead = (code: ItemCode) => variables.some((variable) => variable.code === code);
  return [
    ...variables.flatMap(({ code }) => (none ? when(!Object.hasOwn(entries, code), `${path}/${code}`, none) : [])),
    ...Object.keys(entries).flatMap((code) => when(!isRead(code), `${path}/${code}`, extra)),
  ];
}

/** A fault at the place of each variable that is wrong: at the first of its items in the scale's list. */
export function variableFaults(
  { scale, variables, ground, path }: Measured,
  code: DefinitionFaultCode,
  wrong: (variable: Variable) => boolean,
): DefinitionFault[] {
  return variables.filter(wrong).map((variable) => {
    const codes = variable.from.map((place) => ground.items[place]!.code);
    return { path: `${path}/items/${scale.items.findIndex((item) => codes.includes(item))}`, code };
  });
}
