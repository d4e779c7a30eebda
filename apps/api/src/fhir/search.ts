import { type Range, rangeOf } from './date-range.js';
import { FhirFault, type Issue } from './outcome.js';

/** How a parameter is read. Source: FHIR R4, search, 3.1.1.4. */
export type Kind = 'reference' | 'token' | 'date' | 'uri' | 'string';

export type Parameters = Readonly<Record<string, Kind>>;

export interface Search {
  /** By name; each entry must be met (AND), by any of its values (OR). */
  readonly given: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly dates: ReadonlyMap<string, readonly Range[]>;
  readonly count: number;
  readonly cursor: string | null;
  /** What was understood, for the link to this very search. */
  readonly used: readonly (readonly [string, string])[];
  /** What was passed over, which only a lenient client allows. */
  readonly warnings: readonly Issue[];
}

export const MOST_MATCHES = 100;
const USUAL = 50;
/** Said once, and never a reason to refuse: they change how a reply looks. */
const PRESENTATION = new Set(['_pretty']);

/**
 * Reads a search. A parameter that is not known is refused, because leaving it out would answer more than was asked for;
 * with `Prefer: handling=lenient` it is passed over and said.
 * @throws FhirFault with everything that is wrong
 */
export function readSearch(
  pairs: Iterable<readonly [string, string]>,
  parameters: Parameters,
  { lenient, zone }: { readonly lenient: boolean; readonly zone: string },
): Search {
  const reading = new Reading(parameters, lenient, zone);
  for (const [name, value] of pairs) reading.take(name, value);
  return reading.done();
}

class Reading {
  private readonly given = new Map<string, (readonly string[])[]>();
  private readonly dates = new Map<string, Range[]>();
  private readonly used: (readonly [string, string])[] = [];
  private readonly issues: Issue[] = [];
  private count = USUAL;
  private cursor: string | null = null;

  constructor(
    private readonly parameters: Parameters,
    private readonly lenient: boolean,
    private readonly zone: string,
  ) {}

  take(name: string, value: string): void {
    if (PRESENTATION.has(name)) return;
    if (name === '_format') this.format(value);
    else this.parameter(name, value);
  }

  private parameter(name: string, value: string): void {
    const kind = Object.hasOwn(this.parameters, name) ? this.parameters[name] : undefined;
    const isOurs = name === '_count' || name === '_cursor';
    if (!kind && !isOurs) this.pass(name);
    else if (value === '') this.fault(name, 'has no value');
    else if (value.includes('\0')) this.fault(name, 'cannot be read');
    else this.known(name, kind, value);
  }

  private known(name: string, kind: Kind | undefined, value: string): void {
    this.used.push([name, value]);
    if (name === '_count') this.page(value);
    else if (name === '_cursor') this.cursor = value;
    else if (kind === 'date') this.date(name, value);
    else this.given.set(name, [...(this.given.get(name) ?? []), split(value)]);
  }

  done(): Search {
    const { given, dates, count, cursor, used, issues } = this;
    const errors = issues.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new FhirFault(400, errors);
    return { given, dates, count, cursor, used: used.filter(([name]) => name !== '_cursor'), warnings: issues };
  }

  private pass(name: string): void {
    const [bare = '', modifier] = name.split(':');
    const known = modifier !== undefined && Object.hasOwn(this.parameters, bare);
    this.issues.push({
      // a modifier that is not known changes what a known parameter means: never passed over
      severity: this.lenient && !known ? 'warning' : 'error',
      code: 'not-supported',
      diagnostics: known ? `modifier :${modifier} is not supported` : 'unknown search parameter',
      expression: [`http.${bare.slice(0, 100)}`],
    });
  }

  private fault(name: string, diagnostics: string): void {
    this.issues.push({ severity: 'error', code: 'invalid', diagnostics, expression: [`http.${name}`] });
  }

  private format(value: string): void {
    if (/^(json|application\/(fhir\+)?json)$/.test(value.replace(' ', '+'))) return;
    throw new FhirFault(406, [{ severity: 'error', code: 'not-supported', diagnostics: 'only JSON is spoken here' }]);
  }

  private page(value: string): void {
    const count = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
    if (count >= 1) this.count = Math.min(count, MOST_MATCHES);
    else this.fault('_count', 'is no number from 1');
  }

  private date(name: string, value: string): void {
    const range = rangeOf(value, this.zone);
    // a period has two ends
    const others = this.dates.get(name) ?? [];
    if (others.length >= 2) this.fault(name, 'stands more than twice');
    else if (range) this.dates.set(name, [...others, range]);
    else this.fault(name, 'is no date or has a prefix that is not supported');
  }
}

/** `a,b\,c` is `a` or `b,c`. */
function split(value: string): string[] {
  return value.split(/(?<!\\),/).map((one) => one.replaceAll(/\\([,|$\\])/g, '$1'));
}

/** `Patient/1` and `1` are the id `1` of a Patient; any other type, or an address elsewhere, is nobody we know. */
export function idOf(reference: string, type: string): string | null {
  const [first, second, ...more] = reference.split('/');
  if (second === undefined) return first ?? null;
  return first === type && more.length === 0 ? second : null;
}

/** Does a token `system|code`, `|code`, `system|` or `code` name this one? */
export function isToken(token: string, system: string | undefined, code: string | undefined): boolean {
  const bar = token.indexOf('|');
  if (bar < 0) return token === code;
  const [wantedSystem, wantedCode] = [token.slice(0, bar), token.slice(bar + 1)];
  if (wantedCode === '') return wantedSystem !== '' && wantedSystem === system;
  return wantedCode === code && (wantedSystem === '' ? system === undefined : wantedSystem === system);
}
