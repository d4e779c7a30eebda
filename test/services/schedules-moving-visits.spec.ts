import { Temporal } from 'temporal-polyfill';
import { assignmentsOf, day, enrol, told } from '../setup/enrol.js';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { actsOf, type Clinic, hanging, openClinic, put, reaches, visit, WITHIN } from './schedules.helpers.js';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic(true);
});
afterAll(() => clinic?.test.close());

/** Business time goes on to an hour of a day, never back. */
async function onDay(days: number, time: string): Promise<void> {
  const { test } = clinic;
  const moment = Temporal.PlainDateTime.from(`${day(test, days)}T${time}`).toZonedDateTime('Europe/Copenhagen');
  await test.clock.set(new Date(moment.epochMilliseconds));
}

/** A patient with a visit in six days, whose questionnaire opens in four; no other questionnaire is near. */
async function booked(login: string) {
  const { test, nora, A } = clinic;
  const { id, patient } = await enrol(test, nora, A, login, { startedOn: day(test, -310) });
  const sent = visit(A, patient, day(test, 6));
  const { appointment } = await put(nora, sent);
  return { id, patient, sent, step: `before-visit:${appointment.id}`, appointment: appointment.id as string };
}
const states = async (id: string) =>
  (await assignmentsOf(clinic.test, id)).map(({ step, state, opens }) => [step, state, opens.getTime()]);

describe('a visit whose questionnaire has opened', () => {
  it('and is moved to later: put back, told of once, and opened again at its new hour', async () => {
    const { test, nora } = clinic;
    const moved = await booked('karl');
    const other = await booked('nanna');
    await onDay(4, '09:00');
    const open = await reaches(test, moved.id, moved.step, 'open');
    await reaches(test, other.id, other.step, 'open');
    await until('told', async () => (await told(test, 'schedules.due', open.id)) === 1);
    const before = await states(other.id);
    const reply = await put(nora, { ...moved.sent, date: day(test, 9) });
    expect(reply).toMatchObject({ outcome: 'moved', changes: { moved: [{ step: moved.step, open: true }] } });
    expect((await hanging(test, moved.id, moved.appointment)).own).toMatchObject([{ id: open.id, state: 'planned' }]);
    expect(await told(test, 'schedules.changed', open.id)).toBe(1);
    expect(await states(other.id)).toEqual(before);
    await onDay(7, '09:00');
    const again = await reaches(test, moved.id, moved.step, 'open');
    expect([again.id, again.version]).toEqual([open.id, open.version]);
    await until('told again', async () => (await told(test, 'schedules.due', open.id)) === 2, WITHIN);
    expect(await told(test, 'schedules.changed', open.id)).toBe(1);
    // the window of the visit that was not moved has closed at its own hour, and only once
    await reaches(test, other.id, other.step, 'missed');
    await onDay(9, '00:30');
    await reaches(test, moved.id, moved.step, 'missed');
    expect(await told(test, 'schedules.overdue', open.id)).toBe(1);
  });

  it('and was put back: moved again, or cancelled, before it opens anew, it is told each time', async () => {
    const { test, nora } = clinic;
    const moved = await booked('dan');
    await onDay(4, '09:00');
    const open = await reaches(test, moved.id, moved.step, 'open');
    for (const [days, times] of [
      [30, 1],
      [40, 2],
    ] as const) {
      await put(nora, { ...moved.sent, date: day(test, days) });
      expect(await told(test, 'schedules.changed', open.id)).toBe(times);
    }
    const [row] = (await hanging(test, moved.id, moved.appointment)).own;
    const to = { state: 'planned', opensAt: row!.opens.toISOString(), reason: 'Ferie' };
    const staff = await nora.post(`/assignments/${open.id}/move`, { ...to, on: day(test, 50) });
    expect([staff.status, staff.body.undo]).toEqual([200, false]);
    expect(await told(test, 'schedules.changed', open.id)).toBe(3);
    await nora.post(`/appointments/${moved.appointment}/cancel`, {});
    expect((await hanging(test, moved.id, moved.appointment)).own).toMatchObject([{ id: open.id, state: 'revoked' }]);
    expect(await told(test, 'schedules.changed', open.id)).toBe(4);
  });

  it('and is moved to earlier: it stays open, and closes earlier', async () => {
    const { test, nora } = clinic;
    const moved = await booked('bodil');
    await onDay(4, '09:00');
    const open = await reaches(test, moved.id, moved.step, 'open');
    await put(nora, { ...moved.sent, date: day(test, 1) });
    const [now] = (await hanging(test, moved.id, moved.appointment)).own;
    expect(now).toMatchObject({ id: open.id, state: 'open', version: open.version });
    expect(open.closes.getTime() - now!.closes.getTime()).toBe(86_400_000);
    expect(await told(test, 'schedules.changed', open.id)).toBe(1);
    await onDay(1, '00:30');
    await reaches(test, moved.id, moved.step, 'missed');
  });

  it('and is cancelled: taken back and told of once; nothing else changes', async () => {
    const { test, nora } = clinic;
    const gone = await booked('aksel');
    await onDay(4, '09:00');
    const open = await reaches(test, gone.id, gone.step, 'open');
    const before = (await states(gone.id)).filter(([step]) => step !== gone.step);
    await nora.post(`/appointments/${gone.appointment}/cancel`, {});
    const [row] = (await hanging(test, gone.id, gone.appointment)).own;
    expect(row).toMatchObject({ id: open.id, state: 'revoked', reason: 'appointment-cancelled' });
    expect(await told(test, 'schedules.changed', open.id)).toBe(1);
    expect((await states(gone.id)).filter(([step]) => step !== gone.step)).toEqual(before);
    expect(await actsOf(test, gone.id)).toContainEqual(
      expect.objectContaining({ act: 'revoked', detail: expect.objectContaining({ opened: true }) }),
    );
  });

  it('and has been answered: the answer stays, whatever becomes of the visit', async () => {
    const { test, nora } = clinic;
    const answered = await booked('oskar');
    await onDay(4, '09:00');
    const open = await reaches(test, answered.id, answered.step, 'open');
    await rowsOf(test, `update assignment set state = 'answered', answered_at = app.now() where id = $1`, [open.id]);
    await put(nora, { ...answered.sent, date: day(test, 30) });
    await nora.post(`/appointments/${answered.appointment}/cancel`, {});
    const { own } = await hanging(test, answered.id, answered.appointment);
    expect(own).toMatchObject([{ id: open.id, state: 'answered', closes: open.closes }]);
    expect(await told(test, 'schedules.changed', open.id)).toBe(0);
  });
});
