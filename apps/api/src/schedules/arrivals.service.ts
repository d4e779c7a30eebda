import { Injectable } from '@nestjs/common';
import { type PlannedAssignment, plannedId } from '@stemme/pathways';
import { type Department, DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { invalid, Refusal } from '../platform/errors.js';
import { factFaults } from './anchors.js';
import type { EnrolmentFields } from './enrolments.store.js';
import { ruleStep } from './horizon.js';
import { PlanningService } from './planning.service.js';
import { type NewCourse, StartService } from './start.service.js';

/** Where the patient arrives, and with what. */
interface Arrival {
  readonly department: Department;
  readonly course: NewCourse;
}

/** The receiving side of a transfer. */
@Injectable()
export class ArrivalsService {
  constructor(
    private readonly planning: PlanningService,
    private readonly starts: StartService,
    private readonly departments: DepartmentsService,
    private readonly patients: PatientsService,
    private readonly pathways: PathwaysService,
  ) {}

  /** Everything that can be refused is refused before anything ends. */
  async prepare(tx: Tx, enrolment: EnrolmentFields, from: Department, to: string): Promise<Arrival> {
    if (to === from.id) throw invalid('to', 'same-department');
    const department = await this.departments.ofStaff(tx, to).catch((error: unknown) => {
      throw error instanceof Refusal && error.code === 'not-found' ? invalid('to', 'not-a-member') : error;
    });
    if (!department.pathways.includes(enrolment.pathway)) throw invalid('to', 'not-offered');
    const version = await this.pathways.inForce(tx, enrolment.pathway, department.id, this.planning.now());
    const pathway = await this.pathways.version(tx, enrolment.pathway, version);
    const faults = factFaults(pathway, enrolment.facts);
    if (faults.length > 0) throw new Refusal('invalid', faults);
    const { appointments } = await this.planning.course(tx, enrolment.id);
    const { revoked: owed } = await this.planning.owed(tx, enrolment.id);
    // one that staff have moved is known by its step alone: it opened at another hour
    const open = new Set([...owed.map(keyOf), ...owed.map(({ step }) => plannedId(step))]);
    const now = this.planning.now();
    const course: NewCourse = {
      pathway,
      version,
      // a visit was one here; an operation and the cycles of a treatment are the patient's
      dates: {
        anchors: enrolment.anchors,
        appointments: appointments.filter(({ kind }) => kind !== 'visit' && pathway.anchors.includes(kind)),
      },
      facts: enrolment.facts,
      startedOn: Object.values(enrolment.anchors).sort()[0] ?? this.planning.today(department),
      follows: enrolment,
      // what was answered here is not asked again there
      isOwed: (row: PlannedAssignment) => new Date(row.opens) > now || open.has(keyOf(row)) || open.has(row.step),
    };
    return { department, course };
  }

  /** @returns the new enrolment */
  async arrive(tx: Tx, { department, course }: Arrival, enrolment: EnrolmentFields): Promise<string> {
    const patient = await this.patients.carryTo(tx, department.id, enrolment.patient);
    await tx.saw([patient]);
    return (await this.starts.start(tx, department, patient, course)).id;
  }
}

/** The same window of the same step, whatever appointment it hangs on. */
function keyOf({ step, opens }: Pick<PlannedAssignment, 'step' | 'opens'>): string {
  return `${ruleStep(step)}@${Date.parse(opens)}`;
}
