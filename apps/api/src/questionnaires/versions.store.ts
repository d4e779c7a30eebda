import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';

export interface Clinician {
  readonly id: string;
  readonly name: string;
}

export interface NewVersion {
  readonly department: string;
  readonly id: string;
  readonly version: number;
  /** Canonical JSON. */
  readonly body: string;
  readonly sha256: string;
}

export interface NewSource {
  readonly format: string;
  readonly mediaType: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly report: object;
}

export interface Locked {
  readonly status: 'draft' | 'active' | 'retired';
  readonly approver: string | null;
  readonly author: string;
  readonly authorId: string | null;
  readonly effectiveFrom: Date | null;
  readonly now: Date;
}

export type Act = 'imported' | 'restored' | 'worded' | 'approved' | 'activated' | 'retired' | 'deleted';

/** Changes to a department's questionnaires. */
@Injectable()
export class VersionsStore {
  /** The next own number; whoever asks for the same id waits until this transaction has ended. */
  async next(tx: Tx, id: string): Promise<number> {
    const [row] = await tx.sql<{ next: number }>(`select app.next_own_version('questionnaire', $1) as next`, [id]);
    return row!.next;
  }

  /** The newest version of the id that was made of exactly these bytes and is not retired. */
  async same(
    tx: Tx,
    department: string,
    id: string,
    sha256: string,
  ): Promise<{ version: number; body: object } | null> {
    const [row] = await tx.sql<{ version: number; body: object }>(
      `select d.version, d.body from document_source s
         join document d on d.kind = s.kind and d.id = s.id and d.version = s.version
       where s.department_id = $1 and s.kind = 'questionnaire' and s.id = $2 and s.sha256 = $3 and d.status <> 'retired'
       order by d.version desc limit 1`,
      [department, id, sha256],
    );
    return row ?? null;
  }

  async insert(tx: Tx, version: NewVersion, author: Clinician): Promise<void> {
    await tx.sql(
      `insert into document (kind, id, version, department_id, status, body, sha256, author, author_id)
       values ('questionnaire', $1, $2, $3, 'draft', $4, $5, $6, $7)`,
      [version.id, version.version, version.department, version.body, version.sha256, author.name, author.id],
    );
  }

  async keepSource(tx: Tx, { department, id, version }: NewVersion, source: NewSource): Promise<void> {
    await tx.sql(
      `insert into document_source (kind, id, version, department_id, format, media_type, file_name, bytes, sha256, report)
       values ('questionnaire', $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        version,
        department,
        source.format,
        source.mediaType,
        source.fileName,
        source.bytes,
        source.sha256,
        JSON.stringify(source.report),
      ],
    );
  }

  async copySource(tx: Tx, department: string, id: string, from: number, to: number): Promise<void> {
    await tx.sql(
      `insert into document_source (kind, id, version, department_id, format, media_type, file_name, bytes, sha256, report)
       select kind, id, $4, department_id, format, media_type, file_name, bytes, sha256, jsonb_set(report, '{version}', to_jsonb($4::int))
       from document_source where kind = 'questionnaire' and department_id = $1 and id = $2 and version = $3`,
      [department, id, from, to],
    );
  }

  async note(
    tx: Tx,
    where: { readonly department: string; readonly id: string; readonly version: number },
    who: Clinician,
    act: Act,
    text: string | null,
  ): Promise<void> {
    await tx.sql(
      `insert into document_act (kind, document_id, version, department_id, clinician_id, clinician_name, act, text)
       values ('questionnaire', $1, $2, $3, $4, $5, $6, $7)`,
      [where.id, where.version, where.department, who.id, who.name, act, text],
    );
  }

  /** The department's own version, held until the transaction ends. */
  async lock(tx: Tx, department: string, id: string, version: number): Promise<Locked | null> {
    const [row] = await tx.sql<Locked>(
      `select status, approver, author, author_id as "authorId", effective_from as "effectiveFrom", app.now() as now
       from document where kind = 'questionnaire' and department_id = $1 and id = $2 and version = $3 for update`,
      [department, id, version],
    );
    return row ?? null;
  }

  async approve(tx: Tx, id: string, version: number, who: Clinician): Promise<void> {
    await tx.sql(
      `update document set approver = $3, approver_id = $4, approved_at = app.now()
       where kind = 'questionnaire' and id = $1 and version = $2`,
      [id, version, who.name, who.id],
    );
  }

  async activate(tx: Tx, id: string, version: number, from: Date): Promise<void> {
    await tx.sql(
      `update document set status = 'active', effective_from = $3 where kind = 'questionnaire' and id = $1 and version = $2`,
      [id, version, from],
    );
  }

  async retire(tx: Tx, id: string, version: number): Promise<void> {
    await tx.sql(`update document set status = 'retired' where kind = 'questionnaire' and id = $1 and version = $2`, [
      id,
      version,
    ]);
  }

  async delete(tx: Tx, id: string, version: number): Promise<void> {
    await tx.sql(`delete from document where kind = 'questionnaire' and id = $1 and version = $2`, [id, version]);
  }

  /** Two who change what a department uses do it one after the other; rows that only point at it are still written. */
  async holdDepartment(tx: Tx, department: string): Promise<void> {
    await tx.sql('select id from department where id = $1 for no key update', [department]);
  }

  async confirmNonCommercial(
    tx: Tx,
    department: string,
    who: Clinician,
    { confirmed, text }: { confirmed: boolean; text: string },
  ): Promise<void> {
    await tx.sql(
      `insert into non_commercial_use (department_id, confirmed, text, clinician_id, clinician_name)
       values ($1, $2, $3, $4, $5)`,
      [department, confirmed, text, who.id, who.name],
    );
  }

  async keepPreview(
    tx: Tx,
    tokenHash: Buffer,
    where: { readonly department: string; readonly id: string; readonly version: number },
    who: Clinician,
  ): Promise<Date> {
    // told before it is written: nobody may read this table, not even what they wrote
    const [row] = await tx.sql<{ until: Date }>(`select now() + interval '1 hour' as until`);
    await tx.sql(
      `insert into preview (token_hash, document_id, version, department_id, clinician_id, expires_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [tokenHash, where.id, where.version, where.department, who.id, row!.until],
    );
    return row!.until;
  }
}
