import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './plan.js';
import type { Stage } from './stage.js';

/** How long a fail-point is waited for before the process is killed wherever it is. */
const PATIENCE_MS = 10_000;

/** What was done, for the run's one line. */
export interface Deed {
  readonly fault: Fault;
  /** The process came to the fail-point and died there. */
  readonly there: boolean;
}

/** Works through a plan of faults; afterwards everything runs again. */
export async function torment(stage: Stage, plan: readonly Fault[]): Promise<Deed[]> {
  const deeds: Deed[] = [];
  for (const fault of plan) {
    await pause(fault.after);
    const there = await strike(stage, fault);
    deeds.push({ fault, there });
  }
  return deeds;
}

async function strike(stage: Stage, { who, at, down, by }: Fault): Promise<boolean> {
  if (who === 'clock') {
    await stage.jump(by ?? 0);
    return true;
  }
  if (who === 'postgres') {
    await stage.server.kill();
    await pause(down);
    await stage.server.restart();
    return true;
  }
  const service = stage[who];
  await service.kill();
  await pause(down);
  await service.start(at);
  if (at === null) return true;
  const end = Date.now() + PATIENCE_MS;
  while (!service.dead && Date.now() < end) await pause(20);
  const there = service.dead;
  await service.kill();
  await pause(down);
  await service.start();
  return there;
}
