import pg from 'pg';
import { momentInWords } from '../../apps/api/src/departments/words.js';
import { Temporal } from 'temporal-polyfill';
import { depressionAnswers, type Given } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, rowsOf } from '../setup/rows.js';
import { publish, settled } from './notifications.helpers.js';
import { type Answering, again, answering, handIn, type Item, itemOf, levelOf, onMonday } from './triage.helpers.js';
import { planted } from './worklist.helpers.js';

let test: TestApp;
let nora: Person;
let nils: Person;
let karl: Answering;

beforeAll(async () => {
  test = await startTestApp();
  await onMonday(test);
  karl = await answering(test, 'karl');
  [nora, nils] = [await signIn(test, 'nora'), await signIn(test, 'nils')];
});
afterAll(() => test?.close());

const inAn = (minutes: number) => new Date(test.clock.now().getTime() + minutes * 60_000);
const raised = async (answers: Given = depressionAnswers(3, 0)): Promise<Item> => {
  const { body } = await handIn(test, await again(test, karl), answers);
  return itemOf(nora, karl.department, ({ response }) => response === body.id);
};
const row = async (id: string) =>
  (
    await rowsOf<Record<string, unknown>>(
      test,
      `select state, level, at_worst, rank, due_at, outcome, version from worklist_item where id = $1`,
      [id],
    )
  )[0]!;

describe('an open item', () => {
  it('is neither closed nor lowered by a calm answer after it, of the same questionnaire or another', async () => {
    const item = await raised(depressionAnswers(0, 1));
    const before = await row(item.id);
    const calm = (await handIn(test, await again(test, karl), depressionAnswers(0, 0))).body.id;
    expect((await levelOf(test, calm)).level).not.toBe('acute');
    await settled(test);
    expect(await row(item.id)).toMatchObject({ ...before, version: expect.anything() });
    expect((await row(item.id)).state).not.toBe('closed');
  });

  it('is neither closed nor lowered by anything that works by itself: the database refuses it', async () => {
    const item = await raised();
    const asJob = (sql: string) =>
      asSuperuser(test, async (client: pg.Client) => {
        await client.query(`begin; select set_config('ctx.handle', 'j${item.id}', true)`);
        return client.query(sql, [item.id]).then(
          () => 'done',
          (error: Error) => error.message,
        );
      });
    const set = (what: string) => asJob(`update worklist_item set ${what} where id = $1`);
    expect(await set(`state = 'closed', closed_at = now(), outcome = 'no-action'`)).toContain('closed by a person');
    expect(await set(`level = 'green', rank = 3`)).toContain('does not lower itself');
    expect(await set(`level = 'yellow', at_worst = 'red'`)).toContain('does not lower itself');
    expect(await set(`due_at = due_at + interval '1 minute'`)).toContain('does not move away');
    expect(await set(`key = 'other'`)).toContain('stays where it is');
    expect(await set(`level = 'acute', rank = 0`)).toBe('done');
  });

  it('that turns acute is put off no longer, and cannot be', async () => {
    const item = await raised();
    const snoozed = await nora.post(`/worklist/${item.id}/snooze`, {
      version: item.version,
      until: inAn(60),
      reason: 'I møde',
    });
    expect(snoozed.body.state).toBe('snoozed');
    await rowsOf(test, `update worklist_item set level = 'acute', rank = 0 where id = $1`, [item.id]);
    const now = await itemOf(nora, karl.department, ({ id }) => id === item.id);
    expect(now).toMatchObject({ state: 'open', level: 'acute', snoozedUntil: null });
    const again = await nora.post(`/worklist/${item.id}/snooze`, {
      version: now.version,
      until: inAn(60),
      reason: 'I møde',
    });
    expect(again.body.faults).toEqual([{ path: '', code: 'acute' }]);
    // nor does taking back what was done since put it off again
    const taken = (await nora.post(`/worklist/${item.id}/take`, { version: now.version })).body;
    expect((await nora.post(`/worklist/${item.id}/undo`, { version: taken.version })).body.state).toBe('open');
  });

  it('that the same news is told of twice is one, and stands as it stood', async () => {
    const item = await raised();
    await nora.post(`/worklist/${item.id}/take`, { version: item.version });
    const before = await row(item.id);
    await asSuperuser(test, (client) =>
      publish(client, 'scores.computed', ['triage.decide'], { response: item.response }, karl),
    );
    await settled(test);
    expect(await row(item.id)).toEqual(before);
    expect(await rowsOf(test, 'select 1 from worklist_item where response_id = $1', [item.response])).toHaveLength(1);
  });
});

describe('an act that says that it is done', () => {
  const acts: readonly [string, (item: Item) => object, string][] = [
    ['take', () => ({}), 'taken'],
    ['hand-over', () => ({}), 'taken'],
    ['snooze', () => ({ until: inAn(60), reason: 'I møde' }), 'snoozed'],
    ['outcome', () => ({ outcome: 'letter' }), 'closed'],
  ];
  it.each(acts)(
    '%s is done: it is stored, with who did it, and the next to look sees it',
    async (verb, body, state) => {
      const item = await raised();
      const to = verb === 'hand-over' ? { to: (await nils.get('/session')).body.id } : {};
      const reply = await nora.post(`/worklist/${item.id}/${verb}`, { version: item.version, ...body(item), ...to });
      expect([reply.status, reply.body.state, reply.body.version]).toEqual([200, state, item.version + 1]);
      expect(await row(item.id)).toMatchObject({ state, version: item.version + 1 });
      const written = await rowsOf(test, `select act, clinician_name from handling where item_id = $1`, [item.id]);
      expect(written).toEqual([{ act: verb, clinician_name: 'Nora Nordtest' }]);
    },
  );

  it('closing many says of each only what is so', async () => {
    const ids = [await planted(test, karl, { level: 'blue', rank: 4, due: inAn(60) }), (await raised()).id];
    const items = ids.map((id) => ({ id, version: 1 }));
    const { closed, kept } = (await nora.post('/worklist/close', { department: karl.department, reason: 'Set', items }))
      .body;
    for (const { id } of closed) expect((await row(id)).state).toBe('closed');
    for (const { id } of kept) expect((await row(id)).state).not.toBe('closed');
    expect([closed.length, kept.length]).toEqual([1, 1]);
  });
});

it('an acute answer is met with advice at once, with no worker anywhere', async () => {
  const alone = await startTestApp({ worker: false });
  try {
    const patient = await answering(alone, 'karl');
    const reply = await handIn(alone, patient, depressionAnswers(0, 1));
    expect([reply.status, typeof reply.body.advice?.da]).toEqual([200, 'string']);
    expect((await patient.me.get(`/responses/${reply.body.id}`)).body.advice).toEqual(reply.body.advice);
  } finally {
    await alone.close();
  }
});

describe('the patient is told what the list says', () => {
  const wish = { 'contact.want': 1, 'contact.urgent': 2 };
  it.each<[string, number, Given]>([
    ['acute, while it is open', 0, depressionAnswers(0, 1)],
    ['red, while it is open', 0, depressionAnswers(3, 0)],
    ['a wish for today', 0, { ...depressionAnswers(0, 0), ...wish }],
    ['acute, just before it closes', 4.5, depressionAnswers(0, 1)],
    ['red, in the evening', 9, depressionAnswers(3, 0)],
    ['a wish for today, in the evening', 9, { ...depressionAnswers(0, 0), ...wish }],
    ['acute, on Saturday', 5 * 24 + 3, depressionAnswers(0, 1)],
    ['red, on Saturday', 5 * 24 + 3, depressionAnswers(3, 0)],
  ])('%s', async (_, hours, answers) => {
    await onMonday(test);
    const at = new Date(test.clock.now().getTime() + hours * 3_600_000);
    await test.clock.set(at);
    const item = await raised(answers);
    const { text } = (await karl.me.get(`/responses/${item.response}`)).body;
    const today = Temporal.Instant.from(item.answeredAt!).toZonedDateTimeISO('Europe/Copenhagen').toPlainDate();
    for (const language of ['da', 'en'] as const)
      expect(text[language]).toContain(momentInWords(item.dueAt, language, 'Europe/Copenhagen', today));
  });
});
