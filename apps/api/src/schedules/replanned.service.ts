import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import { type ScheduleAct, ScheduleActsStore } from './acts.store.js';
import type { EnrolmentFields } from './enrolments.store.js';
import type { How, Replanned } from './planned.js';
import type { ChangedRow } from './plans.store.js';
import { assignmentChanged } from './schedules.events.js';

type Where = Pick<EnrolmentFields, 'id' | 'department' | 'patient'>;

/** What follows from a changed plan: it is written down row by row, and who was told something is told again. */
@Injectable()
export class ReplannedService {
  constructor(private readonly acts: ScheduleActsStore) {}

  async tell(tx: Tx, where: Where, { added, moved, revoked }: Replanned, how: How): Promise<void> {
    await this.changed(tx, where, [...moved, ...revoked]);
    const acts = [
      ...moved.map((row) => act(where, 'moved', row, { from: row.was, to: windowOf(row), opened: row.opened })),
      ...revoked.map((row) => act(where, 'revoked', row, { opens: row.opens, opened: row.opened })),
      ...(how.silently ? [] : added.map((row) => act(where, 'planned', row, { opens: row.opens }))),
    ];
    await this.acts.write(tx, acts);
  }

  /** Of those that had opened: only of them can anybody have been told. */
  async changed(tx: Tx, { department, patient }: Where, rows: readonly ChangedRow[]): Promise<void> {
    for (const { id, revision } of rows.filter(({ opened }) => opened)) {
      await tx.publish(
        assignmentChanged,
        { assignment: id },
        { department, patient, key: `changed:${id}:${revision}` },
      );
    }
  }
}

function windowOf({ opens, closes }: ChangedRow): { opens: string; closes: string } {
  return { opens, closes };
}

function act(where: Where, name: string, row: ChangedRow, detail: Readonly<Record<string, unknown>>): ScheduleAct {
  const { id: enrolment, department, patient } = where;
  const { id: assignment, appointment, step } = row;
  return { department, patient, enrolment, assignment, appointment, act: name, detail: { step, ...detail } };
}
