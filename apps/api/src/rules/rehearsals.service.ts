import { Injectable } from '@nestjs/common';
import { stateOf } from '../documents/documents.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { type Fault, found, Refusal, refuse } from '../platform/errors.js';
import { type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { isDate } from '../platform/local-date.js';
import { StaffService } from '../questionnaires/staff.service.js';
import { RehearsalPlanService } from './rehearsal-plan.service.js';
import { RehearsalRunService } from './rehearsal-run.service.js';
import type { RehearsalDto, RehearsalHeadDto, RehearsalListDto, StartRehearsalDto } from './rehearsals.dto.js';
import { type RehearsalRow, RehearsalsStore } from './rehearsals.store.js';
import { type Named, subjectOf } from './named.js';
import { RulesStore } from './rules.store.js';
import { daysBetween } from './weeks.js';

/** Of one department, waiting or at work. */
const MOST_OPEN = 3;
const MOST_DAYS = 5 * 366;
/** A shorter period says too little to approve by, where there is a longer past. */
const FEWEST_DAYS = 28;

/** What a version has to show before it may be approved. */
export interface Shown {
  /** Of exactly this text: the newest in which somebody is still to be looked at, else the newest that is done. */
  readonly rehearsal: RehearsalRow | null;
  readonly fault: Fault | null;
  /** Newly green responses that nobody has looked at. */
  readonly left: number;
}

/** Trying rules on the department's own past, before anybody decides. */
@Injectable()
export class RehearsalsService {
  constructor(
    private readonly database: Database,
    private readonly store: RehearsalsStore,
    private readonly rules: RulesStore,
    private readonly staff: StaffService,
    private readonly plans: RehearsalPlanService,
    private readonly runs: RehearsalRunService,
  ) {}

  /**
   * Begins one; it goes on by itself.
   * @throws Refusal `not-found`, `not-allowed`, `changed` when it is in use or was, `invalid` for dates and for rules that
   * cannot be read, `too-many`
   */
  async start(actor: Actor, named: Named, sent: StartRehearsalDto): Promise<RehearsalDto> {
    refuse(dateFaults(sent));
    const subject = { ...subjectOf(named), from: sent.from, to: sent.to };
    const begun = await this.database.write(actor, 'rules.start-rehearsal', subject, async (tx) => {
      const { department, who } = await this.staff.of(tx, named.department, 'edit');
      await this.plans.hold(tx, named.department);
      if ((await this.store.open(tx, named.department)) >= MOST_OPEN) throw new Refusal('too-many');
      const version = found(await this.rules.version(tx, named.department, named.id, named.version));
      const state = stateOf(version);
      if (!version.own || (state !== 'draft' && state !== 'approved')) throw new Refusal('changed', [], { state });
      const { baseVersion, ...plan } = await this.plans.of(tx, department, version.body, sent);
      const { sha256 } = version;
      const made = {
        ...sent,
        department: named.department,
        ruleSet: named.id,
        version: named.version,
        sha256,
        baseVersion,
      };
      const id = await this.store.insert(tx, made, who);
      return { plan: { ...plan, id, actor }, row: await this.whole(tx, named.department, id) };
    });
    this.runs.begin(begun.plan);
    return begun.row;
  }

  /** Of one version, newest first. @throws Refusal `not-found` */
  list(actor: Actor, named: Named): Promise<RehearsalListDto> {
    return this.database.read(actor, 'rules.list-rehearsals', subjectOf(named), async (tx) => {
      await this.staff.of(tx, named.department);
      const rows = await this.store.of(tx, named.department, named.id, named.version);
      const base = await this.plans.base(tx, named.department, named.id);
      return { rehearsals: rows.map((row) => headOf(row, base)) };
    });
  }

  /** @throws Refusal `not-found` */
  one(actor: Actor, department: string, id: string): Promise<RehearsalDto> {
    return this.database.read(actor, 'rules.open-rehearsal', { department, rehearsal: id }, async (tx) => {
      await this.staff.of(tx, department);
      return this.whole(tx, department, id);
    });
  }

  /** What is over stays as it is. @throws Refusal `not-found`, `not-allowed`, `changed` with the `state` */
  cancel(actor: Actor, department: string, id: string): Promise<RehearsalDto> {
    return this.database.write(actor, 'rules.cancel-rehearsal', { department, rehearsal: id }, async (tx) => {
      await this.staff.of(tx, department, 'edit');
      const { state } = found(await this.store.find(tx, department, id));
      if (!(await this.store.end(tx, id, 'cancelled', null))) throw new Refusal('changed', [], { state });
      return this.whole(tx, department, id);
    });
  }

  /** A process that died says nothing any more: what it ran is over, and says so. */
  @Sweeps('rules.rehearsals', 10)
  lost(scan: Scan): Promise<number> {
    return scan.calling('sweep_rehearsals');
  }

  /** Whether a version has been rehearsed as it stands, and looked at. */
  async shown(tx: Tx, { department, id, version }: Named): Promise<Shown> {
    const base = await this.plans.base(tx, department, id);
    const rows = await this.store.of(tx, department, id, version);
    const valid = rows.filter((row) => !isStale(row, base));
    const done = valid.filter(({ state }) => state === 'done');
    // whom one rehearsal found is looked at, also when another over other months found nobody
    const rehearsal = done.find((row) => leftIn(row) > 0) ?? done[0] ?? null;
    const left = rehearsal ? leftIn(rehearsal) : 0;
    const fault = (code: string): Shown => ({ rehearsal, left, fault: { path: 'rehearsal', code } });
    if (!rehearsal) {
      if (valid.some(({ state }) => state === 'queued' || state === 'running')) return fault('running');
      return fault(rows.some(({ state }) => state === 'done') ? 'stale' : 'missing');
    }
    const isShort = daysBetween(rehearsal.from, rehearsal.to) < FEWEST_DAYS;
    if ((isShort || rehearsal.responses === 0) && (await this.plans.isMore(tx, department, id, rehearsal)))
      return fault('too-short');
    return left > 0 ? fault('not-looked-at') : { rehearsal, left, fault: null };
  }

  /** What waits for a draft that is deleted, or runs on it, stops. */
  stop(tx: Tx, { department, id, version }: Named): Promise<void> {
    return this.store.endAll(tx, department, id, version);
  }

  private async whole(tx: Tx, department: string, id: string): Promise<RehearsalDto> {
    const row = found(await this.store.find(tx, department, id));
    const base = await this.plans.base(tx, department, row.ruleSet);
    return { ...headOf(row, base), result: row.state === 'done' ? await this.store.result(tx, id) : null };
  }
}

/** What it was held against is not in force any more, or its text has changed: it says nothing of what would happen now. */
function isStale({ stale, waiting, baseVersion }: RehearsalRow, base: number): boolean {
  return stale || (waiting && baseVersion !== base);
}

/** Newly green responses that nobody has looked at. */
function leftIn({ newlyGreen, lookedAt }: RehearsalRow): number {
  return (newlyGreen ?? 0) - lookedAt;
}

/** A rehearsal without what it found. @param base the version in force now; 0 = none is */
export function headOf(row: RehearsalRow, base: number): RehearsalHeadDto {
  const { createdAt, finishedAt, newlyGreen, done, total, responses: _, waiting: __, decided: ___, ...rest } = row;
  const progress = row.state === 'done' ? 1 : total === 0 ? 0 : Math.min(done / total, 1);
  return {
    ...rest,
    done,
    total,
    progress,
    stale: isStale(row, base),
    newlyGreen: newlyGreen ?? 0,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

function dateFaults({ from, to }: StartRehearsalDto): Fault[] {
  const bad = Object.entries({ from, to })
    .filter(([, date]) => !(isDate(date) && date >= '2000-01-01' && date < '2100-01-01'))
    .map(([path]) => ({ path, code: 'bad-date' }));
  if (bad.length > 0) return bad;
  if (to < from) return [{ path: 'to', code: 'before-from' }];
  return daysBetween(from, to) > MOST_DAYS ? [{ path: 'from', code: 'too-long' }] : [];
}
