import type { ItemView } from './item';

/** Why an action did not happen, for the dialog that asked for it; what was typed stays in the dialog. */
export interface Said {
  /** in words, and always that nothing is saved */
  text: string;
  /** the fields it is about, as the server names them */
  paths: readonly string[];
  /** the item as somebody else has made it, when that is why */
  changed: ItemView | null;
}

/** What is said at one field; a path of a part (`consultation.byAt`) belongs to that part's field. */
export function saidAt(said: Said | null, path: string): string | null {
  return said?.paths.includes(path) ? said.text : null;
}
