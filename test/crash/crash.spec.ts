import { rm } from 'node:fs/promises';
import { MUTANTS, mutatedBuild } from './mutants.js';
import { planFaults } from './plan.js';
import { run, tell } from './run.js';

/**
 * The crash test: real processes, killed without a word while patients hand in, and an oracle that trusts nobody.
 * CRASH_KILLS sets how many; CRASH_SEED replays the order of a run that failed.
 */
const kills = Number(process.env.CRASH_KILLS ?? 5);
const seed = Number(process.env.CRASH_SEED ?? Math.floor(Math.random() * 1_000_000));

it(
  `loses no answer, scores and triages each once, and sends nothing twice through ${kills} kills`,
  async () => {
    const report = await run({ seed, plan: planFaults(seed, kills) });
    console.log(tell(seed, report));
    expect({ seed, violations: report.violations }).toEqual({ seed, violations: [] });
    // a run in which nobody got through proves nothing
    expect(report.counts.acknowledged).toBeGreaterThan(kills * 10);
    expect(report.deeds).toHaveLength(kills);
  },
  60_000 + kills * 30_000,
);

it('plans the same faults for the same seed, and every one of them among twenty', () => {
  for (let seed = 1; seed < 200; seed += 1) {
    const plan = planFaults(seed, 20);
    expect(planFaults(seed, 20)).toEqual(plan);
    expect(new Set(plan.slice(0, 5).map(({ who }) => who)).size).toBe(4);
    expect(new Set(plan.map(({ who, at }) => `${who} ${at}`)).size).toBe(11);
  }
});

/** With CRASH_KILLS of 20 and more, `npm run test:crash`: bugs are planted, and the test must not pass over them. */
if (kills >= 20) {
  it.each(MUTANTS)(
    'notices when $name',
    async (mutant) => {
      const dist = mutatedBuild(mutant);
      const { plan, sql } = mutant;
      const report = await run({ seed, plan, ...(dist ? { dist } : {}), ...(sql ? { sql } : {}) });
      console.log(tell(seed, report));
      expect(report.violations.map(({ promise }) => promise)).toContain(mutant.breaks);
      await rm(report.logs!, { recursive: true });
    },
    180_000,
  );
}
