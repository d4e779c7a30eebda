/** The tree of a rule: closed kinds, closed keys, at most 200 nodes per rule set, codes the vocabulary knows. */
import type { Vocabulary } from '../vocabulary.js';
import { type Report, under } from './faults.js';
import { checkLeaf, LEAVES } from './leaf.js';
import { checkKeys, checkList, checkWhole, type Fields, isObject } from './shape.js';

/** Of all rules of a rule set together. */
export const MAX_NODES = 200;
const MAX_DEPTH = 32;
export const MAX_TIMES = 20;

/** These depend on history: without one they are false, and false under `not` would be calm without a reason. */
const NEVER_UNDER_NOT = ['change', 'within', 'repeated'];

export interface Walk {
  readonly vocabulary: Vocabulary;
  readonly report: Report;
  nodes: number;
}

interface Place {
  readonly path: string;
  readonly depth: number;
  readonly underNot: boolean;
}

/** True when no fault was found in it. */
export function checkPredicate(value: unknown, path: string, walk: Walk): boolean {
  let isGood = true;
  const report: Report = (at, code) => {
    isGood = false;
    walk.report(at, code);
  };
  const own = { ...walk, report };
  check(value, { path, depth: 0, underNot: false }, own);
  walk.nodes = own.nodes;
  return isGood;
}

function check(value: unknown, place: Place, walk: Walk): void {
  const { path } = place;
  walk.nodes += 1;
  if (walk.nodes > MAX_NODES) {
    if (walk.nodes === MAX_NODES + 1) walk.report(path, 'too-many-nodes');
    return;
  }
  if (place.depth > MAX_DEPTH) {
    walk.report(path, 'too-deep');
    return;
  }
  if (!isObject(value)) {
    walk.report(path, 'wrong-type');
    return;
  }
  const kind = kindOf(value);
  if (kind === null) {
    walk.report(path, 'unknown-predicate');
    return;
  }
  if (place.underNot && NEVER_UNDER_NOT.includes(kind)) walk.report(path, 'under-not');
  const branch = Object.hasOwn(BRANCHES, kind) ? BRANCHES[kind] : undefined;
  if (branch) branch(value, place, walk);
  else checkLeaf(kind, value, path, walk);
}

type Branch = (value: Fields, place: Place, walk: Walk) => void;

const several =
  (key: 'all' | 'any'): Branch =>
  (value, { path, depth, underNot }, walk) => {
    checkKeys(value, { required: [key] }, path, walk.report);
    const part = (entry: unknown, at: string) => check(entry, { path: at, depth: depth + 1, underNot }, walk);
    checkList(value[key], under(path, key), walk.report, part, 1);
  };

const BRANCHES: Readonly<Record<string, Branch>> = {
  all: several('all'),
  any: several('any'),
  not: (value, { path, depth }, walk) => {
    checkKeys(value, { required: ['not'] }, path, walk.report);
    check(value.not, { path: under(path, 'not'), depth: depth + 1, underNot: true }, walk);
  },
  repeated: (value, { path, depth, underNot }, walk) => {
    const whole = checkKeys(value, { required: ['repeated', 'times'] }, path, walk.report);
    if (whole) checkWhole(value.times, 2, MAX_TIMES, under(path, 'times'), walk.report);
    check(value.repeated, { path: under(path, 'repeated'), depth: depth + 1, underNot }, walk);
  },
};

/** The one key that says what a node is; null when none or several do. */
function kindOf(value: Fields): string | null {
  const kinds = [...Object.keys(BRANCHES), ...LEAVES].filter((kind) => Object.hasOwn(value, kind));
  return kinds.length === 1 ? kinds[0]! : null;
}
