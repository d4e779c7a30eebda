import { lintMessage, MESSAGE_FORBIDDEN } from '@stemme/pathways';
import type { Mail } from '../../apps/api/src/demo/mail-sink.server.js';
import { Database } from '../../apps/api/src/platform/database/database.service.js';
import { EscalationService } from '../../apps/api/src/worklist/escalation.service.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, type Planted, plant, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { onDuty, publish, settled } from './notifications.helpers.js';
import { onMonday } from './triage.helpers.js';
import { type Escalated, escalations, planted } from './worklist.helpers.js';

let test: TestApp;
let karl: Planted;
let nora: Person;
let id: Record<'nora' | 'nils', string>;

const MINUTE = 60_000;
const inAn = (minutes: number) => new Date(test.clock.now().getTime() + minutes * MINUTE);
const idOf = async (login: string) =>
  (await rowsOf<{ id: string }>(test, 'select id from clinician where subject = $1', [`staff-${login}`]))[0]!.id;
const setSteps = async (...steps: (readonly [number, string])[]) => {
  const body = { steps: steps.map(([minutes, to]) => ({ after: { minutes }, to })), responsible: id.nils };
  expect((await nora.put(`/departments/${karl.department}/escalation`, body)).status).toBe(204);
};
/** The worker's own round, without waiting for it: one more changes nothing. */
const sweep = () => test.app.get(EscalationService).overdue(test.app.get(Database).scan());
/** The rows of a step once they have come, and all of them stand so. */
const told = (item: string, step: number, state?: string): Promise<Escalated[]> =>
  until(`step ${step} is told${state ? `: ${state}` : ''}`, async () => {
    await sweep();
    const rows = (await escalations(test, item)).filter((row) => row.step === step);
    return rows.length > 0 && (!state || rows.every((row) => row.state === state)) ? rows : undefined;
  });
/** Nothing more is told: a round of the sweep has passed, and everything it found is done. */
const quiet = async () => {
  await sweep();
  await settled(test);
};
const mailsTo = (login: string): Mail[] => test.demo.mail.list().filter(({ to }) => to === `${login}@example.test`);
const itemDto = async (item: string, more = '') =>
  (await nora.get(`/worklist?department=${karl.department}${more}`)).body.items.find(
    (one: { id: string }) => one.id === item,
  );
/** Of the department's list of what nobody got: those about a missed deadline. */
const undelivered = async (): Promise<(string | null)[][]> =>
  (await nora.get(`/departments/${karl.department}/undelivered`)).body.undelivered
    .filter(({ step }: { step: string }) => step === 'escalation')
    .map((line: Record<'status' | 'error' | 'clinician', string | null>) => [line.status, line.error, line.clinician]);
const inTime = (rows: readonly Escalated[]) =>
  rows.every(({ due, told: at }) => at.getTime() >= due.getTime() && at.getTime() - due.getTime() <= MINUTE);

beforeAll(async () => {
  test = await startTestApp();
  await onMonday(test);
  karl = await plant(test, 'karl');
  nora = await signIn(test, 'nora');
  await signIn(test, 'nils');
  id = { nora: await idOf('nora'), nils: await idOf('nils') };
});
afterAll(() => test?.close());
beforeEach(async () => {
  test.demo.mail.clear();
  await onDuty(test, karl.department, 'nora');
});
afterEach(async () => {
  test.demo.mail.behave('accept');
  await rowsOf(
    test,
    `update worklist_item set state = 'closed', closed_at = app.now(), outcome = 'phoned' where state <> 'closed'`,
  );
  await onMonday(test);
});

it('a deadline that passes is told step by step, each on time, until somebody has done something', async () => {
  await setSteps([0, 'duty'], [60, 'nurse'], [30, 'responsible']);
  const due = inAn(10);
  const item = await planted(test, karl, { due });
  await test.clock.set(new Date(due.getTime() - MINUTE));
  await quiet();
  expect(await escalations(test, item)).toEqual([]);
  for (const [step, minutes] of [0, 60, 90].entries()) {
    await test.clock.set(new Date(due.getTime() + minutes * MINUTE + 2_000));
    await told(item, step, 'sent');
  }
  await settled(test);
  const rows = await escalations(test, item);
  expect(rows.map(({ step, to, login, state }) => [step, to, login, state])).toEqual([
    [0, 'duty', 'nora', 'sent'],
    [1, 'nurse', 'nils', 'sent'],
    [1, 'nurse', 'nora', 'sent'],
    [2, 'responsible', 'nils', 'sent'],
  ]);
  expect([inTime(rows), rows[0]!.due.toISOString()]).toEqual([true, due.toISOString()]);
  await test.clock.advance('PT5H');
  await quiet();
  expect(await escalations(test, item)).toHaveLength(rows.length);
  const shown = await itemDto(item);
  expect(shown.escalatesAt).toBeNull();
  expect(shown.told[0]).toMatchObject({ step: 0, to: 'duty', name: 'Nora Nordtest', state: 'sent' });
  expect(Date.parse(shown.told[0].arrivedAt)).toBeGreaterThanOrEqual(Date.parse(shown.told[0].at));
});

it('of many items with all kinds of deadlines, every one is told, and none more than a minute late', async () => {
  await setSteps([0, 'duty'], [15, 'responsible']);
  const dues = [2, 3, 4, 7].map(inAn);
  const items = await Promise.all(
    Array.from({ length: 32 }, (_, n) =>
      planted(test, karl, { level: n % 3 ? 'red' : 'yellow', rank: n % 3 ? 1 : 2, due: dues[n % 4]! }),
    ),
  );
  const hours = [0, 15].flatMap((minutes) => dues.map((due) => due.getTime() + minutes * MINUTE));
  for (const hour of hours) {
    await test.clock.set(new Date(hour + 1_000));
    await quietly();
  }
  const rows = (await Promise.all(items.map((item) => escalations(test, item)))).flat();
  expect([rows.length, inTime(rows)]).toEqual([64, true]);
}, 120_000);

/** What is due at this moment has been found and told. */
const quietly = () =>
  until('what is due is told', async () => {
    await sweep();
    const [row] = await rowsOf<{ n: number }>(
      test,
      `select count(*)::int as n from worklist_item w where w.state <> 'closed' and not w.synthetic
         and greatest(coalesce(w.escalate_at, w.due_at), w.next_attempt_at) <= app.now() - interval '1 second'`,
    );
    return row!.n === 0;
  });

it('the message says that something waits, and not what or about whom', async () => {
  await setSteps([0, 'duty']);
  const item = await planted(test, karl, { due: inAn(-1) });
  await told(item, 0, 'sent');
  const [mail] = mailsTo('nora');
  const read = `${mail!.subject} ${mail!.text} ${mail!.html}`;
  for (const secret of ['Karl', 'Eksempel', '300174', item, karl.patient]) expect(read).not.toContain(secret);
  expect(lintMessage(`${mail!.subject} ${mail!.text}`, MESSAGE_FORBIDDEN)).toEqual([]);
});

describe('outside opening hours', () => {
  it('only what is acute is told, and only to whoever is on duty; the rest when the doors open', async () => {
    await setSteps([0, 'duty'], [10, 'responsible']);
    const evening = test.clock.now();
    evening.setUTCHours(19, 0, 0, 0);
    await test.clock.set(evening);
    await onDuty(test, karl.department, 'nora');
    const [acute, red] = [
      await planted(test, karl, { level: 'acute', rank: 0, due: inAn(-1) }),
      await planted(test, karl, { due: inAn(-1) }),
    ];
    const [first] = await told(acute, 0, 'sent');
    expect(first).toMatchObject({ to: 'duty', login: 'nora' });
    await test.clock.advance('PT2H');
    await settled(test);
    expect([(await escalations(test, acute)).length, await escalations(test, red)]).toEqual([1, []]);
    const { escalatesAt } = await itemDto(red);
    const morning = new Date(escalatesAt);
    // eight o'clock of the next morning in Copenhagen
    expect(morning.toLocaleTimeString('da-DK', { timeZone: 'Europe/Copenhagen' })).toBe('08.00.00');
    await test.clock.set(new Date(morning.getTime() - MINUTE));
    await settled(test);
    expect(await escalations(test, red)).toEqual([]);
    await test.clock.set(new Date(morning.getTime() + 2_000));
    const rows = await told(red, 0, 'sent');
    expect([rows[0]!.due.toISOString(), inTime(rows)]).toEqual([escalatesAt, true]);
    await test.clock.set(new Date(morning.getTime() + 10 * MINUTE + 2_000));
    expect(inTime(await told(acute, 1, 'sent'))).toBe(true);
  });
});

describe('whatever state it is in', () => {
  it('taken and not handled: told all the same; closed: not', async () => {
    await setSteps([0, 'responsible']);
    const [taken, closed] = [await planted(test, karl, { due: inAn(5) }), await planted(test, karl, { due: inAn(5) })];
    expect((await nora.post(`/worklist/${taken}/take`, { version: 1 })).status).toBe(200);
    const done = await nora.post(`/worklist/${closed}/outcome`, { version: 1, outcome: 'phoned' });
    expect(done.status).toBe(200);
    await test.clock.advance('PT6M');
    await told(taken, 0, 'sent');
    await quiet();
    expect(await escalations(test, closed)).toEqual([]);
  });

  it('put off, or not reached: counted from the hour that somebody set', async () => {
    await setSteps([0, 'responsible']);
    const [snoozed, tried] = [await planted(test, karl, { due: inAn(5) }), await planted(test, karl, { due: inAn(5) })];
    const until30 = inAn(30).toISOString();
    await nora.post(`/worklist/${snoozed}/snooze`, { version: 1, until: until30, reason: 'I møde' });
    await nora.post(`/worklist/${tried}/outcome`, { version: 1, outcome: 'not-reached', nextAttemptAt: until30 });
    await test.clock.advance('PT20M');
    await quiet();
    expect([await escalations(test, snoozed), await escalations(test, tried)]).toEqual([[], []]);
    await test.clock.set(new Date(Date.parse(until30) + 2_000));
    for (const item of [snoozed, tried]) {
      const rows = await told(item, 0, 'sent');
      expect([rows[0]!.due.toISOString(), inTime(rows)]).toEqual([until30, true]);
    }
  });
});

describe('whoever cannot be told', () => {
  it('nobody on duty is written down, and the next is told at once', async () => {
    await setSteps([0, 'duty'], [600, 'responsible']);
    await asSuperuser(test, (client) => client.query('delete from duty'));
    const item = await planted(test, karl, { due: inAn(-1) });
    expect(await told(item, 0)).toMatchObject([{ login: null, state: 'failed', error: 'nobody-to-tell' }]);
    expect(await told(item, 1, 'sent')).toMatchObject([{ login: 'nils' }]);
    expect((await itemDto(item)).told[0]).toMatchObject({ name: null, state: 'nobody', to: 'duty', arrivedAt: null });
    expect(await undelivered()).toContainEqual(['failed', 'nobody-to-tell', null]);
  });

  it('a refused message is, and the next does not wait', async () => {
    await setSteps([0, 'duty'], [600, 'responsible']);
    test.demo.mail.behave('reject', 1);
    const item = await planted(test, karl, { due: inAn(-1) });
    expect(await told(item, 0, 'failed')).toMatchObject([{ login: 'nora', error: 'bounced' }]);
    expect(await told(item, 1, 'sent')).toMatchObject([{ login: 'nils' }]);
    const [name] = await rowsOf<{ name: string }>(test, 'select name from clinician where id = $1', [id.nora]);
    // beside the others; what arrived is not among them
    expect((await undelivered()).filter(([, error]) => error !== 'nobody-to-tell')).toEqual([
      ['failed', 'bounced', name!.name],
    ]);
  });

  it('no responsible clinician: written down, too', async () => {
    const nobody = { steps: [{ after: { minutes: 0 }, to: 'administrator' }], responsible: null };
    expect((await nora.put(`/departments/${karl.department}/escalation`, nobody)).status).toBe(204);
    const item = await planted(test, karl, { due: inAn(-1) });
    const rows = await told(item, 0);
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('at most once', () => {
  it('the same news delivered twice, and every worker at once', async () => {
    await setSteps([0, 'nurse']);
    const item = await planted(test, karl, { due: inAn(-1) });
    const rows = await told(item, 0, 'sent');
    await settled(test);
    const sent = mailsTo('nora').length;
    await asSuperuser(test, async (client) => {
      for (const _ of [1, 2, 3]) await publish(client, 'worklist.overdue', ['worklist.escalate'], { item }, karl);
      const [first] = (await client.query('select id from escalation where item_id = $1', [item])).rows;
      await publish(
        client,
        'worklist.escalation-due',
        ['notifications.send-escalation'],
        { escalation: first.id },
        karl,
      );
    });
    await settled(test);
    expect([(await escalations(test, item)).length, mailsTo('nora').length]).toEqual([rows.length, sent]);
  });

  it('a process that died between claim and mark: nobody knows, it is shown, and it is not sent again', async () => {
    await setSteps([0, 'duty']);
    const item = await planted(test, karl, { due: inAn(-1) });
    await told(item, 0, 'sent');
    const sent = mailsTo('nora').length;
    await rowsOf(
      test,
      `update escalation set state = 'claimed', claimed_at = now() - interval '3 minutes' where item_id = $1`,
      [item],
    );
    expect(await told(item, 0, 'unknown')).toMatchObject([{ error: 'interrupted' }]);
    await settled(test);
    expect(mailsTo('nora')).toHaveLength(sent);
    expect((await itemDto(item)).told[0].state).toBe('unknown');
  });
});

it('other steps hold from now on, also for what stands open', async () => {
  await setSteps([0, 'duty'], [300, 'responsible']);
  const item = await planted(test, karl, { due: inAn(-1) });
  const [first] = await told(item, 0, 'sent');
  await setSteps([0, 'duty'], [20, 'responsible']);
  await test.clock.set(new Date(first!.told.getTime() + 20 * MINUTE + 1_000));
  expect(inTime(await told(item, 1, 'sent'))).toBe(true);
});
