import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue, Worker } from 'bullmq';
import { Database } from '../database/database.service.js';
import { failpoint } from '../failpoint.js';
import { Log } from '../log.service.js';
import { Metrics } from '../metrics.service.js';
import { Hearers } from './hearers.service.js';
import { PRIORITY } from './priority.js';
import { type Batch, makeQueue, makeWorker, type QueueWhere } from './queue.factory.js';

const LEASE = '8 seconds';
const CLAIM = 40;
/** Small: what is urgent waits for at most one batch in every place that works. */
const BATCH = 5;
const CONCURRENCY = 8;
/** Batches allowed to wait in the queue: the backlog stays in the outbox, where the urgent comes first. */
const WAITING = 4;
/** Outbox priorities up to this one go to the front of the queue too, one by one. */
const URGENT = PRIORITY.wish;
/** Between two rounds at the least: a busy process wakes the relay with every write. */
const ROUND_MS = 10;
const IDLE_MS = 250;
const MOST_TRIES = 12;

/** Moves due outbox rows into the queue and works through them. The rows are the truth; the queue wakes somebody up. */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnApplicationShutdown {
  private queue: Queue<Batch> | null = null;
  private worker: Worker<Batch> | null = null;
  private stopping = false;
  private loop: Promise<void> = Promise.resolve();
  private wakeUp: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly hearers: Hearers,
    private readonly log: Log,
    private readonly metrics: Metrics,
    private readonly where: QueueWhere | null,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.where) return;
    const onError = (error: unknown): void => this.log.failed('queue.error', error);
    this.queue = makeQueue(this.where, onError);
    this.worker = makeWorker(this.where, CONCURRENCY, (batch) => this.work(batch), onError);
    this.database.onWrite(() => this.wakeUp());
    this.loop = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wakeUp();
    await this.loop;
    await this.worker?.close();
    await this.queue?.close();
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      const moved = await this.move().catch((error: unknown) => {
        if (!this.stopping) this.log.failed('relay.failed', error);
        return 0;
      });
      await (moved === 0 ? this.nap() : pause(ROUND_MS));
    }
  }

  /** One round: claim due rows, hand them to the queue in batches. While it has enough of the rest, the urgent only. */
  private async move(): Promise<number> {
    if (!this.queue) return 0;
    const isFull = (await this.queue.getJobCountByTypes('waiting', 'prioritized')) >= WAITING;
    const rows = await this.claim(isFull ? 'claim_urgent' : 'claim_outbox');
    // the queue has enough: look again soon, however quiet it is here
    if (rows.length === 0) return isFull ? 1 : 0;
    failpoint('relay-claimed');
    const urgent = rows.filter(({ priority }) => priority <= URGENT);
    const usual = rows.filter(({ priority }) => priority > URGENT);
    const size = Math.max(1, Math.min(BATCH, Math.ceil(usual.length / CONCURRENCY)));
    await this.queue.addBulk([...batchesOf(urgent, 1, 1), ...batchesOf(usual, size, 10)]);
    return rows.length;
  }

  private claim(name: 'claim_outbox' | 'claim_urgent'): Promise<{ id: string; hearer: string; priority: number }[]> {
    return this.database.relay(`select id, hearer, priority from app.${name}($1, $2::interval) order by priority`, [
      CLAIM,
      LEASE,
    ]);
  }

  private async work(batch: Batch): Promise<void> {
    for (const { id, hearer } of batch.work) await this.handle(id, hearer);
  }

  private async handle(id: string, hearer: string): Promise<void> {
    const started = performance.now();
    try {
      const handler = this.hearers.handler(hearer);
      // never acknowledged in silence: the row stays, is retried, and shows in the metrics
      if (!handler) throw Object.assign(new Error('no handler'), { code: 'no-handler' });
      await handler(this.database.job(id));
      failpoint('job-done');
      this.metrics.jobs.inc({ hearer, result: 'done' });
      this.log.info('job.done', { hearer, outbox: id, durationMs: Math.round(performance.now() - started) });
    } catch (error) {
      this.metrics.jobs.inc({ hearer, result: 'failed' });
      this.log.failed('job.failed', error, { hearer, outbox: id });
      const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
      await this.database
        .relay('select app.fail_outbox($1, $2, $3)', [
          id,
          typeof code === 'string' ? code.slice(0, 80) : 'error',
          MOST_TRIES,
        ])
        .catch((fault: unknown) => this.log.failed('relay.failed', fault, { outbox: id }));
    }
  }

  private nap(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, IDLE_MS);
      const wake = (): void => done();
      function done(): void {
        clearTimeout(timer);
        resolve();
      }
      this.wakeUp = wake;
    });
  }
}

type Row = Batch['work'][number];

/** Jobs of at most `size` rows. An id of our own: the queue would make itself a sequence for one. */
function batchesOf(rows: readonly Row[], size: number, priority: number) {
  const batches: { name: string; data: Batch; opts: { jobId: string; priority: number } }[] = [];
  for (let start = 0; start < rows.length; start += size) {
    const work = rows.slice(start, start + size).map(({ id, hearer }) => ({ id, hearer }));
    batches.push({ name: 'batch', data: { work }, opts: { jobId: randomUUID(), priority } });
  }
  return batches;
}
