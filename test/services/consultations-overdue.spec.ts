import { rowsOf } from '../setup/rows.js';
import { ask, DAY, gone, inMinutes, openTalks, type Talking } from './consultations.helpers.js';
import { type Item, itemOf, listed, settled } from './triage.helpers.js';

let here: Talking;
beforeAll(async () => {
  here = await openTalks();
});
afterAll(() => here?.test.close());

interface Stored {
  readonly state: string;
  readonly outcome: string | null;
  readonly acts: readonly { readonly act: string; readonly outcome: string | null; readonly by: string }[];
}

const post = (id: string, verb: string, body: object) => here.nora.post(`/consultations/${id}/${verb}`, body);
/** Items that say so, of one talk. */
const said = async (id: string): Promise<Item[]> => {
  await rowsOf(here.test, `select app.sweep_consultations(array['worklist.consultation-overdue'], 1)`);
  await settled(here.test);
  const rows = await rowsOf<{ id: string }>(
    here.test,
    `select id from worklist_item where key like 'consultation-overdue:' || $1 || ':%'`,
    [id],
  );
  const all = [
    ...(await listed(here.nora, here.karl.department)),
    ...(await listed(here.nora, here.karl.department, '&state=closed')),
  ];
  return rows.flatMap((row) => all.filter((item) => item.id === row.id));
};
const stored = async (item: string): Promise<Stored> => {
  const [row] = await rowsOf<Stored>(
    here.test,
    `select w.state, w.outcome, (select jsonb_agg(jsonb_build_object('act', h.act, 'outcome', h.outcome, 'by', h.clinician_name)
       order by (h.before ->> 'version')::int) from handling h where h.item_id = w.id) as acts from worklist_item w where w.id = $1`,
    [item],
  );
  return row!;
};
/** A call nobody has made in time, and the item that says so. */
const overdue = async () => {
  const { body } = await ask(here, here.nora, here.karl);
  await gone(here.test, body.id);
  const [item] = await said(body.id);
  expect(item).toMatchObject({ kind: 'consultation-overdue', state: 'open', level: 'red' });
  return { id: body.id as string, by: body.createdBy as string, item: item!.id };
};

it('a talk that was held closes the item that says it is overdue, in the name of who wrote it, and no other item', async () => {
  const other = await overdue();
  const asked = await here.karl.me.put(`/matters/${here.karl.enrolment}`, { text: 'At sove' });
  expect(asked.status).toBe(200);
  const matter = await itemOf(here.nora, here.karl.department, ({ kind }) => kind === 'matter');
  const { id, item, by } = await overdue();
  const held = await post(id, 'hold', { version: 1, note: 'Talt længe' });
  expect([held.status, held.body.state]).toEqual([200, 'held']);
  expect(await stored(item)).toMatchObject({
    state: 'closed',
    outcome: 'talk-held',
    acts: [{ act: 'outcome', outcome: 'talk-held', by }],
  });
  const [shown] = await said(id);
  expect(shown).toMatchObject({
    state: 'closed',
    undoable: false,
    last: { by, note: 'Talt længe', text: { da: 'Samtalen er gennemført' } },
  });
  for (const untouched of [other.item, matter.id])
    expect(await stored(untouched)).toMatchObject({ state: 'open', acts: null });
});

it('taking it back takes both back: the talk is to be held, and the item stands as it did, told once', async () => {
  const { id, item } = await overdue();
  const [before] = await said(id);
  await here.nora.post(`/worklist/${item}/take`, { version: before!.version });
  await post(id, 'hold', { version: 1 });
  // not from the list alone: then the item would say that a talk is missing that was held
  const [closed] = await said(id);
  const alone = await here.nora.post(`/worklist/${item}/undo`, { version: closed!.version });
  expect([alone.status, alone.body.faults]).toEqual([403, [{ path: 'consultation', code: 'undo-there' }]]);
  const back = await post(id, 'undo', { version: 2 });
  expect([back.status, back.body.state]).toEqual([200, 'requested']);
  const { state, acts } = await stored(item);
  expect([state, acts.map(({ act }) => act)]).toEqual(['taken', ['take', 'outcome', 'undo']]);
  expect((await said(id)).length).toBe(1);
});

it('a colleague’s item is closed too: the talk was held, whoever has taken what says it was not', async () => {
  const { id, item } = await overdue();
  const [open] = await said(id);
  await here.nils.post(`/worklist/${item}/take`, { version: open!.version });
  await post(id, 'hold', { version: 1 });
  expect((await stored(item)).state).toBe('closed');
});

it.each([
  ['cancel', { reason: 'Patienten ringede selv' }, 'talk-cancelled'],
  ['agree', { minutes: [DAY, DAY + 60] }, 'talk-moved'],
  ['not-held', { next: 'new-time', minutes: [DAY, DAY + 60] }, 'talk-moved'],
])(
  '%s closes it with what was done, and its undo opens it',
  async (verb, {
    minutes = [],
    ...more
  }: { readonly minutes?: readonly number[]; readonly reason?: string; readonly next?: string }, outcome) => {
    const { id, item } = await overdue();
    const [from, to] = minutes.map((each) => inMinutes(here.test, each));
    const sent = { version: 1, ...more, ...(from ? { from, to, byAt: to } : {}) };
    const { status, body } = await post(id, verb, sent);
    expect([status, body.faults]).toEqual([200, undefined]);
    expect(await stored(item)).toMatchObject({ state: 'closed', outcome });
    await post(id, 'undo', { version: 2 });
    expect(await stored(item)).toMatchObject({ state: 'open', outcome: null });
    expect((await said(id)).length).toBe(1);
  },
);

it('what was moved and did not happen is overdue anew, in an item of its own', async () => {
  const { id, item } = await overdue();
  const byAt = inMinutes(here.test, DAY);
  await post(id, 'not-held', { version: 1, next: 'new-time', byAt });
  expect((await said(id)).length).toBe(1);
  await gone(here.test, id);
  const items = await said(id);
  expect(items.map(({ id: one, state }) => [one === item, state]).sort()).toEqual([
    [false, 'open'],
    [true, 'closed'],
  ]);
});

it('not reached keeps it open until the next attempt, counted, and so does a talk that only did not come about', async () => {
  const { id, item } = await overdue();
  expect((await post(id, 'not-held', { version: 1, next: 'later' })).status).toBe(200);
  expect(await stored(item)).toMatchObject({ state: 'open', acts: null });
  const byAt = inMinutes(here.test, 60);
  await post(id, 'not-held', { version: 2, next: 'not-reached', byAt });
  const [shown] = await said(id);
  expect(shown).toMatchObject({ id: item, state: 'open', attempts: 1, nextAttemptAt: byAt });
  await gone(here.test, id);
  expect((await said(id)).map(({ id: one }) => one)).toEqual([item]);
});
