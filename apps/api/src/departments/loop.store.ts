import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import type { Capacity, EscalationStep, Outcome } from './loop.js';

/** Somebody of a department who may be told. */
export interface Reachable {
  readonly clinician: string;
  readonly name: string;
  readonly email: string | null;
}

@Injectable()
export class LoopStore {
  async setOutcomes(tx: Tx, department: string, outcomes: readonly Outcome[]): Promise<void> {
    await tx.sql('update department set outcomes = $2::jsonb where id = $1', [department, JSON.stringify(outcomes)]);
  }

  async setCapacity(tx: Tx, department: string, capacity: Capacity | null): Promise<void> {
    const json = capacity && JSON.stringify(capacity);
    await tx.sql('update department set capacity = $2::jsonb where id = $1', [department, json]);
  }

  /** Also of what stands open: the hour of the next step is counted anew by these. */
  async setEscalation(
    tx: Tx,
    department: string,
    steps: readonly EscalationStep[],
    responsible: string | null,
  ): Promise<void> {
    const json = JSON.stringify(steps);
    await tx.sql('update department set escalation = $2::jsonb, responsible_id = $3 where id = $1', [
      department,
      json,
      responsible,
    ]);
    await tx.sql(
      `update worklist_item set escalate_at = app.now() where department_id = $1 and state <> 'closed' and escalate_at is not null`,
      [department],
    );
  }

  async setVideo(tx: Tx, department: string, url: string | null): Promise<void> {
    await tx.sql('update department set video_url = $2 where id = $1', [department, url]);
  }

  /** Who has this role there, by name. */
  withRole(tx: Tx, department: string, role: string): Promise<Reachable[]> {
    return tx.sql<Reachable>(
      `select c.id as clinician, c.name, c.email from membership m join clinician c on c.id = m.clinician_id
       where m.department_id = $1 and m.roles ? $2 order by c.name, c.id`,
      [department, role],
    );
  }

  async member(tx: Tx, department: string, clinician: string): Promise<Reachable | null> {
    const [row] = await tx.sql<Reachable>(
      `select c.id as clinician, c.name, c.email from membership m join clinician c on c.id = m.clinician_id
       where m.department_id = $1 and c.id = $2`,
      [department, clinician],
    );
    return row ?? null;
  }
}
