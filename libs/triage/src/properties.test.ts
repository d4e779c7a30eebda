import fc from 'fast-check';
import type { Answered } from './answered.js';
import { checkRuleSet } from './check-rule-set.js';
import { evaluate } from './evaluate.js';
import { SMALL } from './fixture.js';
import { type Level, rank } from './level.js';
import type { RuleSet } from './rule-set.js';
import { patient, respond, ruleSet, type Story, story } from './testing/arbitrary.js';
import type { Triage } from './triage.js';

const triage = (ruleSet: RuleSet, { subject, history, now }: Story): Triage =>
  evaluate(ruleSet, subject, history, now, SMALL);
const place = ({ level, atWorst }: { level: Level; atWorst: Level | null }): number => rank(level, atWorst);

describe('missing never means green', () => {
  it('the worse of level and atWorst is at least the level of every completion', () => {
    fc.assert(
      fc.property(ruleSet, patient, (rules, person) => {
        // Limits nobody knows fall back on the rule set's: another question than theirs, so only without defaults.
        fc.pre(person.known || !rules.limits);
        const holed = triage(rules, story(person, true));
        const whole = triage(rules, story(person, false));
        expect(place(holed)).toBeLessThanOrEqual(place(whole));
        if (holed.level === 'green') expect(whole.level).toBe('green');
      }),
      { numRuns: 2000 },
    );
  });

  it('and green only where every completion is green, tried one by one', () => {
    fc.assert(
      fc.property(ruleSet, patient, (rules, person) => {
        const holed = story({ ...person, known: true }, true, false);
        const before = triage(rules, holed);
        for (const completion of completions(holed.now)) {
          const after = triage(rules, { ...holed, now: completion });
          expect(place(before)).toBeLessThanOrEqual(place(after));
          if (before.level === 'green') expect(after.level).toBe('green');
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** Every way to fill what is blank (weight: three of its values, both ends among them). */
function* completions(response: Answered): Generator<Answered> {
  const values: Record<string, readonly number[]> = {
    a: [0, 1, 2, 3],
    b: [0, 1, 2, 3],
    c: [0, 1, 2, 3],
    gate: [0, 1],
    weight: [40, 70, 120],
  };
  const fill = function* (given: Record<string, number>, open: readonly string[]): Generator<Record<string, number>> {
    const [first, ...rest] = open;
    if (first === undefined) yield given;
    else for (const value of values[first] ?? [0, 1, 2]) yield* fill({ ...given, [first]: value }, rest);
  };
  const given = response.answers as Record<string, number>;
  const open = Object.keys(values).filter((code) => given[code] === undefined);
  const { language, mode, proxy } = response;
  for (const full of fill(given, open)) {
    const behind = full.gate === 1 && given.behind === undefined ? [0, 1, 2] : [given.behind ?? 0];
    for (const value of behind) {
      yield { ...respond(0, { ...full, behind: value }, { language, mode, proxy }), at: response.at };
    }
  }
}

describe('the result', () => {
  it('does not depend on the order of the rules or of arrival', () => {
    fc.assert(
      fc.property(ruleSet, patient, fc.infiniteStream(fc.nat()), (rules, person, stream) => {
        const told = story(person, true);
        const order = <T>(list: readonly T[]): T[] =>
          list
            .map((entry) => ({ entry, key: stream.next().value ?? 0 }))
            .sort((x, y) => x.key - y.key)
            .map(({ entry }) => entry);
        const shuffled = triage({ ...rules, rules: order(rules.rules) }, { ...told, history: order(told.history) });
        expect(JSON.stringify(shuffled)).toBe(JSON.stringify(triage(rules, told)));
      }),
    );
  });

  it('is the same bytes again, survives JSON, and leaves its arguments alone', () => {
    fc.assert(
      fc.property(ruleSet, patient, (rules, person) => {
        const told = story(person, true);
        const before = JSON.stringify([rules, told]);
        const first = triage(rules, told);
        const text = JSON.stringify(first);
        expect(JSON.stringify([rules, told])).toBe(before);
        expect(JSON.parse(text)).toEqual(first);
        const again = triage(
          JSON.parse(JSON.stringify(rules)) as RuleSet,
          JSON.parse(JSON.stringify(told)) as typeof told,
        );
        expect(JSON.stringify(again)).toBe(text);
      }),
    );
  });

  it('of a rule set that passes the check; and these all do', () => {
    fc.assert(fc.property(ruleSet, (rules) => expect(checkRuleSet(rules, SMALL)).toEqual([])));
  });

  it('names what it rests on: every finding has a reading', () => {
    fc.assert(
      fc.property(ruleSet, patient, (rules, person) => {
        const { fired, unknown } = triage(rules, story(person, true));
        for (const finding of [...fired, ...unknown]) expect(finding.read.length).toBeGreaterThan(0);
      }),
    );
  });
});
