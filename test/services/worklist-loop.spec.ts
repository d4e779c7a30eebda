import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, type Reply, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { onDuty } from './notifications.helpers.js';
import { type Answering, again, answering, handIn, type Item, itemOf, onMonday } from './triage.helpers.js';
import { planted } from './worklist.helpers.js';

let test: TestApp;
let nora: Person;
let nils: Person;
let sanne: Person;
let karl: Answering;
let dan: Answering;

beforeAll(async () => {
  test = await startTestApp();
  await onMonday(test);
  [karl, dan] = [await answering(test, 'karl'), await answering(test, 'dan')];
  [nora, nils, sanne] = [await signIn(test, 'nora'), await signIn(test, 'nils'), await signIn(test, 'sanne')];
  await onDuty(test, karl.department, 'nora');
});
afterAll(() => test?.close());

const inAn = (minutes: number) => new Date(test.clock.now().getTime() + minutes * 60_000);
const raised = async (acute = false): Promise<Item> => {
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
const list = async (who = nora, department = karl.department) =>
  (await who.get(`/worklist?department=${department}`)).body;
const put = (part: string, body: object, who = nora) => who.put(`/departments/${karl.department}/${part}`, body);
const faults = (reply: Reply) =>
  reply.body.faults?.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`);
const blue = () => planted(test, karl, { level: 'blue', rank: 4, due: inAn(600), kind: 'no-answer' });

describe('outcomes of the department', () => {
  const standard = async () => (await nora.get(`/departments/${karl.department}/outcomes`)).body.outcomes;
  const own = {
    code: 'video',
    text: { da: 'Videosamtale holdt', en: 'Video call held' },
    closes: true,
    talked: true,
    needsNote: false,
    needsNext: false,
  };

  it('are the house’s six until it says otherwise, and stand beside the list', async () => {
    const codes = (await standard()).map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['phoned', 'not-reached', 'appointment', 'letter', 'passed-on', 'no-action']);
    expect((await list()).outcomes).toEqual(await standard());
  });

  it('can be written, keep their words when they are taken off the list, and count as a talk when it says so', async () => {
    const house = await standard();
    expect((await put('outcomes', { outcomes: [...house, own] })).status).toBe(204);
    const item = await raised();
    const closed = (await act(nora, item, 'outcome', { outcome: 'video' })).body;
    expect(closed).toMatchObject({ state: 'closed', last: { outcome: 'video', text: own.text } });
    const talk = `select count(*)::int as n from schedule_act where patient_id = $1 and act = 'contact'`;
    expect(await rowsOf(test, talk, [karl.patient])).toEqual([{ n: 1 }]);
    expect((await act(nora, closed, 'undo')).body).toMatchObject({ state: 'open', last: null });
    const undone = `select count(*)::int as n from schedule_act where patient_id = $1 and act = 'contact-undone'`;
    expect(await rowsOf(test, undone, [karl.patient])).toEqual([{ n: 1 }]);
    const again = await itemOf(nora, karl.department, ({ id }) => id === item.id);
    await act(nora, again, 'outcome', { outcome: 'video' });
    expect((await put('outcomes', { outcomes: house })).status).toBe(204);
    const { items } = (await nora.get(`/worklist?department=${karl.department}&state=closed`)).body;
    expect(items[0].last).toMatchObject({ outcome: 'video', text: own.text });
    const other = await raised();
    expect(faults(await act(nora, other, 'outcome', { outcome: 'video' }))).toEqual(['outcome unknown-outcome']);
  });

  it('are refused with a path when the loop would not hold', async () => {
    const house = await standard();
    const without = (code: string) => house.filter((one: { code: string }) => one.code !== code);
    const changed = (code: string, more: object) =>
      house.map((one: { code: string }) => (one.code === code ? { ...one, ...more } : one));
    for (const [outcomes, fault] of [
      [without('not-reached'), 'outcomes missing-not-reached'],
      [without('no-action'), 'outcomes missing-no-action'],
      [without('phoned'), 'outcomes missing-talked'],
      [changed('not-reached', { closes: true, needsNext: false }), 'outcomes.1.closes fixed'],
      [changed('no-action', { needsNote: false }), 'outcomes.5.needsNote fixed'],
      [changed('letter', { talked: true }), 'outcomes.3.talked changed-meaning'],
      [[...house, house[0]], 'outcomes.6.code duplicate'],
      [[...house, { ...own, closes: false }], 'outcomes.6.needsNext required'],
      [[...house, { ...own, needsNext: true }], 'outcomes.6.needsNext not-wanted'],
      [[...house, { ...own, text: { da: '', en: 'x' } }], 'outcomes.6.text.da is-not-empty'],
      [[...house, { ...own, code: 'Video' }], 'outcomes.6.code matches'],
    ] as const)
      expect(faults(await put('outcomes', { outcomes }))).toContain(fault);
    expect(await standard()).toEqual(house);
  });

  it('are its own: nobody else sees or sets them', async () => {
    expect((await sanne.get(`/departments/${karl.department}/outcomes`)).status).toBe(404);
    expect((await put('outcomes', { outcomes: await standard() }, sanne)).status).toBe(404);
  });
});

describe('an outcome that asks for a talk', () => {
  it('makes it, and agrees, in one; what is wrong with it is found in it, and nothing is done', async () => {
    const item = await raised();
    const asked = { kind: 'phone', reason: 'Medicin', who: 'Lægen', byAt: inAn(24 * 60).toISOString() };
    const wrong = await act(nora, item, 'outcome', {
      outcome: 'appointment',
      consultation: { ...asked, byAt: inAn(-5).toISOString() },
    });
    expect([wrong.status, faults(wrong)[0]]).toEqual([422, expect.stringMatching(/^consultation\.byAt /)]);
    const reply = await act(nora, item, 'outcome', {
      outcome: 'appointment',
      consultation: asked,
      agreed: 'Vi ringer i morgen.',
    });
    expect(reply.body).toMatchObject({ state: 'closed', undoable: true });
    const of = `select state from consultation where item_id = $1`;
    expect(await rowsOf(test, of, [item.id])).toEqual([{ state: 'requested' }]);
    expect((await act(nora, reply.body, 'undo')).body.state).toBe('open');
    expect(await rowsOf(test, of, [item.id])).toEqual([{ state: 'cancelled' }]);
    expect(
      await rowsOf(test, `select withdrawn_at is not null as gone from agreement where item_id = $1`, [item.id]),
    ).toEqual([{ gone: true }]);
  });
});

describe('closing many', () => {
  const close = (items: { id: string; version: number }[], who = nora, reason = 'Set ved gennemgang') =>
    who.post('/worklist/close', { department: karl.department, reason, items });

  it('closes what is calm, keeps the rest and says why; each is written down by itself', async () => {
    const [one, two, seen] = [await blue(), await blue(), await blue()];
    const [could, red] = [await blue(), await raised()];
    await rowsOf(
      test,
      `insert into worklist_item (id, department_id, patient_id, kind, key, enrolment_id, pathway, level, at_worst, rank, reasons, due_at)
      select gen_random_uuid(), department_id, patient_id, kind, 'worst:' || id, enrolment_id, pathway, 'blue', 'red', 1, reasons, due_at from worklist_item where id = $1`,
      [could],
    );
    const [worst] = await rowsOf<{ id: string }>(test, 'select id from worklist_item where key = $1', [
      `worst:${could}`,
    ]);
    await act(nils, { id: seen, version: 1 }, 'take');
    const other = await planted(test, dan, { level: 'blue', rank: 4, due: inAn(600) });
    const reply = await close(
      [one, two, seen, worst!.id, other]
        .map((id) => ({ id, version: 1 }))
        .concat([
          { id: red.id, version: red.version },
          { id: two.replace(/^./, 'f'), version: 1 },
        ]),
    );
    expect(reply.body.closed.map(({ id }: Item) => id)).toEqual([one, two]);
    expect(reply.body.kept.map(({ id, code }: { id: string; code: string }) => [id, code])).toEqual([
      [seen, 'changed'],
      [worst!.id, 'not-calm'],
      [other, 'not-found'],
      [red.id, 'not-calm'],
      [two.replace(/^./, 'f'), 'not-found'],
    ]);
    const written = `select item_id, outcome, note, bulk_id from handling where bulk_id = $1 order by item_id`;
    expect(await rowsOf(test, written, [reply.body.bulk])).toEqual(
      [one, two]
        .sort()
        .map((item_id) => ({ item_id, outcome: 'no-action', note: 'Set ved gennemgang', bulk_id: reply.body.bulk })),
    );
    // taken back, but for what somebody has touched since
    const first = reply.body.closed[0];
    expect((await act(nora, first, 'undo')).body.state).toBe('open');
    const back = await nora.post(`/worklist/close/${reply.body.bulk}/undo`);
    expect([back.body.reopened.map(({ id }: Item) => id), back.body.kept]).toEqual([
      [two],
      [expect.objectContaining({ id: one, code: 'changed' })],
    ]);
    expect((await nils.post(`/worklist/close/${reply.body.bulk}/undo`)).status).toBe(404);
  });

  it('not after ten minutes; not without a reason; not more than a hundred, none twice', async () => {
    const item = { id: await blue(), version: 1 };
    expect(faults(await close([item], nora, '   '))).toContain('reason matches');
    expect(faults(await close([item, item]))).toContain('items array-unique');
    expect(
      faults(
        await close(Array.from({ length: 101 }, (_, n) => ({ id: `${item.id.slice(0, -3)}${100 + n}`, version: 1 }))),
      ),
    ).toContain('items array-max-size');
    expect((await close([item], sanne)).status).toBe(404);
    const { bulk } = (await close([item])).body;
    await test.clock.advance('PT10M1S');
    const late = await nora.post(`/worklist/close/${bulk}/undo`);
    expect([late.status, late.body.code, faults(late)]).toEqual([403, 'not-allowed', [' too-late']]);
  });
});

describe('who has it open', () => {
  it('is seen by colleagues, the same in every process, and ends by itself', async () => {
    const item = await raised();
    const openBy = async (who: Person) => (await list(who)).items.find(({ id }: Item) => id === item.id).openBy;
    expect((await nora.post(`/worklist/${item.id}/open`)).body).toMatchObject({ openBy: [] });
    expect((await nils.post(`/worklist/${item.id}/open`)).body.openBy).toMatchObject([{ name: 'Nora Nordtest' }]);
    expect([await openBy(nora), await openBy(nils)]).toMatchObject([
      [{ name: 'Nils Nordtest' }],
      [{ name: 'Nora Nordtest' }],
    ]);
    expect((await sanne.post(`/worklist/${item.id}/open`)).status).toBe(404);
    const gone = await nora.raw('DELETE', `/worklist/${item.id}/open`, undefined, { 'x-csrf-token': nora.csrf });
    expect([gone.status, await openBy(nils)]).toEqual([204, []]);
    await rowsOf(test, `update item_open set until = now() - interval '1 second'`);
    expect(await openBy(nora)).toEqual([]);
  });
});

describe('what a day has room for', () => {
  it('is the department’s number of the weekday; the list shows all, and says where the rest goes', async () => {
    expect((await list()).budget).toBeNull();
    for (let n = 0; n < 3; n += 1) await planted(test, karl, { due: inAn(30) });
    const overflow = { da: 'Resten tages af dagafsnittet', en: 'The day unit takes the rest' };
    expect((await put('capacity', { capacity: { perDay: { '1': 2 }, overflow } })).status).toBe(204);
    const { budget, items } = await list();
    const due = items.filter(
      ({ dueAt }: Item) => dueAt.slice(0, 10) <= test.clock.now().toISOString().slice(0, 10),
    ).length;
    const left = Math.max(0, 2 - budget.done);
    expect(budget).toMatchObject({ capacity: 2, due, fits: left, overflow, firstOver: items[left].id });
    expect(budget.over).toBe(
      items.slice(left).filter(({ dueAt }: Item) => dueAt.slice(0, 10) <= test.clock.now().toISOString().slice(0, 10))
        .length,
    );
    // in the order of level, then deadline
    const ranks = items.map(({ level, atWorst }: Item) =>
      ['acute', 'red', 'yellow', 'green', 'blue'].indexOf(atWorst ?? level),
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    await act(nora, items[0], 'outcome', { outcome: 'letter' });
    expect((await list()).budget.done).toBe(budget.done + 1);
    await rowsOf(
      test,
      `update department set closed = to_jsonb(array[to_char(app.now() at time zone 'Europe/Copenhagen', 'YYYY-MM-DD')]) where id = $1`,
      [karl.department],
    );
    expect((await list()).budget).toMatchObject({ capacity: 0, fits: 0 });
    await rowsOf(test, `update department set closed = '[]' where id = $1`, [karl.department]);
  });

  it('is refused with a path', async () => {
    expect(
      faults(await put('capacity', { capacity: { perDay: { '8': 1, '1': -1, '2': 1.5 }, overflow: null } })),
    ).toEqual(['capacity.perDay.1 bad-number', 'capacity.perDay.2 bad-number', 'capacity.perDay.8 bad-day']);
    expect((await put('capacity', { capacity: null })).status).toBe(204);
    expect(faults(await put('escalation', { steps: [{ after: {}, to: 'responsible' }], responsible: null }))).toEqual([
      'steps.0.after bad-time',
      'responsible required',
    ]);
    expect(faults(await put('escalation', { steps: [], responsible: dan.patient }))).toEqual([
      'responsible not-a-member',
    ]);
    expect(faults(await put('video', { videoUrl: 'http://video.example.test/' }))).toEqual(['videoUrl matches']);
    expect((await put('video', { videoUrl: 'https://video.example.test/rum' })).status).toBe(204);
    expect((await nora.get(`/departments/${karl.department}`)).body).toMatchObject({
      capacity: null,
      videoUrl: 'https://video.example.test/rum',
      responsible: null,
    });
  });
});

describe('what an item has been through', () => {
  it('is told in order, with what was undone; and goes into the journal', async () => {
    const item = await raised();
    const taken = (await act(nora, item, 'take')).body;
    const tried = (
      await act(nora, taken, 'outcome', {
        outcome: 'not-reached',
        note: 'Telefonsvarer',
        nextAttemptAt: inAn(60).toISOString(),
      })
    ).body;
    const closed = (await act(nora, tried, 'outcome', { outcome: 'phoned' })).body;
    await act(nora, closed, 'undo');
    const { acts } = (await nils.get(`/worklist/${item.id}/history`)).body;
    expect(acts.map(({ act: name, undone }: { act: string; undone: boolean }) => [name, undone])).toEqual([
      ['take', false],
      ['outcome', false],
      ['outcome', true],
      ['undo', false],
    ]);
    const { text } = (await nils.get(`/worklist/${item.id}/journal`)).body;
    expect(text).toContain('Ikke truffet. Telefonsvarer Næste forsøg');
    expect(text).not.toContain('Talt med patienten');
    for (const part of ['history', 'journal'])
      expect((await sanne.get(`/worklist/${item.id}/${part}`)).status).toBe(404);
  });
});
