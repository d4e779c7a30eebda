import type { Answered, Subject } from '../answered.js';
import { builtIn } from '../built-in.js';
import type { OrderOp, Predicate } from '../predicate.js';
import type { Rule, RuleSet } from '../rule-set.js';
import type { Vocabulary } from '../vocabulary.js';
import { valuesOf } from './values.js';

/*
 * For tests: the rule language once more, slowly, from the page that defines it. A code stands for a list of the values it
 * may have; a predicate is true when all of them make it so, false when none does, else unknown.
 */
type Truth = 'T' | 'F' | 'U';
interface Said {
  readonly truth: Truth;
  readonly other: boolean; // unknown for want of comparability
}
interface World {
  readonly vocabulary: Vocabulary;
  readonly subject: Subject;
  readonly ruleSet: RuleSet;
  readonly now: Answered;
  /** Earlier ones, newest first. */
  readonly before: readonly Answered[];
}

const DAY = 86_400_000;
const time = ({ at }: Answered): number => new Date(at).getTime();
const round = (value: number): number => Number(value.toFixed(9));
const said = (truth: Truth, other = false): Said => ({ truth, other });

const COMPARE: Readonly<Record<OrderOp, (value: number, threshold: number) => boolean>> = {
  '<': (v, t) => v < t,
  '<=': (v, t) => !(v > t),
  '=': (v, t) => v === t,
  '!=': (v, t) => v !== t,
  '>=': (v, t) => !(v < t),
  '>': (v, t) => v > t,
};

function judge(values: readonly boolean[], perhaps = false): Truth {
  if (!values.includes(true)) return 'F';
  return values.includes(false) || perhaps ? 'U' : 'T';
}

function isSameKind(a: Answered, b: Answered, code: string, vocabulary: Vocabulary): boolean {
  const mode = (one: Answered): string => (one.mode === 'tablet' ? 'web' : one.mode);
  const instrument = vocabulary.items[code]?.instrument ?? code.split('.').slice(0, -1).join('.');
  return a.language === b.language && mode(a) === mode(b) && a.versions[instrument] === b.versions[instrument];
}

function say(predicate: Predicate, world: World): Said {
  if ('all' in predicate) return join(predicate.all, world, 'F', 'T');
  if ('any' in predicate) return join(predicate.any, world, 'T', 'F');
  if ('not' in predicate) {
    const { truth, other } = say(predicate.not, world);
    return said(truth === 'T' ? 'F' : truth === 'F' ? 'T' : 'U', other);
  }
  if ('change' in predicate) return sayChange(predicate, world);
  if ('within' in predicate) return sayWithin(predicate, world);
  if ('repeated' in predicate) return sayRepeated(predicate, world);
  return said(sayNow(predicate, world));
}

function join(parts: readonly Predicate[], world: World, deciding: Truth, otherwise: Truth): Said {
  const all = parts.map((part) => say(part, world));
  if (all.some(({ truth }) => truth === deciding)) return said(deciding);
  if (all.every(({ truth }) => truth === otherwise)) return said(otherwise);
  return said(
    'U',
    all.some(({ truth, other }) => truth === 'U' && other),
  );
}

type Now = Exclude<
  Predicate,
  | { all: unknown }
  | { any: unknown }
  | { not: unknown }
  | { change: string }
  | { within: string }
  | { repeated: unknown }
>;

function sayNow(predicate: Now, { now, subject, ruleSet, vocabulary }: World): Truth {
  if ('proxy' in predicate) return now.proxy ? 'T' : 'F';
  if ('fact' in predicate) {
    const fact = subject.facts[predicate.fact];
    if (fact === undefined) return 'U';
    return COMPARE[predicate.op as OrderOp](Number(fact), Number(predicate.value)) ? 'T' : 'F';
  }
  if ('limit' in predicate) {
    const found = valuesOf(predicate.limit, now, vocabulary);
    if (!found) return 'F';
    const of = (limits: RuleSet['limits'] = {}): number | undefined => limits[predicate.limit]?.[predicate.side];
    const limit = of(subject.limits) ?? of(ruleSet.limits);
    if (limit === undefined) return 'U';
    const isReached = (v: number): boolean => (predicate.side.endsWith('Low') ? v <= limit : v >= limit);
    return judge(found.values.map(isReached), found.perhaps);
  }
  if ('missing' in predicate) throw new Error('not written out here');
  if ('band' in predicate) {
    const found = valuesOf(predicate.band, now, vocabulary);
    if (!found) return 'F';
    const names = found.values.map(
      (v) => vocabulary.scales[predicate.band]!.bands.find(({ from, to }) => v >= from && v < to + 1)?.code,
    );
    if (names.includes(undefined)) return 'U';
    return judge(
      names.map((name) => predicate.in.includes(name!)),
      found.perhaps,
    );
  }
  const found = valuesOf('item' in predicate ? predicate.item : predicate.scale, now, vocabulary);
  if (!found) return 'F';
  if (predicate.op === 'answered') return 'item' in predicate && now.answers[predicate.item] !== undefined ? 'T' : 'F';
  const holds = (v: number): boolean =>
    predicate.op === 'in' ? predicate.value.includes(v) : COMPARE[predicate.op](v, Number(predicate.value));
  return judge(found.values.map(holds), found.perhaps);
}

const cross = (a: readonly number[], b: readonly number[], of: (x: number, y: number) => number): number[] =>
  a.flatMap((x) => b.map((y) => of(x, y)));

/** Whether one that asked it, or may have, cannot be compared. */
const someOther = ({ now, before, vocabulary }: World, code: string): boolean =>
  before.some((one) => valuesOf(code, one, vocabulary) && !isSameKind(now, one, code, vocabulary));

function sayChange(predicate: Extract<Predicate, { change: string }>, world: World): Said {
  const { change: code, since, op, value } = predicate;
  const { now, before, vocabulary } = world;
  const current = valuesOf(code, now, vocabulary);
  const asked = before.filter((one) => valuesOf(code, one, vocabulary));
  const then = since === 'previous' ? asked[0] : asked.at(-1);
  if (!current || !then) return said('F');
  if (!isSameKind(now, then, code, vocabulary)) return said('U', true);
  const earlier = valuesOf(code, then, vocabulary)!;
  if (earlier.perhaps) return said('U', someOther(world, code));
  const percent = (x: number, y: number): number =>
    y === 0 ? (x === 0 ? 0 : x > 0 ? Infinity : -Infinity) : round((100 * (x - y)) / Math.abs(y));
  if (predicate.percent && earlier.values.length > 2 && earlier.values.some((y) => y <= 0)) return said('U');
  const changes = cross(current.values, earlier.values, predicate.percent ? percent : (x, y) => round(x - y));
  return said(judgeRange(changes, op, value, current.perhaps));
}

function sayWithin(predicate: Extract<Predicate, { within: string }>, world: World): Said {
  const { within: code, days, take, op, value } = predicate;
  const { now, before, vocabulary } = world;
  const current = valuesOf(code, now, vocabulary);
  const inTime = before.filter((one) => time(now) - time(one) <= days * DAY && valuesOf(code, one, vocabulary));
  if (!current || inTime.length === 0) return said('F');
  const looked = take === 'last' ? inTime.slice(0, 1) : take === 'first' ? inTime.slice(-1) : inTime;
  if (!looked.every((one) => isSameKind(now, one, code, vocabulary))) return said('U', true);
  if (inTime.some((one) => valuesOf(code, one, vocabulary)!.perhaps)) return said('U', someOther(world, code));
  const ends = looked.map((one) => valuesOf(code, one, vocabulary)!.values);
  const pick = take === 'lowest' ? Math.min : Math.max;
  const taken = [pick(...ends.map((all) => Math.min(...all))), pick(...ends.map((all) => Math.max(...all)))];
  const compared = predicate.minus === 'now' ? cross(taken, current.values, (x, y) => round(x - y)) : taken;
  return said(judgeRange(compared, op, value, current.perhaps));
}

/** A difference may be anything between the smallest and the largest. */
function judgeRange(values: readonly number[], op: OrderOp, threshold: number, perhaps: boolean): Truth {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const inside = threshold > low && threshold < high ? [threshold] : [];
  return judge(
    [low, ...inside, high].map((value) => COMPARE[op](value, threshold)),
    perhaps,
  );
}

function codesOf(predicate: Predicate): string[] {
  if ('all' in predicate) return predicate.all.flatMap(codesOf);
  if ('any' in predicate) return predicate.any.flatMap(codesOf);
  if ('not' in predicate) return codesOf(predicate.not);
  if ('repeated' in predicate) return codesOf(predicate.repeated);
  for (const key of ['item', 'scale', 'change', 'within', 'band', 'limit']) {
    const code = Object.entries(predicate).find(([name]) => name === key)?.[1];
    if (typeof code === 'string') return [code];
  }
  return [];
}

function sayRepeated({ repeated, times }: Extract<Predicate, { repeated: unknown }>, world: World): Said {
  const { now, before, vocabulary } = world;
  const codes = codesOf(repeated);
  const row = [say(repeated, world)];
  before.forEach((one, place) => {
    if (row.length === times) return;
    const asked = codes.filter((code) => valuesOf(code, one, vocabulary));
    if (codes.length > 0 && asked.length === 0) return;
    const then = { ...world, now: one, before: before.slice(place + 1) };
    const isOpen = asked.length > 0 && asked.every((code) => valuesOf(code, one, vocabulary)!.perhaps);
    if (asked.some((code) => !isSameKind(now, one, code, vocabulary))) row.push(said('U', true));
    else if (isOpen)
      row.push(
        said(
          'U',
          asked.some((code) => someOther(world, code)),
        ),
      );
    else row.push(say(repeated, then));
  });
  if (row.length < times || row.some(({ truth }) => truth === 'F')) return said('F');
  if (row.every(({ truth }) => truth === 'T')) return said('T');
  return said(
    'U',
    row.some(({ truth, other }) => truth === 'U' && other),
  );
}

function isSuppressed({ suppress }: Rule, world: World): boolean {
  if (!suppress) return false;
  const { now, before, vocabulary } = world;
  const says = (one: Answered): boolean => !one.proxy && one.answers[suppress.unchanged] === suppress.at;
  const age = (one: Answered): number => (time(now) - time(one)) / DAY;
  const asked = before.filter((one) => valuesOf(suppress.unchanged, one, vocabulary));
  const old = asked.findIndex((one) => age(one) >= suppress.days);
  if (old < 0 || !says(now) || say(suppress.when, world).truth !== 'T') return false;
  return asked
    .slice(0, old + 1)
    .every(
      (one) =>
        says(one) &&
        isSameKind(now, one, suppress.unchanged, vocabulary) &&
        one.settledAt !== undefined &&
        new Date(one.settledAt) < new Date(now.at),
    );
}

const URGENCY = ['acute', 'red', 'yellow', 'grey', 'blue', 'green'];
const worst = (levels: readonly string[]): string | null => URGENCY.find((level) => levels.includes(level)) ?? null;

export interface Judged {
  readonly level: string;
  readonly atWorst: string | null;
  readonly fired: readonly string[];
  readonly unknown: readonly string[];
  readonly lacks: readonly string[];
}

/** Rules by id; a suppressed one as `id yellow`. */
export function reference(
  ruleSet: RuleSet,
  subject: Subject,
  history: readonly Answered[],
  now: Answered,
  vocabulary: Vocabulary,
): Judged {
  const before = history.filter((one) => time(one) <= time(now)).sort((a, b) => time(b) - time(a));
  const world = { vocabulary, subject, ruleSet, now, before };
  const all = [...ruleSet.rules, ...builtIn()].map((rule) => {
    const when = say(rule.when, world);
    const isTakenBack = when.truth !== 'F' && rule.unless !== undefined && say(rule.unless, world).truth === 'T';
    const truth = isTakenBack ? 'F' : when.truth;
    const suppressed = truth === 'T' && isSuppressed(rule, world);
    return { id: rule.id, truth, other: when.other, level: suppressed ? 'yellow' : rule.level, suppressed };
  });
  const [fired, unknown] = ['T', 'U'].map((truth) => all.filter((rule) => rule.truth === truth));
  const lacks = ruleSet.requires.filter((code) => {
    const found = valuesOf(code, now, vocabulary);
    return !found || found.perhaps || new Set(found.values).size > 1;
  });
  let level = worst(fired!.map((rule) => rule.level)) ?? (lacks.length > 0 ? 'grey' : 'green');
  if (unknown!.some(({ other }) => other)) level = worst([level, 'yellow'])!;
  const open = worst(unknown!.map((rule) => rule.level));
  const isWorse = open !== null && URGENCY.indexOf(open) < URGENCY.indexOf(level);
  return {
    level: isWorse && (level === 'green' || level === 'yellow') ? 'grey' : level,
    atWorst: isWorse && open !== 'grey' ? open : null,
    fired: fired!.map(({ id, suppressed }) => (suppressed ? `${id} yellow` : id)).sort(),
    unknown: unknown!.map(({ id }) => id).sort(),
    lacks: [...lacks].sort(),
  };
}
