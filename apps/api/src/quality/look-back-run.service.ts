import { setImmediate as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Log } from '../platform/log.service.js';
import type { Finding } from './look-back.js';
import { LookBackWalkService, type Scope, type Walked } from './look-back-walk.service.js';
import { type LookBackRow, LookBacksStore } from './look-backs.store.js';

/** Somebody has called it off. */
class CalledOff extends Error {}

/**
 * Runs look backs, one at a time in a process, beside the requests it answers, as the person who asked: a job sees one
 * patient, and this is about all of a department. A process that dies leaves a row that says nothing more, and the list
 * shows that it stopped.
 */
@Injectable()
export class LookBackRunService implements BeforeApplicationShutdown {
  private last: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly walks: LookBackWalkService,
    private readonly store: LookBacksStore,
    private readonly log: Log,
  ) {}

  /** Behind those that wait already. */
  begin(actor: Actor, row: LookBackRow): void {
    this.last = this.last.then(() => this.run(actor, row));
  }

  /** Everything that was begun here has ended. */
  ended(): Promise<void> {
    return this.last;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.last;
  }

  private async run(actor: Actor, row: LookBackRow): Promise<void> {
    try {
      const { used, leftOut } = await this.database.read(actor, 'quality.look-back', { lookBack: row.id }, (tx) =>
        this.walk(tx, actor, row),
      );
      await this.write(actor, row, (tx) => this.store.end(tx, row.id, 'done', { versions: used, leftOut }));
    } catch (error) {
      if (error instanceof CalledOff) return;
      if (!this.stopping) this.log.failed('look-back.failed', error);
      // signed out since: the list says that it has stopped
      await this.write(actor, row, (tx) => this.store.end(tx, row.id, 'failed')).catch(() => undefined);
    }
  }

  private walk(tx: Tx, actor: Actor, row: LookBackRow): Promise<Walked> {
    return this.walks.walk(tx, scopeOf(row), async (findings: readonly Finding[], { responses }) => {
      const done = Math.min(responses, row.total);
      // in a transaction of its own: what was found is seen while the rest is looked for
      if (!(await this.write(actor, row, (other) => this.store.keep(other, row, done, findings))))
        throw new CalledOff();
      // others are answered between two pieces
      await pause();
      if (this.stopping) throw new Error('stopping');
    });
  }

  private write<T>(actor: Actor, { id }: LookBackRow, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.write(actor, 'quality.look-back', { lookBack: id }, work);
  }
}

export function scopeOf({
  department,
  asOf,
  since,
  ruleSet,
  definition,
}: Pick<LookBackRow, 'department' | 'asOf' | 'since' | 'ruleSet' | 'definition'>): Scope {
  const [id, version] = definition?.split('@') ?? [];
  return { department, asOf, since, ruleSet, definition: id && version ? { id, version } : null };
}
