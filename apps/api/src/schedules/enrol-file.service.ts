import { Injectable } from '@nestjs/common';
import { type PatientHeader, PatientsService } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { invalid, Refusal } from '../platform/errors.js';
import {
  type CellFault,
  columnsOf,
  type Columns,
  type EnrolLine,
  enrolLines,
  type FilePathway,
  headerOf,
  templateHeader,
} from './enrol-file.js';
import { EnrolmentsService } from './enrolments.service.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { hasCprForm } from './file-cpr.js';
import { checkedFile, type FileReport, streamed } from './file.js';
import type { EnrolFileDto } from './file.dto.js';
import { FileLinesService, type FileRun, type LineResult } from './file-lines.service.js';
import { FilePathwaysService } from './file-pathways.service.js';
import { wordOf } from './file-table.js';

type Line = EnrolLine & { readonly label: string };

/** Enrols many patients at once, from a file: a dry run first, then the same file. */
@Injectable()
export class EnrolFileService {
  constructor(
    private readonly database: Database,
    private readonly lines: FileLinesService,
    private readonly verbs: EnrolmentsService,
    private readonly store: EnrolmentsStore,
    private readonly patients: PatientsService,
    private readonly offers: FilePathwaysService,
  ) {}

  /**
   * Reads the file, and then its lines one by one: what is written, or would be, is told as it is known.
   * @throws Refusal `not-found`, `invalid` when the file as a whole cannot be read or is not the one of the dry run
   */
  async enrol(actor: Actor, sent: EnrolFileDto): Promise<FileReport> {
    const { department, dryRun } = sent;
    const { table, checksum } = checkedFile(sent);
    const pathways = await this.database.read(actor, 'schedules.enrol-file', { department, dryRun, checksum }, (tx) =>
      this.offers.of(tx, department),
    );
    const columns = columnsOf(table.header, pathways);
    if (columns.faults.length > 0)
      throw new Refusal(
        'invalid',
        columns.faults.map(({ column, code }) => ({ path: `columns.${column}`, code })),
      );
    const lines = enrolLines(table, columns, pathways).map((line) => ({ ...line, label: line.name }));
    const start = { dryRun, checksum, encoding: table.encoding, lines: lines.length, ignored: columns.ignored };
    return streamed(start, this.lines.run(actor, this.run(department, dryRun, lines, columns, pathways)));
  }

  /** The header of a file for the department's pathways. @throws Refusal `not-found` */
  template(actor: Actor, department: string, language: 'da' | 'en'): Promise<string> {
    return this.database.read(actor, 'schedules.offered', { department }, async (tx) =>
      templateHeader(await this.offers.of(tx, department), language),
    );
  }

  private run(
    department: string,
    dryRun: boolean,
    lines: readonly Line[],
    columns: Columns,
    pathways: readonly FilePathway[],
  ): FileRun<Line> {
    const known = new Map<number, PatientHeader>();
    return {
      act: dryRun ? 'schedules.enrol-check' : 'schedules.enrol',
      subject: { department, file: true },
      dryRun,
      lines,
      seen: async (tx, some) => {
        for (const { line, cpr } of some) {
          // what is no number finds nobody; registering says what is wrong with it
          const [patient] = hasCprForm(cpr) ? await this.patients.search(tx, department, cpr) : [];
          if (patient) known.set(line, patient);
        }
      },
      carryOut: async (tx, line) => {
        const before = known.get(line.line) ?? null;
        const result = await this.line(tx, department, line, before);
        // who would be registered is nobody yet
        return dryRun ? { ...result, patient: before?.id ?? null } : result;
      },
      faultsOf: (refusal) => faultsOf(refusal, columns, pathways),
    };
  }

  private async line(tx: Tx, department: string, line: Line, known: PatientHeader | null): Promise<LineResult> {
    const result = { line: line.line, label: line.label, faults: [], notes: [], patient: known?.id ?? null, on: null };
    // a number that is another's would be said to be enrolled already, and the one who was meant never is
    if (known && wordOf(known.name) !== wordOf(line.name)) throw invalid('name', 'other-name');
    if (known && (await this.before(tx, known.id, line))) return { ...result, outcome: 'already' };
    const { cpr, name, email, phone, language, pathway, startedOn, anchors, facts } = line;
    const contact = { ...(email ? { email } : {}), ...(phone ? { phone } : {}) };
    const enrolled = await this.verbs.enrolIn(tx, {
      department,
      cpr,
      name,
      ...contact,
      language,
      pathway,
      startedOn,
      anchors,
      facts,
    });
    const notes = notesOf(line, known);
    return { ...result, notes, outcome: 'enrolled', patient: enrolled.patient, on: enrolled.first };
  }

  /**
   * Is this line carried out already? So that the same file again changes nothing, also after the enrolment is over.
   * @throws Refusal for a patient who must not be enrolled by a file: dead, or without consent
   */
  private async before(tx: Tx, patient: string, line: Line): Promise<boolean> {
    const enrolments = await this.store.ofPatients(tx, [patient]);
    if (enrolments.some(({ status }) => status === 'died')) throw invalid('cpr', 'patient-died');
    const same = enrolments.filter(({ pathway }) => pathway === line.pathway);
    if (same.some(({ status, startedOn }) => isRunning(status) || startedOn === line.startedOn)) return true;
    if (same[0]?.status === 'withdrawn') throw invalid('cpr', 'withdrawn');
    return false;
  }
}

function isRunning(status: string): boolean {
  return status === 'active' || status === 'paused';
}

/** Neither an address nor a number, here or before: the questionnaires come, and nobody tells the patient. */
function notesOf(line: EnrolLine, known: PatientHeader | null): CellFault[] {
  const told = line.email || line.phone || known?.email || known?.phone;
  return told ? [] : [{ column: null, code: 'no-contact' }];
}

function faultsOf(refusal: Refusal, columns: Columns, pathways: readonly FilePathway[]): CellFault[] {
  if (refusal.faults.length === 0) return [{ column: null, code: refusal.code }];
  return refusal.faults.map(({ path, code }) => ({ column: headerOf(path, columns, pathways), code }));
}
