import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import type { Kind } from './documents.store.js';

export interface Clinician {
  readonly id: string;
  readonly name: string;
}

/** One version of a department's own document. */
export interface OwnNamed {
  readonly kind: Kind;
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

export interface ActRow {
  readonly act: string;
  readonly by: string;
  readonly byId: string;
  readonly at: Date;
  readonly text: string | null;
}

/** Canonical JSON and its hash. */
export interface CanonicalText {
  readonly body: string;
  readonly sha256: string;
}

/** Changes to the documents that a department writes itself. */
@Injectable()
export class OwnVersionsStore {
  /** The next own number; whoever asks for the same id waits until this transaction has ended. */
  async next(tx: Tx, kind: Kind, id: string): Promise<number> {
    const [row] = await tx.sql<{ next: number }>(`select app.next_own_version($1, $2) as next`, [kind, id]);
    return row!.next;
  }

  async insert(
    tx: Tx,
    { kind, department, id, version }: OwnNamed,
    text: CanonicalText,
    author: Clinician,
  ): Promise<void> {
    await tx.sql(
      `insert into document (kind, id, version, department_id, status, body, sha256, author, author_id)
       values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8)`,
      [kind, id, version, department, text.body, text.sha256, author.name, author.id],
    );
  }

  /** The department's own version, held until the transaction ends. */
  async lock(tx: Tx, { kind, department, id, version }: OwnNamed): Promise<Locked | null> {
    const [row] = await tx.sql<Locked>(
      `select status, approver, author, author_id as "authorId", writers, revision, sha256,
         effective_from as "effectiveFrom", app.now() as now
       from document where kind = $1 and department_id = $2 and id = $3 and version = $4 for update`,
      [kind, department, id, version],
    );
    return row ?? null;
  }

  /** Writes over the draft; who did it, and how often, the database keeps by itself. */
  async write(
    tx: Tx,
    { kind, id, version }: OwnNamed,
    text: CanonicalText,
  ): Promise<{ revision: number; savedAt: Date }> {
    const [row] = await tx.sql<{ revision: number; savedAt: Date }>(
      `with put as (update document set body = $4, sha256 = $5 where kind = $1 and id = $2 and version = $3
         returning revision, saved_at as "savedAt") select * from put`,
      [kind, id, version, text.body, text.sha256],
    );
    return row!;
  }

  async approve(tx: Tx, { kind, id, version }: OwnNamed, who: Clinician): Promise<void> {
    await tx.sql(
      `update document set approver = $4, approver_id = $5, approved_at = app.now()
       where kind = $1 and id = $2 and version = $3`,
      [kind, id, version, who.name, who.id],
    );
  }

  async activate(tx: Tx, { kind, id, version }: OwnNamed, from: Date): Promise<void> {
    await tx.sql(
      `update document set status = 'active', effective_from = $4 where kind = $1 and id = $2 and version = $3`,
      [kind, id, version, from],
    );
  }

  async retire(tx: Tx, { kind, id, version }: OwnNamed): Promise<void> {
    await tx.sql(`update document set status = 'retired' where kind = $1 and id = $2 and version = $3`, [
      kind,
      id,
      version,
    ]);
  }

  async delete(tx: Tx, { kind, id, version }: OwnNamed): Promise<void> {
    await tx.sql(`delete from document where kind = $1 and id = $2 and version = $3`, [kind, id, version]);
  }

  async note(tx: Tx, where: OwnNamed, who: Clinician, act: Act, text: string | null): Promise<void> {
    await tx.sql(
      `insert into document_act (kind, document_id, version, department_id, clinician_id, clinician_name, act, text)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [where.kind, where.id, where.version, where.department, who.id, who.name, act, text],
    );
  }

  /** Oldest first. */
  acts(tx: Tx, { kind, department, id, version }: OwnNamed): Promise<ActRow[]> {
    return tx.sql<ActRow>(
      `select act, clinician_name as by, clinician_id as "byId", at, text from document_act
       where kind = $1 and department_id = $2 and document_id = $3 and version = $4 order by document_act.id`,
      [kind, department, id, version],
    );
  }

  /** Two who change what a department runs do it one after the other; rows that only point at it are still written. */
  async holdDepartment(tx: Tx, department: string): Promise<void> {
    await tx.sql('select id from department where id = $1 for no key update', [department]);
  }
}
