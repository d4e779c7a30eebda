/** What must be worked out before what. */
export interface Order {
  /** Every position, after all that it reads; inside a loop, in any order. */
  readonly order: readonly number[];
  /** Which loop a position is part of; absent for one that is in none. */
  readonly loops: ReadonlyMap<number, number>;
}

/**
 * Puts positions in the order in which they can be worked out, in time linear in what they read (Tarjan's strongly
 * connected components, 1972, without recursion: a chain of thousands of items must not overflow the stack).
 */
export function orderOf(reads: readonly (readonly number[])[]): Order {
  const walk: Walk = { reads, index: [], low: [], open: [], isOpen: new Set(), order: [], loops: new Map() };
  for (let start = 0; start < reads.length; start += 1) if (walk.index[start] === undefined) visit(walk, start);
  return walk;
}

interface Walk {
  readonly reads: readonly (readonly number[])[];
  readonly index: number[];
  readonly low: number[];
  readonly open: number[];
  readonly isOpen: Set<number>;
  readonly order: number[];
  readonly loops: Map<number, number>;
}

function visit(walk: Walk, start: number): void {
  const path: { at: number; next: number }[] = [enter(walk, start)];
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const reads = walk.reads[step.at] ?? [];
    const target = reads[step.next];
    step.next += 1;
    if (target === undefined) {
      path.pop();
      const around = path.at(-1);
      if (around) lower(walk, around.at, walk.low[step.at] as number);
      if (walk.low[step.at] === walk.index[step.at]) close(walk, step.at);
    } else if (walk.index[target] === undefined) path.push(enter(walk, target));
    else if (walk.isOpen.has(target)) lower(walk, step.at, walk.index[target] as number);
  }
}

function enter(walk: Walk, at: number): { at: number; next: number } {
  walk.index[at] = walk.order.length + walk.open.length;
  walk.low[at] = walk.index[at] as number;
  walk.open.push(at);
  walk.isOpen.add(at);
  return { at, next: 0 };
}

function lower(walk: Walk, at: number, to: number): void {
  walk.low[at] = Math.min(walk.low[at] as number, to);
}

/** All that is open since `at` reads each other. */
function close(walk: Walk, at: number): void {
  const together = walk.open.splice(walk.open.lastIndexOf(at));
  const isLoop = together.length > 1 || walk.reads[at]?.includes(at) === true;
  for (const each of together) {
    walk.isOpen.delete(each);
    walk.order.push(each);
    if (isLoop) walk.loops.set(each, at);
  }
}
