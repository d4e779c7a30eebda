import type { INestApplicationContext } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { ReachService } from '../patients/reach.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import { Refusal } from '../platform/errors.js';
import { BookingsService } from '../schedules/bookings.service.js';
import { EnrolmentsService } from '../schedules/enrolments.service.js';
import { StatusService } from '../schedules/status.service.js';
import { type DemoPatient, departments } from './people.js';
import type { DemoCourse } from './seed-courses.js';

/** A nurse of the department, signed in. */
interface Nurse {
  readonly actor: Actor;
  readonly department: string;
}

/** Enrols a patient as a nurse would, and does what has happened since. Who is enrolled already is left as they are. */
export async function seedCourse(
  app: INestApplicationContext,
  nurse: Nurse,
  patient: DemoPatient,
  course: DemoCourse,
): Promise<void> {
  const day = dates(app, patient);
  const enrolled = await enrol(app, nurse, patient, course, day).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'already-enrolled') return null;
    throw error;
  });
  if (!enrolled) return;
  const { moved, paused } = course;
  if (moved) await move(app, nurse, enrolled.patient, { kind: moved.kind, date: day(moved.to) });
  if (paused) {
    const pause = { why: paused.why, until: day(paused.until) };
    await app.get(StatusService).change(nurse.actor, enrolled.id, 'pause', pause);
  }
}

/** How the patient is written to is known before anything is due: both in one transaction. */
function enrol(
  app: INestApplicationContext,
  { actor, department }: Nurse,
  { cpr, name, email, language }: DemoPatient,
  { pathway, started, facts = {}, anchors = {}, reach }: DemoCourse,
  day: (days: number) => string,
): Promise<{ id: string; patient: string }> {
  const sent = {
    ...{ department, cpr, name, language, pathway, facts, startedOn: day(started) },
    ...(!reach || reach.order.includes('email') ? { email } : {}),
    ...(reach?.phone ? { phone: reach.phone } : {}),
    anchors: Object.fromEntries(Object.entries(anchors).map(([id, days]) => [id, day(days)])),
  };
  return app.get(Database).write(actor, 'schedules.enrol', { department, pathway }, async (tx) => {
    const enrolled = await app.get(EnrolmentsService).enrolIn(tx, sent);
    if (reach) {
      const { order, digitalPost = 'unknown', postalAddress = null } = reach;
      await app.get(ReachService).change(tx, [enrolled.patient], { channels: [...order], digitalPost, postalAddress });
    }
    return enrolled;
  });
}

async function move(
  app: INestApplicationContext,
  { actor }: Nurse,
  patient: string,
  to: { kind: string; date: string },
): Promise<void> {
  const bookings = app.get(BookingsService);
  const { appointments } = await bookings.ofPatient(actor, patient);
  const booked = appointments.find(({ kind, state }) => kind === to.kind && state === 'booked');
  if (booked) await bookings.move(actor, booked.id, { date: to.date });
}

/** Local dates, so many days from today. */
function dates(app: INestApplicationContext, { department }: DemoPatient): (days: number) => string {
  const now = Temporal.Instant.fromEpochMilliseconds(app.get(Clock).now().getTime());
  const today = now.toZonedDateTimeISO(departments[department].zone).toPlainDate();
  return (days) => today.add({ days }).toString();
}
