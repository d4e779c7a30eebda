import { BRACE_NAMES, type Brace, type BraceRule } from './braces.js';
import { type FaultCode, PathwayError } from './faults.js';

const BRACE = /\{([^{}]*)\}/g;

/**
 * A template with its braces replaced by `data`. Nothing is escaped here: screens and mails do that.
 * Throws `unknown-brace` (not in the closed list), `missing-brace` (no data, or blank data: a crisis text without a number
 * is no crisis text) or `broken-brace` (a lone `{` or `}`). What is put in is never read as a template again.
 */
export function fill(template: string, data: Readonly<Partial<Record<Brace, string>>>): string {
  if (isBroken(template)) throw new PathwayError('broken-brace', template);
  return template.replace(BRACE, (_whole, name: string) => {
    if (!isBrace(name)) throw new PathwayError('unknown-brace', name);
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined || value.trim() === '') throw new PathwayError('missing-brace', name);
    return value;
  });
}

/** What is wrong with a template's braces, each fault once. */
export function templateFaults(template: string, rule: BraceRule): FaultCode[] {
  const names = bracesIn(template);
  const allowed: readonly string[] = [...rule.must, ...rule.may];
  const faults: FaultCode[] = [];
  if (isBroken(template)) faults.push('broken-brace');
  if (names.some((name) => !allowed.includes(name))) faults.push('unknown-brace');
  if (rule.must.some((name) => !names.includes(name))) faults.push('missing-brace');
  return faults;
}

/** A template without its braces: the words that are ours. */
export function withoutBraces(template: string): string {
  return template.replace(BRACE, ' ');
}

function bracesIn(template: string): string[] {
  return Array.from(template.matchAll(BRACE), (found) => found[1] ?? '');
}

function isBroken(template: string): boolean {
  return /[{}]/.test(withoutBraces(template));
}

function isBrace(name: string): name is Brace {
  return (BRACE_NAMES as readonly string[]).includes(name);
}
