import type { CompiledQuestionnaire } from '../compile.js';
import type { Answers } from '../document.js';
import { pointer } from '../pointer.js';
import { visibilityByPath } from '../visibility.js';
import type { Zone } from './dates.js';
import { listsAround } from './names.js';
import { instancesOf, isBlankInstance, withoutBlank, withoutGhosts } from './instances.js';
import { withBlankInstances } from './survey-data.js';
import { type Leaf, treeOf } from './tree.js';
import type { SurveyData } from './values.js';

/** Whether an item is shown; `instances` are the places in the lists SurveyJS holds, outermost first. */
export type IsShown = (position: number, instances: readonly number[], data: Readonly<SurveyData>) => boolean;

/**
 * The core's word on what SurveyJS cannot work out. Judged by the answers as they would be handed in. What stands in an
 * instance nobody has answered in yet, which would not be handed in, is judged as if it were: that one and no other.
 */
export function coreVisibility(compiled: CompiledQuestionnaire, zone?: Zone): IsShown {
  const { all } = treeOf(compiled.document);
  let view: View | undefined;
  return (position, instances, data) => {
    const leaf = all[position];
    if (!leaf) return false;
    // Asked once per condition at each change; worked out once per change.
    if (!view || !same(view.data, data)) view = viewOf(compiled, data, zone);
    const { path, blank } = placeIn(view.counted, leaf, instances);
    // the first real instance and a blank one before it have the same path
    const key = `${blank} ${instances.join()}`;
    const states = blank === undefined ? view.states() : view.withBlank(key, leaf, instances);
    return states.get(path) === 'shown';
  };
}

type States = ReadonlyMap<string, string>;

interface View {
  readonly data: unknown;
  /** The answers with the instances that are blank. */
  readonly counted: Answers;
  readonly states: () => States;
  readonly withBlank: (key: string, leaf: Leaf, instances: readonly number[]) => States;
}

function viewOf(compiled: CompiledQuestionnaire, data: Readonly<SurveyData>, zone: Zone | undefined): View {
  const { roots } = treeOf(compiled.document);
  const counted = withoutGhosts(compiled, withBlankInstances(compiled, data, zone));
  const states = new Map<string, States>();
  const known = (key: string, answers: () => Answers) => {
    const found = states.get(key) ?? visibilityByPath(compiled, answers());
    states.set(key, found);
    return found;
  };
  return {
    data: copy(data),
    counted,
    states: () => known('', () => withoutBlank(roots, counted)),
    withBlank: (key, leaf, instances) =>
      known(key, () => withoutOtherBlank(roots, counted, listsAround(leaf), instances)),
  };
}

/** The answers without blank instances but for one; that one may be drawn before SurveyJS holds anything for it. */
function withoutOtherBlank(
  roots: readonly Leaf[],
  counted: Answers,
  lists: readonly Leaf[],
  instances: readonly number[],
): Answers {
  const [list, ...inner] = lists;
  if (!list) return withoutBlank(roots, counted);
  const [index = 0, ...deeper] = instances;
  const { code } = list.item;
  const all = instancesOf(counted, code);
  const real = (each: readonly Answers[]) =>
    each.filter((one) => !isBlankInstance(one)).map((one) => withoutBlank(list.children, one));
  const kept = withoutOtherBlank(list.children, all[index] ?? {}, inner, deeper);
  return {
    ...withoutBlank(roots, counted),
    [code]: [...real(all.slice(0, index)), kept, ...real(all.slice(index + 1))],
  };
}

/** Where an item stands in the answers, and which blank instance it stands in. Lists there lack all other blank ones. */
function placeIn(
  counted: Answers,
  leaf: Leaf,
  instances: readonly number[],
): { path: string; blank: string | undefined } {
  let path = '';
  let given: Answers | undefined = counted;
  let blank: string | undefined;
  for (const [depth, { item }] of listsAround(leaf).entries()) {
    const index = instances[depth] ?? 0;
    const list = instancesOf(given, item.code);
    const before = list.slice(0, index).filter((each) => !isBlankInstance(each)).length;
    given = list[index];
    path = pointer(pointer(path, item.code), before);
    if (blank !== undefined || given === undefined || isBlankInstance(given)) blank = path;
  }
  return { path: pointer(path, leaf.item.code), blank };
}

/** Long texts and files are shared, and equal at a glance. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copy(each)]));
}

function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [mine, others] = [Object.entries(one), other as Record<string, unknown>];
  if (Array.isArray(one) !== Array.isArray(other) || mine.length !== Object.keys(others).length) return false;
  return mine.every(([key, value]) => Object.hasOwn(others, key) && same(value, others[key]));
}
