import { Injectable } from '@nestjs/common';
import type { Channel, WrittenChannel } from '@stemme/pathways';
import type { Tx } from '../platform/database/tx.types.js';
import type { ChannelState } from './preferences.js';

/** What a department has settled about the messages it sends. */
export interface Sender {
  readonly id: string;
  readonly publicName: string;
  readonly channels: readonly Channel[];
  readonly shortAddress: string | null;
  readonly postalAddress: string | null;
}

/** Everything that decides by which channels a patient is reached. */
export interface ReachRow {
  readonly patient: string;
  readonly department: string;
  readonly cprCipher: Buffer;
  readonly name: string;
  readonly offered: readonly Channel[];
  readonly order: readonly Channel[] | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly postalAddress: string | null;
  readonly digitalPost: 'yes' | 'exempt' | 'unknown';
  readonly states: readonly (Omit<ChannelState, 'at'> & { readonly at: string })[];
}

export interface NewState {
  readonly patient: string;
  readonly department: string;
  readonly channel: WrittenChannel;
  readonly state: 'on' | 'off' | 'bounced' | 'address';
  readonly why: string;
  readonly address: string | null;
}

/** One line of what has happened to a patient's channels. */
export interface HistoryRow {
  readonly channel: WrittenChannel;
  readonly state: NewState['state'];
  readonly why: string;
  readonly address: string | null;
  readonly byKind: 'patient' | 'clinic' | 'system';
  readonly by: string | null;
  readonly at: Date;
}

/** Who writes is looked up, never told. */
const INSERT = `insert into channel_state (department_id, patient_id, channel, state, why, address, by_kind, by_name)
  select s.department, s.patient, s.channel, s.state, s.why, s.address, coalesce(m.me ->> 'side', 'system'), m.me ->> 'name'
  from jsonb_to_recordset($1::jsonb) as s (department uuid, patient uuid, channel text, state text, why text, address text)
    left join (select case when ctx.handle() like 's%' then ctx.me() end as me) m on true`;

const REACH = `select p.id as patient, p.department_id as department, p.cpr_cipher as "cprCipher", p.name, d.channels as offered,
    p.channels as "order", p.email, p.phone, p.postal_address as "postalAddress", p.digital_post as "digitalPost",
    coalesce((select jsonb_agg(s) from (select distinct on (channel) channel, state, why, address, at from channel_state
      where patient_id = p.id and state <> 'address' order by channel, id desc) s), '[]') as states
  from patient p join department d on d.id = p.department_id where p.id = any ($1::uuid[])`;

@Injectable()
export class PreferencesStore {
  senders(tx: Tx, departments: readonly string[]): Promise<Sender[]> {
    return tx.sql<Sender>(
      `select id, public_name as "publicName", channels, short_address as "shortAddress", postal_address as "postalAddress"
       from department where id = any ($1::uuid[])`,
      [departments],
    );
  }

  async setSender(tx: Tx, department: string, sender: Omit<Sender, 'id' | 'publicName'>): Promise<void> {
    await tx.sql('update department set channels = $2::jsonb, short_address = $3, postal_address = $4 where id = $1', [
      department,
      JSON.stringify(sender.channels),
      sender.shortAddress,
      sender.postalAddress,
    ]);
  }

  /** In one statement; of each channel the newest row. */
  reach(tx: Tx, patients: readonly string[]): Promise<ReachRow[]> {
    return tx.sql<ReachRow>(REACH, [patients]);
  }

  async add(tx: Tx, rows: readonly NewState[]): Promise<void> {
    if (rows.length > 0) await tx.sql(INSERT, [JSON.stringify(rows)]);
  }

  /** The newest first. */
  history(tx: Tx, patient: string): Promise<HistoryRow[]> {
    return tx.sql<HistoryRow>(
      `select channel, state, why, address, by_kind as "byKind", by_name as by, at from channel_state
       where patient_id = $1 order by id desc limit 50`,
      [patient],
    );
  }
}
