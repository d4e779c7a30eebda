import type { Condition, Variable } from '../../document.js';
import type { Absorbed } from './displays.js';
import type { Readable } from './conditions.js';
import type { Context } from './context.js';
import type { Entry } from './outline.js';
import type { Shape } from './shape.js';

/** Everything that is known before the items are made. */
export interface Making extends Readable {
  readonly context: Context;
  readonly under: ReadonlyMap<Entry, Absorbed>;
}

export function underOf({ under }: Making, entry: Entry): Absorbed {
  return under.get(entry) ?? { rest: entry.children };
}

export function shapeIn({ shapes }: Making, entry: Entry): Shape | undefined {
  return shapes.get(entry);
}

/** What an item of the source says beside what it is. */
export interface Around {
  readonly shownWhen?: Condition;
  readonly variables?: readonly Variable[];
}
