import { Injectable } from '@nestjs/common';
import { isAppointmentAnchor, type Pathway, type PlannedAssignment } from '@stemme/pathways';
import type { Department } from '../departments/departments.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, invalid, Refusal } from '../platform/errors.js';
import { ScheduleActsStore } from './acts.store.js';
import type { Dates, Facts } from './anchors.js';
import { AppointmentsStore } from './appointments.store.js';
import { contactDue } from './contact.js';
import { type EnrolmentFields, EnrolmentsStore } from './enrolments.store.js';
import { coverage, extendOn } from './horizon.js';
import { PlanningService } from './planning.service.js';

/** A course that begins, after every check of what was sent. */
export interface NewCourse {
  readonly pathway: Pathway;
  readonly version: number;
  readonly dates: Dates;
  readonly facts: Facts;
  /** Local date */
  readonly startedOn: string;
  /** The enrolment it goes on from, as it was: the talk with a person there counts here, and so does a pause. */
  readonly follows?: EnrolmentFields;
  /** Of the windows that can still be answered, those that are asked for; absent = all. */
  readonly isOwed?: (row: PlannedAssignment) => boolean;
}

/** Writes a new enrolment with its appointments and its plan. */
@Injectable()
export class StartService {
  constructor(
    private readonly store: EnrolmentsStore,
    private readonly appointments: AppointmentsStore,
    private readonly planning: PlanningService,
    private readonly acts: ScheduleActsStore,
  ) {}

  /**
   * @returns its id, and the local date of the first questionnaire; null when everything hangs on an appointment to come
   * @throws Refusal `already-enrolled` with the patient; `invalid` at `startedOn` when nothing can come any more
   */
  async start(
    tx: Tx,
    department: Department,
    patient: string,
    course: NewCourse,
  ): Promise<{ id: string; first: string | null }> {
    const id = await this.insert(tx, department, patient, course);
    const { version: pathwayVersion, startedOn, facts, dates, follows } = course;
    for (const { kind, date } of dates.appointments) {
      const told = {
        department: department.id,
        patient,
        kind,
        date,
        source: 'enrolment',
        reference: `${id}:${kind}:${date}`,
      };
      await this.appointments.insert(tx, {
        ...told,
        pathway: course.pathway.id,
        time: null,
        state: 'booked',
        version: 1,
      });
    }
    const enrolment = found(await this.store.lock(tx, id));
    await this.planning.start(tx, enrolment, department, course.isOwed);
    const detail = { startedOn, pathwayVersion, facts, ...(follows ? { follows: follows.id } : {}) };
    await this.acts.write(tx, [{ enrolment: id, department: department.id, patient, act: 'enrolled', detail }]);
    if (follows?.status === 'paused') await this.carryPause(tx, enrolment, follows);
    const first = await this.store.firstOn(tx, id);
    if (first === null && !waits(course)) throw invalid('startedOn', 'nothing-to-come');
    return { id, first };
  }

  /** Whoever is admitted or away still is: nothing is asked until the pause they were in ends. */
  private async carryPause(tx: Tx, { id, department, patient }: EnrolmentFields, follows: EnrolmentFields) {
    const [pause] = follows.pauses.slice(-1);
    const to = { status: 'paused', on: null, reason: pause?.reason ?? null, resumeOn: follows.resumeOn } as const;
    await this.store.setStatus(tx, [id], to, pause ? [pause] : null);
    const detail = {
      ...(pause ? { why: pause.why } : {}),
      ...(follows.resumeOn ? { until: follows.resumeOn } : {}),
      follows: follows.id,
    };
    const reason = pause?.reason ?? null;
    await this.acts.write(tx, [{ enrolment: id, department, patient, act: 'paused', reason, detail }]);
  }

  private async insert(
    tx: Tx,
    department: Department,
    patient: string,
    { pathway, version, dates, facts, startedOn, follows }: NewCourse,
  ): Promise<string> {
    const covered = coverage(pathway, startedOn, this.planning.today(department));
    const contactAt = follows?.contactAt ?? null;
    const id = await this.store.insert(tx, {
      department: department.id,
      patient,
      pathway: pathway.id,
      pathwayVersion: version,
      anchors: dates.anchors,
      facts,
      plannedUntil: covered.until,
      extendOn: extendOn(covered),
      contactAt: contactAt?.toISOString() ?? null,
      contactDueAt: contactDue(pathway, contactAt ?? this.planning.now(), department.zone),
      follows: follows?.id ?? null,
    });
    if (!id) throw new Refusal('already-enrolled', [], { patient });
    return id;
  }
}

/** Something may still come with an appointment, or with a date that nobody can know yet. */
function waits({ pathway, dates }: NewCourse): boolean {
  return pathway.steps.some(
    ({ anchor }) => isAppointmentAnchor(anchor) || (anchor !== 'answer' && dates.anchors[anchor] === undefined),
  );
}
