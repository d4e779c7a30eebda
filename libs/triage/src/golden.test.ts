import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Answered, Subject } from './answered.js';
import { evaluate } from './evaluate.js';
import { prepare } from './prepare.js';
import type { RuleSet } from './rule-set.js';
import type { Vocabulary } from './vocabulary.js';

/*
 * Triages stored on a day, with all they rested on. They are evaluated to the same bytes for as long as there is a triage
 * in a record: a change here is a change of what a hospital can prove, and needs a new file, not a new text in this one.
 */
interface Stored {
  readonly date: string;
  readonly vocabularies: Readonly<Record<string, Vocabulary>>;
  readonly ruleSets: readonly RuleSet[];
  readonly stored: readonly {
    readonly name: string;
    readonly vocabulary: string;
    readonly ruleSet: number;
    readonly subject: Subject;
    readonly history: readonly Answered[];
    readonly now: Answered;
    /** As it was written. */
    readonly triage: string;
  }[];
}

const DAYS = ['2026-11-28'];

describe.each(DAYS)('triages stored on %s', (date) => {
  const file = fileURLToPath(new URL(`./testing/stored-${date}.json`, import.meta.url));
  const { stored, ruleSets, vocabularies, ...about } = JSON.parse(readFileSync(file, 'utf8')) as Stored;

  it('are of that day, and of every kind', () => {
    expect(about.date).toBe(date);
    const texts = stored.map(({ triage }) => triage).join();
    for (const kind of ['acute', 'red', 'yellow', 'grey', 'green']) expect(texts).toContain(`"level":"${kind}"`);
    for (const part of ['suppressed', 'not-comparable', 'no-history', 'bounded', 'blank', 'beforeAt', 'percent']) {
      expect([part, texts.includes(part)]).toEqual([part, true]);
    }
  });

  it.each(stored)('$name', ({ vocabulary, ruleSet, subject, history, now, triage }) => {
    const [rules, words] = [ruleSets[ruleSet]!, vocabularies[vocabulary]!];
    expect(JSON.stringify(evaluate(rules, subject, history, now, words))).toBe(triage);
    const past = [now, ...history].map((response) => ({ subject, response }));
    expect(JSON.stringify(prepare(rules, words).past(past)[0])).toBe(triage);
  });
});
