import { Temporal } from 'temporal-polyfill';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, type Planted, plant, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { CHECK_FAILED } from '../../apps/api/src/notifications/letter.js';
import { onDuty } from './notifications.helpers.js';

let test: TestApp;
let north: Planted;
let south: Planted;
let nora: Person;

beforeAll(async () => {
  test = await startTestApp();
  north = await plant(test, 'karl');
  south = await plant(test, 'lone', 'epilepsy', 'epilepsy');
  nora = await signIn(test, 'nora');
  await onDuty(test, north.department, 'nora');
  await asSuperuser(test, (client) =>
    client.query(`update department set pathways = '["epilepsy"]' where id = $1`, [south.department]),
  );
});
afterAll(() => test?.close());

interface Check {
  readonly passed: boolean;
  readonly failed: boolean;
  readonly patient: string;
  readonly enrolment: string;
  readonly response: string | null;
}

const checks = (department: string) =>
  rowsOf<Check>(
    test,
    `select c.passed_at is not null as passed, c.failed_at is not null as failed, a.patient_id as patient, a.enrolment_id as enrolment,
       c.response_id as response
     from synthetic_check c join assignment a on a.id = c.assignment_id where c.department_id = $1 order by c.day desc`,
    [department],
  );

async function nextMorning(): Promise<void> {
  const now = Temporal.Instant.from(test.clock.now().toISOString()).toZonedDateTimeISO('Europe/Copenhagen');
  const six = now.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone: 'Europe/Copenhagen', plainTime: '06:00' });
  await test.clock.set(new Date(six.epochMilliseconds + 1_000));
}

const worklist = async () => (await nora.get(`/worklist?department=${north.department}&state=open`)).body;

it('has not run for a department that was not there at six', async () => {
  expect(await rowsOf(test, 'select * from synthetic_check')).toEqual([]);
  expect((await worklist()).checks.synthetic).toBe('not-run');
});

it('at six an acute answer of nobody travels the whole way in each department, and nobody sees or hears of it', async () => {
  await nextMorning();
  for (const { department } of [north, south]) {
    const check = await until(
      'the check has passed',
      async () => (await checks(department)).find(({ passed }) => passed),
      25_000,
    );
    const [item] = await until('it is cleared away', async () => {
      const rows = await rowsOf<{ level: string; synthetic: boolean; status: string }>(
        test,
        `select i.level, i.synthetic, e.status from worklist_item i join enrolment e on e.id = i.enrolment_id
         where i.response_id = $1 and i.state = 'closed' and e.status = 'ended'`,
        [check.response],
      );
      return rows.length > 0 && rows;
    });
    expect(item).toEqual({ level: 'acute', synthetic: true, status: 'ended' });
    const [{ n }] = (await rowsOf<{ n: number }>(test, 'select count(*)::int as n from score where response_id = $1', [
      check.response,
    ])) as [{ n: number }];
    expect(n).toBeGreaterThan(0);
    expect(await rowsOf(test, 'select id from reminder where patient_id = $1', [check.patient])).toEqual([]);
  }
  expect(test.demo.mail.list()).toEqual([]);
  const { items, waiting, checks: shown } = await worklist();
  expect([items, waiting, shown.synthetic]).toEqual([[], 0, 'ok']);
  for (const query of ['Syntetisk', '610170-9996']) {
    const found = await nora.post('/patients/search', { department: north.department, query });
    expect([query, found.body.patients]).toEqual([query, []]);
  }
});

it('runs once a day, each day anew', async () => {
  await nextMorning();
  await until(
    'the second has passed',
    async () => (await checks(north.department)).filter(({ passed }) => passed).length === 2,
    25_000,
  );
  const [second, first] = await checks(north.department);
  expect(second!.patient).toBe(first!.patient);
  expect(second!.enrolment).not.toBe(first!.enrolment);
});

it('when it does not arrive in two minutes it has failed: the list says so, and somebody on duty is told', async () => {
  await asSuperuser(test, async (client) => {
    await client.query(
      `create function broken() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`,
    );
    await client.query('create trigger broken before insert on triage for each row execute function broken()');
  });
  await nextMorning();
  const handedIn = await until(
    'the third is handed in',
    async () => {
      const all = await checks(north.department);
      return all.length === 3 && all[0]!.response;
    },
    25_000,
  );
  expect((await checks(north.department))[0]).toMatchObject({ passed: false, failed: false });
  await asSuperuser(test, (client) =>
    client.query(`update synthetic_check set recorded_at = now() - interval '121 seconds' where response_id = $1`, [
      handedIn,
    ]),
  );
  await until('it has failed', async () => (await checks(north.department))[0]?.failed, 15_000);
  expect((await worklist()).checks.synthetic).toBe('failed');
  const mail = await test.demo.mail.arrived(({ subject }) => subject === CHECK_FAILED.subject.da, 15_000);
  expect(mail.to).toBe('nora@example.test');
  const told = `select 1 from duty_message where check_day is not null and state = 'sent' and round = 1`;
  await until('the message is marked as sent', async () => (await rowsOf(test, told)).length === 1);
});
