import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import type { Rehearsed } from './rehearsal.js';

export const STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type State = (typeof STATES)[number];

/** What ended a rehearsal before it was done. */
export const ENDS = ['interrupted', 'error', 'draft-gone'] as const;
export type End = (typeof ENDS)[number];

export interface RehearsalRow {
  readonly id: string;
  readonly ruleSet: string;
  readonly version: number;
  readonly sha256: string;
  readonly baseVersion: number;
  /** Local dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly state: State;
  readonly why: End | null;
  readonly done: number;
  readonly total: number;
  readonly responses: number | null;
  readonly newlyGreen: number | null;
  /** Of the newly green responses, those that somebody has looked at. */
  readonly lookedAt: number;
  readonly by: string;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** The text it was made of is not what the version says now; also when the version is gone. */
  readonly stale: boolean;
  /** The version has not been in use yet. */
  readonly waiting: boolean;
  /** The version was approved by it, or is in use: who looked stands as it is. */
  readonly decided: boolean;
}

export interface NewRehearsal {
  readonly department: string;
  readonly ruleSet: string;
  readonly version: number;
  readonly sha256: string;
  readonly baseVersion: number;
  readonly from: string;
  readonly to: string;
}

const FIELDS = `r.id, r.rule_set as "ruleSet", r.version, r.sha256, r.base_version as "baseVersion", r.from_on::text as "from",
  r.to_on::text as "to", r.state, r.why, r.done, r.total, r.responses, r.newly_green as "newlyGreen",
  (select count(*)::int from rehearsal_patient p where p.rehearsal_id = r.id and p.moves @> array['newly-green']
    and p.looked_at is not null) as "lookedAt",
  r.created_name as by, r.created_at as "createdAt", r.finished_at as "finishedAt",
  not exists (select from document d where d.kind = 'rule-set' and d.department_id = r.department_id and d.id = r.rule_set
    and d.version = r.version and d.sha256 = r.sha256) as stale,
  exists (select from document d where d.kind = 'rule-set' and d.department_id = r.department_id and d.id = r.rule_set
    and d.version = r.version and d.status = 'draft') as waiting,
  exists (select from document d where d.kind = 'rule-set' and d.department_id = r.department_id and d.id = r.rule_set
    and d.version = r.version and d.sha256 = r.sha256 and d.approver is not null
    and (d.status <> 'draft' or d.approved_at >= r.finished_at)) as decided`;

/** Rehearsals of a department. What one has found is kept as it was found; the database holds that. */
@Injectable()
export class RehearsalsStore {
  async insert(tx: Tx, made: NewRehearsal, who: { readonly id: string; readonly name: string }): Promise<string> {
    const [row] = await tx.sql<{ id: string }>(
      `insert into rehearsal (department_id, rule_set, version, sha256, base_version, from_on, to_on, created_by, created_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
      [
        made.department,
        made.ruleSet,
        made.version,
        made.sha256,
        made.baseVersion,
        made.from,
        made.to,
        who.id,
        who.name,
      ],
    );
    return row!.id;
  }

  async find(tx: Tx, department: string, id: string): Promise<RehearsalRow | null> {
    const [row] = await tx.sql<RehearsalRow>(
      `select ${FIELDS} from rehearsal r where r.department_id = $1 and r.id = $2`,
      [department, id],
    );
    return row ?? null;
  }

  /** The version it tried is not decided on until this transaction has ended; whoever is deciding is waited for. */
  async hold(tx: Tx, department: string, id: string): Promise<void> {
    await tx.sql(
      `select d.id from rehearsal r join document d on d.kind = 'rule-set' and d.id = r.rule_set and d.version = r.version
         and d.department_id = r.department_id where r.department_id = $1 and r.id = $2 for share of d`,
      [department, id],
    );
  }

  async result(tx: Tx, id: string): Promise<object | null> {
    const [row] = await tx.sql<{ result: object | null }>('select result from rehearsal where id = $1', [id]);
    return row?.result ?? null;
  }

  /** Of one version, newest first. */
  of(tx: Tx, department: string, ruleSet: string, version: number): Promise<RehearsalRow[]> {
    return tx.sql<RehearsalRow>(
      `select ${FIELDS} from rehearsal r where r.department_id = $1 and r.rule_set = $2 and r.version = $3
       order by r.created_at desc, r.id limit 50`,
      [department, ruleSet, version],
    );
  }

  /** How many of the department's wait or run. */
  async open(tx: Tx, department: string): Promise<number> {
    const [row] = await tx.sql<{ n: number }>(
      `select count(*)::int as n from rehearsal where department_id = $1 and state in ('queued', 'running')`,
      [department],
    );
    return row!.n;
  }

  /** Takes it up. False = it has been called off. @param total responses that will be judged */
  async begin(tx: Tx, id: string, total: number): Promise<boolean> {
    return this.touch(tx, `state = 'running', total = $2`, `state = 'queued'`, [id, total]);
  }

  /** It is still at work, and so far. False = it has been called off. */
  async progress(tx: Tx, id: string, done: number): Promise<boolean> {
    return this.touch(tx, 'done = $2', `state = 'running'`, [id, done]);
  }

  async finish(tx: Tx, id: string, result: Rehearsed): Promise<boolean> {
    return this.touch(
      tx,
      `state = 'done', done = $2, total = $2, responses = $2, newly_green = $3, result = $4, finished_at = app.now()`,
      `state = 'running'`,
      [id, result.responses, result.newlyGreen, JSON.stringify(result)],
    );
  }

  /** Ends one that waits or runs. */
  async end(tx: Tx, id: string, state: 'failed' | 'cancelled', why: End | null): Promise<boolean> {
    return this.touch(tx, 'state = $2, why = $3, finished_at = app.now()', `state in ('queued', 'running')`, [
      id,
      state,
      why,
    ]);
  }

  /** The draft is deleted: what waits for it, or runs on it, stops. */
  async endAll(tx: Tx, department: string, ruleSet: string, version: number): Promise<void> {
    await tx.sql(
      `update rehearsal set state = 'cancelled', why = 'draft-gone', finished_at = app.now()
       where department_id = $1 and rule_set = $2 and version = $3 and state in ('queued', 'running')`,
      [department, ruleSet, version],
    );
  }

  private async touch(tx: Tx, set: string, where: string, params: readonly unknown[]): Promise<boolean> {
    const rows = await tx.sql(
      `with put as (update rehearsal set ${set}, seen_at = now() where id = $1 and ${where} returning id) select id from put`,
      params,
    );
    return rows.length > 0;
  }
}
