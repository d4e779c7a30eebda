import { randomUUID } from 'node:crypto';
import { depressionAnswers, without } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import {
  type Answering,
  again,
  answering,
  handIn,
  itemOf,
  levelOf,
  listed,
  onMonday,
  settled,
} from './triage.helpers.js';

let test: TestApp;
let nora: Person;
let karl: Answering;

beforeAll(async () => {
  test = await startTestApp();
  await onMonday(test);
  karl = await answering(test, 'karl');
  nora = await signIn(test, 'nora');
});
afterAll(() => test?.close());

const about = (response: string) => itemOf(nora, karl.department, (item) => item.response === response);
const count = async (sql: string, params: readonly unknown[]): Promise<number> =>
  Number((await rowsOf<{ n: string }>(test, `select count(*) as n from ${sql}`, params))[0]!.n);
/** Hands in a new questionnaire of Karl's and gives the response's id. */
const send = async (answers: Parameters<typeof handIn>[2], more: Record<string, unknown> = {}): Promise<string> => {
  const reply = await handIn(test, await again(test, karl), answers, more);
  expect([reply.status, reply.body.code]).toEqual([200, undefined]);
  return reply.body.id;
};

describe('a response becomes what it must', () => {
  it('green: a level, no item, nothing promised away before', async () => {
    const id = await send(depressionAnswers(0, 0));
    expect(await levelOf(test, id)).toEqual({ level: 'green', at_worst: null });
    await settled(test);
    expect(await count('worklist_item where response_id = $1', [id])).toBe(0);
  });

  it('yellow, with the value of last time beside that of now', async () => {
    const item = await about(await send(depressionAnswers(1, 0)));
    expect(item).toMatchObject({ kind: 'response', level: 'yellow', atWorst: null, state: 'open' });
    const rise = item.reasons.find(({ rule }) => rule === 'phq9-rise')!;
    expect(rise.readings[0]).toMatchObject({ value: { da: '8 (let)' }, before: { da: '0 (ingen/minimal)' } });
  });

  it('red, with the score and its band in words', async () => {
    const item = await about(await send(depressionAnswers(3, 0)));
    expect(item.level).toBe('red');
    const severe = item.reasons.find(({ rule }) => rule === 'phq9-severe')!;
    expect(severe.readings).toEqual([
      expect.objectContaining({
        code: 'phq-9.TOTAL',
        label: { da: 'PHQ-9, samlet score', en: 'PHQ-9, total score' },
        value: { da: '24 (svær)', en: '24 (severe)' },
      }),
    ]);
  });

  it('acute, above all others, and due within the hour the department is open', async () => {
    const id = await send(depressionAnswers(0, 1));
    const item = await about(id);
    expect(item.level).toBe('acute');
    expect(Date.parse(item.dueAt) - Date.parse(item.answeredAt!)).toBe(60 * 60_000);
    expect(item.reasons[0]!.readings[0]).toMatchObject({
      label: { da: 'PHQ-9, spørgsmål 9', en: 'PHQ-9, question 9' },
      value: { da: 'Flere dage', en: 'Several days' },
    });
    expect((await listed(nora, karl.department))[0]!.level).toBe('acute');
    expect(
      await count("outbox where event = 'triage.raised' and priority = 1 and payload ->> 'item' = $1", [item.id]),
    ).toBe(1);
  });

  it('grey, sorted and due as the worst it could be', async () => {
    const acute = await about(await send(depressionAnswers(0, 1)));
    const grey = await about(await send(without(depressionAnswers(0, 0), 'phq9.9')));
    expect(grey).toMatchObject({ level: 'grey', atWorst: 'acute' });
    expect(grey.reasons[0]).toMatchObject({ rule: 'phq9-item-9', known: false });
    expect(grey.reasons[0]!.readings[0]!.value.da).toBe('Ikke besvaret');
    const minutes = (Date.parse(grey.dueAt) - Date.parse(acute.dueAt)) / 60_000;
    expect(Math.abs(minutes)).toBeLessThan(1);
    const ranks = (await listed(nora, karl.department)).map(({ level, atWorst }) => atWorst ?? level);
    expect(ranks).toEqual([...ranks].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  });

  it('blue, when the window closes without an answer', async () => {
    const { assignment } = await again(test, karl);
    await rowsOf(
      test,
      `update assignment set opens_at = app.now() - interval '8 days', due_at = app.now() - interval '6 days',
         closes_at = app.now() - interval '1 minute' where id = $1 returning id`,
      [assignment],
    );
    const item = await itemOf(nora, karl.department, ({ kind }) => kind === 'no-answer');
    expect(item).toMatchObject({ level: 'blue', response: null, answeredAt: null, assignment });
  });

  it('carries who answered and that it was late', async () => {
    const proxy = await about(await send(depressionAnswers(3, 0, { 'contact.proxy': 2 })));
    expect(proxy).toMatchObject({ proxy: true, late: false });
    const helped = await about(await send(depressionAnswers(3, 0, { 'contact.proxy': 1 }), { answeredBy: 'helped' }));
    expect(helped.proxy).toBe(false);
  });

  it('a wish to be called today is due today, whatever red is due', async () => {
    const answers = depressionAnswers(0, 0, { 'contact.want': 1, 'contact.urgent': 2 });
    const item = await about(await send(answers));
    expect(item).toMatchObject({ level: 'red' });
    const other = await about(await send(depressionAnswers(3, 0)));
    expect(Date.parse(item.dueAt)).toBeLessThan(Date.parse(other.dueAt));
  });
});

const ORDER = ['acute', 'red', 'yellow', 'grey', 'blue', 'green'];

describe('what comes outside a response', () => {
  it('an acute answer that is changed back in a draft shows both values', async () => {
    const draft = await again(test, karl);
    const save = (baseVersion: number, answers: object) =>
      draft.me.put(`/drafts/${draft.assignment}`, {
        baseVersion,
        answers,
        place: 'p1',
        language: 'da',
        questionnaireVersion: 1,
        deviceAt: test.clock.now().toISOString(),
      });
    await save(0, { 'phq9.9': 3 });
    await save(1, { 'phq9.9': 0 });
    const item = await itemOf(nora, karl.department, ({ kind }) => kind === 'draft');
    expect(item).toMatchObject({ level: 'acute', response: null, assignment: draft.assignment });
    expect(item.reasons[0]!.readings[0]).toMatchObject({
      label: { da: 'PHQ-9, spørgsmål 9' },
      before: { da: 'Næsten hver dag' },
      value: { da: 'Slet ikke' },
    });
    expect(item.reasons.map(({ rule }) => rule)).toEqual(['phq9-item-9', 'acute-in-draft']);
  });

  it.each([
    [2, 'red', 'contact-today'],
    [1, 'red', 'contact-wish'],
    [0, 'yellow', 'contact-can-wait'],
  ])('a wish for contact, urgency %i, is %s', async (urgent, level, rule) => {
    const id = randomUUID();
    const message = `Ring om ${urgent}`;
    await karl.me.post('/contact-requests', { id, enrolment: karl.enrolment, urgent, message });
    const item = await itemOf(nora, karl.department, ({ reasons }) =>
      reasons.some(({ readings }) => readings.some(({ value }) => value.da === message)),
    );
    expect(item).toMatchObject({ kind: 'contact', level, response: null });
    expect(item.reasons[0]!.rule).toBe(rule);
  });

  it('of a synthetic patient stands in no list', async () => {
    const dan = await answering(test, 'bodil');
    await rowsOf(test, 'update patient set synthetic = true where id = $1 returning id', [dan.patient]);
    const { body } = await handIn(test, dan, depressionAnswers(0, 2));
    expect(await levelOf(test, body.id)).toMatchObject({ level: 'acute' });
    expect(await count('worklist_item where response_id = $1 and synthetic', [body.id])).toBe(1);
    expect((await listed(nora, karl.department)).some(({ response }) => response === body.id)).toBe(false);
  });
});

describe('nothing twice, nothing lost, nothing lowered', () => {
  it('a second delivery of every job changes nothing', async () => {
    const id = await send(depressionAnswers(0, 2));
    await about(id);
    await settled(test);
    const stored = () =>
      Promise.all([
        count('score where response_id = $1', [id]),
        count('triage where response_id = $1', [id]),
        count('worklist_item where response_id = $1', [id]),
        count(
          "outbox where event = 'triage.raised' and key in (select id::text from worklist_item where response_id = $1)",
          [id],
        ),
      ]);
    const before = await stored();
    expect(before.slice(1)).toEqual([1, 1, 1]);
    const redone = await rowsOf<{ id: string }>(
      test,
      `update outbox set done_at = null, next_try_at = now() where payload ->> 'response' = $1 returning id`,
      [id],
    );
    expect(redone.length).toBeGreaterThanOrEqual(2);
    await settled(test);
    expect(await stored()).toEqual(before);
  });

  it('an amendment adds, and never closes or lowers what the first version raised', async () => {
    const twice = await again(test, karl);
    const first = (await handIn(test, twice, depressionAnswers(0, 3))).body.id;
    const raised = await about(first);
    const second = (await handIn(test, twice, depressionAnswers(0, 0), { supersedes: first })).body.id;
    expect(await levelOf(test, second)).toMatchObject({ level: 'green' });
    await settled(test);
    expect(await about(first)).toEqual(raised);
    const third = (await handIn(test, twice, depressionAnswers(3, 0), { supersedes: second })).body.id;
    expect(await about(third)).toMatchObject({ level: 'red', state: 'open' });
    expect(await about(first)).toMatchObject({ level: 'acute', state: 'open' });
  });

  it('a retraction closes nothing, and takes the response out of the history', async () => {
    const [lone, other] = [await answering(test, 'aksel'), await answering(test, 'nanna')];
    for (const who of [lone, other]) {
      const first = (await handIn(test, who, depressionAnswers(0, 0))).body.id;
      await levelOf(test, first);
      if (who === lone)
        expect((await nora.post(`/responses/${first}/retract`, { reason: 'Forkert patient' })).status).toBe(200);
      const next = (await handIn(test, await again(test, who), depressionAnswers(1, 0))).body.id;
      // a rise of 8 since last time is yellow; without a last time there is nothing to rise from
      expect((await levelOf(test, next)).level).toBe(who === lone ? 'green' : 'yellow');
    }
    const acute = (await handIn(test, await again(test, lone), depressionAnswers(0, 1))).body.id;
    const item = await about(acute);
    await nora.post(`/responses/${acute}/retract`, { reason: 'Forkert patient' });
    expect(await about(acute)).toMatchObject({ id: item.id, state: 'open', level: 'acute' });
    const view = (await nora.get(`/responses/${acute}`)).body;
    expect(view.retracted).toMatchObject({ reason: 'Forkert patient', by: 'Nora Nordtest' });
  });

  it('a response that nothing assessed is read by hand after a minute', async () => {
    const { assignment } = await again(test, karl);
    const id = randomUUID();
    await rowsOf(
      test,
      `insert into response (id, department_id, patient_id, assignment_id, version, questionnaire, questionnaire_version, answers,
         body_sha256, language, mode, answered_by, started_at, completed_at, late, received_at, stored_at)
       values ($1, $2, $3, $4, 1, 'depression-start', 1, '{}', '', 'da', 'web', 'self', app.now(), app.now(), false,
         app.now() - interval '2 minutes', now() - interval '2 minutes') returning id`,
      [id, karl.department, karl.patient, assignment],
    );
    const item = await about(id);
    expect(item).toMatchObject({ kind: 'by-hand', level: 'grey', atWorst: 'acute', state: 'open' });
    expect(await count("outbox where event = 'triage.raised' and payload ->> 'item' = $1", [item.id])).toBeGreaterThan(
      0,
    );
  });
});

describe('somebody takes it', () => {
  it('an acute item nobody takes is told of again, and only while somebody is on duty', async () => {
    const item = await about(await send(depressionAnswers(0, 1)));
    const round = async () =>
      (await rowsOf<{ told_round: number }>(test, 'select told_round from worklist_item where id = $1', [item.id]))[0]!
        .told_round;
    await test.clock.advance('PT16M');
    await rowsOf(
      test,
      `insert into duty (department_id, clinician_id, starts_at, ends_at, position)
       select $1, id, app.now() + interval '5 minutes', app.now() + interval '10 days', 1 from clinician where name = 'Nora Nordtest' returning id`,
      [karl.department],
    );
    await until('two rounds of the sweep', async () => {
      const seen = test.lines.length;
      await new Promise((resolve) => setTimeout(resolve, 25));
      return test.lines.length >= seen && (await round()) === 0;
    });
    await test.clock.advance('PT6M');
    await until('the next telling', async () => (await round()) === 1);
    expect(await count("outbox where event = 'triage.untaken' and payload ->> 'item' = $1", [item.id])).toBeGreaterThan(
      0,
    );
  });

  it('a taken item that nobody touches belongs to everybody again, and it is written down', async () => {
    const item = await about(await send(depressionAnswers(0, 1)));
    expect((await nora.post(`/worklist/${item.id}/take`, { version: item.version })).body.state).toBe('taken');
    await test.clock.advance('PT61M');
    const back = await until('its return', async () => {
      const now = (await listed(nora, karl.department)).find(({ id }) => id === item.id)!;
      return now.state === 'open' && now;
    });
    expect(back.owner).toBeNull();
    expect(await count("handling where item_id = $1 and act = 'returned' and clinician_id is null", [item.id])).toBe(1);
  });
});
