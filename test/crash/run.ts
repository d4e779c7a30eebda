import { setTimeout as pause } from 'node:timers/promises';
import { Clients } from './clients.js';
import { History } from './history.js';
import { type Deed, torment } from './nemesis.js';
import { audit, type Violation } from './oracle.js';
import type { Fault } from './plan.js';
import { Rehearsing } from './rehearsing.js';
import { setStage } from './stage.js';
import { leasesRunOut, openNoMore, readWorld, workLeft } from './world.js';

/** Everything must be done this long after the last process has come up again. */
const QUIET_WITHIN_MS = 30_000;
const CLIENTS = 5;
/** A kill and its healing take a slow machine this long, s: there must be somebody to answer until the end. */
const SLOWEST_S = 10;

export interface Report {
  readonly violations: Violation[];
  readonly counts: ReturnType<History['count']> & { messages: number };
  readonly deeds: readonly Deed[];
  /** From healed to quiet; null = not quiet in time. */
  readonly quietMs: number | null;
  /** Where the logs were kept, when something was broken. */
  readonly logs: string | null;
}

export interface RunOptions {
  readonly seed: number;
  readonly plan: readonly Fault[];
  readonly dist?: string;
  readonly sql?: string;
}

/** Chaos, healing, quiet, audit. */
export async function run({ seed, plan, dist, sql }: RunOptions): Promise<Report> {
  const stage = await setStage({
    seed,
    patients: 400 + plan.length * SLOWEST_S * 25,
    seconds: 10 + plan.length * SLOWEST_S,
    ...(dist ? { dist } : {}),
    ...(sql ? { sql } : {}),
  });
  let well = false;
  try {
    const history = new History();
    const clients = new Clients(stage.origin, [...stage.patients], history);
    const rehearsing = await Rehearsing.signIn(stage.origin, stage.database.superUrl);
    await rehearsing.start();
    clients.start(seed, CLIENTS);
    await pause(500);
    const deeds = await torment(stage, plan);
    await pause(1_000);
    await Promise.all([clients.stop(), rehearsing.stop()]);
    stage.weather.clear();
    await openNoMore(stage.database.superUrl);
    const { quietMs, left } = await quiet(stage.database.superUrl);
    await Promise.all([stage.api.stop(), stage.worker.stop(), stage.other.stop()]);
    const sent = stage.sent();
    const exits = [...stage.api.exits, ...stage.worker.exits, ...stage.other.exits];
    const seen = { attempts: history.attempts, sent, jumps: stage.jumps, oddities: history.oddities, exits };
    const violations = audit(seen, await readWorld(stage.database.superUrl));
    if (quietMs === null) violations.unshift({ promise: 'quiet within 30 s', count: 1, example: left ?? '' });
    well = violations.length === 0;
    const logs = well ? null : stage.folder;
    return { violations, counts: { ...history.count(), messages: sent.length }, deeds, quietMs, logs };
  } finally {
    await stage.close({ keepLogs: !well });
  }
}

/** Waits until nothing is left to do. */
async function quiet(url: string): Promise<{ quietMs: number | null; left: string | null }> {
  const started = Date.now();
  for (;;) {
    const left = await workLeft(url);
    if (left === null) return { quietMs: Date.now() - started, left: null };
    if (Date.now() - started > QUIET_WITHIN_MS) return { quietMs: null, left };
    await leasesRunOut(url);
    await pause(100);
  }
}

/** The run in one line, and what was broken in one each. */
export function tell(seed: number, { counts, deeds, quietMs, violations, logs }: Report): string {
  const { attempts, tries, acknowledged, unknown, messages } = counts;
  const done = deeds.map(
    ({ fault, there }) =>
      `${fault.who}${fault.by ? ` ${fault.by / 3_600_000} h` : ''}${fault.at ? `@${fault.at}${there ? '' : ' (not reached)'}` : ''}`,
  );
  return [
    `CRASH_SEED=${seed}: ${deeds.length} kills; ${attempts} hand-ins in ${tries} tries, ${acknowledged} acknowledged, ` +
      `${unknown} never heard of; ${messages} messages; quiet after ${quietMs ?? '> 30000'} ms`,
    `  ${done.join(', ')}`,
    ...violations.map(({ promise, count, example }) => `  BROKEN: ${promise}: ${count} (${example})`),
    ...(logs ? [`  logs: ${logs}`] : []),
  ].join('\n');
}
