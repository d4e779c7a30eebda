import type { RuleSet } from '@stemme/triage';
import type { Fault } from '../platform/errors.js';

/** Something that stands against the use of rules: where in the rule set, and what it is about. */
export interface RuleFault extends Fault {
  /** The pathway for which it holds. */
  readonly pathway: string | null;
  /** The item or scale it is about, where the place alone does not say. */
  readonly item: string | null;
}

/** What of a pathway must change with its rules; the rest of its faults are not the rules' doing. */
const OF_THE_RULES: ReadonlySet<string> = new Set(['no-emergency-text', 'no-crisis-text']);

/** A fault of the rules alone. */
export function ruleFault({ path, code }: Fault): RuleFault {
  return { path, code, pathway: null, item: null };
}

/**
 * What a pathway says of its rules, as places in the rule set. Faults of the pathway that other rules would not put right
 * are left out: they are shown where the pathway is written.
 */
export function usedFaults(faults: readonly Fault[], { rules, requires }: RuleSet, pathway: string): RuleFault[] {
  return faults.flatMap(({ path, code }): RuleFault[] => {
    const at = (place: string, item: string | null = null): RuleFault[] => [{ path: place, code, pathway, item }];
    if (OF_THE_RULES.has(code)) return at('');
    const [, root, ...rest] = path.split('/');
    if (root !== 'ruleSet') return [];
    if (rest.length === 0) return at('');
    const name = unescaped(rest.at(-1)!);
    if (rest[0] === 'requires' && rest.length > 1) return at(`/requires/${requires.indexOf(name)}`, name);
    const place = rules.findIndex(({ id }) => id === name);
    return place < 0 ? at('/rules', name) : at(`/rules/${place}`);
  });
}

/** Items that a pathway sends and that no rule reads. */
export function unreadFaults(codes: readonly string[], pathway: string): RuleFault[] {
  return codes.map((item) => ({ path: '/notTriaged', code: 'unread', pathway, item }));
}

/** Each once. */
export function distinct(faults: readonly RuleFault[]): RuleFault[] {
  return [...new Map(faults.map((one) => [[one.path, one.code, one.pathway, one.item].join(' '), one])).values()];
}

function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
