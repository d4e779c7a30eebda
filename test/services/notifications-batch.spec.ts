import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { applyBounce } from '../../apps/api/src/notifications/apply-bounce.server.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { asSuperuser, type Planted, plant } from '../setup/rows.js';
import { about, another, messages, open, reachedBy, stands } from './notifications.helpers.js';

let test: TestApp;
let karl: Planted;

beforeAll(async () => {
  test = await startTestApp();
  karl = await plant(test, 'karl');
});
afterAll(() => test?.close());

async function asWorker<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: test.database.workerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe('a job that carries several patients’ messages', () => {
  /** Messages of these patients in one batch, and the outbox row that names it for a department. */
  async function planted(people: readonly Planted[], department = karl.department): Promise<string> {
    const [batch, outbox] = [randomUUID(), randomUUID()];
    await asSuperuser(test, async (client) => {
      for (const { department: home, patient } of people)
        await client.query(
          `insert into message (department_id, patient_id, channel, step, state, batch_id) values ($1, $2, 'email', 'invitation', 'suppressed', $3)`,
          [home, patient, batch],
        );
      // done already: no worker takes it
      await client.query(
        `insert into outbox (id, event, version, hearer, payload, department_id, patient_id, done_at)
         values ($1, 'notifications.messages-due', 1, 'notifications.remind', jsonb_build_object('batch', $2::text), $3, null, now())`,
        [outbox, batch, department],
      );
    });
    return outbox;
  }

  const seen = (outbox: string): Promise<string[]> =>
    asWorker(async (client) => {
      await client.query('begin');
      await client.query(`select ctx.enter_job($1, 'job', true)`, [outbox]);
      const { rows } = await client.query('select id from patient order by id');
      await client.query('rollback');
      return rows.map(({ id }) => id);
    });

  it('sees them and nobody else, and the log names them all', async () => {
    const people = [await another(test, karl), await another(test, karl)];
    await another(test, karl);
    const outbox = await planted(people);
    expect(await seen(outbox)).toEqual(people.map(({ patient }) => patient).sort());
    const names = await asWorker(async (client) => {
      await client.query('begin');
      await client.query(`select ctx.enter_job($1, 'job', true)`, [outbox]);
      await client.query('commit');
      return asSuperuser(test, (root) => root.query('select patients from audit where principal = $1', [outbox]));
    });
    expect([...names.rows[0].patients].sort()).toEqual(people.map(({ patient }) => patient).sort());
  });

  it('sees nobody of another department, whatever its row says', async () => {
    const lone = await plant(test, 'lone');
    expect(lone.department).not.toBe(karl.department);
    expect(await seen(await planted([lone], karl.department))).toEqual([]);
  });

  it('cannot be given more: neither login role may write which batch a message is in', async () => {
    const outbox = await planted([await another(test, karl)]);
    const stranger = await another(test, karl);
    for (const url of [test.database.workerUrl, test.database.appUrl]) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        await expect(client.query(`update message set batch_id = $1`, [randomUUID()])).rejects.toMatchObject({
          code: '42501',
        });
        await expect(
          client.query(
            `insert into message (department_id, patient_id, channel, step, state, batch_id) values ($1, $2, 'email', 'invitation', 'due', $3)`,
            [stranger.department, stranger.patient, randomUUID()],
          ),
        ).rejects.toMatchObject({ code: '42501' });
      } finally {
        await client.end();
      }
    }
    expect(await seen(outbox)).not.toContain(stranger.patient);
  });
});

describe('a report that comes back later', () => {
  it('marks the message, gives the next channel its turn, and counts once', async () => {
    const here = await another(test, karl);
    await reachedBy(test, here, ['email', 'sms'], { email: 'gone@example.test', phone: '10 00 00 05' });
    const assignment = await open(test, here, [['invitation', '0 days']]);
    await stands(test, assignment, 'invitation', 'sent');
    const [mail] = await about(test, assignment);
    const folder = await mkdtemp(path.join(tmpdir(), 'stemme-bounce-'));
    const file = path.join(folder, 'report.eml');
    await writeFile(file, reportAbout(mail!.messageId!));
    const [message] = await messages(test, assignment);
    expect(await applyBounce(test.database.workerUrl, file)).toEqual({
      status: 'ok',
      message: message!.id,
      code: '5.1.1',
    });
    await test.demo.sms.arrived(({ to }) => to === '+4510000005');
    await stands(test, assignment, 'invitation', 'sent');
    expect((await messages(test, assignment)).map(({ channel, state, error }) => [channel, state, error])).toEqual([
      ['email', 'failed', 'bounced'],
      ['sms', 'sent', null],
    ]);
    expect(await applyBounce(test.database.workerUrl, file)).toEqual({ status: 'refused', code: 'not-known' });
    await rm(folder, { recursive: true });
  });
});

function reportAbout(messageId: string): string {
  return `From: MAILER-DAEMON@example.test
To: stemme@example.test
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I am sorry.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.test

Final-Recipient: rfc822; gone@example.test
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 unknown user

--b
Content-Type: text/rfc822-headers

From: Stemme <stemme@example.test>
Message-ID: ${messageId}
Subject: x

--b--
`.replaceAll('\n', '\r\n');
}
