import { Injectable } from '@nestjs/common';
import type { Limit } from '@stemme/triage';
import type { Tx } from '../platform/database/tx.types.js';

/** A limit as it is stored. */
export interface LimitFields {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly code: string;
  readonly sides: Limit;
  readonly baseline: number | null;
  readonly reason: string;
  readonly clinicianId: string;
  readonly by: string;
  readonly from: Date;
  /** Local date, the last on which it is used. */
  readonly until: string;
  readonly expired: boolean;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly endedReason: string | null;
}

export interface NewLimit {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly code: string;
  readonly sides: Limit;
  readonly baseline: number | null;
  readonly reason: string;
  readonly clinicianId: string;
  readonly by: string;
  readonly until: string;
}

const OVER = `((l.expires_on + 1)::timestamp at time zone d.zone)`;

const LIMIT = `select l.id, l.department_id as department, l.patient_id as patient, l.enrolment_id as enrolment, l.code, l.sides,
    l.baseline::float8 as baseline, l.reason, l.clinician_id as "clinicianId", l.clinician_name as by, l.from_at as from,
    l.expires_on::text as until, app.now() >= ${OVER} as expired, l.ended_at as "endedAt", l.ended_name as "endedBy",
    l.ended_reason as "endedReason"
  from patient_limit l join department d on d.id = l.department_id`;

@Injectable()
export class LimitsStore {
  /** Those that were used at an instant, by code. */
  inForce(tx: Tx, enrolment: string, at: Date): Promise<LimitFields[]> {
    return tx.sql<LimitFields>(
      `${LIMIT} where l.enrolment_id = $1 and l.from_at <= $2 and (l.ended_at is null or l.ended_at > $2) and $2 < ${OVER}
       order by l.code`,
      [enrolment, at],
    );
  }

  async find(tx: Tx, id: string): Promise<LimitFields | null> {
    const [row] = await tx.sql<LimitFields>(`${LIMIT} where l.id = $1`, [id]);
    return row ?? null;
  }

  /** Newest first. */
  ofPatient(tx: Tx, patient: string): Promise<LimitFields[]> {
    return tx.sql<LimitFields>(`${LIMIT} where l.patient_id = $1 order by l.from_at desc, l.code`, [patient]);
  }

  /** Nobody else sets or ends a limit of the enrolment until the transaction is over. */
  async hold(tx: Tx, enrolment: string): Promise<void> {
    await tx.sql(`select ctx.hold('enrolment', $1::uuid)`, [enrolment]);
  }

  async insert(tx: Tx, limits: readonly NewLimit[]): Promise<void> {
    await tx.sql(
      `insert into patient_limit (id, department_id, patient_id, enrolment_id, code, sides, baseline, reason, clinician_id,
         clinician_name, expires_on)
       select n.id, n.department, n.patient, n.enrolment, n.code, n.sides, n.baseline, n.reason, n."clinicianId", n.by, n.until
       from jsonb_to_recordset($1::jsonb) as n (id uuid, department uuid, patient uuid, enrolment uuid, code text, sides jsonb,
         baseline numeric, reason text, "clinicianId" uuid, by text, until date)`,
      [JSON.stringify(limits)],
    );
  }

  /** Ends what stands of these codes. */
  async end(
    tx: Tx,
    { enrolment, codes }: { enrolment: string; codes: readonly string[] },
    { id, name }: { id: string; name: string },
    reason: string,
  ): Promise<void> {
    await tx.sql(
      `update patient_limit set ended_at = app.now(), ended_by = $3, ended_name = $4, ended_reason = $5
       where enrolment_id = $1 and code = any ($2::text[]) and ended_at is null`,
      [enrolment, codes, id, name, reason],
    );
  }
}
