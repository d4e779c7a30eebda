import { seedDemo } from '../../apps/api/src/demo/seed.server.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { type Here, region, unequal } from './demo-seed.helpers.js';
import { must, ruleWritersOf } from './rules.helpers.js';

let test: TestApp;
let here: Here;
let nora: Person;
let ester: Person;
let vera: Person;

beforeAll(async () => {
  test = await startTestApp();
  await seedDemo(test.app, test.demo.people);
  expect(await rowsOf(test, 'select id from clinician')).toEqual([]);
  here = await region(test);
  await seedDemo(test.app, test.demo.people);
  nora = await signIn(test, 'nora');
  ester = await signIn(test, 'ester');
  vera = await signIn(test, 'vera');
}, 120_000);
afterAll(() => test?.close());

/** Of those who are patients now: the others' courses are over. */
const counts = async () =>
  rowsOf(
    test,
    `select (select count(*) from patient where coalesce(email, '') not like 'past-%') as p,
       (select count(*) from enrolment where status <> 'ended') as e, (select count(*) from duty) as d,
       (select count(*) from response r join patient p on p.id = r.patient_id where coalesce(p.email, '') not like 'past-%') as r`,
  );

/** The worst level of each patient on a department's worklist, once all of them are there. */
const levels = (who: Person, department: string, names: readonly string[]) =>
  until(`${names.join(', ')} on the worklist`, async () => {
    const { body } = await who.get(`/worklist?department=${department}`);
    const items: { level: string; patient: { name: string } }[] = body.items ?? [];
    const found = names.map((name) => items.find(({ patient }) => patient.name === name)?.level);
    return !found.includes(undefined) && Object.fromEntries(names.map((name, place) => [name, found[place]]));
  });

describe('the demo’s first start', () => {
  it('enrols everybody but one, with something to answer and something answered', async () => {
    expect(await counts()).toEqual([{ p: '17', e: '18', d: '16', r: '8' }]);
    const open = await until('all that is due is open', async () => {
      const rows = await rowsOf<{ login: string }>(
        test,
        `select distinct split_part(p.email, '@', 1) as login from assignment a join patient p on p.id = a.patient_id
         where a.state = 'open' and a.department_id = any('{${here.A},${here.B}}') order by login`,
      );
      return rows.length === 4 && rows.map(({ login }) => login);
    });
    // peter's first comes in four days; four have answered
    expect(open).toEqual(['dan', 'ellen', 'karl', 'mia']);
  });

  it('has somebody on every pathway of the product', async () => {
    const all = `select distinct pathway from enrolment where status <> 'ended' order by pathway`;
    const rows = await rowsOf<{ pathway: string }>(test, all);
    expect(rows.map(({ pathway }) => pathway)).toEqual([
      'arthroplasty',
      'cancer-treatment',
      'copd',
      'depression',
      'diabetes',
      'epilepsy',
      'heart-failure',
      'pregnancy',
    ]);
  });

  it('puts an acute answer on top of the worklist', async () => {
    const items = await until('the worklist', async () => {
      const { body } = await nora.get(`/worklist?department=${here.A}`);
      return body.items?.[0]?.level === 'acute' && body.items;
    });
    expect(items[0].patient.name).toBe('Nanna Opdigtet');
  });

  it('has every level somewhere: acute, red, yellow, green, and blue for who did not answer', async () => {
    expect(await levels(ester, here.C, ['Poul Påfundet'])).toEqual({ 'Poul Påfundet': 'red' });
    const names = ['Vibeke Vikarnavn', 'Sofie Skabelon', 'Gunnar Gætværk'];
    expect(await levels(vera, here.D, names)).toEqual({
      'Vibeke Vikarnavn': 'acute',
      'Sofie Skabelon': 'yellow',
      'Gunnar Gætværk': 'blue',
    });
    const helga = await until('Helga’s answer is judged', async () => {
      const rows = await rowsOf<{ level: string }>(
        test,
        `select a.level from assignment a join patient p on p.id = a.patient_id where p.name like 'Helga%' and a.level is not null`,
      );
      return rows.length > 0 && rows.map(({ level }) => level);
    });
    expect(helga).toEqual(['green']);
  });

  it('writes to each as they want: a text message, a letter that waits, a call', async () => {
    const sms = await test.demo.sms.arrived(({ to }) => to.replace(/\D/g, '').endsWith('10000101'), 30_000);
    expect(sms.text).toContain('Klinikken, Østby Hospital');
    const letters = await until('a letter', async () => {
      const { body } = await ester.get(`/departments/${here.C}/letters`);
      return body.waiting?.length > 0 && body.waiting;
    });
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({
      patient: { name: 'Inger Ikkevirkelig' },
      address: expect.stringContaining('Prøvevej 12'),
    });
    const calls = await until('a call', async () => {
      const { body } = await vera.get(`/departments/${here.D}/calls`);
      return body.calls?.length > 0 && body.calls;
    });
    expect(calls.map((call: { patient: { name: string } }) => call.patient.name)).toEqual(['Gunnar Gætværk']);
  });

  it('lets the clinic give out a code for a tablet', async () => {
    const [open] = await rowsOf<{ id: string }>(
      test,
      `select a.id from assignment a join patient p on p.id = a.patient_id where p.name like 'Rikke%' and a.state = 'open'`,
    );
    const { status, body } = await ester.post(`/assignments/${open!.id}/tablet-codes`);
    expect(status).toBeLessThan(300);
    expect(body).toMatchObject({ address: `${test.origin}/tablet`, code: expect.stringMatching(/\w/) });
  });

  it('has moved a visit, and what hangs on it; and has one on pause', async () => {
    const acts = await rowsOf<{ act: string; name: string }>(
      test,
      `select s.act, p.name from schedule_act s join patient p on p.id = s.patient_id
       where s.act in ('appointment-moved', 'moved', 'paused') and s.department_id = any('{${here.C},${here.D}}') order by s.act`,
    );
    expect(acts).toEqual([
      { act: 'appointment-moved', name: 'Helga Hittepåsom' },
      { act: 'moved', name: 'Helga Hittepåsom' },
      { act: 'paused', name: 'Tove Tænktsom' },
    ]);
    const [window] = await rowsOf<{ days: number }>(
      test,
      `select round(extract(epoch from a.opens_at - app.now()) / 86400)::int as days from assignment a
       join enrolment e on e.id = a.enrolment_id where e.pathway = 'diabetes' and a.step like 'before-visit%'`,
    );
    // 14 days before a visit that is in 34
    expect(window!.days).toBeGreaterThanOrEqual(19);
    expect(window!.days).toBeLessThanOrEqual(21);
  });

  it('has somebody on duty for 60 days in every department', async () => {
    const [gap] = await rowsOf<{ n: number }>(
      test,
      `select count(*)::int as n from generate_series(0, 58) day, department d where not exists (select from duty where
         department_id = d.id and starts_at <= app.now() + day * interval '1 day' and ends_at > app.now() + day * interval '1 day')`,
    );
    expect(gap!.n).toBe(0);
  });

  it('has months behind it: every level, handled, and some without action', async () => {
    const rows = await rowsOf<{ level: string; n: number; none: number; open: number }>(
      test,
      `select t.level, count(*)::int as n, count(*) filter (where w.outcome = 'no-action')::int as none,
         count(*) filter (where w.state <> 'closed')::int as open
       from triage t join response r on r.id = t.response_id join patient p on p.id = t.patient_id and p.email like 'past-%'
         left join worklist_item w on w.response_id = t.response_id
       where t.department_id = $1 and r.received_at < app.now() - interval '6 days' group by t.level order by t.level`,
      [here.A],
    );
    expect(rows.map(({ level }) => level)).toEqual(['acute', 'green', 'grey', 'red', 'yellow']);
    expect(rows.map(({ open }) => open)).toEqual([0, 0, 0, 0, 0]);
    const of = (level: string) => rows.find((row) => row.level === level)!;
    expect(of('green').n).toBeGreaterThan(100);
    expect(of('yellow').n).toBeGreaterThan(of('red').n);
    expect(of('acute').none).toBe(0);
    expect(of('yellow').none).toBeGreaterThan(5);
    const [who] = await rowsOf<{ n: number; by: number; odd: number }>(
      test,
      `select count(*)::int as n, count(distinct clinician_id)::int as by,
         count(*) filter (where at > app.now() or clinician_id not in (select clinician_id from membership))::int as odd from handling`,
    );
    expect(who).toMatchObject({ by: expect.any(Number), odd: 0 });
    expect(who!.by).toBeGreaterThanOrEqual(5);
  });

  it('judges its past as the services would judge it again', async () => {
    expect(await unequal(test, nora, here.A, 'depression')).toEqual({ responses: expect.any(Number), unequal: [] });
    for (const pathway of ['copd', 'heart-failure', 'diabetes'])
      expect(await unequal(test, ester, here.C, pathway)).toMatchObject({ unequal: [] });
    for (const pathway of ['arthroplasty', 'cancer-treatment', 'pregnancy'])
      expect(await unequal(test, vera, here.D, pathway)).toMatchObject({ unequal: [] });
  });

  it('has rules under way that nobody has approved, and a rehearsal of them has something to discuss', async () => {
    const ward = await ruleWritersOf(test, here.A);
    const { ruleSets } = must(await ward.ours.list(nora), 200);
    const { versions } = ruleSets.find(({ id }: { id: string }) => id === 'depression');
    const [draft] = versions;
    expect(draft).toMatchObject({ version: 1000, status: 'draft', inForce: false });
    const { document } = must(await ward.ours.version(nora, 'depression', draft.version), 200);
    expect(must(await ward.ours.check(nora, document), 200).faults).toEqual([]);
    const made = { id: 'depression', version: draft.version, revision: draft.revision, document };
    const { id, state, result } = await ward.rehearsed(made, nora, 160);
    expect(state).toBe('done');
    expect(result.newlyGreen ?? result.lowered).toBeGreaterThan(0);
    const { patients } = must(await ward.ours.moved(nora, id, 'newly-green'), 200);
    expect(patients.length).toBeGreaterThanOrEqual(5);
    const outcomes = new Set(patients.map(({ outcome }: { outcome: unknown }) => JSON.stringify(outcome)));
    expect(outcomes.size).toBeGreaterThan(1);
  });

  it('has action cards for three rules', async () => {
    const { cards } = must(await nora.get(`/departments/${here.A}/action-cards`), 200);
    const shown = cards.map(({ rule, phone }: { rule: string; phone: string }) => [rule, phone]);
    expect(shown.sort()).toEqual([
      ['phq9-item-9', '10 00 00 03'],
      ['phq9-little-fall', '10 00 00 01'],
      ['phq9-severe', '10 00 00 01'],
    ]);
  });

  it('knows how much a day holds, who is told when, who answers for it, and where video is met', async () => {
    const { budget } = must(await nora.get(`/worklist?department=${here.A}`), 200);
    const [row] = await rowsOf<object>(
      test,
      `select d.capacity, jsonb_array_length(d.escalation) as steps, c.name as responsible, d.video_url as video
       from department d join clinician c on c.id = d.responsible_id where d.id = $1`,
      [here.A],
    );
    expect(row).toEqual({
      capacity: { perDay: { 1: 6, 2: 6, 3: 6, 4: 6, 5: 6 }, overflow: expect.any(Object) },
      steps: 3,
      responsible: 'Liv Lægeprøve',
      video: 'https://video.example.test/ambulatoriet',
    });
    expect(budget).not.toBeNull();
  });

  it('has limits of their own for two patients', async () => {
    for (const [name, code] of [
      ['Poul Påfundet', 'hm.spo2'],
      ['Helga Hittepåsom', 'hm.weight'],
    ]) {
      const [patient] = await rowsOf<{ id: string }>(test, 'select id from patient where name = $1', [name]);
      const { enrolments } = must(await ester.get(`/patients/${patient!.id}/limits`), 200);
      const current = enrolments.flatMap((one: { current: object[] }) => one.current);
      expect(current).toContainEqual(expect.objectContaining({ code, by: 'Emil Østtest', state: 'in-force' }));
    }
  });

  it('has a talk to come that the patient has answered, a sentence of what matters, and one agreed', async () => {
    const { items } = must(await nora.get(`/consultations?department=${here.A}&state=open`), 200);
    expect(items).toEqual([
      expect.objectContaining({
        state: 'agreed',
        kind: 'phone',
        number: '10 00 01 10',
        answeredAt: expect.any(String),
      }),
    ]);
    expect(items[0]).toMatchObject({ patient: { name: 'Aksel Attrap' }, item: expect.any(String) });
    const said = await rowsOf(
      test,
      `select p.name, m.text <> '' as said, (select count(*)::int from agreement a where a.patient_id = p.id) as agreed
       from matter m join patient p on p.id = m.patient_id order by p.name`,
    );
    expect(said).toEqual([
      { name: 'Aksel Attrap', said: true, agreed: 0 },
      { name: 'Ellen Example', said: true, agreed: 1 },
    ]);
  });

  it('has judgements by three people, and one false green that was looked at', async () => {
    const judged = await rowsOf(
      test,
      'select clinician_name as by, level from judgement where department_id = $1 order by 1',
      [here.A],
    );
    expect(judged).toEqual([
      { by: 'Liv Lægeprøve', level: 'yellow' },
      { by: 'Nils Nordtest', level: 'red' },
      { by: 'Nora Nordtest', level: 'green' },
    ]);
    const { greens } = must(await nora.get(`/quality/false-greens?department=${here.A}`), 200);
    const looked = greens.filter(({ reviews }: { reviews: object[] }) => reviews.length > 0);
    expect(looked).toEqual([expect.objectContaining({ pathway: 'depression', events: expect.any(Array) })]);
  });

  it('is not repeated', async () => {
    const before = await counts();
    await seedDemo(test.app, test.demo.people);
    expect(await counts()).toEqual(before);
    const live = `select count(*)::int as n from session where revoked_at is null`;
    // three of this file's own, and four of the rehearsal's
    expect(await rowsOf(test, live)).toEqual([{ n: 7 }]);
  });
});
