import { Injectable } from '@nestjs/common';
import type { Clinician, OwnNamed } from '../documents/own-versions.service.js';
import type { Tx } from '../platform/database/tx.types.js';

/** One version of a pathway in a department. */
export type Named = Omit<OwnNamed, 'kind'>;

/** What is done with enrolments of older versions. */
export const RUNNING = ['keep', 'migrate', 'end'] as const;
export type Running = (typeof RUNNING)[number];

export interface Switch {
  readonly version: number;
  readonly running: 'migrate' | 'end';
  readonly reason: string;
  readonly by: string;
}

/** What was decided about the enrolments of older versions. */
@Injectable()
export class PathwaySwitchesStore {
  async switchLater(
    tx: Tx,
    { department, id, version }: Named,
    who: Clinician,
    plan: { readonly running: 'migrate' | 'end'; readonly reason: string; readonly at: Date },
  ): Promise<void> {
    await tx.sql(
      `insert into pathway_switch (department_id, pathway, version, running, reason, clinician_id, clinician_name, at, total)
       select $1, $2, $3, $4, $5, $6, $7, $8, count(*) from enrolment e join patient p on p.id = e.patient_id
       where e.department_id = $1 and e.pathway = $2 and e.pathway_version < $3 and e.status in ('active', 'paused')
         and not p.synthetic`,
      [department, id, version, plan.running, plan.reason, who.id, who.name, plan.at],
    );
  }

  /** What was decided for enrolments of older versions. */
  async switchOf(tx: Tx, id: string): Promise<Switch | null> {
    const [row] = await tx.sql<Switch>(
      `select version, running, reason, clinician_name as by from pathway_switch where id = $1`,
      [id],
    );
    return row ?? null;
  }
}
