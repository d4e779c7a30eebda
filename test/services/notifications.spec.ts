import { randomUUID } from 'node:crypto';
import { lintMessage, MESSAGE_FORBIDDEN, productText } from '@stemme/pathways';
import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, type Planted, plant, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { about, another, messages, open, reminders, settled, stands } from './notifications.helpers.js';

let test: TestApp;
let karl: Planted;
let ellen: Planted;
let nora: Person;
let sanne: Person;

beforeAll(async () => {
  test = await startTestApp();
  karl = await plant(test, 'karl');
  ellen = await plant(test, 'ellen');
  await plant(test, 'lone');
  [nora, sanne] = [await signIn(test, 'nora'), await signIn(test, 'sanne')];
});
afterAll(() => test?.close());
afterEach(() => test.demo.mail.behave('accept'));

const WAITING = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
  and query like '%from reminder%'`;

const undelivered = async (person: Person, department: string) =>
  (await person.get(`/departments/${department}/undelivered`)).body.undelivered;

async function handIn(login: string, assignment: string) {
  const patient = await signIn(test, login);
  const at = test.clock.now().toISOString();
  return patient.put(`/responses/${randomUUID()}`, {
    assignment,
    questionnaireVersion: 1,
    answers: depressionAnswers(0, 0),
    language: 'da',
    mode: 'web',
    answeredBy: 'self',
    startedAt: at,
    completedAt: at,
  });
}

describe('the invitation', () => {
  it('goes out at once, in the patient’s language, with the way in and nothing about health', async () => {
    for (const [here, subject] of [
      [karl, 'Spørgeskema til dig'],
      [ellen, 'A questionnaire for you'],
    ] as const) {
      const assignment = await open(test, here);
      await stands(test, assignment, 'invitation', 'sent');
      const [mail, ...more] = await about(test, assignment);
      expect(more).toEqual([]);
      expect(mail!.subject).toBe(subject);
      expect(mail!.messageId).toContain((await messages(test, assignment))[0]!.id);
      for (const text of [mail!.text, mail!.html]) expect(text).toContain(`${test.origin}/skema/${assignment}`);
      expect(mail!.text).toContain('Ambulatoriet, Nordby Hospital');
      const read = `${mail!.subject} ${mail!.text} ${mail!.html.replace(/<[^>]+>/g, ' ')}`.replaceAll(assignment, '');
      expect(lintMessage(read, MESSAGE_FORBIDDEN)).toEqual([]);
      expect((await reminders(test, assignment)).map(({ state }) => state)).toEqual(['sent', 'due', 'due']);
    }
  });

  it('goes out once, though it is planned twice and two processes look for it at the same time', async () => {
    const second = await startTestApp({ database: test.database });
    try {
      const people = await Promise.all(Array.from({ length: 20 }, () => another(test, karl)));
      const assignments = await Promise.all(people.map((one) => open(test, one)));
      for (const [at, assignment] of assignments.entries())
        await asSuperuser(test, (client) =>
          client.query(
            `select app.publish('schedules.due', 1, array['notifications.plan'], jsonb_build_object('assignment', $1::text), $2, $3, 5, null)`,
            [assignment, karl.department, people[at]!.patient],
          ),
        );
      for (const assignment of assignments) await stands(test, assignment, 'invitation', 'sent');
      await settled(test);
      const mails = await Promise.all(assignments.map((assignment) => about([test, second], assignment)));
      expect(mails.map(({ length }) => length)).toEqual(assignments.map(() => 1));
    } finally {
      await second.close();
    }
  });

  it('is not sent without an address, or when it would tell a bystander something; somebody calls, and sees why', async () => {
    const { department } = ellen;
    await asSuperuser(test, (client) => client.query('update patient set email = null where id = $1', [ellen.patient]));
    const nowhere = await open(test, ellen);
    await stands(test, nowhere, 'invitation', 'waiting');
    expect(await messages(test, nowhere)).toMatchObject([{ channel: 'phone', state: 'waiting' }]);
    await asSuperuser(test, async (client) => {
      await client.query(`update patient set email = 'ellen@example.test' where id = $1`, [ellen.patient]);
      await client.query(`update department set public_name = 'Psykiatrisk Ambulatorium' where id = $1`, [department]);
    });
    const telling = await open(test, ellen);
    await stands(test, telling, 'invitation', 'waiting');
    await asSuperuser(test, (client) =>
      client.query(`update department set public_name = 'Ambulatoriet, Nordby Hospital' where id = $1`, [department]),
    );
    expect(await messages(test, telling)).toMatchObject([
      { channel: 'email', state: 'failed', error: 'lint' },
      { channel: 'phone', state: 'waiting' },
    ]);
    expect([...(await about(test, nowhere)), ...(await about(test, telling))]).toEqual([]);
    expect(await undelivered(nora, department)).toMatchObject([
      {
        patient: { name: 'Ellen Example' },
        step: 'invitation',
        channel: 'email',
        status: 'failed',
        error: 'lint',
        next: 'phone',
      },
    ]);
    expect((await nora.get(`/departments/${department}/calls`)).body.calls).toMatchObject([
      { patient: { name: 'Ellen Example' }, why: 'phone-channel', step: 'invitation' },
      { patient: { name: 'Ellen Example' }, why: 'not-delivered', step: 'invitation' },
    ]);
    expect((await nora.get(`/patients/${ellen.patient}/messages`)).body.messages).toContainEqual({
      id: expect.any(String),
      step: 'invitation',
      steps: ['invitation'],
      channel: 'email',
      at: expect.any(String),
      status: 'failed',
      error: 'lint',
      next: 'phone',
      resolved: null,
      assignments: expect.any(Array),
      questionnaires: 1,
    });
  });

  it('of another department is nobody else’s business', async () => {
    for (const path of [
      `/departments/${karl.department}/undelivered`,
      `/patients/${karl.patient}/messages`,
      `/departments/${randomUUID()}/undelivered`,
    ])
      expect([path, (await sanne.get(path)).status]).toEqual([path, 404]);
  });
});

describe('what the mail server says', () => {
  it('a no is a failure that the department sees', async () => {
    test.demo.mail.behave('reject', 1);
    const assignment = await open(test, await another(test, karl));
    await stands(test, assignment, 'invitation', 'waiting');
    expect(await messages(test, assignment)).toMatchObject([
      { channel: 'email', state: 'failed', error: 'bounced', tries: 1 },
      { channel: 'phone', state: 'waiting' },
    ]);
    expect(await undelivered(nora, karl.department)).toContainEqual(
      expect.objectContaining({
        patient: expect.objectContaining({ name: 'Ida Eksempel' }),
        status: 'failed',
        error: 'bounced',
      }),
    );
  });

  it('a not-yet is tried again, and arrives once', async () => {
    test.demo.mail.behave('defer', 1);
    const assignment = await open(test, karl);
    expect(await stands(test, assignment, 'invitation', 'sent')).toMatchObject({ tries: 2, error: null });
    expect(await about(test, assignment)).toHaveLength(1);
  });

  it('a lost reply is not known, is listed, and is never sent again', async () => {
    test.demo.mail.behave('lose-reply', 1);
    const assignment = await open(test, karl);
    expect(await stands(test, assignment, 'invitation', 'unknown')).toMatchObject({ error: 'no-reply' });
    // whatever would send it again has had its turn when a later one has arrived
    await stands(test, await open(test, karl), 'invitation', 'sent');
    await settled(test);
    expect(await about(test, assignment)).toHaveLength(1);
    expect(await undelivered(nora, karl.department)).toContainEqual(
      expect.objectContaining({ status: 'unknown', error: 'no-reply' }),
    );
  });

  it('silence is not known either, and no hand-in waits for it', async () => {
    test.demo.mail.behave('hang', 1);
    const assignment = await open(test, karl);
    await stands(test, assignment, 'invitation', 'claimed');
    expect((await handIn('karl', assignment)).status).toBe(200);
    expect(await stands(test, assignment, 'invitation', 'unknown', 20_000)).toMatchObject({ error: 'no-reply' });
  });

  it('a process that died between claim and mark leaves what nobody knows: listed, not sent', async () => {
    const assignment = await open(test, karl, [['reminder-1', '1 day']]);
    await stands(test, assignment, 'reminder-1', 'due');
    await asSuperuser(test, (client) =>
      client.query(
        `with m as (insert into message (department_id, patient_id, channel, step, state, claimed_at)
           values ($2, $3, 'email', 'reminder-1', 'claimed', now() - interval '121 seconds') returning id)
         update reminder set state = 'claimed', message_id = m.id from m where assignment_id = $1`,
        [assignment, karl.department, karl.patient],
      ),
    );
    expect(await stands(test, assignment, 'reminder-1', 'unknown', 20_000)).toMatchObject({ error: 'interrupted' });
    expect(await about(test, assignment)).toEqual([]);
  });
});

describe('after an answer', () => {
  it('nothing is sent', async () => {
    const assignment = await open(test, karl, [
      ['invitation', '0 days'],
      ['reminder-1', '3 seconds'],
    ]);
    await stands(test, assignment, 'invitation', 'sent');
    expect((await handIn('karl', assignment)).status).toBe(200);
    await stands(test, assignment, 'reminder-1', 'suppressed');
    expect(await about(test, assignment)).toHaveLength(1);
  });

  it('nothing is sent, though it came while the message was being claimed', async () => {
    const assignment = await open(test, await another(test, karl), [['reminder-1', '2 seconds']]);
    await stands(test, assignment, 'reminder-1', 'due');
    await asSuperuser(test, async (client) => {
      await client.query('begin');
      await client.query(`update assignment set state = 'answered' where id = $1`, [assignment]);
      await stands(test, assignment, 'reminder-1', 'queued');
      await waiting();
      await client.query('commit');
    });
    await stands(test, assignment, 'reminder-1', 'suppressed');
    expect(await about(test, assignment)).toEqual([]);
  });

  // the sender stands in line for the lock of the assignment
  const waiting = () => until('the sender waits for the lock', async () => (await rowsOf(test, WAITING)).length > 0);
});

describe('when time has moved on', () => {
  it.each(['paused', 'ended', 'died'])('nothing is sent on an enrolment that is %s', async (status) => {
    const here = await plant(test, 'oskar', 'depression-start', 'depression');
    const assignment = await open(test, here, [['reminder-1', '2 seconds']]);
    await stands(test, assignment, 'reminder-1', 'due');
    await asSuperuser(test, (client) =>
      client.query('update enrolment set status = $2 where id = $1', [here.enrolment, status]),
    );
    await stands(test, assignment, 'reminder-1', 'suppressed');
    expect(await about(test, assignment)).toEqual([]);
    await asSuperuser(test, (client) =>
      client.query(`update enrolment set status = 'ended' where id = $1`, [here.enrolment]),
    );
  });

  it('only the newest of the steps that are overdue is sent', async () => {
    const assignment = await open(test, karl);
    await stands(test, assignment, 'invitation', 'sent');
    await test.clock.advance('P3D');
    await stands(test, assignment, 'reminder-2', 'sent');
    await settled(test);
    expect((await reminders(test, assignment)).map(({ state }) => state)).toEqual(['sent', 'suppressed', 'sent']);
    expect((await about(test, assignment)).map(({ subject }) => subject)).toEqual([
      productText('reminder-2', 'email', 'da').subject,
      'Spørgeskema til dig',
    ]);
  });
});
