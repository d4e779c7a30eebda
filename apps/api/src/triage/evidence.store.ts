import { Injectable } from '@nestjs/common';
import type { Level, Triage } from '@stemme/triage';
import type { Tx } from '../platform/database/tx.types.js';
import type { EvidenceScore } from './evidence.js';

/** A triage with what is kept beside it, and what was handed in. */
export interface Decided {
  readonly level: Level;
  readonly atWorst: Level | null;
  readonly decidedAt: Date;
  readonly body: {
    readonly triage: Triage;
    readonly limits?: readonly StoredLimit[];
    /** Responses whose alarm had been seen to when it was decided, and when. */
    readonly settled?: Readonly<Record<string, string>>;
  };
  readonly bodySha256: string;
  /** Business time, and who asks. */
  readonly now: Date;
  readonly me: string;
}

export interface StoredLimit {
  readonly code: string;
  readonly sides: Readonly<Record<string, number>>;
  readonly baseline?: number | null;
  readonly reason?: string;
  readonly by?: string;
  readonly from?: string;
  readonly until?: string;
}

export interface StoredDocument {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
  readonly body: unknown;
}

/** What a bundle needs as it is stored, to the byte. */
@Injectable()
export class EvidenceStore {
  /** Null when nothing has decided a level: it was read by hand, or is not visible. */
  async decided(tx: Tx, response: string): Promise<Decided | null> {
    const [row] = await tx.sql<Decided>(
      `select t.level, t.at_worst as "atWorst", t.decided_at as "decidedAt", t.body, r.body_sha256 as "bodySha256",
         app.now() as now, ctx.me() ->> 'name' as me
       from triage t join response r on r.id = t.response_id where t.response_id = $1`,
      [response],
    );
    return row ?? null;
  }

  /** The scores a level rested on: of each instrument the version that the rules read. */
  async scores(tx: Tx, response: string, instruments: Readonly<Record<string, string>>): Promise<EvidenceScore[]> {
    return tx.sql<EvidenceScore>(
      `select s.instrument, s.scale, s.definition_version as "definitionVersion", s.engine_version as "engineVersion",
         s.body as score
       from score s join jsonb_each_text($2::jsonb) i on i.key = s.instrument and i.value = s.definition_version
       where s.response_id = $1 order by s.instrument, s.scale`,
      [response, JSON.stringify(instruments)],
    );
  }

  /** Documents by kind, id and version, with the checksum they were stored with. */
  async documents(
    tx: Tx,
    wanted: readonly { readonly kind: string; readonly id: string; readonly version: number }[],
  ): Promise<StoredDocument[]> {
    return tx.sql<StoredDocument>(
      `select d.kind, d.id, d.version, d.sha256, d.body
       from jsonb_to_recordset($1::jsonb) as w (kind text, id text, version int)
         join document d on d.kind = w.kind and d.id = w.id and d.version = w.version and d.status <> 'draft'`,
      [JSON.stringify(wanted)],
    );
  }

  /**
   * The earlier responses that a decision could see: of the same enrolment and another assignment, handed in before, and
   * at that moment neither retracted nor replaced. What became of them later is no part of what was read. Oldest first.
   */
  async history(tx: Tx, response: string): Promise<string[]> {
    const rows = await tx.sql<{ id: string }>(
      `select r.id from response it
         join assignment a on a.id = it.assignment_id join triage t on t.response_id = it.id
         join assignment b on b.enrolment_id = a.enrolment_id and b.id <> a.id
         join response r on r.assignment_id = b.id and r.received_at <= it.received_at
           and (r.retracted_at is null or r.retracted_at > t.decided_at)
           and not exists (select from response n where n.supersedes = r.id and n.received_at <= t.decided_at
             and (n.retracted_at is null or n.retracted_at > t.decided_at))
       where it.id = $1 order by r.received_at, r.id`,
      [response],
    );
    return rows.map(({ id }) => id);
  }
}
