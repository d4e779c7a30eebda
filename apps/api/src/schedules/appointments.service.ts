import { Injectable } from '@nestjs/common';
import type { AppointmentAnchor } from '@stemme/pathways';
import { type Department, DepartmentsService } from '../departments/departments.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, invalid, notFound, Refusal } from '../platform/errors.js';
import { isDate } from '../platform/local-date.js';
import { ScheduleActsStore } from './acts.store.js';
import { isNear } from './anchors.js';
import { type AppointmentFields, AppointmentsStore, type Named, type NewAppointment } from './appointments.store.js';
import { FollowingService } from './following.service.js';
import type { Replanned } from './planned.js';
import { PlanningService } from './planning.service.js';
import { type AppointmentState } from './status.js';

export type { AppointmentFields, AppointmentState };

/** An appointment as whoever keeps the calendar tells it. */
export interface Told extends Named {
  readonly patient: string;
  readonly kind: AppointmentAnchor;
  /** Only of this pathway; absent = of every pathway of the patient in the department. */
  readonly pathway?: string | null;
  /** Local date and wall clock time. */
  readonly date: string;
  readonly time?: string | null;
  /** The teller's own count of the appointment's changes, if it keeps one: what is older than what is known is refused. */
  readonly version?: number | null;
  /** What has become of it; absent = it stands, as it did. */
  readonly state?: AppointmentState;
}

/** What a message about a known appointment names. */
export interface Known extends Named {
  readonly version?: number | null;
  readonly reason?: string | null;
}

export type Outcome = 'booked' | 'moved' | 'rebooked' | 'cancelled' | 'kept' | 'unchanged';

export interface Put {
  readonly appointment: AppointmentFields;
  readonly outcome: Outcome;
  readonly changes: Replanned;
}

const NO_CHANGES: Replanned = { added: [], moved: [], revoked: [] };

/**
 * Appointments, told by staff, by a file or by the hospital's systems. Told again, nothing happens; moved or cancelled, what
 * hangs on it moves or is taken back, and nothing else. The caller has checked that the teller may, and says `tx.saw`.
 */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly store: AppointmentsStore,
    private readonly planning: PlanningService,
    private readonly following: FollowingService,
    private readonly acts: ScheduleActsStore,
    private readonly departments: DepartmentsService,
    private readonly patients: PatientsService,
  ) {}

  /**
   * Books it, or moves it to what is told; one that was cancelled is booked again.
   * @throws Refusal `not-found` (patient), `invalid`, `stale` when a newer version is known
   */
  async put(tx: Tx, sent: Told): Promise<Put> {
    const department = await this.departments.get(tx, sent.department);
    this.check(department, sent);
    const patient = await this.patients.get(tx, sent.patient);
    if (patient.department !== sent.department) throw notFound();
    // its enrolments first, as everywhere
    await this.following.hold(tx, sent.patient);
    const before = (await this.store.lockNamed(tx, sent)) ?? (await this.ours(tx, sent));
    if (!before) return this.book(tx, sent);
    if (before.patient !== sent.patient) throw invalid('patient', 'other-patient');
    // whoever takes it over does not know for which pathway it was booked
    const told = before.source === sent.source ? sent : { ...sent, pathway: sent.pathway ?? before.pathway };
    const state = told.state ?? stateAfter(before, told);
    const isSaid = isSame(before, told) && before.state === state;
    const version = versionAfter(before, told, isSaid);
    if (isSaid && before.source === told.source) return this.unchanged(tx, before, version);
    const appointment = await this.store.update(tx, before.id, { ...fieldsOf(told), state, version });
    if (isSaid) return this.unchanged(tx, appointment, version);
    const from = { date: before.date, time: before.time };
    return this.changed(tx, appointment, outcomeOf(before.state, state), { from }, before.pathway);
  }

  /** @throws Refusal `not-found`, `stale` */
  cancel(tx: Tx, known: Known): Promise<Put> {
    return this.become(tx, known, 'cancelled');
  }

  /** The patient came: they have talked to a person. @throws as `cancel`; `invalid` at `date` (`in-the-future`) */
  kept(tx: Tx, known: Known): Promise<Put> {
    return this.become(tx, known, 'kept');
  }

  async named(tx: Tx, id: string): Promise<AppointmentFields> {
    return found(await this.store.find(tx, id));
  }

  ofPatient(tx: Tx, patient: string): Promise<AppointmentFields[]> {
    return this.store.ofPatient(tx, patient);
  }

  private async become(tx: Tx, known: Known, state: 'cancelled' | 'kept'): Promise<Put> {
    const { patient } = found(await this.store.peek(tx, known));
    await this.following.hold(tx, patient);
    const before = found(await this.store.lockNamed(tx, known));
    const version = versionAfter(before, known, before.state === state);
    if (before.state === state) return this.unchanged(tx, before, version);
    if (state === 'kept') this.cameBy(await this.departments.get(tx, before.department), before.date);
    const { id: _, department: _d, patient: _p, changedAt: _c, ...fields } = before;
    const appointment = await this.store.update(tx, before.id, { ...fields, state, version });
    return this.changed(tx, appointment, state, known.reason ? { reason: known.reason } : {}, before.pathway);
  }

  /** Nobody has been where they are still to come: the time until which somebody calls would begin anew for nothing. */
  private cameBy(department: Department, date: string): void {
    if (date > this.planning.today(department)) throw invalid('date', 'in-the-future');
  }

  private check(department: Department, { date, time, pathway, reference, state }: Told): void {
    if (!isDate(date)) throw invalid('date', 'bad-date');
    if (!isNear(date, this.planning.today(department))) throw invalid('date', 'out-of-range');
    if (state === 'kept') this.cameBy(department, date);
    if (time && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw invalid('time', 'bad-time');
    if (pathway && !department.pathways.includes(pathway)) throw invalid('pathway', 'not-offered');
    if (reference.trim() === '') throw invalid('reference', 'required');
  }

  /** The same appointment as the house told it before: it becomes the hospital's. */
  private async ours(tx: Tx, told: Told): Promise<AppointmentFields | null> {
    return told.source === 'staff' || told.source === 'enrolment' ? null : this.store.lockOurs(tx, told);
  }

  private async book(tx: Tx, told: Told): Promise<Put> {
    const { department, patient, version, state = 'booked' } = told;
    const row: NewAppointment = { ...fieldsOf(told), department, patient, state, version: version ?? 1 };
    const appointment = await this.store.insert(tx, row);
    // another message about it was first: now there is one to change
    if (!appointment) return this.put(tx, told);
    return this.changed(tx, appointment, state, {}, null);
  }

  private async unchanged(tx: Tx, appointment: AppointmentFields, version: number): Promise<Put> {
    const { id, department: _d, patient: _p, changedAt: _c, ...fields } = appointment;
    const now = version === appointment.version ? appointment : await this.store.update(tx, id, { ...fields, version });
    return { appointment: now, outcome: 'unchanged', changes: NO_CHANGES };
  }

  private async changed(
    tx: Tx,
    appointment: AppointmentFields,
    outcome: Exclude<Outcome, 'unchanged'>,
    { reason, ...more }: { readonly reason?: string; readonly from?: object },
    pathwayBefore: string | null,
  ): Promise<Put> {
    const { id, department, patient, kind, date, time, pathway } = appointment;
    const enrolments = await this.store.concerned(tx, patient, [
      pathway,
      outcome === 'booked' ? pathway : pathwayBefore,
    ]);
    const detail = { kind, date, time, ...more };
    const act = `appointment-${outcome}`;
    await this.acts.write(
      tx,
      enrolments.map((enrolment) => ({
        department,
        patient,
        enrolment,
        appointment: id,
        act,
        reason: reason ?? null,
        detail,
      })),
    );
    const changes = await this.following.replan(tx, appointment, enrolments);
    if (appointment.state === 'kept') await this.following.met(tx, appointment);
    return { appointment, outcome, changes };
  }
}

function fieldsOf({ kind, pathway = null, source, reference, date, time = null }: Told) {
  return { kind, pathway: pathway ?? null, source, reference, date, time: time ?? null };
}

function isSame(before: AppointmentFields, told: Told): boolean {
  const after = fieldsOf(told);
  return (
    before.kind === after.kind &&
    before.pathway === after.pathway &&
    before.date === after.date &&
    before.time === after.time
  );
}

function outcomeOf(before: AppointmentState, state: AppointmentState): Exclude<Outcome, 'unchanged'> {
  if (state !== 'booked') return before === state ? 'moved' : state;
  return before === 'cancelled' ? 'rebooked' : 'moved';
}

/** A visit that was kept stays kept unless it is told for another day. */
function stateAfter(before: AppointmentFields, told: Told): AppointmentState {
  return before.state === 'kept' && before.date === told.date ? 'kept' : 'booked';
}

/**
 * Messages overtake each other: an older one than the last that was believed is refused, and so is one of the same version
 * that says something else. Who counts nothing is believed, and leaves the count to its teller: the hospital's next message
 * about an appointment that staff have moved is the next of its own count.
 */
function versionAfter(
  before: AppointmentFields,
  { version, source }: { readonly version?: number | null; readonly source: string },
  isSaidAlready: boolean,
): number {
  if (version === undefined || version === null) return before.version;
  // taken over from somebody who counted otherwise
  if (before.source !== source) return version;
  if (version < before.version || (version === before.version && !isSaidAlready)) {
    throw new Refusal('stale', [], { appointment: { id: before.id, version: before.version } });
  }
  return version;
}
