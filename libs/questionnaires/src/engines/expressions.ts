import fhirpath, { type ResourceNode } from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import type { QuestionnaireResponse } from '../fhir/shared/r4.js';
import { type Answers, type Item, type ItemCode, linkIdOf, MOST_INSTANCES, type Questionnaire } from '../document.js';
import type { ExpressionEngine, Place, PreparedExpressions, Work } from '../engines.js';
import { everyItem, everyPart } from '../walk.js';
import { buildItems, type BuiltItems, placeKey } from '../fhir/response/items.js';
import { firstLanguage } from '../fhir/to/languages.js';
import { toFhir } from '../fhir/to/to-fhir.js';
import { addScores, scoreUrlsIn } from './answer-scores.js';
import { costsOf } from './costs.js';
import type { Tree } from './expression-tree.js';
import { Fuel, OutOfFuel } from './fuel.js';
import { functionsWith } from './functions.js';
import { plain } from './plain.js';
import { readerOf } from './reads.js';
import { declared, type Declared, isRepeating, type Standing, standings, startsAtTop } from './scope.js';

/** Longest expression that is read. */
export const EXPRESSION_LIMIT = 10_000;
/** Most items of a response that expressions are run over; more than any form can ask. */
const MOST_ITEMS = 20_000;

type Run = (focus: unknown, names: Record<string, unknown>) => unknown[];

/**
 * FHIRPath over the answers as a QuestionnaireResponse, with SDC's names: `%resource`, `%questionnaire`, `%context`
 * and `%qitem` of the place, and the variables in scope. What an expression reads without a name is read from
 * `%context`, unless it starts at `QuestionnaireResponse`. It asks no server; `now()` and `today()` are the real ones.
 */
export const expressions: ExpressionEngine = {
  prepare(document) {
    const before = ready.get(document);
    if (before) return before;
    const made = prepare(document);
    ready.set(document, made);
    return made;
  },
};

/** Reading expressions is most of the work, and an import, the linter and the checker each need them. */
const ready = new WeakMap<Questionnaire, PreparedExpressions>();

function prepare(document: Questionnaire): PreparedExpressions {
  const standing = standings(document);
  const all = expressionsOf(document);
  const fuel = new Fuel(all.length);
  const runs = new Map<string, Run>();
  for (const expression of new Set(all)) runs.set(expression, compiled(expression, fuel));
  const scoreUrls = scoreUrlsIn(runs.keys());
  const prepared: Prepared = { document, standing, runs, fuel, scoreUrls, ...questionnaireItems(document) };
  return { reads: readerOf(document, standing), evaluate: (...given) => evaluate(prepared, ...given) };
}

interface Prepared {
  readonly document: Questionnaire;
  readonly standing: ReadonlyMap<ItemCode, Standing>;
  readonly runs: Map<string, Run>;
  readonly scoreUrls: readonly string[];
  readonly fuel: Fuel;
  readonly questionnaire: unknown;
  readonly qitems: ReadonlyMap<string, unknown>;
}

function compiled(expression: string, fuel: Fuel): Run {
  if (expression.length > EXPRESSION_LIMIT) throw new RangeError(expression.slice(0, 100));
  try {
    const costs = costsOf(fhirpath.parse(expression) as Tree);
    if (costs.mayNotEnd) return endless;
    const spend = fuel.meter(costs);
    return fhirpath.compile(expression, r4, {
      resolveInternalTypes: false,
      userInvocationTable: functionsWith(fuel),
      debugger: (_, input, result, step) => spend(input, result, step),
    }) as Run;
  } catch {
    throw new RangeError(expression);
  }
}

function endless(): never {
  throw new OutOfFuel();
}

function expressionsOf(document: Questionnaire): readonly string[] {
  const found: string[] = [];
  const add = ({ variables, constraints }: Pick<Item, 'variables' | 'constraints'>): void => {
    for (const one of [...(variables ?? []), ...(constraints ?? [])]) found.push(one.fhirpath);
  };
  add(document);
  for (const item of everyItem(document.items)) {
    add(item);
    for (const part of item.shownWhen ? everyPart(item.shownWhen) : []) {
      if ('fhirpath' in part) found.push(part.fhirpath);
    }
    if ('calculated' in item && item.calculated && 'fhirpath' in item.calculated) found.push(item.calculated.fhirpath);
  }
  return found;
}

/** The items of the FHIR form by linkId, as nodes that know their types. */
function questionnaireItems(document: Questionnaire) {
  const questionnaire = toFhir(document);
  const qitems = new Map<string, unknown>();
  const nodes = fhirpath.evaluate(questionnaire, 'repeat(item)', {}, r4, { resolveInternalTypes: false });
  for (const node of nodes as ResourceNode[]) qitems.set(node.data.linkId, node);
  return { questionnaire, qitems };
}

function evaluate(
  prepared: Prepared,
  existing: unknown,
  asked: readonly { readonly place: Place; readonly fhirpath: string }[],
  work: Work = { steps: 0, stopped: new Set() },
): readonly (readonly unknown[])[] {
  work.stopped.clear();
  if (asked.length === 0) return [];
  const view = viewOf(prepared, existing, work);
  return asked.map(({ place, fhirpath: expression }, index) => {
    try {
      if (!view) throw new OutOfFuel();
      return plain(result(view, place, expression), prepared.standing.get(place.code)?.item);
    } catch (error) {
      if (error instanceof OutOfFuel) work.stopped.add(index);
      return [];
    }
  });
}

/** The answers as a response; `undefined` where there are too many of them, or nothing may be spent any more. */
function viewOf(prepared: Prepared, existing: unknown, work: Work): View | undefined {
  prepared.fuel.use(work);
  if (prepared.fuel.isOut) return undefined;
  const built = buildItems(prepared.document, existing as Answers, firstLanguage(prepared.document));
  if (built.at.size > MOST_ITEMS) return undefined;
  work.steps += built.at.size;
  addScores(built, (code) => prepared.standing.get(code)?.item, prepared.scoreUrls);
  const resource: QuestionnaireResponse = {
    resourceType: 'QuestionnaireResponse',
    status: 'in-progress',
    item: built.items,
  };
  return { prepared, built, resource, nodes: nodesOf(resource), known: new Map() };
}

interface View {
  readonly prepared: Prepared;
  readonly built: BuiltItems;
  readonly resource: QuestionnaireResponse;
  /** Items of the response → nodes that know their types. */
  readonly nodes: ReadonlyMap<unknown, unknown>;
  /** Variables worked out, by owner, instance and name. */
  readonly known: Map<string, readonly unknown[]>;
}

function nodesOf(resource: QuestionnaireResponse): ReadonlyMap<unknown, unknown> {
  const all = fhirpath.evaluate(resource, 'descendants()', {}, r4, { resolveInternalTypes: false }) as unknown[];
  return new Map(all.map((node) => [(node as ResourceNode | null)?.data ?? node, node]));
}

function result(view: View, place: Place, expression: string): unknown[] {
  const trail = view.prepared.standing.get(place.code)?.trail ?? [];
  const visible = declared(view.prepared.document, trail);
  return run(view, expression, trail.at(-1), place.instances, visible);
}

/** Runs an expression that stands at an item (`undefined`: at the questionnaire) and sees these variables. */
function run(
  view: View,
  expression: string,
  owner: Item | undefined,
  instances: readonly number[],
  visible: readonly Declared[],
): unknown[] {
  const { prepared, resource } = view;
  const context = owner ? contextOf(view, owner, instances) : resource;
  const names: Record<string, unknown> = {
    resource,
    rootResource: resource,
    questionnaire: prepared.questionnaire,
    context,
    qitem: owner ? prepared.qitems.get(linkIdOf(owner)) : prepared.questionnaire,
  };
  for (const [index, one] of visible.entries()) {
    const get = () => variable(view, one, instances, visible.slice(0, index));
    Object.defineProperty(names, one.variable.name, { get, enumerable: true, configurable: true });
  }
  return known(prepared, expression)(startsAtTop(expression) ? resource : context, names);
}

function known({ runs, fuel }: Prepared, expression: string): Run {
  const found = runs.get(expression);
  if (found) return found;
  const made = compiled(expression, fuel);
  runs.set(expression, made);
  return made;
}

function variable(view: View, one: Declared, instances: readonly number[], visible: readonly Declared[]) {
  const here = instances.slice(0, one.depth);
  const key = JSON.stringify([one.owner?.code, here, one.variable.name, visible.length]);
  const before = view.known.get(key);
  if (before) return before;
  const values = run(view, one.variable.fhirpath, one.owner, here, visible);
  view.known.set(key, values);
  return values;
}

/** The item of the place in the response; one without content where there is none; every instance of a whole group. */
function contextOf(view: View, owner: Item, instances: readonly number[]): unknown {
  const found = view.built.at.get(placeKey(owner.code, instances));
  if (found) return view.nodes.get(found) ?? found;
  if (!isRepeating(owner)) return blank(linkIdOf(owner));
  return Array.from({ length: MOST_INSTANCES }, (_, index) => {
    const instance = view.built.at.get(placeKey(owner.code, [...instances, index]));
    return instance ? [view.nodes.get(instance) ?? instance] : [];
  }).flat();
}

const makeBlank = fhirpath.compile({ base: 'QuestionnaireResponse.item', expression: '$this' }, r4, {
  resolveInternalTypes: false,
});

function blank(linkId: string): unknown {
  return (makeBlank({ linkId }) as unknown[])[0];
}
