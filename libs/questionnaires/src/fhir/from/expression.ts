import fhirpath from 'fhirpath';
import { SYSTEMS } from '../shared/extensions.js';
import type { Context } from './context.js';
import { type Part, partAt, stringAt } from './part.js';

/** What an expression needs that only exists where it is run: names, and functions. */
export interface Expression {
  readonly fhirpath: string;
  /** Names behind `%`. */
  readonly names: ReadonlySet<string>;
  /** Functions that ask a server, or that nobody here knows. */
  readonly foreign: ReadonlySet<string>;
  readonly path: string;
}

const LONGEST = 10_000;
/** Names that have a value in every questionnaire. */
export const STANDING_NAMES: readonly string[] = [
  'resource',
  'rootResource',
  'context',
  'questionnaire',
  'qitem',
  'ucum',
];

/** Names of variables that are written in another way here. */
type Renamed = ReadonlyMap<string, string>;

/** FHIRPath N1 with FHIR's and SDC's additions, without what asks a server (`resolve`, `memberOf`). */
const FUNCTIONS = new Set(
  `abs aggregate all allFalse allTrue anyFalse anyTrue as avg ceiling children coalesce combine contains
  convertsToBoolean convertsToDate convertsToDateTime convertsToDecimal convertsToInteger convertsToLong
  convertsToQuantity convertsToString convertsToTime count dateOf dayOf decode defineVariable descendants distinct
  empty encode endsWith escape exclude exists exp extension first floor getValue hasValue highBoundary hourOf iif
  indexOf intersect is isDistinct join last lastIndexOf length ln log lowBoundary lower matches matchesFull max
  millisecondOf min minuteOf monthOf not now ofType ordinal power repeat replace round secondOf select single skip sort
  split sqrt startsWith subsetOf substring sum supersetOf tail take timeOf timeOfDay timezoneOffsetOf toBoolean toChars
  toDate toDateTime toDecimal toInteger toLong toQuantity toString toTime today trace trim truncate type unescape
  union upper weight where yearOf`.split(/\s+/),
);

/** An Expression of the source in FHIRPath; anything else is refused. */
export function expressionOf(context: Context, holder: Part, renamed: Renamed): Expression | undefined {
  const { report } = context;
  const part = partAt(report, holder, 'valueExpression');
  if (!part) {
    // older extensions hold the expression itself
    const words = stringAt(report, holder, 'valueString');
    if (words !== undefined) return parsed(context, words, `${holder.path}/valueString`, renamed);
    report.refuse(holder.path, 'not-fhir', 'valueExpression');
    return undefined;
  }
  if (!isFhirpath(context, part)) {
    report.refuse(part.path, 'expression-language', stringAt(report, part, 'language') ?? '');
    return undefined;
  }
  const words = stringAt(report, part, 'expression');
  if (words !== undefined) return parsed(context, words, part.path, renamed);
  report.refuse(part.path, 'expression-syntax', stringAt(report, part, 'reference') ?? '');
  return undefined;
}

export function isFhirpath({ report }: Context, expression: Part): boolean {
  const language = stringAt(report, expression, 'language');
  return language === 'text/fhirpath' || language === 'text/FHIRPath';
}

export function parsed({ report }: Context, words: string, path: string, renamed: Renamed): Expression | undefined {
  const found = parse(words, path, renamed);
  if (!found) report.refuse(path, 'expression-syntax', words);
  return found;
}

/** An expression, taken apart; `undefined` when it cannot be read. */
export function parse(given: string, path: string, renamed: Renamed = new Map()): Expression | undefined {
  if (given.length > LONGEST) return undefined;
  const words = given.includes('%') ? withNames(given, renamed) : given;
  const names = new Set<string>();
  const foreign = new Set<string>();
  try {
    gather(fhirpath.parse(words), names, foreign);
  } catch {
    return undefined;
  }
  return { fhirpath: words, names, foreign, path };
}

const PIECES = /'(?:[^'\\]|\\.)*'|%(?:`([^`]+)`|([A-Za-z0-9_][A-Za-z0-9_.-]*))/g;

/** Names FHIR gives a value that is always the same. */
const FIXED: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/^sct$/, () => 'http://snomed.info/sct'],
  [/^loinc$/, () => SYSTEMS.loinc],
  [/^vs-/, (name) => `http://hl7.org/fhir/ValueSet/${name.slice(3)}`],
  [/^ext-/, (name) => `http://hl7.org/fhir/StructureDefinition/${name.slice(4)}`],
];

/** Puts names and values FHIRPath can read in the place of those it cannot; texts in quotes stay as they are. */
function withNames(words: string, renamed: Renamed): string {
  // the longest name it starts with: a point or a minus may also go on with the expression
  const names = [...renamed.keys()].sort((a, b) => b.length - a.length);
  return words.replace(PIECES, (piece, quotedName?: string, bare?: string) => {
    if (quotedName !== undefined)
      return renamed.has(quotedName) ? `%${renamed.get(quotedName)}` : (fixed(quotedName) ?? piece);
    if (bare === undefined) return piece;
    const name = names.find((each) => bare.startsWith(each) && !/^[A-Za-z0-9_]/.test(bare.slice(each.length)));
    if (name !== undefined) return `%${renamed.get(name)}${bare.slice(name.length)}`;
    const [first = ''] = /^[A-Za-z0-9_]+/.exec(bare) ?? [];
    const value = first === 'sct' || first === 'loinc' ? fixed(first) : undefined;
    return value === undefined ? piece : value + bare.slice(first.length);
  });
}

function fixed(name: string): string | undefined {
  const found = FIXED.find(([pattern]) => pattern.test(name));
  return found && quoted(found[1](name));
}

interface Tree {
  readonly type?: string;
  readonly text?: string;
  readonly delimitedText?: string;
  readonly children?: readonly Tree[];
}

function gather(root: Tree, names: Set<string>, foreign: Set<string>): void {
  const waiting: Tree[] = [root];
  for (let tree = waiting.pop(); tree; tree = waiting.pop()) {
    if (tree.type === 'ExternalConstantTerm') names.add(nameOf(tree));
    if (tree.type === 'Functn' && tree.text !== undefined && !FUNCTIONS.has(tree.text)) foreign.add(tree.text);
    // what was contained in the source is part of the questionnaire here, and no longer contained
    if (tree.type === 'MemberInvocation' && tree.text === 'contained') names.add('questionnaire.contained');
    waiting.push(...(tree.children ?? []));
  }
}

function nameOf({ text, delimitedText }: Tree): string {
  return text ?? (delimitedText ?? '').replace(/^['`"]|['`"]$/g, '');
}

/** The value an expression is when it reads nothing. */
export function constantOf({ fhirpath: words }: Expression): string | number | boolean | undefined {
  const trimmed = words.trim();
  if (trimmed === 'true' || trimmed === 'false') return trimmed === 'true';
  if (/^-?\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed);
  const [, text] = /^'([^'\\]*)'$/.exec(trimmed) ?? [];
  if (text !== undefined) return text;
  const [, moment] = /^@T?(\d[\d:T.Z+-]*)$/.exec(trimmed) ?? [];
  return moment;
}

/** A text as FHIRPath writes it. */
export function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}'`;
}
