import { randomUUID } from 'node:crypto';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { ask, DAY, gone, inMinutes, openTalks, type Talking, talkedAt } from './consultations.helpers.js';
import { itemOf, settled } from './triage.helpers.js';

let here: Talking;
beforeAll(async () => {
  here = await openTalks();
});
afterAll(() => here?.test.close());

const asked = async (more: object = {}) => {
  const { status, body } = await ask(here, here.nora, here.karl, more);
  expect([status, body.faults]).toEqual([200, undefined]);
  return body;
};
const post = (who: 'nora' | 'nils', id: string, verb: string, body: object) =>
  here[who].post(`/consultations/${id}/${verb}`, body);

describe('asking for a talk', () => {
  it('says who, why and by when, and stands in the list of the department and on the patient’s page', async () => {
    const made = await asked();
    expect(made).toMatchObject({
      version: 1,
      state: 'requested',
      kind: 'phone',
      reason: 'Flere anfald end sidst',
      overdue: false,
      window: null,
      undoable: false,
      patient: { id: here.karl.patient },
      history: [{ act: 'request' }],
    });
    expect(made.who).toBe(made.createdBy);
    const list = await here.nora.get(`/consultations?department=${here.karl.department}`);
    expect(list.body.items.map(({ id }: { id: string }) => id)).toContain(made.id);
    const page = await here.nora.get(`/patients/${here.karl.patient}/talks`);
    expect(page.body.consultations.map(({ id }: { id: string }) => id)).toContain(made.id);
  });

  it.each([
    [{ reason: ' ' }, 'reason', 'required'],
    [{ byAt: '2020-01-01T00:00:00Z' }, 'byAt', 'past'],
    [{ clinician: randomUUID() }, 'clinician', 'not-in-department'],
    [{ kind: 'video' }, 'kind', 'no-video'],
  ])('is refused at what is wrong: %j', async (more, path, code) => {
    const { status, body } = await ask(here, here.nora, here.karl, more);
    expect([status, body.faults]).toEqual([422, [{ path, code }]]);
  });

  it('a talk by video has the region’s address, which the patient sees with the time', async () => {
    await rowsOf(here.test, `update department set video_url = 'https://video.example.test/rum' where id = $1`, [
      here.karl.department,
    ]);
    const made = await asked({ kind: 'video' });
    expect(made.videoLink).toBe('https://video.example.test/rum');
    const window = { from: inMinutes(here.test, DAY), to: inMinutes(here.test, DAY + 60) };
    await post('nora', made.id, 'agree', { version: 1, ...window });
    const own = (await here.karl.me.get('/calls')).body.calls.find(({ id }: { id: string }) => id === made.id);
    expect(own).toMatchObject({ videoLink: 'https://video.example.test/rum', window });
    await expect(
      rowsOf(here.test, `update department set video_url = 'http://video.example.test' where id = $1`, [
        here.karl.department,
      ]),
    ).rejects.toThrow('video_url');
  });
});

describe('the wrong patient', () => {
  it('is nobody: an enrolment, an item or a response of somebody else is not there', async () => {
    const { nora, karl, nanna } = here;
    expect((await ask(here, nora, karl, { enrolment: nanna.enrolment })).status).toBe(404);
    const [item] = await rowsOf<{ id: string }>(
      here.test,
      `insert into worklist_item (department_id, patient_id, kind, key, enrolment_id, pathway, level, rank, reasons, due_at)
       values ($1, $2, 'contact', $3, $4, 'depression', 'red', 1, '[]', app.now()) returning id`,
      [nanna.department, nanna.patient, randomUUID(), nanna.enrolment],
    );
    expect((await ask(here, nora, karl, { item: item!.id })).status).toBe(404);
    const agreed = { enrolment: nanna.enrolment, text: 'Vi ses' };
    expect((await nora.post(`/patients/${karl.patient}/agreements`, agreed)).status).toBe(404);
    // and the database itself holds it, whoever writes
    await expect(
      rowsOf(
        here.test,
        `insert into consultation (department_id, patient_id, enrolment_id, kind, reason, who, by_at, due_at, created_by, created_by_name)
         select $1, $2, $3, 'phone', 'x', 'x', now(), now(), id, 'x' from clinician limit 1`,
        [karl.department, karl.patient, nanna.enrolment],
      ),
    ).rejects.toThrow('foreign key');
  });

  it('sees nothing of another’s talk, and answers none', async () => {
    const made = await asked();
    const own = (await here.nanna.me.get('/calls')).body.calls;
    expect(own.filter(({ id }: { id: string }) => id === made.id)).toEqual([]);
    const sent = { version: 1, number: '12 34 56 78', wishes: [] };
    expect((await here.nanna.me.put(`/calls/${made.id}`, sent)).status).toBe(404);
    expect((await here.nanna.me.put(`/matters/${here.karl.enrolment}`, { text: 'x' })).status).toBe(404);
    const wish = { enrolment: here.karl.enrolment, number: '12 34 56 78', wishes: [] };
    expect((await here.nanna.me.put(`/call-wishes/${randomUUID()}`, wish)).status).toBe(404);
  });
});

describe('Ringeaftale', () => {
  it('the patient gives number and times, the nurse sets the window, the patient sees it, and nothing else is changed', async () => {
    const made = await asked();
    const [before] = await rowsOf(here.test, 'select phone, email, channels from patient where id = $1', [
      here.karl.patient,
    ]);
    const wishes = [
      { day: 2, part: 'afternoon' },
      { day: 2, part: 'morning' },
    ];
    const answered = await here.karl.me.put(`/calls/${made.id}`, { version: 1, number: '12 34 56 78', wishes });
    expect([answered.status, answered.body.version, answered.body.wishes]).toEqual([200, 2, [wishes[1], wishes[0]]]);
    expect(
      await rowsOf(here.test, 'select phone, email, channels from patient where id = $1', [here.karl.patient]),
    ).toEqual([before]);
    // Tuesday 9 to 11 in Copenhagen
    const [from, to] = [inMinutes(here.test, DAY - 120), inMinutes(here.test, DAY)];
    const set = await post('nora', made.id, 'agree', { version: 2, from, to });
    expect(set.body).toMatchObject({ state: 'agreed', number: '12 34 56 78', window: { from, to }, undoable: true });
    const own = (await here.karl.me.get('/calls')).body.calls.find(({ id }: { id: string }) => id === made.id);
    expect(own.text.da).toMatch(/^Vi ringer tirsdag mellem \d+ og \d+\.$/);
    // why the clinic asked for it is the clinic's
    expect(JSON.stringify(own)).not.toContain('Flere anfald');
  });

  it('outside opening hours it is set only by who says that they do it then', async () => {
    const made = await asked();
    // Tuesday evening, 20 to 21 in UTC
    const window = { from: inMinutes(here.test, DAY + 11 * 60), to: inMinutes(here.test, DAY + 12 * 60) };
    const refused = await post('nora', made.id, 'agree', { version: 1, ...window });
    expect([refused.status, refused.body.faults]).toEqual([422, [{ path: 'outside', code: 'outside-hours' }]]);
    const next = { version: 1, next: 'new-time', ...window };
    expect((await post('nora', made.id, 'not-held', next)).body.faults).toEqual(refused.body.faults);
    const set = await post('nora', made.id, 'agree', { version: 1, ...window, outside: true });
    expect([set.status, set.body.window]).toEqual([200, window]);
  });

  it('a call needs a number, and one that can be dialled', async () => {
    const made = await asked();
    expect((await here.karl.me.put(`/calls/${made.id}`, { version: 1, wishes: [] })).body.faults).toEqual([
      { path: 'number', code: 'required' },
    ]);
    expect((await here.karl.me.put(`/calls/${made.id}`, { version: 1, number: 'ring', wishes: [] })).status).toBe(422);
    const day = [{ day: 8, part: 'night' }];
    expect((await here.karl.me.put(`/calls/${made.id}`, { version: 1, number: '12345678', wishes: day })).status).toBe(
      422,
    );
  });

  it('what was said beside a wish to be contacted stands on the call that comes of it', async () => {
    const wish = { enrolment: here.nanna.enrolment, number: '12 00 00 01', wishes: [{ day: 5, part: 'morning' }] };
    const id = randomUUID();
    expect((await here.nanna.me.put(`/call-wishes/${id}`, wish)).status).toBe(200);
    expect((await here.nanna.me.put(`/call-wishes/${id}`, wish)).body).toEqual({ id });
    const { body } = await ask(here, here.nora, here.nanna);
    expect(body).toMatchObject({ number: '12 00 00 01', wishes: wish.wishes });
    const page = await here.nora.get(`/patients/${here.nanna.patient}/talks`);
    expect(page.body.callWishes).toMatchObject([wish]);
  });
});

describe('of two at once', () => {
  it('exactly one is done, and the other is shown what is so now', async () => {
    const made = await asked();
    const both = await Promise.all([
      post('nora', made.id, 'hold', { version: 1 }),
      post('nils', made.id, 'cancel', { version: 1, reason: 'Indlagt' }),
      here.karl.me.put(`/calls/${made.id}`, { version: 1, number: '12 34 56 78', wishes: [] }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const lost = both.filter(({ status }) => status === 409);
    for (const { body } of lost) expect([body.code, (body.consultation ?? body.call).version]).toEqual(['changed', 2]);
    const acts = await rowsOf(here.test, 'select act from consultation_act where consultation_id = $1', [made.id]);
    expect(acts.length).toBe(2);
  });
});

describe('held', () => {
  it('is a talk for the safety net, ends in what was agreed, and is taken back within ten minutes by who did it', async () => {
    const made = await asked();
    const before = await talkedAt(here.test, here.karl.enrolment);
    const held = await post('nora', made.id, 'hold', { version: 1, note: 'Talt', agreed: 'Vi ringer igen om en uge' });
    expect(held.body).toMatchObject({ state: 'held', note: 'Talt', undoable: true });
    expect((await talkedAt(here.test, here.karl.enrolment))!.toISOString()).toBe(held.body.heldAt);
    const mine = async () =>
      (await here.karl.me.get('/matters')).body.matters.find(
        ({ enrolment }: { enrolment: string }) => enrolment === here.karl.enrolment,
      );
    expect((await mine()).agreement).toMatchObject({ text: 'Vi ringer igen om en uge' });
    expect((await post('nils', made.id, 'undo', { version: 2 })).status).toBe(403);
    const back = await post('nora', made.id, 'undo', { version: 2 });
    expect(back.body).toMatchObject({ state: 'requested', heldAt: null, version: 3 });
    expect((await talkedAt(here.test, here.karl.enrolment))?.getTime()).not.toBe(Date.parse(held.body.heldAt));
    expect(before === null || (await talkedAt(here.test, here.karl.enrolment)) !== null).toBe(true);
    expect((await mine()).agreement?.text).not.toBe('Vi ringer igen om en uge');
    // what is over is over
    await post('nora', made.id, 'cancel', { version: 3, reason: 'x' });
    expect((await post('nora', made.id, 'hold', { version: 4 })).status).toBe(409);
  });

  it('a slip is one for ten minutes', async () => {
    const made = await asked();
    await post('nora', made.id, 'hold', { version: 1 });
    await rowsOf(here.test, `update consultation_act set at = at - interval '11 minutes' where consultation_id = $1`, [
      made.id,
    ]);
    const late = await post('nora', made.id, 'undo', { version: 2 });
    expect([late.status, late.body.faults]).toEqual([403, [{ path: '', code: 'too-late' }]]);
  });
});

describe('not held', () => {
  it('what now: not reached with a new deadline, a new time, later, or cancelled with a reason', async () => {
    const made = await asked();
    expect((await post('nora', made.id, 'not-held', { version: 1, next: 'not-reached' })).body.faults).toEqual([
      { path: 'byAt', code: 'required' },
    ]);
    const byAt = inMinutes(here.test, 2 * DAY);
    const again = await post('nora', made.id, 'not-held', {
      version: 1,
      next: 'not-reached',
      byAt,
      note: 'Intet svar',
    });
    expect(again.body).toMatchObject({ state: 'requested', attempts: 1, byAt, note: 'Intet svar' });
    const later = await post('nora', made.id, 'not-held', { version: 2, next: 'later' });
    expect(later.body.state).toBe('not-held');
    const own = (await here.karl.me.get('/calls')).body.calls.find(({ id }: { id: string }) => id === made.id);
    expect(own.text.da).toContain('fik ikke talt sammen');
    const [from, to] = [inMinutes(here.test, DAY), inMinutes(here.test, DAY + 30)];
    const set = await post('nora', made.id, 'not-held', { version: 3, next: 'new-time', from, to });
    expect(set.body).toMatchObject({ state: 'agreed', window: { from, to } });
    expect((await post('nora', made.id, 'cancel', { version: 4, reason: '' })).body.faults).toEqual([
      { path: 'reason', code: 'required' },
    ]);
    const over = await post('nora', made.id, 'cancel', { version: 4, reason: 'Patienten ringede selv' });
    expect(over.body).toMatchObject({ state: 'cancelled', note: 'Patienten ringede selv' });
  });
});

describe('overdue', () => {
  it('comes to the worklist once, says why and who, and again a day later when its item was closed with it open', async () => {
    const { test, nora, nanna } = here;
    const { body: made } = await ask(here, nora, nanna, { who: 'Sekretæren' });
    await gone(test, made.id);
    const item = await itemOf(nora, nanna.department, ({ kind }) => kind === 'consultation-overdue');
    expect(item).toMatchObject({ level: 'red', patient: { id: nanna.patient }, answeredAt: null });
    expect(item.reasons[0]!.readings.map(({ value }) => value.da)).toEqual(['Flere anfald end sidst', 'Sekretæren']);
    const list = (await nora.get(`/consultations?department=${nanna.department}`)).body.items;
    expect(list.find(({ id }: { id: string }) => id === made.id).overdue).toBe(true);
    const items = async () => {
      await settled(test);
      const rows = await rowsOf<{ n: number }>(
        test,
        `select count(*)::int as n from worklist_item where key like 'consultation-overdue:' || $1 || ':%'`,
        [made.id],
      );
      return rows[0]!.n;
    };
    await rowsOf(test, `select app.sweep_consultations(array['worklist.consultation-overdue'], 1)`);
    expect(await items()).toBe(1);
    await rowsOf(
      test,
      `update worklist_item set state = 'closed', closed_at = app.now(), outcome = 'no-action' where id = $1`,
      [item.id],
    );
    await rowsOf(test, `update consultation set told_at = told_at - interval '25 hours' where id = $1`, [made.id]);
    await until('a second item', async () => (await items()) === 2);
    // held at last: nothing more is told
    await post('nora', made.id, 'hold', { version: 1 });
    await rowsOf(test, `update consultation set told_at = null where id = $1`, [made.id]);
    await rowsOf(test, `select app.sweep_consultations(array['worklist.consultation-overdue'], 1)`);
    expect(await items()).toBe(2);
  });

  it('a time that was promised and has gone by is overdue before the deadline is', async () => {
    const made = await asked();
    await post('nora', made.id, 'agree', { version: 1, from: inMinutes(here.test, 1), to: inMinutes(here.test, 2) });
    const [row] = await rowsOf<{ due: Date; by: Date }>(
      here.test,
      'select due_at as due, by_at as by from consultation where id = $1',
      [made.id],
    );
    expect(row!.due < row!.by).toBe(true);
  });
});
