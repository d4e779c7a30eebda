import pg from 'pg';
import { departments } from '../../apps/api/src/demo/people.js';
import { seedDepartments } from '../../apps/api/src/demo/seed-departments.server.js';
import { seedDemo } from '../../apps/api/src/demo/seed.server.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';

let test: TestApp;
let here: Record<'A' | 'B' | 'C' | 'D', string>;
let nora: Person;
let ester: Person;
let vera: Person;

beforeAll(async () => {
  test = await startTestApp();
  await seedDemo(test.app, test.demo.people);
  expect(await rowsOf(test, 'select id from clinician')).toEqual([]);
  here = await region();
  await seedDemo(test.app, test.demo.people);
  nora = await signIn(test, 'nora');
  ester = await signIn(test, 'ester');
  vera = await signIn(test, 'vera');
}, 120_000);
afterAll(() => test?.close());

/** The departments as the first start makes them; their ids. */
async function region(): Promise<typeof here> {
  const owner = new pg.Client({ connectionString: test.database.ownerUrl });
  await owner.connect();
  await seedDepartments(owner).finally(() => owner.end());
  const rows = await rowsOf<{ id: string; sor: string }>(test, 'select id, sor from department');
  const of = (key: keyof typeof departments) => rows.find(({ sor }) => sor === departments[key].sor)!.id;
  return { A: of('A'), B: of('B'), C: of('C'), D: of('D') };
}

const counts = async () =>
  rowsOf(
    test,
    'select (select count(*) from patient) as p, (select count(*) from enrolment) as e, (select count(*) from duty) as d, (select count(*) from response) as r',
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
    const rows = await rowsOf<{ pathway: string }>(test, 'select distinct pathway from enrolment order by pathway');
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

  it('is not repeated', async () => {
    const before = await counts();
    await seedDemo(test.app, test.demo.people);
    expect(await counts()).toEqual(before);
    const live = `select count(*)::int as n from session where revoked_at is null`;
    expect(await rowsOf(test, live)).toEqual([{ n: 3 }]);
  });
});
