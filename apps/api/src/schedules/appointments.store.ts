import { Injectable } from '@nestjs/common';
import type { AppointmentAnchor } from '@stemme/pathways';
import type { Tx } from '../platform/database/tx.types.js';
import type { AppointmentState } from './status.js';

export interface AppointmentFields {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly kind: AppointmentAnchor;
  readonly pathway: string | null;
  readonly source: string;
  readonly reference: string;
  /** Local date and wall clock time. */
  readonly date: string;
  readonly time: string | null;
  readonly state: AppointmentState;
  readonly version: number;
  readonly changedAt: Date;
}

export type NewAppointment = Omit<AppointmentFields, 'id' | 'changedAt'>;

/** How an appointment is found: who told it, and what they call it. */
export type Named = Pick<AppointmentFields, 'department' | 'source' | 'reference'>;

const FIELDS = `p.id, p.department_id as department, p.patient_id as patient, p.kind, p.pathway, p.source, p.reference,
  p.on_date::text as date, p.at_time as time, p.state, p.version::float8 as version, p.changed_at as "changedAt"`;

/** What only somebody of the house has told, and a message from the hospital's own system takes over. */
const OURS = ['enrolment', 'staff'] as const;

@Injectable()
export class AppointmentsStore {
  async insert(tx: Tx, appointment: NewAppointment): Promise<AppointmentFields | null> {
    const [row] = await tx.sql<AppointmentFields>(
      `insert into appointment as p (department_id, patient_id, kind, pathway, source, reference, on_date, at_time, state, version)
       select n.department, n.patient, n.kind, n.pathway, n.source, n.reference, n.date, n.time, n.state, n.version
       from jsonb_to_record($1::jsonb) as n (department uuid, patient uuid, kind text, pathway text, source text,
         reference text, date date, time text, state text, version bigint)
       on conflict (department_id, source, reference) do nothing returning ${FIELDS}`,
      [JSON.stringify(appointment)],
    );
    return row ?? null;
  }

  /** Held until the transaction ends: two messages about one appointment come one after the other. */
  async lockNamed(tx: Tx, { department, source, reference }: Named): Promise<AppointmentFields | null> {
    const [row] = await tx.sql<AppointmentFields>(
      `select ${FIELDS} from appointment p where department_id = $1 and source = $2 and reference = $3 for update`,
      [department, source, reference],
    );
    return row ?? null;
  }

  /** As it is now, without holding it. */
  async peek(tx: Tx, { department, source, reference }: Named): Promise<AppointmentFields | null> {
    const [row] = await tx.sql<AppointmentFields>(
      `select ${FIELDS} from appointment p where department_id = $1 and source = $2 and reference = $3`,
      [department, source, reference],
    );
    return row ?? null;
  }

  async find(tx: Tx, id: string): Promise<AppointmentFields | null> {
    const [row] = await tx.sql<AppointmentFields>(`select ${FIELDS} from appointment p where id = $1`, [id]);
    return row ?? null;
  }

  /** The same appointment as the house told it before the hospital's system did: same patient, kind and date. Held. */
  async lockOurs(
    tx: Tx,
    { department, patient, kind, date }: Pick<AppointmentFields, 'department' | 'patient' | 'kind' | 'date'>,
  ): Promise<AppointmentFields | null> {
    const [row] = await tx.sql<AppointmentFields>(
      `select ${FIELDS} from appointment p
       where department_id = $1 and patient_id = $2 and kind = $3 and on_date = $4 and state <> 'cancelled'
         and source = any ($5) order by created_at, id limit 1 for update`,
      [department, patient, kind, date, [...OURS]],
    );
    return row ?? null;
  }

  async update(
    tx: Tx,
    id: string,
    to: Omit<AppointmentFields, 'id' | 'department' | 'patient' | 'changedAt'>,
  ): Promise<AppointmentFields> {
    const [row] = await tx.sql<AppointmentFields>(
      `update appointment p set kind = n.kind, pathway = n.pathway, source = n.source, reference = n.reference,
         on_date = n.date, at_time = n.time, state = n.state, version = n.version, changed_at = app.now()
       from jsonb_to_record($2::jsonb) as n (kind text, pathway text, source text, reference text, date date, time text,
         state text, version bigint)
       where p.id = $1 returning ${FIELDS}`,
      [id, JSON.stringify(to)],
    );
    return row!;
  }

  /** Newest first. */
  ofPatient(tx: Tx, patient: string): Promise<AppointmentFields[]> {
    return tx.sql<AppointmentFields>(
      `select ${FIELDS} from appointment p where patient_id = $1 order by on_date desc, at_time desc nulls last, id limit 500`,
      [patient],
    );
  }

  /** Ids of the running enrolments of a patient that an appointment may concern. */
  async concerned(tx: Tx, patient: string, pathways: readonly (string | null)[]): Promise<string[]> {
    const rows = await tx.sql<{ id: string }>(
      `select id from enrolment where patient_id = $1 and status in ('active', 'paused')
         and (array_position($2::text[], null) is not null or pathway = any ($2::text[])) order by id`,
      [patient, [...pathways]],
    );
    return rows.map(({ id }) => id);
  }

  /** The instant of the last visit of an enrolment that was kept, not later than now; null when there is none. */
  async lastKept(tx: Tx, enrolment: string): Promise<Date | null> {
    const [row] = await tx.sql<{ at: Date | null }>(
      `select max(least(p.changed_at, (p.on_date + coalesce(p.at_time, '12:00')::time) at time zone d.zone)) as at
       from enrolment e join department d on d.id = e.department_id
         join appointment p on p.patient_id = e.patient_id and p.department_id = e.department_id
       where e.id = $1 and p.state = 'kept' and (p.pathway is null or p.pathway = e.pathway)
         and p.on_date <= (app.now() at time zone d.zone)::date`,
      [enrolment],
    );
    return row?.at ?? null;
  }
}
