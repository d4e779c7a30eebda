import { Injectable } from '@nestjs/common';
import { plannedId, type Sending } from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';
import { type Department, DepartmentsService } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, invalid, Refusal } from '../platform/errors.js';
import { isDate, localDate } from '../platform/local-date.js';
import { ScheduleActsStore } from './acts.store.js';
import { EnrolmentsStore } from './enrolments.store.js';
import {
  againStep,
  instantOn,
  type Move,
  type MoveVerdict,
  mayMove,
  mayUndo,
  movedWindow,
  timeIn,
  type Window,
  windowFromNow,
} from './moving.js';
import type { MoveDto, MovedDto, SendAgainDto, SkipDto, UndoMoveDto } from './moving.dto.js';
import { type MovableFields, MovingStore } from './moving.store.js';
import { assignmentChanged } from './schedules.events.js';

/** Further ahead than a plan reaches is a slip of the keyboard. */
const AHEAD_DAYS = 400;

interface Seen {
  readonly state: string;
  readonly opensAt: string;
}

/** What staff do to one questionnaire of a plan. Each is written with who did it and why; the plan leaves it alone then. */
@Injectable()
export class MovingService {
  constructor(
    private readonly database: Database,
    private readonly store: MovingStore,
    private readonly enrolments: EnrolmentsStore,
    private readonly departments: DepartmentsService,
    private readonly acts: ScheduleActsStore,
  ) {}

  /**
   * Another opening for a window that keeps its length. One that had opened goes back to being planned, and the patient is
   * told of it if they had been told anything.
   * @throws Refusal `not-found`, `invalid`, `already-answered`, `changed` with the assignment as it is
   */
  move(actor: Actor, id: string, sent: MoveDto): Promise<MovedDto> {
    return this.act(actor, id, 'move', sent, async (tx, row, department) => {
      const opens = opening(sent.on, sent.at ?? timeIn(row.opensAt.toISOString(), department.zone), row, department);
      const to = movedWindow(windowOf(row), opens, sendingOf(department));
      await this.store.place(tx, id, to, true);
      const opened = row.hasOpened;
      await this.write(tx, row, 'staff-moved', sent.reason, { ...detailOf(row), to: timesOf(to), opened });
      if (opened) await this.tell(tx, row);
      return this.answer(tx, id);
    });
  }

  /** It is not sent, or not asked for any more. Skipped already, it answers the same. @throws as `move` */
  skip(actor: Actor, id: string, sent: SkipDto): Promise<MovedDto> {
    return this.act(actor, id, 'skip', sent, async (tx, row) => {
      const opened = row.hasOpened;
      await this.store.revoke(tx, id, 'skipped');
      await this.write(tx, row, 'skipped', sent.reason, { ...detailOf(row), opened });
      if (opened) await this.tell(tx, row);
      return this.answer(tx, id);
    });
  }

  /**
   * A new window for what was missed or skipped, or for one that is open: a row of its own, with an invitation of its own
   * (see `againStep`). The open one is revoked, so that the patient has one and not two.
   * @throws as `move`; `changed` with `why: begun` when the patient has begun to answer
   */
  sendAgain(actor: Actor, id: string, sent: SendAgainDto): Promise<MovedDto> {
    return this.act(actor, id, 'send-again', sent, async (tx, row, department) => {
      const now = row.now.toISOString();
      const opens = sent.on
        ? opening(sent.on, sent.at ?? timeIn(row.opensAt.toISOString(), department.zone), row, department)
        : now;
      const sending = sendingOf(department);
      const from = windowOf(row);
      const to = invited(sent.on ? movedWindow(from, opens, sending) : windowFromNow(from, now, sending));
      const original = plannedId(row.step);
      const step = againStep(original, await this.store.nextAgain(tx, row.enrolment, original));
      const again = await this.store.again(tx, id, step, to);
      const opened = row.state === 'open';
      if (opened) {
        await this.store.revoke(tx, id, 'sent-again');
        // sent again at once, the new invitation says it all
        if (opens > now) await this.tell(tx, row);
      }
      const detail = { ...detailOf(row), step, of: id, to: timesOf(to), opened };
      await this.write(tx, { ...row, id: again }, 'sent-again', sent.reason, detail);
      return this.answer(tx, again);
    });
  }

  /**
   * Takes the latest of these back, while nothing can have been sent for it.
   * @throws Refusal `not-found`, `already-answered`, `changed`
   */
  undo(actor: Actor, id: string, seen: UndoMoveDto): Promise<MovedDto> {
    return this.locked(actor, id, 'schedules.undo-move', async (tx, row) => {
      if (!sees(row, seen)) throw changed(row, 'moved-on');
      const last = await this.store.last(tx, row.enrolment, id);
      const standing = { ...row, enrolment: row.enrolmentStatus };
      if (!last || !mayUndo(last, standing, row.now.toISOString())) throw changed(row, 'sent');
      if (last.act === 'sent-again') await this.store.revoke(tx, id, 'undone');
      else await this.store.place(tx, id, found(last.before), found(last.before).held);
      const act = { 'sent-again': 'again-undone', skipped: 'unskipped' }[last.act] ?? 'move-undone';
      await this.write(tx, row, act, null, detailOf(row));
      return this.answer(tx, id);
    });
  }

  private act(
    actor: Actor,
    id: string,
    move: Move,
    seen: Seen,
    work: (tx: Tx, row: MovableFields, department: Department) => Promise<MovedDto>,
  ): Promise<MovedDto> {
    return this.locked(actor, id, `schedules.${move}`, async (tx, row, department) => {
      const verdict = mayMove(move, { ...row, enrolment: row.enrolmentStatus });
      if (verdict === 'already') return this.answer(tx, id);
      refuse(row, verdict);
      if (!sees(row, seen)) throw changed(row, 'moved-on');
      return work(tx, row, department);
    });
  }

  private locked(
    actor: Actor,
    id: string,
    act: string,
    work: (tx: Tx, row: MovableFields, department: Department) => Promise<MovedDto>,
  ): Promise<MovedDto> {
    return this.database.write(actor, act, { assignment: id }, async (tx) => {
      found(await this.enrolments.lock(tx, found(await this.store.enrolmentOf(tx, id))));
      const row = found(await this.store.lock(tx, id));
      const department = await this.departments.ofStaff(tx, row.department);
      await tx.saw([row.patient]);
      return work(tx, row, department);
    });
  }

  private async write(
    tx: Tx,
    row: MovableFields,
    act: string,
    reason: string | null,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const { department, patient, enrolment, id: assignment } = row;
    await this.acts.write(tx, [{ department, patient, enrolment, assignment, act, reason, detail }]);
  }

  private async tell(tx: Tx, { id, department, patient, revision }: MovableFields): Promise<void> {
    const key = `changed:${id}:${revision + 1}`;
    await tx.publish(assignmentChanged, { assignment: id }, { department, patient, key });
  }

  private async answer(tx: Tx, id: string): Promise<MovedDto> {
    const row = found(await this.store.lock(tx, id));
    const last = await this.store.last(tx, row.enrolment, id);
    const undo = mayUndo(last, { ...row, enrolment: row.enrolmentStatus }, row.now.toISOString());
    return { ...shown(row), assignment: id, undo };
  }
}

/** The instant of a new opening, within the time a plan reaches and not in the past. */
function opening(on: string, at: string, { now }: MovableFields, { zone }: Department): string {
  if (!isDate(on)) throw invalid('on', 'bad-date');
  const opens = instantOn(on, at, zone);
  if (Temporal.Instant.compare(opens, now.toISOString()) <= 0) throw invalid('on', 'past');
  const last = Temporal.PlainDate.from(localDate(now, zone)).add({ days: AHEAD_DAYS });
  if (on > last.toString()) throw invalid('on', 'too-far');
  return opens;
}

function sendingOf({ zone, sending, hours }: Department): Sending {
  return { zone, sending, closed: hours.closed };
}

/** What is sent again is announced, also where the first was not. */
function invited(window: Window): Window {
  const { reminders, opens } = window;
  if (reminders.some(({ step }) => step === 'invitation')) return window;
  return { ...window, reminders: [{ step: 'invitation', channel: 'email', at: opens }, ...reminders] };
}

function sees(row: MovableFields, seen: Seen): boolean {
  return row.state === seen.state && row.opensAt.getTime() === Date.parse(seen.opensAt);
}

function windowOf(row: MovableFields): Window {
  return {
    opens: row.opensAt.toISOString(),
    due: row.dueAt.toISOString(),
    closes: row.closesAt.toISOString(),
    reminders: row.reminders,
    silentAt: row.silentAt?.toISOString() ?? null,
  };
}

function timesOf({ opens, closes }: Window): { opens: string; closes: string } {
  return { opens, closes };
}

function detailOf(row: MovableFields) {
  const window = windowOf(row);
  const before = { ...window, state: row.state, held: row.held };
  return { step: row.step, from: timesOf(window), before };
}

function shown(row: MovableFields) {
  const { opens: opensAt, due: dueAt, closes: closesAt } = windowOf(row);
  return { state: row.state, opensAt, dueAt, closesAt, revokedReason: row.revokedReason };
}

function refuse(row: MovableFields, verdict: MoveVerdict): void {
  if (verdict === 'answered') throw new Refusal('already-answered', [], { assignment: { id: row.id, ...shown(row) } });
  if (verdict !== 'ok') throw changed(row, verdict === 'changed' ? 'moved-on' : verdict);
}

/** @param why `moved-on`, `begun`, `not-active`, or `sent`: too late to take back */
function changed(row: MovableFields, why: string): Refusal {
  return new Refusal('changed', [], { why, assignment: { id: row.id, ...shown(row) } });
}
