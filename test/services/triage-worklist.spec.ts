import { randomUUID } from 'node:crypto';
import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, type Reply, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { type Answering, again, answering, handIn, type Item, itemOf, listed, onMonday } from './triage.helpers.js';

let test: TestApp;
let nora: Person;
let nils: Person;
let sanne: Person;
let karl: Answering;

beforeAll(async () => {
  test = await startTestApp();
  await onMonday(test);
  karl = await answering(test, 'karl');
  await answering(test, 'dan'); // the other department
  [nora, nils, sanne] = [await signIn(test, 'nora'), await signIn(test, 'nils'), await signIn(test, 'sanne')];
});
afterAll(() => test?.close());

/** A new item of Karl's: acute, or red. */
const raised = async (acute = true): Promise<Item> => {
  const answers = acute ? depressionAnswers(0, 1) : depressionAnswers(3, 0);
  const { body } = await handIn(test, await again(test, karl), answers);
  return itemOf(nora, karl.department, ({ response }) => response === body.id);
};
const act = (
  who: Person,
  { id, version }: Pick<Item, 'id' | 'version'>,
  verb: string,
  more: object = {},
): Promise<Reply> => who.post(`/worklist/${id}/${verb}`, { version, ...more });
const inAn = (minutes: number) => new Date(test.clock.now().getTime() + minutes * 60_000).toISOString();
const acts = (id: string) =>
  rowsOf<{ act: string; clinician_name: string | null; outcome: string | null }>(
    test,
    `select act, clinician_name, outcome from handling where item_id = $1 order by (before ->> 'version')::int`,
    [id],
  );

describe('taking', () => {
  it('of two nurses at once exactly one wins, and the other is shown who', async () => {
    for (let round = 0; round < 5; round += 1) {
      const item = await raised();
      const replies = await Promise.all([act(nora, item, 'take'), act(nils, item, 'take')]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      const [won, lost] = [
        replies.find(({ status }) => status === 200)!,
        replies.find(({ status }) => status === 409)!,
      ];
      expect(lost.body).toMatchObject({
        code: 'changed',
        item: { id: item.id, state: 'taken', owner: won.body.owner },
      });
      expect(Object.keys(lost.body.item)).toEqual(expect.arrayContaining(Object.keys(won.body)));
      expect(await acts(item.id)).toHaveLength(1);
    }
  });

  it('is seen by the colleague, and only the owner gives it back', async () => {
    const item = await raised();
    const taken = (await act(nora, item, 'take')).body;
    expect(await itemOf(nils, karl.department, ({ id }) => id === item.id)).toMatchObject({
      state: 'taken',
      owner: { name: 'Nora Nordtest' },
    });
    expect((await listed(nora, karl.department, '&state=mine')).map(({ id }) => id)).toContain(item.id);
    expect((await listed(nils, karl.department, '&state=mine')).map(({ id }) => id)).not.toContain(item.id);
    expect((await act(nils, taken, 'release')).body.code).toBe('not-allowed');
    expect((await act(nora, taken, 'release')).body).toMatchObject({ state: 'open', owner: null });
  });

  it('hands over to a colleague of the department, and to nobody else', async () => {
    const item = await raised();
    const them = (await nils.get('/session')).body.id;
    const stranger = (await sanne.get('/session')).body.id;
    expect((await act(nora, item, 'hand-over', { to: stranger })).body).toMatchObject({
      code: 'invalid',
      faults: [{ path: 'to', code: 'not-in-department' }],
    });
    expect((await act(nora, item, 'hand-over', { to: them })).body).toMatchObject({
      state: 'taken',
      owner: { name: 'Nils Nordtest' },
    });
  });
});

describe('outcomes', () => {
  it('not reached keeps it open, with the next attempt, and says so after three', async () => {
    let item: Item = await raised();
    expect((await act(nora, item, 'outcome', { outcome: 'not-reached', note: '' })).body.faults).toEqual([
      { path: 'nextAttemptAt', code: 'required' },
    ]);
    for (const attempt of [1, 2, 3]) {
      const next = inAn(30 * attempt);
      const reply = await act(nora, item, 'outcome', { outcome: 'not-reached', note: '', nextAttemptAt: next });
      expect(reply.body).toMatchObject({ state: 'open', attempts: attempt, nextAttemptAt: next, owner: null });
      item = reply.body;
      expect(item.reasons.some(({ rule }) => rule === 'not-reached')).toBe(attempt >= 3);
    }
    expect(item.reasons.at(-1)!.because.da).toContain('Ikke truffet 3 gange');
  });

  it.each(['phoned', 'appointment', 'letter', 'passed-on'])('%s closes it and is remembered', async (outcome) => {
    const item = await raised();
    const closed = (await act(nora, item, 'outcome', { outcome, note: 'Aftalt.' })).body;
    expect(closed).toMatchObject({ state: 'closed', last: { outcome, note: 'Aftalt.', by: 'Nora Nordtest' } });
    expect((await listed(nora, karl.department)).some(({ id }) => id === item.id)).toBe(false);
    expect((await listed(nora, karl.department, '&state=closed'))[0]).toMatchObject({ id: item.id });
    expect((await act(nils, closed, 'take')).status).toBe(409);
  });

  it('no action needs a note', async () => {
    const item = await raised();
    expect((await act(nora, item, 'outcome', { outcome: 'no-action', note: ' ' })).body).toMatchObject({
      code: 'invalid',
      faults: [{ path: 'note', code: 'required' }],
    });
    expect((await act(nora, item, 'outcome', { outcome: 'no-action', note: 'Set i går.' })).body.state).toBe('closed');
  });

  it('of an item a colleague has taken are the colleague’s', async () => {
    const item = await raised();
    const taken = (await act(nora, item, 'take')).body;
    const reply = await act(nils, taken, 'outcome', { outcome: 'phoned', note: '' });
    expect([reply.status, reply.body.item.owner.name]).toEqual([409, 'Nora Nordtest']);
  });
});

describe('snoozing', () => {
  it('never an acute item', async () => {
    const reply = await act(nora, await raised(), 'snooze', { until: inAn(60), reason: 'Ringer senere' });
    expect(reply.body).toMatchObject({ code: 'invalid', faults: [{ code: 'acute' }] });
  });

  it('needs a reason and an end, and ends by itself', async () => {
    const item = await raised(false);
    for (const [more, fault] of [
      [
        { until: inAn(60), reason: ' ' },
        { path: 'reason', code: 'required' },
      ],
      [
        { until: inAn(-1), reason: 'Senere' },
        { path: 'until', code: 'past' },
      ],
      [
        { until: inAn(3 * 24 * 60), reason: 'Senere' },
        { path: 'until', code: 'too-far' },
      ],
    ] as const) {
      expect((await act(nora, item, 'snooze', more)).body.faults).toEqual([fault]);
    }
    const put = (await act(nora, item, 'snooze', { until: inAn(60), reason: 'Patienten er i bad' })).body;
    expect(put.state).toBe('snoozed');
    expect((await listed(nora, karl.department)).some(({ id }) => id === item.id)).toBe(false);
    expect((await listed(nora, karl.department, '&state=snoozed')).map(({ id }) => id)).toEqual([item.id]);
    await test.clock.advance('PT61M');
    expect(await itemOf(nora, karl.department, ({ id }) => id === item.id)).toMatchObject({ state: 'open' });
    expect(await listed(nora, karl.department, '&state=snoozed')).toEqual([]);
  });
});

describe('undo', () => {
  it('puts one’s own last act back, within ten minutes, once', async () => {
    const item = await raised();
    const taken = (await act(nora, item, 'take')).body;
    const closed = (await act(nora, taken, 'outcome', { outcome: 'phoned', note: 'Forkert linje' })).body;
    expect((await act(nils, closed, 'undo')).body.code).toBe('not-allowed');
    const back = (await act(nora, closed, 'undo')).body;
    expect(back).toMatchObject({
      state: 'taken',
      owner: { name: 'Nora Nordtest' },
      last: null,
      takenAt: taken.takenAt,
    });
    expect((await act(nora, back, 'undo')).body.code).toBe('not-allowed');
    expect((await acts(item.id)).map((row) => row.act)).toEqual(['take', 'outcome', 'undo']);
  });

  it('is too late after ten minutes', async () => {
    const item = await raised();
    const closed = (await act(nora, item, 'outcome', { outcome: 'letter', note: '' })).body;
    await test.clock.advance('PT11M');
    expect((await act(nora, closed, 'undo')).body).toMatchObject({
      code: 'not-allowed',
      faults: [{ code: 'too-late' }],
    });
  });
});

describe('another department', () => {
  it('sees an empty list of its own, and the same 404 as for nothing everywhere else', async () => {
    const item = await raised();
    const own = (await sanne.get('/session')).body.departments[0].id;
    const mine = (await sanne.get(`/worklist?department=${own}`)).body;
    expect(mine).toMatchObject({ items: [], counts: { acute: 0, red: 0 } });
    const paths = [
      ['GET', `/worklist?department=`, karl.department, ''],
      ['GET', '/patients/', karl.patient, ''],
      ['GET', '/responses/', item.response!, ''],
      ['POST', '/responses/', item.response!, '/retract'],
      ...['take', 'release', 'hand-over', 'snooze', 'outcome', 'undo'].map(
        (verb) => ['POST', '/worklist/', item.id, `/${verb}`] as const,
      ),
    ] as const;
    const body = { version: 1, to: randomUUID(), until: inAn(5), reason: 'nysgerrig', outcome: 'phoned', note: '' };
    const fields: Record<string, string[]> = {
      '/retract': ['reason'],
      '/hand-over': ['version', 'to'],
      '/snooze': ['version', 'until', 'reason'],
      '/outcome': ['version', 'outcome', 'note'],
    };
    for (const [method, before, id, after] of paths) {
      const sent = Object.fromEntries(
        (fields[after] ?? ['version']).map((name) => [name, body[name as keyof typeof body]]),
      );
      const ask = (which: string) =>
        method === 'GET' ? sanne.get(`${before}${which}`) : sanne.post(`${before}${which}${after}`, sent);
      const [theirs, nobodys] = [await ask(id), await ask(randomUUID())];
      expect([before, after, theirs.status, { ...theirs.body, requestId: '' }]).toEqual([
        before,
        after,
        404,
        { ...nobodys.body, requestId: '' },
      ]);
    }
    expect(await acts(item.id)).toEqual([]);
  });
});

describe('the list', () => {
  it('counts what is open by level whatever it is narrowed to, and refuses what it does not know', async () => {
    const whole = (await nora.get(`/worklist?department=${karl.department}`)).body;
    expect(whole.counts.acute).toBe(whole.items.filter(({ level }: Item) => level === 'acute').length);
    // the morning's synthetic check may be under way
    expect(['ok', 'not-run']).toContain(whole.checks.synthetic);
    const red = (await nora.get(`/worklist?department=${karl.department}&level=red&pathway=depression`)).body;
    expect(red.counts).toEqual(whole.counts);
    expect(new Set(red.items.map(({ level }: Item) => level))).toEqual(new Set(['red']));
    expect(await listed(nora, karl.department, '&pathway=epilepsy')).toEqual([]);
    for (const wrong of ['&state=all', '&level=pink', '&pathway=%27', '&limit=1']) {
      expect((await nora.get(`/worklist?department=${karl.department}${wrong}`)).status).toBe(422);
    }
    expect((await nora.get('/worklist?department=mine')).status).toBe(422);
  });

  it('writes down whom it showed', async () => {
    await listed(nora, karl.department);
    const rows = await rowsOf<{ act: string; name: string }>(
      test,
      `select act, name from audit where act = 'triage.worklist' and kind = 'clinic'
         and (patient_id = $1 or $1 = any (patients)) order by id desc limit 1`,
      [karl.patient],
    );
    expect(rows).toEqual([{ act: 'triage.worklist', name: 'Nora Nordtest' }]);
  });

  it('never looks calm while something waits', async () => {
    const still = await startTestApp({ worker: false });
    try {
      const who = await answering(still, 'karl');
      const nurse = await signIn(still, 'nora');
      expect((await nurse.get(`/worklist?department=${who.department}`)).body.waiting).toBe(0);
      const { body } = await handIn(still, who, depressionAnswers(0, 0));
      expect((await nurse.get(`/worklist?department=${who.department}`)).body).toMatchObject({ waiting: 1, items: [] });
      expect((await who.me.get(`/responses/${body.id}`)).body).toMatchObject({ state: 'assessing' });
      expect((await nurse.get(`/responses/${body.id}`)).body).toMatchObject({ waiting: true, triage: null });
    } finally {
      await still.close();
    }
  });
});
