import type { Node } from '../compile.js';
import { type Frame, stateAt, valueAt } from './frame.js';

/** Where the code in a condition points: see `Condition`. */
export interface Reach {
  /** The frames the item stands in. */
  readonly frames: readonly Frame[];
  /** A repeating group on the way has no instance though it may have been asked: nobody knows what it would have held. */
  readonly isOpen: boolean;
}

/** The nearest frame around, itself first, that holds the item or the repeating group that holds it. */
export function nearest(frame: Frame, target: Node): Frame {
  let at = frame;
  while (at.around && !holdsScope(at, target.scope)) at = at.around;
  return at;
}

function holdsScope(frame: Frame, scope: number): boolean {
  const { nodes } = frame.compiled;
  let at = scope;
  while (at > frame.scope) at = (nodes[at] as Node).scope;
  return at === frame.scope;
}

/** All instances below `from` that the item stands in. */
export function reachBelow(from: Frame, target: Node): Reach {
  const groups: number[] = [];
  for (let scope = target.scope; scope !== from.scope; scope = (from.compiled.nodes[scope] as Node).scope) {
    groups.unshift(scope);
  }
  let frames: readonly Frame[] = [from];
  let isOpen = false;
  for (const group of groups) {
    const next: Frame[] = [];
    for (const frame of frames) {
      const instances = frame.inside?.get(group) ?? [];
      const state = stateAt(frame, group);
      if (state === 'unknown' || (state === 'shown' && instances.length === 0)) isOpen = true;
      next.push(...instances);
    }
    frames = next;
  }
  return { frames, isOpen };
}

/** Nothing is known about the answer: blank, or behind a blank gate. */
export function isBlankAt(frame: Frame, position: number): boolean {
  const state = stateAt(frame, position);
  return state === 'unknown' || (state === 'shown' && valueAt(frame, position) === undefined);
}

/** Nothing is known about at least one of the answers the code stands for. */
export function isOpenTo(frame: Frame, position: number): boolean {
  const target = frame.compiled.nodes[position] as Node;
  const at = nearest(frame, target);
  if (at.scope === target.scope) return isBlankAt(at, position);
  const { frames, isOpen } = reachBelow(at, target);
  return isOpen || frames.some((each) => isBlankAt(each, position));
}
