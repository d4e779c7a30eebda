import { Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/departments.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { invalid, Refusal } from '../platform/errors.js';
import {
  type AppointmentColumns,
  type AppointmentLine,
  appointmentColumns,
  appointmentLines,
  appointmentTemplate,
  FILE_SOURCE,
} from './appointment-file.js';
import { AppointmentsService } from './appointments.service.js';
import type { CellFault } from './enrol-file.js';
import { checkedFile, type FileReport, streamed } from './file.js';
import type { AppointmentFileDto } from './file.dto.js';
import { FileLinesService, type FileRun, type LineResult } from './file-lines.service.js';
import { FileLinesStore } from './file-lines.store.js';

/** Books, moves and cancels appointments from a file of the hospital's booking system: a dry run first, then the same file. */
@Injectable()
export class AppointmentFileService {
  constructor(
    private readonly database: Database,
    private readonly lines: FileLinesService,
    private readonly store: FileLinesStore,
    private readonly appointments: AppointmentsService,
    private readonly departments: DepartmentsService,
    private readonly patients: PatientsService,
  ) {}

  /** @throws Refusal `not-found`, `invalid` when the file as a whole cannot be read or is not the one of the dry run */
  async put(actor: Actor, sent: AppointmentFileDto): Promise<FileReport> {
    const { department, dryRun, drawnAt = null } = sent;
    const { table, checksum } = checkedFile(sent);
    const subject = { department, dryRun, checksum };
    const { zone } = await this.database.read(actor, 'schedules.appointment-file', subject, (tx) =>
      this.departments.ofStaff(tx, department),
    );
    const columns = appointmentColumns(table.header);
    if (columns.faults.length > 0)
      throw new Refusal(
        'invalid',
        columns.faults.map(({ column, code }) => ({ path: `columns.${column}`, code })),
      );
    const lines = appointmentLines(table, columns, zone);
    const start = { dryRun, checksum, encoding: table.encoding, lines: lines.length, ignored: columns.ignored };
    return streamed(start, this.lines.run(actor, this.run(department, dryRun, drawnAt, lines, columns)));
  }

  /** The header of a file. @throws Refusal `not-found` */
  template(actor: Actor, department: string, language: 'da' | 'en'): Promise<string> {
    return this.database.read(actor, 'schedules.offered', { department }, async (tx) => {
      await this.departments.ofStaff(tx, department);
      return appointmentTemplate(language);
    });
  }

  private run(
    department: string,
    dryRun: boolean,
    drawnAt: string | null,
    lines: readonly AppointmentLine[],
    columns: AppointmentColumns,
  ): FileRun<AppointmentLine> {
    const known = new Map<number, string>();
    return {
      act: dryRun ? 'schedules.appointment-check' : 'schedules.put-appointment',
      subject: { department, file: true },
      dryRun,
      lines,
      seen: async (tx, some) => {
        for (const { line, cpr } of some) {
          const [patient] = await this.patients.search(tx, department, cpr);
          if (patient) known.set(line, patient.id);
        }
      },
      carryOut: (tx, line) => this.line(tx, department, drawnAt, line, known.get(line.line) ?? null),
      faultsOf: (refusal) => faultsOf(refusal, columns),
    };
  }

  private async line(
    tx: Tx,
    department: string,
    drawnAt: string | null,
    line: AppointmentLine,
    patient: string | null,
  ): Promise<LineResult> {
    if (!patient) throw invalid('cpr', 'unknown-patient');
    const { reference, kind, date, time, state } = line;
    const result = { line: line.line, label: reference, faults: [], notes: [], patient, on: date };
    const before = await this.store.appointment(tx, department, FILE_SOURCE, reference);
    if (before && before.patient !== patient) throw invalid('reference', 'other-patient');
    if (before && same(before, line)) return { ...result, outcome: 'unchanged' };
    const now = await this.store.now(tx);
    const told = line.changedAt ?? drawnAt;
    // a line without a time is believed; one from the future must not outdo all that come
    const age = told === null ? now : Math.min(Date.parse(told), now);
    if (before && told !== null && age < before.version) throw invalid('reference', 'stale');
    const at = { department, source: FILE_SOURCE, reference, version: Math.max(age, before ? before.version + 1 : 0) };
    if (state === 'cancelled') {
      if (!before) return { ...result, outcome: 'unchanged' };
      return { ...result, outcome: (await this.appointments.cancel(tx, at)).outcome };
    }
    const put = await this.appointments.put(tx, { ...at, patient, kind, date, time });
    if (state === 'booked') return { ...result, outcome: put.outcome };
    const version = at.version + 1;
    return { ...result, outcome: (await this.appointments.kept(tx, { ...at, version })).outcome };
  }
}

function same(
  before: { kind: string; date: string; time: string | null; state: string },
  { kind, date, time, state }: AppointmentLine,
): boolean {
  // a cancelled one stays cancelled, whatever day it was on
  if (state === 'cancelled' && before.state === 'cancelled') return true;
  return before.kind === kind && before.date === date && before.time === time && before.state === state;
}

function faultsOf(refusal: Refusal, columns: AppointmentColumns): CellFault[] {
  if (refusal.faults.length === 0) return [{ column: null, code: refusal.code }];
  return refusal.faults.map(({ path, code }) => ({ column: columns.headers[path] ?? null, code }));
}
