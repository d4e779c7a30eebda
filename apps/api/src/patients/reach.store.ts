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

/** What the patient goes by in another department, where nobody there has asked them yet. */
const CARRY = `update patient t set channels = f.channels, digital_post = f.digital_post, postal_address = f.postal_address
  from patient f where f.id = $1 and t.id = $2`;

/** How a channel stands is told by its newest row, whoever wrote it and wherever; when it was chosen goes along. */
const CARRY_STATES = `with known as (
    select distinct on (channel) * from channel_state where patient_id = $2 and state <> 'address' order by channel, id desc
  ), told as (
    select distinct on (channel) * from channel_state where patient_id = $1 and state <> 'address' order by channel, id desc
  ) insert into channel_state (department_id, patient_id, channel, state, why, address, by_kind, by_name, at)
  select t.department_id, t.id, s.channel, s.state, s.why, s.address, s.by_kind, s.by_name, s.at
  from patient t, told s left join known k on k.channel = s.channel
  where t.id = $2 and (s.state = 'off' or s.state = 'bounced' and $3) and k.state is distinct from 'off'
    and not exists (select from channel_state c where c.patient_id = $2 and c.channel = s.channel and c.state in ('on', 'off')
      and (c.at, c.id) > (s.at, s.id))`;

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

  /** What one registration of a person says of their channels, said of another; `isNew` = nothing is known there yet. */
  async carry(tx: Tx, from: string, to: string, isNew: boolean): Promise<void> {
    if (isNew) await tx.sql(CARRY, [from, to]);
    await tx.sql(CARRY_STATES, [from, to, isNew]);
  }
}
