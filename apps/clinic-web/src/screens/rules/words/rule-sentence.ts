import type { OrderOp, Predicate, Rule, RuleLevel, Scalar, Suppression } from '@stemme/triage';
import type { Language } from '../../../text/language';
import type { Material } from './material';
import {
  bandName,
  codeName,
  factName,
  factValueName,
  figure,
  itemName,
  listed,
  optionsOf,
  scaleName,
  valueName,
  withUnit,
} from './names';
import { type Moved, PHRASES, type Phrases } from './phrases';

interface Reader {
  readonly material: Material;
  readonly language: Language;
  readonly p: Phrases;
}

type Of<Key extends string> = Extract<Predicate, Readonly<Record<Key, unknown>>>;

/** More options than these are a scale of numbers, not a choice of words. */
const MOST_IN_WORDS = 6;

/**
 * A condition as it is said after "when", in plain words: "PHQ-9, samlet score er mindst 20". Total over the language of
 * rules; a code the material does not know is said as it stands.
 */
export function conditionSentence(predicate: Predicate, material: Material, language: Language): string {
  return say(predicate, { material, language, p: PHRASES[language] });
}

function say(one: Predicate, r: Reader): string {
  if ('all' in one) return grouped(one.all, r.p.and, r);
  if ('any' in one) return grouped(one.any, r.p.or, r);
  if ('not' in one) return r.p.not(inner(one.not, r));
  if ('repeated' in one) return r.p.repeated(inner(one.repeated, r), one.times);
  if ('item' in one) return item(one, r);
  if ('scale' in one)
    return `${scaleName(one.scale, r.material, r.language)} ${r.p.is[one.op](figure(one.value, r.language))}`;
  if ('change' in one) return change(one, r);
  if ('within' in one) return within(one, r);
  if ('band' in one) return band(one, r);
  if ('missing' in one) return r.p.missing(codeName(one.missing, r.material, r.language));
  if ('limit' in one) return limit(one, r);
  if ('fact' in one) return fact(one, r);
  // a condition that came after this build must not be taken for another one
  return 'proxy' in one ? r.p.proxy : r.p.unknown;
}

/** A group inside something else stands in brackets, so that nobody reads it another way. */
function inner(one: Predicate, r: Reader): string {
  const said = say(one, r);
  return 'all' in one || 'any' in one ? `(${said})` : said;
}

function grouped(parts: readonly Predicate[], joint: string, r: Reader): string {
  return parts.map((one) => (parts.length > 1 ? inner(one, r) : say(one, r))).join(`, ${joint} `);
}

function item(one: Of<'item'>, r: Reader): string {
  const { material, language, p } = r;
  const name = itemName(one.item, material, language);
  if (one.op === 'answered') return `${name} ${p.answered}`;
  const known = material.items.get(one.item);
  const words = (value: Scalar) => valueName(one.item, value, material, language);
  if (known?.type === 'multiple') {
    if (one.op === '=') return `${name} ${p.choseAmong(words(one.value))}`;
    if (one.op === '!=') return `${name} ${p.choseNot(words(one.value))}`;
    if (one.op === 'in') return `${name} ${p.choseAmong(listed(one.value.map(words), p.or))}`;
  }
  if (one.op === 'in') return `${name} ${p.chose(listed(one.value.map(words), p.or))}`;
  const options = optionsOf(known, language);
  const inWords = options.length > 0 ? chosen(options, one.op, one.value, p) : null;
  return `${name} ${inWords ?? p.is[one.op](words(one.value))}`;
}

/** The options that make it hold, by their texts; null when numbers say it better. */
function chosen(
  options: readonly { readonly value: Scalar; readonly label: string }[],
  op: OrderOp,
  value: Scalar,
  p: Phrases,
): string | null {
  if (options.length > MOST_IN_WORDS && op !== '=' && op !== '!=') return null;
  const fits = options.filter((option) => holds(option.value, op, value));
  const others = options.filter((option) => !fits.includes(option));
  const names = (some: typeof options) =>
    listed(
      some.map(({ label }) => p.quoted(label)),
      p.or,
    );
  if (fits.length === 0 || others.length === 0) return null;
  return others.length === 1 && fits.length > 1 ? p.choseOther(names(others)) : p.chose(names(fits));
}

function holds(option: Scalar, op: OrderOp, value: Scalar): boolean {
  const [a, b] = [Number(option), Number(value)];
  if (Number.isNaN(a) || Number.isNaN(b)) return op === '=' ? option === value : op === '!=' && option !== value;
  const held: Readonly<Record<OrderOp, boolean>> = {
    '<': a < b,
    '<=': a <= b,
    '=': a === b,
    '!=': a !== b,
    '>=': a >= b,
    '>': a > b,
  };
  return held[op];
}

function change(one: Of<'change'>, { material, language, p }: Reader): string {
  const size = Math.abs(one.value);
  const by = one.percent ? p.percent(figure(size, language)) : withUnit(size, one.change, material, language);
  const name = codeName(one.change, material, language);
  return `${name} ${movedBy(p.moved, one.op, one.value, by)} ${p.since[one.since]}`;
}

function within(one: Of<'within'>, { material, language, p }: Reader): string {
  const name = codeName(one.within, material, language);
  const days = p.days(one.days);
  if (one.minus !== 'now')
    return `${p.taken[one.take](name, days)} ${p.is[one.op](valueName(one.within, one.value, material, language))}`;
  // "lowest minus now is at most -2" is "now is at least 2 above the lowest"
  const by = withUnit(Math.abs(one.value), one.within, material, language);
  return `${name} ${movedBy(p.apart, TURNED[one.op], -one.value, by)} ${p.takenOf[one.take](days)}`;
}

const TURNED: Readonly<Record<OrderOp, OrderOp>> = {
  '<': '>',
  '<=': '>=',
  '=': '=',
  '!=': '!=',
  '>=': '<=',
  '>': '<',
};

const RISE: Readonly<Record<OrderOp, keyof Moved>> = {
  '>=': 'up',
  '>': 'upMore',
  '<=': 'upAtMost',
  '<': 'upLess',
  '=': 'upExactly',
  '!=': 'otherThanUp',
};
const FALL: Readonly<Record<OrderOp, keyof Moved>> = {
  '<=': 'down',
  '<': 'downMore',
  '>=': 'downAtMost',
  '>': 'downLess',
  '=': 'downExactly',
  '!=': 'otherThanDown',
};
const NONE: Readonly<Record<OrderOp, keyof Moved>> = {
  '>': 'any',
  '<': 'anyDown',
  '<=': 'notUp',
  '>=': 'notDown',
  '=': 'same',
  '!=': 'notSame',
};

/** `by` is the size of the move; whether it is up or down is told by the sign of `value`. */
function movedBy(moved: Moved, op: OrderOp, value: number, by: string): string {
  const phrase = moved[(value > 0 ? RISE : value < 0 ? FALL : NONE)[op]];
  return typeof phrase === 'string' ? phrase : phrase(by);
}

function band(one: Of<'band'>, { material, language, p }: Reader): string {
  const names = one.in.map((code) => p.quoted(bandName(one.band, code, material, language)));
  return `${scaleName(one.band, material, language)} ${p.band(listed(names, p.or))}`;
}

function limit(one: Of<'limit'>, { material, language, p }: Reader): string {
  const own = material.limits[one.limit]?.[one.side];
  const said = p.limit[one.side](codeName(one.limit, material, language));
  return `${said} ${own === undefined ? p.noLimit : p.limitDefault(withUnit(own, one.limit, material, language))}`;
}

function fact(one: Of<'fact'>, { material, language, p }: Reader): string {
  const name = factName(one.fact, material, language);
  const words = (value: Scalar) => factValueName(one.fact, value, material, language);
  return `${name} ${one.op === 'in' ? p.is['='](listed(one.value.map(words), p.or)) : p.is[one.op](words(one.value))}`;
}

/** What a level is called in short: `t.common.levelShort`. */
type LevelNames = Readonly<Record<RuleLevel, string>>;

/** "Rød, når PHQ-9, samlet score er mindst 20; dog ikke, når det vides, at …." */
export function ruleSentence(
  { level, when, unless }: Pick<Rule, 'level' | 'when' | 'unless'>,
  material: Material,
  language: Language,
  levels: LevelNames,
): string {
  const condition = conditionSentence(when, material, language);
  const except = unless && conditionSentence(unless, material, language);
  return language === 'da'
    ? `${levels[level]}, når ${condition}${except ? `; dog ikke, når det vides, at ${except}` : ''}.`
    : `${levels[level]} when ${condition}${except ? `; but not when it is known that ${except}` : ''}.`;
}

/** When an alarm that was dealt with before is only yellow. */
export function suppressionSentence(
  { unchanged, days, at, when }: Suppression,
  material: Material,
  language: Language,
  levels: LevelNames,
): string {
  const name = itemName(unchanged, material, language);
  const answer = valueName(unchanged, at, material, language);
  const said = conditionSentence(when, material, language);
  const dull = levels.yellow;
  return language === 'da'
    ? `Bliver kun ${dull.toLowerCase()}, når ${name} har været besvaret med ${answer} uændret i mindst ${days} dage, hver af de besvarelser har en registreret handling, og ${said}.`
    : `Only ${dull.toLowerCase()} when ${name} has been answered ${answer}, unchanged, for at least ${days} days, every one of those responses has a recorded outcome, and ${said}.`;
}
