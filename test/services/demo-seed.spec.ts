import { seedDemo } from '../../apps/api/src/demo/seed.server.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';

let test: TestApp;
let here: { A: string; B: string };
let nora: Person;

beforeAll(async () => {
  test = await startTestApp();
  await seedDemo(test.app, test.demo.people);
  expect(await rowsOf(test, 'select id from clinician')).toEqual([]);
  here = await makeDepartments(test);
  await seedDemo(test.app, test.demo.people);
  nora = await signIn(test, 'nora');
}, 60_000);
afterAll(() => test?.close());

const counts = async () =>
  rowsOf(
    test,
    'select (select count(*) from patient) as p, (select count(*) from enrolment) as e, (select count(*) from duty) as d, (select count(*) from response) as r',
  );

describe('the demo’s first start', () => {
  it('enrols everybody but one, with something to answer and something answered', async () => {
    expect(await counts()).toEqual([{ p: '9', e: '9', d: '8', r: '4' }]);
    const open = await until('all that is due is open', async () => {
      const rows = await rowsOf<{ login: string }>(
        test,
        `select distinct split_part(p.email, '@', 1) as login from assignment a join patient p on p.id = a.patient_id
         where a.state = 'open' order by login`,
      );
      return rows.length === 4 && rows.map(({ login }) => login);
    });
    // peter's first comes in four days; four have answered
    expect(open).toEqual(['dan', 'ellen', 'karl', 'mia']);
  });

  it('puts an acute answer on top of the worklist', async () => {
    const items = await until('the worklist', async () => {
      const { body } = await nora.get(`/worklist?department=${here.A}`);
      return body.items?.[0]?.level === 'acute' && body.items;
    });
    expect(items[0].patient.name).toBe('Nanna Opdigtet');
  });

  it('has somebody on duty for 60 days in both departments', async () => {
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
    expect(await rowsOf(test, live)).toEqual([{ n: 1 }]);
  });
});
