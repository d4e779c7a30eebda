import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';

export interface Clinician {
  readonly id: string;
  readonly name: string;
}

/** One version of a pathway in a department. */
export interface Named {
  readonly department: string;
  readonly id: string;
  readonly version: number;
}

export interface Locked {
  readonly status: 'draft' | 'active' | 'retired';
  readonly approver: string | null;
  readonly author: string;
  readonly authorId: string | null;
  readonly writers: readonly string[];
  readonly revision: number;
  readonly sha256: string;
  readonly effectiveFrom: Date | null;
  readonly now: Date;
}

export type Act = 'started' | 'written' | 'approved' | 'activated' | 'retired' | 'deleted';

/** What is done with enrolments of older versions. */
export const RUNNING = ['keep', 'migrate', 'end'] as const;
export type Running = (typeof RUNNING)[number];

export interface Switch {
  readonly version: number;
  readonly running: 'migrate' | 'end';
  readonly reason: string;
  readonly by: string;
}

/** Changes to a department's pathways. */
@Injectable()
export class PathwayVersionsStore {
  /** The next own number; whoever asks for the same id waits until this transaction has ended. */
  async next(tx: Tx, id: string): Promise<number> {
    const [row] = await tx.sql<{ next: number }>(`select app.next_own_version('pathway', $1) as next`, [id]);
    return row!.next;
  }

  async insert(tx: Tx, { department, id, version }: Named, text: Text, author: Clinician): Promise<void> {
    await tx.sql(
      `insert into document (kind, id, version, department_id, status, body, sha256, author, author_id)
       values ('pathway', $1, $2, $3, 'draft', $4, $5, $6, $7)`,
      [id, version, department, text.body, text.sha256, author.name, author.id],
    );
  }

  /** The department's own version, held until the transaction ends. */
  async lock(tx: Tx, { department, id, version }: Named): Promise<Locked | null> {
    const [row] = await tx.sql<Locked>(
      `select status, approver, author, author_id as "authorId", writers, revision, sha256,
         effective_from as "effectiveFrom", app.now() as now
       from document where kind = 'pathway' and department_id = $1 and id = $2 and version = $3 for update`,
      [department, id, version],
    );
    return row ?? null;
  }

  /** Writes over the draft; who did it, and how often, the database keeps by itself. */
  async write(tx: Tx, { id, version }: Named, text: Text): Promise<{ revision: number; savedAt: Date }> {
    const [row] = await tx.sql<{ revision: number; savedAt: Date }>(
      `with put as (update document set body = $3, sha256 = $4 where kind = 'pathway' and id = $1 and version = $2
         returning revision, saved_at as "savedAt") select * from put`,
      [id, version, text.body, text.sha256],
    );
    return row!;
  }

  async approve(tx: Tx, { id, version }: Named, who: Clinician): Promise<void> {
    await tx.sql(
      `update document set approver = $3, approver_id = $4, approved_at = app.now()
       where kind = 'pathway' and id = $1 and version = $2`,
      [id, version, who.name, who.id],
    );
  }

  async activate(tx: Tx, { id, version }: Named, from: Date): Promise<void> {
    await tx.sql(
      `update document set status = 'active', effective_from = $3 where kind = 'pathway' and id = $1 and version = $2`,
      [id, version, from],
    );
  }

  async retire(tx: Tx, { id, version }: Named): Promise<void> {
    await tx.sql(`update document set status = 'retired' where kind = 'pathway' and id = $1 and version = $2`, [
      id,
      version,
    ]);
  }

  async delete(tx: Tx, { id, version }: Named): Promise<void> {
    await tx.sql(`delete from document where kind = 'pathway' and id = $1 and version = $2`, [id, version]);
  }

  async note(tx: Tx, where: Named, who: Clinician, act: Act, text: string | null): Promise<void> {
    await tx.sql(
      `insert into document_act (kind, document_id, version, department_id, clinician_id, clinician_name, act, text)
       values ('pathway', $1, $2, $3, $4, $5, $6, $7)`,
      [where.id, where.version, where.department, who.id, who.name, act, text],
    );
  }

  /** Two who change what a department runs do it one after the other; rows that only point at it are still written. */
  async holdDepartment(tx: Tx, department: string): Promise<void> {
    await tx.sql('select id from department where id = $1 for no key update', [department]);
  }

  async switchLater(
    tx: Tx,
    { department, id, version }: Named,
    who: Clinician,
    plan: { readonly running: 'migrate' | 'end'; readonly reason: string; readonly at: Date },
  ): Promise<void> {
    await tx.sql(
      `insert into pathway_switch (department_id, pathway, version, running, reason, clinician_id, clinician_name, at, total)
       select $1, $2, $3, $4, $5, $6, $7, $8, count(*) from enrolment e join patient p on p.id = e.patient_id
       where e.department_id = $1 and e.pathway = $2 and e.pathway_version < $3 and e.status in ('active', 'paused')
         and not p.synthetic`,
      [department, id, version, plan.running, plan.reason, who.id, who.name, plan.at],
    );
  }

  /** What was decided for enrolments of older versions. */
  async switchOf(tx: Tx, id: string): Promise<Switch | null> {
    const [row] = await tx.sql<Switch>(
      `select version, running, reason, clinician_name as by from pathway_switch where id = $1`,
      [id],
    );
    return row ?? null;
  }
}

/** Canonical JSON and its hash. */
export interface Text {
  readonly body: string;
  readonly sha256: string;
}
