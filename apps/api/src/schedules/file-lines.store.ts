import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';

/** What is known of an appointment of a file, by its reference. */
export interface KnownAppointment {
  readonly patient: string;
  readonly kind: string;
  readonly date: string;
  readonly time: string | null;
  readonly state: string;
  /** As of when it is known, in milliseconds: what a line told is as old as the line, what staff told as their act. */
  readonly version: number;
}

/** What a file's lines need beside the verbs they call. */
@Injectable()
export class FileLinesStore {
  /** Does the work and takes it back: what it answers, and what it refuses, is what it would have done. */
  async trial<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
    await tx.sql('savepoint trial');
    try {
      return await work();
    } finally {
      await tx.sql('rollback to savepoint trial');
    }
  }

  /** Business time. */
  async now(tx: Tx): Promise<number> {
    const [row] = await tx.sql<{ now: Date }>('select app.now() as now');
    return row!.now.getTime();
  }

  async appointment(tx: Tx, department: string, source: string, reference: string): Promise<KnownAppointment | null> {
    const [row] = await tx.sql<KnownAppointment>(
      `select patient_id as patient, kind, on_date::text as date, at_time as time, state, version::float8 as version
       from appointment where department_id = $1 and source = $2 and reference = $3`,
      [department, source, reference],
    );
    return row ?? null;
  }
}
