import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import type { AcuteAnswer } from './screening.js';

/** A code typed on a tablet, and who typed it: hashes in hexadecimal. */
export interface TypedCode {
  readonly code: string;
  readonly half: string;
  readonly device: string;
  readonly address: string;
  readonly sid: string;
  /** The session this browser had open as a tablet before; empty for none. */
  readonly before: string;
}

export type Opened = 'open' | 'wrong' | 'too-many';

export interface NewTabletCode {
  readonly assignment: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly code: string;
  readonly half: string;
}

/** The newest code of an assignment, as staff see it. */
export interface ListedCode {
  readonly id: string;
  readonly by: string;
  readonly state: 'waiting' | 'in-use' | 'over' | 'taken-back' | 'handed-in';
  readonly expiresAt: Date;
}

@Injectable()
export class TabletStore {
  constructor(private readonly database: Database) {}

  /** There is nobody to act as before the code is good: a named function does it all. */
  async open(typed: TypedCode): Promise<Opened> {
    const [row] = await this.database.direct<{ said: Opened }>('select ctx.open_tablet($1::jsonb) as said', [
      JSON.stringify(typed),
    ]);
    return row!.said;
  }

  /** The one assignment of this tablet; null once it was handed in. */
  async assignment(tx: Tx): Promise<string | null> {
    const [row] = await tx.sql<{ id: string | null }>('select ctx.tablet() as id');
    return row!.id;
  }

  /** Lets one transaction of this tablet wait for another: what is read next is read after it. */
  async hold(tx: Tx): Promise<void> {
    await tx.sql('select ctx.tablet_hold()');
  }

  async saw(tx: Tx, found: readonly AcuteAnswer[]): Promise<void> {
    await tx.sql('select ctx.tablet_saw($1::jsonb)', [JSON.stringify(found)]);
  }

  /** Ids of acute answers that were given and are gone. */
  async tookBack(tx: Tx, codes: readonly string[], answers: Readonly<Record<string, unknown>>): Promise<string[]> {
    const rows = await tx.sql<{ id: string }>('select id from ctx.tablet_took_back($1::jsonb)', [
      JSON.stringify({ codes, answers }),
    ]);
    return rows.map(({ id }) => id);
  }

  async replay(tx: Tx, response: string, sha256: string): Promise<{ receivedAt: string } | null> {
    const [row] = await tx.sql<{ reply: { receivedAt: string } | null }>('select ctx.tablet_replay($1, $2) as reply', [
      response,
      sha256,
    ]);
    return row?.reply ?? null;
  }

  async done(tx: Tx, response: string): Promise<void> {
    await tx.sql('select ctx.tablet_done($1)', [response]);
  }

  /** Ten minutes of real time, as with sessions. */
  async issue(tx: Tx, { assignment, by, code, half }: NewTabletCode): Promise<{ id: string; expiresAt: Date }> {
    const [row] = await tx.sql<{ id: string; expiresAt: Date }>(
      `insert into tablet_code (department_id, patient_id, assignment_id, clinician_id, clinician_name, code_hash, half_hash, expires_at)
       select a.department_id, a.patient_id, a.id, $2, $3, decode($4, 'hex'), decode($5, 'hex'), now() + interval '10 minutes'
       from assignment a where a.id = $1 returning id, expires_at as "expiresAt"`,
      [assignment, by.id, by.name, code, half],
    );
    return row!;
  }

  /** @returns whether there was such a code to take back */
  async revoke(tx: Tx, id: string): Promise<boolean> {
    const [row] = await tx.sql<{ taken: boolean }>('select ctx.revoke_tablet($1) as taken', [id]);
    return row!.taken;
  }

  async patientOf(tx: Tx, id: string): Promise<string | null> {
    const [row] = await tx.sql<{ patient: string }>('select patient_id as patient from tablet_code where id = $1', [
      id,
    ]);
    return row?.patient ?? null;
  }

  async latest(tx: Tx, assignment: string): Promise<ListedCode | null> {
    const [row] = await tx.sql<ListedCode>(
      `select id, clinician_name as by, case when handed_in_at is not null then 'handed-in' when revoked_at is not null then 'taken-back'
         when used_at is not null and used_at > now() - interval '60 minutes' then 'in-use'
         when used_at is null and expires_at > now() and tries < 5 then 'waiting' else 'over' end as state,
         case when used_at is not null then used_at + interval '60 minutes' else expires_at end as "expiresAt"
       from tablet_code where assignment_id = $1 order by created_at desc limit 1`,
      [assignment],
    );
    return row ?? null;
  }

  /** Codes of the assignment that still open something. */
  async live(tx: Tx, assignment: string): Promise<string[]> {
    const rows = await tx.sql<{ id: string }>(
      `select id from tablet_code where assignment_id = $1 and revoked_at is null and handed_in_at is null
         and (used_at is not null or expires_at > now())`,
      [assignment],
    );
    return rows.map(({ id }) => id);
  }
}
