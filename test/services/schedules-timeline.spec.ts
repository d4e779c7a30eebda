import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { assignmentsOf, bare, day, enrol } from '../setup/enrol.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';

let test: TestApp;
let here: { A: string; B: string };
let nora: Person;
let sanne: Person;
let karl: { id: string; patient: string };

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  here = await makeDepartments(test);
  nora = await signIn(test, 'nora');
  sanne = await signIn(test, 'sanne');
  karl = await enrol(test, nora, here.A, 'karl', { startedOn: day(test, -15) });
});
afterAll(() => test?.close());

interface Line {
  readonly id: string;
  readonly step: string;
  readonly opensAt: string;
  readonly can: string[];
  readonly words: { da: string };
}
const timeline = async (path = `/patients/${karl.patient}/timeline`, person = nora) => (await person.get(path)).body;

describe('a timeline', () => {
  it('has what is past and what is to come, with what can be done', async () => {
    const { assignments, enrolments, acts, earlier, now } = await timeline();
    const stored = await assignmentsOf(test, karl.id);
    expect(assignments.map(({ id }: Line) => id)).toEqual(stored.slice(0, assignments.length).map(({ id }) => id));
    expect(enrolments).toEqual([
      expect.objectContaining({
        id: karl.id,
        status: 'active',
        anchors: { referral: day(test, -15) },
        pathway: 'depression',
      }),
    ]);
    expect([earlier, now]).toEqual([null, test.clock.now().toISOString().slice(0, 10) && now]);
    expect(acts.map(({ act, by }: { act: string; by: string }) => [act, by])).toEqual([['enrolled', 'Nora Nordtest']]);
    const week4 = assignments.find(({ step }: Line) => step === 'week-4');
    expect([week4.words.da, week4.can, week4.state]).toEqual(['4 uger efter henvisning', ['move', 'skip'], 'planned']);
    expect(week4.title.da).toEqual(expect.any(String));
  });

  it('of one enrolment and of a patient are the same where there is one', async () => {
    const { now: _, ...one } = await timeline(`/enrolments/${karl.id}/timeline`);
    const { now: __, ...all } = await timeline();
    expect(one).toEqual(all);
  });

  it('tells why: acts, appointments and pauses', async () => {
    const [first] = (await timeline()).assignments.filter(({ can }: Line) => can.includes('move'));
    await nora.post(`/assignments/${first.id}/skip`, { state: first.state, opensAt: first.opensAt, reason: 'Er syg' });
    await nora.put('/appointments', {
      department: here.A,
      patient: karl.patient,
      kind: 'visit',
      date: day(test, 9),
      time: '10:00',
      reference: 'b-1',
    });
    await nora.post(`/enrolments/${karl.id}/pause`, { reason: 'Spanien', why: 'travel', until: day(test, 30) });
    const told = await timeline();
    expect(told.appointments).toEqual([
      expect.objectContaining({ kind: 'visit', date: day(test, 9), time: '10:00', state: 'booked' }),
    ]);
    const line = told.assignments.find(({ id }: Line) => id === first.id);
    expect(line).toMatchObject({ state: 'revoked', revokedReason: 'skipped', can: ['undo'] });
    const skipped = told.acts.find(({ act }: { act: string }) => act === 'skipped');
    expect(skipped).toMatchObject({ assignment: first.id, reason: 'Er syg', by: 'Nora Nordtest' });
    expect(skipped.words.da).toBe(line.words.da);
    expect(told.enrolments[0]).toMatchObject({ status: 'paused', resumeOn: day(test, 30) });
    expect(told.enrolments[0].pauses).toEqual([expect.objectContaining({ from: day(test) })]);
    await nora.post(`/enrolments/${karl.id}/resume`, {});
  });

  it('is paged both ways without a gap or a double', async () => {
    const many = await enrol(test, nora, here.A, 'nanna', { startedOn: day(test) });
    await rowsOf(
      test,
      `insert into assignment (department_id, patient_id, enrolment_id, step, questionnaire, opens_at, due_at, closes_at, state)
       select department_id, patient_id, id, 'x-' || n, 'depression-start', app.now() + (n - 60) * interval '1 day',
         app.now() + (n - 60) * interval '1 day' + interval '1 hour', app.now() + (n - 59) * interval '1 day', 'planned'
       from enrolment, generate_series(1, 120) n where id = $1`,
      [many.id],
    );
    const path = `/patients/${many.patient}/timeline`;
    const middle = await timeline(path);
    const seen: Line[] = [...middle.assignments];
    for (let page = middle; page.earlier; ) {
      page = await timeline(`${path}?before=${encodeURIComponent(page.earlier)}`);
      seen.unshift(...page.assignments);
    }
    for (let page = middle; page.later; ) {
      page = await timeline(`${path}?after=${encodeURIComponent(page.later)}`);
      seen.push(...page.assignments);
    }
    const stored = await rowsOf<{ id: string }>(
      test,
      'select id from assignment where enrolment_id = $1 order by opens_at, id',
      [many.id],
    );
    expect(seen.map(({ id }) => id)).toEqual(stored.map(({ id }) => id));
    expect((await nora.get(`${path}?before=x`)).status).toBe(422);
  });

  it('of another department is not there', async () => {
    for (const path of [`/patients/${karl.patient}/timeline`, `/enrolments/${karl.id}/timeline`]) {
      const foreign = bare(await sanne.get(path));
      expect(foreign).toEqual(bare(await sanne.get(path.replace(/[0-9a-f-]{36}/, randomUUID()))));
      expect(foreign).toMatchObject({ status: 404 });
    }
  });
});

describe('a calendar', () => {
  const calendar = (from: string, to: string, person = nora) =>
    person.get(`/departments/${here.A}/calendar?from=${from}&to=${to}`);

  it('counts by the department’s day what opens, is due, closes and goes out, as the rows have it', async () => {
    const { body } = await calendar(day(test), day(test, 40));
    const counted = await rowsOf<{ date: string; opens: number }>(
      test,
      `select (opens_at at time zone 'Europe/Copenhagen')::date::text as date, count(*)::int as opens from assignment
       where department_id = $1 and state <> 'revoked' and (opens_at at time zone 'Europe/Copenhagen')::date between $2 and $3 group by 1 order by 1`,
      [here.A, day(test), day(test, 40)],
    );
    const days = body.days as {
      date: string;
      opens: number;
      messages: { channel: string; count: number }[];
      appointments: number;
    }[];
    expect(days).toHaveLength(41);
    expect(days.filter(({ opens }) => opens > 0).map(({ date, opens }) => ({ date, opens }))).toEqual(counted);
    expect(days.find(({ date }) => date === day(test, 9))!.appointments).toBe(1);
    const [messages] = await rowsOf<{ n: number }>(
      test,
      `select count(*)::int as n from assignment a join enrolment e on e.id = a.enrolment_id, jsonb_to_recordset(a.reminders) as r (at timestamptz)
       where a.department_id = $1 and a.state in ('planned', 'open') and e.status = 'active' and r.at >= app.now()
         and (r.at at time zone 'Europe/Copenhagen')::date <= $2`,
      [here.A, day(test, 40)],
    );
    expect(days.flatMap((one) => one.messages).reduce((sum, { count }) => sum + count, 0)).toBe(messages!.n);
    expect([messages!.n > 0, body.today]).toEqual([true, day(test)]);
  });

  it('says which days are closed and why', async () => {
    const { body } = await calendar('2027-12-20', '2027-12-31');
    const of = (date: string) => body.days.find((one: { date: string }) => one.date === date);
    expect(of('2027-12-25')).toMatchObject({
      closed: true,
      holiday: { da: expect.any(String), en: expect.any(String) },
    });
    expect([of('2027-12-24').closed, of('2027-12-22').closed, of('2027-12-26').closed]).toEqual([true, false, true]);
  });

  it('a day opens to its patients, in pages, and who was shown is kept', async () => {
    const busy = day(test, 200);
    await rowsOf(
      test,
      `insert into assignment (department_id, patient_id, enrolment_id, step, questionnaire, opens_at, due_at, closes_at, state)
       select department_id, patient_id, id, 'busy-' || n, 'depression-start', ($2::date + time '08:00' + n * interval '1 second') at time zone 'Europe/Copenhagen',
         ($2::date + time '20:00') at time zone 'Europe/Copenhagen', ($2::date + time '21:00') at time zone 'Europe/Copenhagen', 'planned'
       from enrolment, generate_series(1, 120) n where id = $1`,
      [karl.id, busy],
    );
    const ids: string[] = [];
    let next: string | null = null;
    do {
      const after: string = next === null ? '' : `&after=${encodeURIComponent(next)}`;
      const { body } = await nora.get(`/departments/${here.A}/calendar/${busy}?kind=opens${after}`);
      expect(body.lines.length).toBeLessThanOrEqual(50);
      expect(body.lines[0]).toMatchObject({
        patient: { name: 'Karl Eksempel', cpr: '300174-9995' },
        state: 'planned',
        title: { da: expect.any(String) },
      });
      ids.push(...body.lines.map(({ id }: Line) => id));
      next = body.next;
    } while (next !== null);
    expect([ids.length, new Set(ids).size]).toEqual([120, 120]);
    for (const kind of ['due', 'closes', 'messages', 'appointments'])
      expect([kind, (await nora.get(`/departments/${here.A}/calendar/${busy}?kind=${kind}`)).status]).toEqual([
        kind,
        200,
      ]);
    const visits = await nora.get(`/departments/${here.A}/calendar/${day(test, 9)}?kind=appointments`);
    expect(visits.body.lines).toEqual([
      expect.objectContaining({ kind: 'visit', at: expect.any(String), channel: null }),
    ]);
    const seen = await rowsOf(
      test,
      `select 1 from audit where act = 'schedules.calendar-day' and (patient_id = $1 or $1 = any (patients))`,
      [karl.patient],
    );
    expect(seen.length).toBeGreaterThan(0);
  });

  it('is asked with sense, by its own staff', async () => {
    expect((await calendar('2027-01-01', '2027-04-01')).body.faults).toEqual([{ path: 'to', code: 'too-long' }]);
    expect((await calendar('2027-02-30', '2027-03-01')).body.faults).toEqual([{ path: 'from', code: 'bad-date' }]);
    expect(bare(await calendar(day(test), day(test), sanne))).toMatchObject({ status: 404 });
    expect(bare(await sanne.get(`/departments/${here.A}/calendar/${day(test)}?kind=opens`))).toMatchObject({
      status: 404,
    });
    expect((await nora.get(`/departments/${here.A}/calendar/soon?kind=opens`)).status).toBe(404);
  });
});
