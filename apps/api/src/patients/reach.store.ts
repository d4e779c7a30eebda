import { Injectable } from '@nestjs/common';
import type { Channel } from '@stemme/pathways';
import type { Tx } from '../platform/database/tx.types.js';

export interface ReachFields {
  readonly id: string;
  readonly department: string;
  readonly cprCipher: Buffer;
  readonly language: 'da' | 'en';
  readonly email: string | null;
  readonly phone: string | null;
  readonly postalAddress: string | null;
  readonly digitalPost: 'yes' | 'exempt' | 'unknown';
  readonly channels: readonly Channel[] | null;
}

/** What is to change; a key that is absent is left as it is, null takes away. */
export interface ReachChanges {
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly postalAddress?: string | null;
  readonly digitalPost?: 'yes' | 'exempt' | 'unknown';
  readonly channels?: readonly Channel[] | null;
}

const FIELDS = `select id, department_id as department, cpr_cipher as "cprCipher", language, email, phone,
    postal_address as "postalAddress", digital_post as "digitalPost", channels
  from patient`;

const UPDATE = `update patient set
    email = case when $2::jsonb ? 'email' then $2::jsonb ->> 'email' else email end,
    phone = case when $2::jsonb ? 'phone' then $2::jsonb ->> 'phone' else phone end,
    postal_address = case when $2::jsonb ? 'postalAddress' then $2::jsonb ->> 'postalAddress' else postal_address end,
    digital_post = coalesce($2::jsonb ->> 'digitalPost', digital_post),
    channels = case when $2::jsonb ? 'channels' then nullif($2::jsonb -> 'channels', 'null'::jsonb) else channels end
  where id = any ($1::uuid[])`;

@Injectable()
export class ReachStore {
  async find(tx: Tx, patient: string): Promise<ReachFields | null> {
    const [row] = await tx.sql<ReachFields>(`${FIELDS} where id = $1`, [patient]);
    return row ?? null;
  }

  /** The signed-in patient's own rows, under lock, the oldest first: one for each department that knows them. */
  own(tx: Tx): Promise<ReachFields[]> {
    return tx.sql<ReachFields>(
      `${FIELDS} where id = any ((select ctx.own())::uuid[]) order by created_at, id for update`,
    );
  }

  async update(tx: Tx, patients: readonly string[], changes: ReachChanges): Promise<void> {
    await tx.sql(UPDATE, [patients, JSON.stringify(changes)]);
  }
}
