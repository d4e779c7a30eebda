import { setImmediate as pause } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { builtIn, difference, prepare, type RuleSet, type Vocabulary } from '@stemme/triage';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Log } from '../platform/log.service.js';
import { type PastInput, type PastResponse, PastService } from '../triage/past.service.js';
import { Rehearsal } from './rehearsal.js';
import type { Kept } from './rehearsal-pdf.js';
import { RehearsalPatientsStore } from './rehearsal-patients.store.js';
import { RehearsalsStore } from './rehearsals.store.js';
import { type Both, type PastRow, replayed } from './replayed.js';
import { mondays, weeksBetween } from './weeks.js';

/** Everything a run needs; what is read from here on is the past alone. */
export interface Plan {
  readonly id: string;
  readonly actor: Actor;
  readonly department: string;
  readonly pathway: string;
  /** In force now; null = nothing is. */
  readonly running: RuleSet | null;
  readonly draft: RuleSet;
  /** Of the pathway's questionnaires in force; older answers bring their own. */
  readonly vocabulary: Vocabulary;
  readonly zone: string;
  /** Local dates, both included. */
  readonly from: string;
  readonly to: string;
  /** The same as instants; the last not included. */
  readonly since: Date;
  readonly until: Date;
  /** Contacts a week that the department can manage; null = it has not said. */
  readonly capacity: number | null;
}

const TELL_EVERY_MS = 400;
/** Rows written in one statement. */
const AT_ONCE = 2_000;

interface Run {
  readonly tx: Tx;
  readonly rehearsal: Rehearsal;
  readonly both: Both;
  readonly monday: (at: Date) => string;
  readonly words: Map<string, Vocabulary | null>;
}

/** It has been called off: by somebody, or because its draft is gone. */
class CalledOff extends Error {}

/**
 * Runs rehearsals, one at a time in a process, beside the requests it answers. They run here and not in a job, because a job
 * sees one patient: the past of a whole department is read as the person who asked for it, and no wider than they may see.
 * A process that dies leaves a row that says nothing more; a sweep says that it was interrupted.
 */
@Injectable()
export class RehearsalRunService implements BeforeApplicationShutdown {
  private last: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly store: RehearsalsStore,
    private readonly patients: RehearsalPatientsStore,
    private readonly past: PastService,
    private readonly log: Log,
  ) {}

  /** Behind those that wait already. */
  begin(plan: Plan): void {
    this.last = this.last.then(() => this.run(plan));
  }

  /** Everything that was begun here has ended. */
  ended(): Promise<void> {
    return this.last;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.last;
  }

  private async run(plan: Plan): Promise<void> {
    try {
      await this.rehearse(plan);
    } catch (error) {
      if (error instanceof CalledOff) return;
      const why = this.stopping ? 'interrupted' : 'error';
      if (!this.stopping) this.log.failed('rehearsal.failed', error);
      // signed out since: the sweep says that it was interrupted
      await this.write(plan, (tx) => this.store.end(tx, plan.id, 'failed', why)).catch(() => undefined);
    }
  }

  private async rehearse(plan: Plan): Promise<void> {
    const rehearsal = new Rehearsal(weeksBetween(plan.from, plan.to), plan.capacity);
    const both = {
      running: plan.running && prepare(plan.running, plan.vocabulary),
      draft: prepare(plan.draft, plan.vocabulary),
    };
    await this.write(plan, async (tx) => {
      const total = await this.past.count(tx, whereOf(plan));
      if (!(await this.store.begin(tx, plan.id, total))) throw new CalledOff();
    });
    const leftOut = await this.read(plan, rehearsal, both);
    await this.keep(plan, rehearsal, leftOut);
  }

  /**
   * Everything of the period. While one chunk is judged the next is read: the database works beside this process.
   * @returns how many responses do not stand any more
   */
  private read(plan: Plan, rehearsal: Rehearsal, both: Both): Promise<number> {
    const subject = { department: plan.department, rehearsal: plan.id };
    return this.database.read(plan.actor, 'rules.rehearse', subject, async (tx) => {
      const run: Run = { tx, rehearsal, both, monday: mondays(plan.zone), words: new Map() };
      let told = performance.now();
      let done = 0;
      let judging: Promise<void> = Promise.resolve();
      const judge = async (chunk: readonly PastResponse[]): Promise<void> => {
        await pause();
        done += await this.judge(run, chunk);
        if (this.stopping) throw new Error('stopping');
        if (performance.now() - told < TELL_EVERY_MS) return;
        told = performance.now();
        await this.tell(plan, done);
      };
      try {
        const { leftOut } = await this.past.past(tx, whereOf(plan), async (chunk) => {
          await judging;
          judging = judge(chunk);
          // what fails is met where it is waited for
          judging.catch(() => undefined);
        });
        await judging;
        return leftOut;
      } finally {
        // it may still read: the connection is handed back when it has ended, and not under it
        await judging.catch(() => undefined);
      }
    });
  }

  /** How many of the chunk count. */
  private async judge(run: Run, chunk: readonly PastResponse[]): Promise<number> {
    const rows: PastRow[] = [];
    let enrolment: string | null = null;
    let done = 0;
    const flush = (): void => {
      for (const one of replayed(rows, run.both, run.monday)) {
        run.rehearsal.add(one);
        done += 1;
      }
      rows.length = 0;
    };
    for (const row of chunk) {
      if (row.enrolment !== enrolment) flush();
      enrolment = row.enrolment;
      // almost always known: nothing is waited for
      const known = row.input && run.words.get(wordsOf(row.input));
      rows.push({ ...row, vocabulary: known === undefined ? await this.vocabulary(run, row.input!) : known });
    }
    flush();
    return done;
  }

  /** Of a response's questionnaire, with the definitions it was scored by; null when they cannot be read any more. */
  private async vocabulary(run: Run, input: PastInput): Promise<Vocabulary | null> {
    const name = wordsOf(input);
    const known = run.words.get(name);
    if (known !== undefined) return known;
    const found = await this.past.vocabulary(run.tx, input).catch((error: unknown) => {
      this.log.failed('rehearsal.questionnaire', error);
      return null;
    });
    run.words.set(name, found);
    return found;
  }

  private async tell(plan: Plan, done: number): Promise<void> {
    const goesOn = await this.write(plan, (tx) => this.store.progress(tx, plan.id, done));
    if (!goesOn) throw new CalledOff();
  }

  private async keep(plan: Plan, rehearsal: Rehearsal, leftOut: number): Promise<void> {
    await this.write(plan, async (tx) => {
      const { moved } = rehearsal;
      for (let first = 0; first < moved.length; first += AT_ONCE)
        await this.patients.insert(tx, plan.id, plan.department, moved.slice(first, first + AT_ONCE), first + 1);
      const happened = {
        newlyGreen: await this.patients.happened(tx, plan.id, 'newly-green'),
        newlyRed: await this.patients.happened(tx, plan.id, 'newly-red'),
      };
      const result: Kept = { ...rehearsal.result(), ...triedIn(plan), leftOut, happened };
      if (!(await this.store.finish(tx, plan.id, result))) throw new CalledOff();
    });
  }

  private write<T>(plan: Plan, work: (tx: Tx) => Promise<T>): Promise<T> {
    const subject = { department: plan.department, rehearsal: plan.id };
    return this.database.write(plan.actor, 'rules.rehearse', subject, work);
  }
}

function whereOf({ department, pathway, since, until }: Plan) {
  return { department, pathway, from: since, to: until };
}

/** What was tried, in words that stand by themselves when the draft is changed or gone. */
function triedIn({ running, draft, pathway }: Plan): Pick<Kept, 'pathway' | 'changes' | 'rules'> {
  const all = [...builtIn(), ...(running?.rules ?? []), ...draft.rules];
  return {
    pathway,
    changes: running ? difference(running, draft) : [],
    rules: Object.fromEntries(all.map(({ id, because }) => [id, because])),
  };
}

/** Responses of one name are read by the same words. A hundred thousand times: no JSON. */
function wordsOf({ questionnaire, version, instruments }: PastInput): string {
  let name = `${questionnaire} ${version}`;
  for (const id in instruments) name += ` ${id} ${instruments[id]}`;
  return name;
}
