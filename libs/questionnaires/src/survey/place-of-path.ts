import type { CompiledQuestionnaire } from '../compile.js';
import type { ItemCode } from '../document.js';
import { type Entry, placeOf } from './places.js';
import { withBlankInstances } from './survey-data.js';
import { treeOf } from './tree.js';
import type { SurveyData } from './values.js';

export interface SurveyPlace {
  readonly code: ItemCode;
  /** The lists to go into, outermost first. */
  readonly entries: readonly Entry[];
  readonly name: string;
}

/** The field of SurveyJS behind a JSON Pointer into the answers read from its data; `undefined` when there is none. */
export function fieldOfPath(
  compiled: CompiledQuestionnaire,
  path: string,
  data: Readonly<SurveyData>,
): SurveyPlace | undefined {
  const place = placeOf(treeOf(compiled.document), path, withBlankInstances(compiled, data));
  return place && { code: place.leaf.item.code, entries: place.entries, name: place.name };
}
