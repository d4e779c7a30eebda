import { Injectable } from '@nestjs/common';
import type { DataSource, QueryRunner } from 'typeorm';
import { type Actor, type Caller, isSid, isUuid } from '../actor.js';
import { Refusal } from '../errors.js';
import type { EventDefinition, Payload } from '../jobs/events.js';
import { Hearers } from '../jobs/hearers.service.js';
import type { Job, Scan } from '../jobs/hears.decorator.js';
import { PRIORITY } from '../jobs/priority.js';
import { translate } from './faults.js';
import { statementName } from './statements.js';
import type { OutboxRow, Tx, Where } from './tx.types.js';

/** What is used of a `pg` client. */
interface Client {
  query(
    statement: string | { name: string | undefined; text: string; values: unknown[] },
  ): Promise<{ rows: unknown[] }>;
}

type Work<T> = (tx: Tx) => Promise<T>;
/** A row by its table and id. */
export interface Lock {
  readonly table: 'assignment' | 'enrolment' | 'worklist_item';
  readonly id: string;
}

type Subject = Readonly<Record<string, string | number | boolean | null>>;

/** The only way to the data: one transaction, one actor, one audit row, one outbox. */
@Injectable()
export class Database {
  private wake: () => void = () => undefined;

  constructor(
    private readonly app: DataSource,
    private readonly worker: DataSource | null,
    private readonly hearers: Hearers,
  ) {}

  /**
   * @param lock a row to lock before anything is read: what `work` reads is then read after whoever held it has committed
   * @throws Refusal `signed-out` without a live session; `try-again` when the database cannot be reached.
   */
  async write<T>(actor: Actor, act: string, subject: Subject, work: Work<T>, lock?: Lock): Promise<T> {
    const result = await this.enter(actor, act, subject, work, lock);
    this.wake();
    return result;
  }

  /** As `write`; by convention its work changes nothing but the audit log. */
  async read<T>(actor: Actor, act: string, subject: Subject, work: Work<T>): Promise<T> {
    return this.enter(actor, act, subject, work);
  }

  /** Named functions that act before there is anybody to act as: signing in. */
  async direct<Row>(text: string, params: readonly unknown[]): Promise<Row[]> {
    return this.run(
      this.app,
      'begin',
      () => null,
      async (tx) => tx!.sql<Row>(text, params),
    ) as Promise<Row[]>;
  }

  /** Calls a named scan across departments; it hands out outbox rows and counts, never content. */
  scan(): Scan {
    const call = async (name: string, params: readonly unknown[]): Promise<number> => {
      if (!/^sweep_[a-z_]+$/.test(name)) throw new Error(`${name} is not a sweep`);
      const list = params.map((_, index) => `$${index + 1}`).join(', ');
      const rows: { count: string }[] = await this.workers().query(`select app.${name}(${list}) as count`, [...params]);
      return Number(rows[0]?.count ?? 0);
    };
    return {
      publishing: async (name, event, more = []) => call(name, [this.hearers.of(event), event.version, ...more]),
      calling: async (name) => call(name, []),
    };
  }

  /** Outbox functions of the relay. */
  async relay<Row>(text: string, params: readonly unknown[]): Promise<Row[]> {
    return this.workers().query(text, [...params]);
  }

  /** How much work waits; null in a process without a worker. */
  async outboxState(): Promise<{ waiting: number; failed: number; oldestSeconds: number } | null> {
    if (!this.worker) return null;
    const [row] = await this.worker.query('select waiting, failed, oldest_seconds from app.outbox_state()');
    return { waiting: Number(row.waiting), failed: Number(row.failed), oldestSeconds: Number(row.oldest_seconds) };
  }

  /** The handle a hearer gets for one outbox row. */
  job(outbox: string): Job {
    if (!isUuid(outbox)) throw new Error('not an outbox id');
    const actor: Actor = { kind: 'job', outbox };
    const enter = async <T>(
      after: boolean,
      work: (tx: Tx, event: Payload<EventDefinition>) => Promise<T>,
    ): Promise<T | null> => {
      const text = `begin; select * from ctx.enter_job('${outbox}', 'job', ${after})`;
      return this.run(
        this.workers(),
        text,
        (rows) => rows[0] as OutboxRow | undefined,
        async (tx, row) => {
          if (!tx || !row) return null;
          return work(tx, row.payload);
        },
        actor,
        // the mark and the commit travel together, and stand or fall together
        (row) => (row && !after ? 'select ctx.done_job(); commit' : 'commit'),
      );
    };
    return {
      id: outbox,
      finish: async (work) => {
        const result = await enter(false, work);
        this.wake();
        return result;
      },
      after: (work) => enter(true, work),
    };
  }

  /** The relay asks to be told when something may have been published in this process. */
  onWrite(wake: () => void): void {
    this.wake = wake;
  }

  private workers(): DataSource {
    if (!this.worker) throw new Error('this process runs no jobs');
    return this.worker;
  }

  private async enter<T>(actor: Actor, act: string, subject: Subject, work: Work<T>, lock?: Lock): Promise<T> {
    if (actor.kind === 'job') throw new Refusal('signed-out');
    const literals = [handleOf(actor), act, JSON.stringify(subject), actor.request].map(quote).join(', ');
    // begin and enter travel together: one round trip less on every request
    // each statement of the batch sees what was committed before it: the lock comes before every read
    const text = `begin; select ctx.enter(${literals})${lock ? `; ${lockOf(lock)}` : ''}`;
    return this.run(
      this.app,
      text,
      () => null,
      async (tx) => work(tx!),
      actor,
    ) as Promise<T>;
  }

  private async run<T, Row>(
    source: DataSource,
    begin: string,
    pick: (rows: readonly unknown[]) => Row,
    work: (tx: Tx | null, row: Row) => Promise<T>,
    actor: Actor = { kind: 'session', side: 'patient', sid: '', request: '' },
    end: (row: Row) => string = () => 'commit',
  ): Promise<T> {
    let runner: QueryRunner | null = null;
    try {
      runner = source.createQueryRunner();
      const client: Client = await runner.connect();
      const results: unknown = await client.query(begin);
      const last = Array.isArray(results) ? results.at(-1) : results;
      const row = pick((last as { rows?: unknown[] }).rows ?? []);
      const result = await work(this.tx(runner, client, actor), row);
      await client.query(end(row));
      return result;
    } catch (error) {
      // a client whose rollback fails is broken; the pool drops it when its connection has ended
      await runner?.query('rollback').catch(() => undefined);
      throw translate(error);
    } finally {
      if (runner) {
        await runner.release().catch(() => undefined);
      }
    }
  }

  private tx(runner: QueryRunner, client: Client, actor: Actor): Tx {
    const sql = async <Row>(text: string, params: readonly unknown[] = []): Promise<Row[]> => {
      const { rows } = await client.query({ name: statementName(text), text, values: [...params] });
      return rows as Row[];
    };
    const outbox = <D extends EventDefinition>(event: D, payload: Payload<D>, where: Where): readonly OutboxRow[] =>
      this.hearers.of(event).map((hearer) => ({
        event: event.name,
        version: event.version,
        hearer,
        payload,
        department_id: where.department,
        patient_id: where.patient,
        priority: where.priority ?? PRIORITY.usual,
        key: where.key ?? null,
      }));
    return {
      actor,
      rows: runner.manager,
      sql,
      saw: async (patients) => {
        if (patients.length > 0) await sql('select ctx.saw($1::uuid[])', [[...new Set(patients)]]);
      },
      outbox,
      publish: async (event, payload, where) => {
        await sql(PUBLISH, [JSON.stringify(outbox(event, payload, where))]);
      },
    };
  }
}

/** Inserts outbox rows given as JSON; also usable as a part of a store's own statement. */
export const PUBLISH = `insert into outbox (event, version, hearer, payload, department_id, patient_id, priority, key)
  select event, version, hearer, payload, department_id, patient_id, priority, key
  from jsonb_to_recordset($1::jsonb) as o (event text, version int, hearer text, payload jsonb, department_id uuid,
    patient_id uuid, priority int, key text)
  on conflict do nothing`;

/** A patient's session opens nothing on the clinic's side, nor the other way round. */
function handleOf(actor: Caller): string {
  const [kind, secret] = actor.kind === 'system' ? ['x', actor.secret] : [`s${actor.side[0]}`, actor.sid];
  if (!isSid(secret)) throw new Refusal('signed-out');
  return `${kind}${secret}`;
}

function lockOf({ table, id }: Lock): string {
  if (!isUuid(id)) throw new Refusal('not-found');
  return `select ctx.hold('${table}', '${id}')`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
