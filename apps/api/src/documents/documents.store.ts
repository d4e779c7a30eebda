import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';

export const KINDS = ['questionnaire', 'instrument', 'pathway', 'rule-set'] as const;
export type Kind = (typeof KINDS)[number];

/** In force at an instant, which may be past: what has been retired since was in force then. */
const IN_FORCE = (at: string): string =>
  `effective_from <= ${at} and (status = 'active' or (status = 'retired' and retired_at > ${at}))`;

@Injectable()
export class DocumentsStore {
  /** Of a version that was in force once: a draft is nobody's yet. */
  async body(tx: Tx, kind: Kind, id: string, version: number): Promise<unknown> {
    const [row] = await tx.sql<{ body: unknown }>(
      `select body from document where kind = $1 and id = $2 and version = $3 and status <> 'draft'`,
      [kind, id, version],
    );
    return row?.body ?? null;
  }

  /** The newest active version in force at this instant; a department's own wins over the shipped one. */
  async inForce(tx: Tx, kind: Kind, id: string, department: string, at: Date): Promise<number | null> {
    const [row] = await tx.sql<{ version: number }>(
      `select version from document where kind = $1 and id = $2 and ${IN_FORCE('$3')}
         and (department_id is null or department_id = $4)
       order by department_id nulls last, version desc limit 1`,
      [kind, id, at, department],
    );
    return row?.version ?? null;
  }

  /** The same for several ids at once; what is not in force is not in the answer. */
  async allInForce(
    tx: Tx,
    kind: Kind,
    ids: readonly string[],
    department: string,
    at: Date,
  ): Promise<{ id: string; version: number }[]> {
    return tx.sql(
      `select distinct on (id) id, version from document where kind = $1 and id = any ($2::text[]) and ${IN_FORCE('$3')}
         and (department_id is null or department_id = $4)
       order by id, department_id nulls last, version desc`,
      [kind, ids, at, department],
    );
  }

  /** The same for all of a kind. */
  async everyInForce(tx: Tx, kind: Kind, department: string, at: Date): Promise<{ id: string; version: number }[]> {
    return tx.sql(
      `select distinct on (id) id, version from document where kind = $1 and ${IN_FORCE('$2')}
         and (department_id is null or department_id = $3)
       order by id, department_id nulls last, version desc`,
      [kind, at, department],
    );
  }
}
