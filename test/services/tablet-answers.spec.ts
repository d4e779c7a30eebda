import { randomUUID } from 'node:crypto';
import { depressionAnswers } from '../setup/answers.js';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { type Clinic, clinic, codes } from './tablet.helpers.js';

let { test, nurse, karl, body, another, opened } = {} as Clinic;

beforeAll(async () => {
  ({ test, nurse, karl, body, another, opened } = await clinic());
});
afterAll(() => test?.close());
// wrong codes of one test are not another's
beforeEach(() => rowsOf(test, 'delete from tablet_try'));

describe('an acute answer on a tablet', () => {
  const acuteRows = (assignment: string) =>
    rowsOf<object>(
      test,
      'select code, value, source, raised_at is not null as raised, sent_at is not null as sent, changed_to from draft_acute where assignment_id = $1',
      [assignment],
    );

  it('shows help at once, is remembered, and is raised when nothing is handed in', async () => {
    const assignment = await another();
    const device = await opened(assignment);
    const reply = await device.send('PUT', '/progress', { answers: { 'phq9.9': 2 }, questionnaireVersion: 1 });
    expect(reply.body.advice.da).toContain('112');
    expect(await acuteRows(assignment)).toEqual([
      { code: 'phq9.9', value: 2, source: 'tablet', raised: false, sent: false, changed_to: null },
    ]);
    // a draft of the patient's own is neither made nor touched
    expect(await rowsOf(test, 'select 1 from draft where assignment_id = $1', [assignment])).toEqual([]);
    await rowsOf(test, `update draft_acute set seen_at = seen_at - interval '16 minutes' where assignment_id = $1`, [
      assignment,
    ]);
    await until(
      'raised',
      async () =>
        (await rowsOf(test, `select 1 from worklist_item where assignment_id = $1 and level = 'acute'`, [assignment]))
          .length > 0,
    );
  });

  it('that is taken back before the hand-in is told of, with both values', async () => {
    const assignment = await another();
    const device = await opened(assignment);
    await device.send('PUT', '/progress', { answers: { 'phq9.9': 3 }, questionnaireVersion: 1 });
    await device.send('PUT', '/progress', { answers: { 'phq9.9': 0 }, questionnaireVersion: 1 });
    await device.send('PUT', `/responses/${randomUUID()}`, body({ assignment }));
    expect(await acuteRows(assignment)).toEqual([
      { code: 'phq9.9', value: 3, source: 'tablet', raised: true, sent: true, changed_to: 0 },
    ]);
    await until(
      'raised',
      async () =>
        (await rowsOf(test, `select 1 from worklist_item where assignment_id = $1 and level = 'acute'`, [assignment]))
          .length > 0,
    );
  });

  it('at the hand-in shows help and comes first', async () => {
    const assignment = await another();
    const device = await opened(assignment);
    const id = randomUUID();
    const reply = await device.send('PUT', `/responses/${id}`, body({ assignment, answers: depressionAnswers(0, 3) }));
    expect(reply.body.advice.en).toContain('112');
    expect(
      await rowsOf(
        test,
        `select distinct priority from outbox where payload ->> 'response' = $1 and event = 'answers.submitted'`,
        [id],
      ),
    ).toEqual([{ priority: 1 }]);
  });
});

describe('who answered', () => {
  it('is kept as it was written, whatever it was', async () => {
    const assignment = await another();
    const device = await opened(assignment);
    const proxyName = '<img src=x onerror=alert(1)>';
    const id = randomUUID();
    const sent = body({
      assignment,
      answeredBy: 'proxy',
      proxyName,
      proxyRelation: 'datter',
      answers: { ...depressionAnswers(0, 0), 'contact.proxy': 2 },
    });
    expect((await device.send('PUT', `/responses/${id}`, sent)).status).toBe(200);
    expect(
      await rowsOf(test, 'select proxy_name, proxy_relation, answered_by from response where id = $1', [id]),
    ).toEqual([{ proxy_name: proxyName, proxy_relation: 'datter', answered_by: 'proxy' }]);
    const view = await until('assessed', async () => {
      const reply = await nurse.get(`/responses/${id}`);
      return reply.status === 200 && !reply.body.waiting ? reply.body : undefined;
    });
    expect(view).toMatchObject({ mode: 'tablet', answeredBy: 'proxy', proxyName, proxyRelation: 'datter' });
    const bad = body({ assignment: await another(), answeredBy: 'proxy', proxyName: 'a\nb' });
    const other = await opened(bad.assignment);
    expect(codes(await other.send('PUT', `/responses/${randomUUID()}`, bad))).toEqual([422, 'invalid']);
  });

  it('a patient may not call their own page a tablet', async () => {
    const reply = await karl.put(`/responses/${randomUUID()}`, {
      ...body({ assignment: await another() }),
      mode: 'tablet',
    });
    expect(codes(reply)).toEqual([422, 'invalid']);
  });
});

it("is in the patient's own log, with who gave it", async () => {
  const { body: log } = await karl.get('/access-log');
  const said = log.entries.map(({ what }: { what: { da: string } }) => what.da);
  expect(said).toEqual(
    expect.arrayContaining([
      'Gav en kode, så du kan svare på en tablet',
      'Åbnede et skema på en tablet',
      'Sendte svar fra en tablet',
    ]),
  );
});
