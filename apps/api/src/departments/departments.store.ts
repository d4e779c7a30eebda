import { Injectable } from '@nestjs/common';
import type { Channel, SendingHours } from '@stemme/pathways';
import type { Tx } from '../platform/database/tx.types.js';
import { DepartmentRow } from './departments.entity.js';
import { ESCALATION, type Loop, OUTCOMES } from './loop.js';
import type { Phone } from './phones.js';

export interface DepartmentFields {
  readonly id: string;
  readonly sor: string;
  readonly name: string;
  readonly publicName: string;
  readonly zone: string;
  readonly phones: readonly Phone[];
  readonly weekly: readonly { day: number; from: string; to: string }[];
  readonly closed: readonly string[];
  readonly switches: Readonly<Record<string, boolean>>;
  readonly pathways: readonly string[];
  readonly sending: SendingHours;
  readonly channels: readonly Channel[];
  readonly shortAddress: string | null;
  readonly postalAddress: string | null;
  readonly secondEntry: 'other' | 'same';
  readonly videoUrl: string | null;
  readonly loop: Loop;
}

export interface OnDuty {
  readonly clinician: string;
  readonly name: string;
  readonly email: string | null;
  /** 1 is told first. */
  readonly position: number;
}

export interface NewDuty {
  readonly clinician: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly position: number;
}

@Injectable()
export class DepartmentsStore {
  async find(tx: Tx, id: string): Promise<DepartmentFields | null> {
    const row = await tx.rows.findOneBy(DepartmentRow, { id });
    if (!row) return null;
    const { outcomes, escalation, capacity, responsibleId, ...rest } = row;
    const loop = {
      outcomes: outcomes ?? OUTCOMES,
      escalation: escalation ?? ESCALATION,
      capacity,
      responsible: responsibleId,
    };
    return { ...rest, weekly: row.hours, loop };
  }

  /** The signed-in clinician's roles in a department; none for everybody else. */
  async rolesOf(tx: Tx, department: string): Promise<readonly string[]> {
    const [row] = await tx.sql<{ roles: string[] }>(
      `select roles from membership where department_id = $1 and clinician_id = (select (ctx.me() ->> 'clinician')::uuid)`,
      [department],
    );
    return row?.roles ?? [];
  }

  members(tx: Tx, department: string): Promise<{ id: string; name: string; roles: string[] }[]> {
    return tx.sql(
      `select c.id, c.name, m.roles from membership m join clinician c on c.id = m.clinician_id
       where m.department_id = $1 order by c.name, c.id`,
      [department],
    );
  }

  onDuty(tx: Tx, department: string, at: Date): Promise<OnDuty[]> {
    return tx.sql<OnDuty>(
      `select c.id as clinician, c.name, c.email, min(d.position) as position
       from duty d join clinician c on c.id = d.clinician_id
       join membership m on m.clinician_id = d.clinician_id and m.department_id = d.department_id
       where d.department_id = $1 and d.starts_at <= $2 and d.ends_at > $2
       group by c.id, c.name, c.email order by position, c.name, c.id`,
      [department, at],
    );
  }

  /** Rows that are not over. */
  roster(tx: Tx, department: string): Promise<{ clinician: string; from: Date; to: Date; position: number }[]> {
    return tx.sql(
      `select clinician_id as clinician, starts_at as "from", ends_at as "to", position from duty
       where department_id = $1 and ends_at > app.now() order by starts_at, position, id`,
      [department],
    );
  }

  async setPhones(tx: Tx, department: string, phones: readonly Phone[]): Promise<void> {
    await tx.sql('update department set phones = $2::jsonb where id = $1', [department, JSON.stringify(phones)]);
  }

  async setSending(tx: Tx, department: string, sending: SendingHours): Promise<void> {
    await tx.sql('update department set sending = $2::jsonb where id = $1', [department, JSON.stringify(sending)]);
  }

  /** Puts these rows in the place of all that are not over; what is over stays as it was. */
  async setRoster(tx: Tx, department: string, rows: readonly NewDuty[]): Promise<void> {
    await tx.sql('delete from duty where department_id = $1 and ends_at > app.now()', [department]);
    await tx.sql(
      `insert into duty (department_id, clinician_id, starts_at, ends_at, position)
       select $1, d.clinician, d."startsAt", d."endsAt", d.position
       from jsonb_to_recordset($2::jsonb) as d (clinician uuid, "startsAt" timestamptz, "endsAt" timestamptz, position int)
       where d."endsAt" > app.now()`,
      [department, JSON.stringify(rows)],
    );
  }

  /** Two people who save a department at once do it one after the other. */
  async lock(tx: Tx, department: string): Promise<void> {
    await tx.sql('select id from department where id = $1 for update', [department]);
  }
}
