import { Injectable } from '@nestjs/common';
import {
  conditionHolds,
  type Enrolled,
  type Pathway,
  PathwayError,
  type PlannedAssignment,
  plan,
  plannedId,
  reconcile,
  type StoredAssignment,
} from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';
import { type Department, DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import { Clock } from '../platform/clock.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, Refusal } from '../platform/errors.js';
import { localDate } from '../platform/local-date.js';
import { type EnrolmentFields, EnrolmentsStore } from './enrolments.store.js';
import { type Coverage, coverage, coverageOf, extendOn, hasPlan, isCovered, switchedOn } from './horizon.js';
import { isSentAgain, movedWindow } from './moving.js';
import { type ChangedRow, PlansStore } from './plans.store.js';
import type { Course, How, Planned, Replanned } from './planned.js';
import { ReplannedService } from './replanned.service.js';
import type { AssignmentFields } from './schedules.store.js';
import { isOver } from './status.js';

/** What the day of opening decides. */
export interface AtOpening {
  readonly holds: boolean;
  readonly questionnaire: string;
  readonly reminders: PlannedAssignment['reminders'];
  readonly silent: { readonly rule: string; readonly at: string } | null;
}

/** As far as an appointment may be put off. */
const PUT_OFF_DAYS = 740;

const NOTHING_YET: Course = { appointments: [], answers: [] };

/**
 * Plans: the pathway's pinned version, the enrolment's dates and choices, its appointments and answers, and the department's
 * zone, switches, hours and closed days. A pause is not told to the planner: what it held back is settled when it ends.
 */
@Injectable()
export class PlanningService {
  constructor(
    private readonly store: PlansStore,
    private readonly enrolments: EnrolmentsStore,
    private readonly told: ReplannedService,
    private readonly departments: DepartmentsService,
    private readonly pathways: PathwaysService,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  today(department: Pick<Department, 'zone'>): string {
    return localDate(this.clock.now(), department.zone);
  }

  /**
   * Every assignment that such a plan covers, also of windows that are over.
   * @throws Refusal `invalid` at `anchors.<id>`: a date is missing
   */
  async plan(
    tx: Tx,
    enrolled: Planned,
    department: Department,
    covered: Coverage,
    course: Course = NOTHING_YET,
  ): Promise<PlannedAssignment[]> {
    const pathway = await this.pathways.version(tx, enrolled.pathway, enrolled.pathwayVersion);
    return this.windows(pathway, enrolled, department, covered, course);
  }

  /** Writes the plan of a new enrolment: only windows that can still be answered in time are owed, and of them `isOwed`. */
  async start(
    tx: Tx,
    enrolment: EnrolmentFields,
    department: Department,
    isOwed: (row: PlannedAssignment) => boolean = () => true,
  ): Promise<readonly ChangedRow[]> {
    const { added } = await this.changes(tx, enrolment, department, {});
    return this.store.insert(tx, enrolment.id, added.filter(isOwed));
  }

  /**
   * Makes the plan anew from everything it depends on, in the caller's transaction; the enrolment is held. Nothing that was
   * answered, missed or moved by staff is touched; an open window changes only with its appointment.
   * @throws Refusal `not-found`, `invalid`
   */
  async replan(tx: Tx, id: string, how: How = {}): Promise<Replanned> {
    const enrolment = found(await this.enrolments.lock(tx, id));
    return this.renew(tx, enrolment, how);
  }

  /** The same for an enrolment that is held already. */
  async renew(tx: Tx, enrolment: EnrolmentFields, how: How = {}): Promise<Replanned> {
    if (isOver(enrolment.status) || !hasPlan(enrolment.plannedUntil)) return { added: [], moved: [], revoked: [] };
    const department = await this.departments.get(tx, enrolment.department);
    const changes = await this.changes(tx, enrolment, department, how);
    const replanned = {
      revoked: await this.store.revoke(tx, changes.revoked),
      moved: await this.store.move(tx, changes.moved),
      added: await this.store.insert(tx, enrolment.id, changes.added),
    };
    if (changes.extended) {
      await this.enrolments.setCoverage(tx, enrolment.id, changes.covered.until, extendOn(changes.covered));
    }
    await this.told.tell(tx, enrolment, replanned, how);
    return replanned;
  }

  /** What `renew` would do. Of rows that would be added, the id is empty. */
  async preview(tx: Tx, enrolment: EnrolmentFields, how: How = {}): Promise<Replanned> {
    const department = await this.departments.get(tx, enrolment.department);
    const { added, moved, revoked } = await this.changes(tx, enrolment, department, how);
    const owed = new Map((await this.store.owed(tx, enrolment.id)).map((row) => [row.id, row]));
    const before = (id: string): ChangedRow => found(owed.get(id));
    return {
      added: added.map((row) => this.newRow(row)),
      moved: moved.map(({ id, to }) => ({ ...before(id), opens: to.opens, closes: to.closes, was: before(id) })),
      revoked: revoked.map(({ id }) => before(id)),
    };
  }

  /** What the day of opening decides of an assignment, as everything stands now. */
  async atOpening(tx: Tx, row: AssignmentFields): Promise<AtOpening> {
    const department = await this.departments.get(tx, row.department);
    const pathway = await this.pathways.version(tx, row.pathway, row.pathwayVersion);
    const course = await this.course(tx, row.enrolment);
    const opens = row.opensAt.toISOString();
    const enrolled = { facts: row.facts, zone: department.zone };
    // who sends it again has decided that it is sent
    const holds = isSentAgain(row) || conditionHolds(pathway, row.step, enrolled, course.answers, opens);
    const planned = this.planned(pathway, row, department, course);
    if (!planned) return { holds, questionnaire: row.questionnaire, reminders: row.reminders, silent: null };
    const { questionnaire, silent = null } = planned;
    if (Date.parse(planned.opens) === row.opensAt.getTime()) {
      return { holds, questionnaire, reminders: planned.reminders, silent };
    }
    const { zone, sending, hours } = department;
    const window = { ...planned, silentAt: silent?.at ?? null };
    const { silentAt } = movedWindow(window, opens, { zone, sending, closed: hours.closed });
    const moved = silent && silentAt ? { rule: silent.rule, at: silentAt } : null;
    return { holds, questionnaire, reminders: row.reminders, silent: moved };
  }

  /** What stands behind a stored row in a plan of today, with everything known that was answered before the row opens. */
  private planned(pathway: Pathway, row: AssignmentFields, department: Department, course: Course) {
    const step = plannedId(row.step);
    const opens = row.opensAt.toISOString();
    const until = row.held ? row.plannedUntil : localDate(row.opensAt, department.zone);
    const of = (one: Course) =>
      this.windows(pathway, row, department, { until, near: null }, one).find((planned) => planned.step === step);
    const planned = of(course);
    if (!planned || !row.held || Date.parse(planned.opens) >= row.opensAt.getTime()) return planned;
    // staff moved it back: what was answered meanwhile counts for it as if it had come before
    const answers = course.answers.map((answer) =>
      isBetween(answer.at, planned.opens, opens) ? { ...answer, at: justBefore(planned.opens) } : answer,
    );
    return of({ ...course, answers }) ?? planned;
  }

  private async changes(tx: Tx, enrolment: EnrolmentFields, department: Department, how: How) {
    const pathway = await this.pathways.version(tx, enrolment.pathway, enrolment.pathwayVersion);
    const { zone } = department;
    const now = this.clock.now();
    const before = coverageOf(pathway, enrolment.plannedUntil, enrolment.extendOn);
    const fresh = coverage(pathway, this.today(department), this.today(department));
    const extended = how.extend === true || how.why === 'switched';
    const until = fresh.until > before.until ? fresh.until : before.until;
    const covered = extended ? { ...fresh, until } : before;
    const course = await this.course(tx, enrolment.id);
    const stored = await this.store.stored(tx, enrolment.id);
    const near = this.windows(pathway, enrolment, department, covered, course);
    // a visit that is put off takes along what hangs on it, also beyond the day up to which is planned
    const gone = hangingWithout(stored, near);
    const ahead = { until: laterDate(covered.until, PUT_OFF_DAYS), near: null };
    const far = gone.size > 0 ? this.windows(pathway, enrolment, department, ahead, course) : [];
    const planned = [...near, ...far.filter(({ step }) => gone.has(step))];
    const { insert, move, revoke } = reconcile(stored, planned, course.appointments, now.toISOString());
    const isOwed = ({ step, opens, closes }: PlannedAssignment): boolean =>
      new Date(closes) > now || (how.alsoPassed === true && !isCovered(pathway, step, localDate(opens, zone), before));
    return {
      added: insert.filter(isOwed),
      moved: move,
      revoked: revoke.map(({ id, why }) => ({ id, why: why === 'not-planned' ? (how.why ?? why) : why })),
      covered,
      extended,
    };
  }

  private windows(
    pathway: Pathway,
    { anchors, facts }: Pick<Planned, 'anchors' | 'facts'>,
    department: Department,
    covered: Coverage,
    { appointments, answers }: Course,
  ): PlannedAssignment[] {
    const { zone, hours, sending, switches } = department;
    const enrolled: Enrolled = {
      anchors,
      zone,
      facts,
      sending,
      switches: switchedOn(switches),
      closed: hours.closed,
      workdays: hours.weekly.map(({ day }) => day),
    };
    const now = this.clock.now().toISOString();
    const rows = orRefuse(() => plan(pathway, enrolled, appointments, answers, now, covered.until));
    if (covered.near === null) return rows;
    return rows.filter(({ step, opens }) => isCovered(pathway, step, localDate(opens, zone), covered));
  }

  /** Everything that is still owed, as what an end would take back. */
  async owed(tx: Tx, enrolment: string): Promise<Pick<Replanned, 'revoked'>> {
    return { revoked: await this.store.owed(tx, enrolment) };
  }

  newRow({ step, questionnaire, opens, closes, appointment }: PlannedAssignment): ChangedRow {
    const row = { step, questionnaire, opens, closes, appointment: appointment ?? null };
    return { ...row, id: '', was: null, opened: false, revision: 0 };
  }

  /** What has happened in an enrolment. */
  async course(tx: Tx, enrolment: string): Promise<Course> {
    const appointments = await this.store.appointments(tx, enrolment);
    return { appointments, answers: await this.store.answers(tx, enrolment) };
  }
}

/** Steps still to come that hang on an appointment and are not in a plan. */
function hangingWithout(stored: readonly StoredAssignment[], planned: readonly PlannedAssignment[]): Set<string> {
  const known = new Set(planned.map(({ step }) => step));
  const hanging = stored.filter(({ state, appointment }) => state === 'planned' && appointment !== undefined);
  return new Set(hanging.map(({ step }) => plannedId(step)).filter((step) => !known.has(step)));
}

function laterDate(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

function isBetween(at: string, from: string, to: string): boolean {
  return Date.parse(from) <= Date.parse(at) && Date.parse(at) < Date.parse(to);
}

function justBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}

/** A version that hangs on a date nobody has told cannot be planned. */
function orRefuse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PathwayError && error.code === 'missing-anchor') {
      throw new Refusal('invalid', [{ path: `anchors.${error.what}`, code: 'required' }]);
    }
    throw error;
  }
}
