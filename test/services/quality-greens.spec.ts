import { randomUUID } from 'node:crypto';
import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { type Answering, again, answering, handIn, itemOf, levelOf, onMonday, settled } from './triage.helpers.js';

let test: TestApp;
let nora: Person;
let liv: Person;
let sanne: Person;
let karl: Answering;

beforeAll(async () => {
  test = await startTestApp();
  await onMonday(test);
  karl = await answering(test, 'karl');
  [nora, liv, sanne] = [await signIn(test, 'nora'), await signIn(test, 'liv'), await signIn(test, 'sanne')];
});
afterAll(() => test?.close());

const green = depressionAnswers(0, 0);
const red = depressionAnswers(3, 0);
const send = async (
  who: Answering,
  answers: Parameters<typeof handIn>[2],
  more: Record<string, unknown> = {},
): Promise<string> => {
  const reply = await handIn(test, await again(test, who), answers, more);
  expect([reply.status, reply.body.faults]).toEqual([200, undefined]);
  await levelOf(test, reply.body.id);
  return reply.body.id;
};
const days = (n: number): Promise<void> => test.clock.set(new Date(test.clock.now().getTime() + n * 86_400_000));
const close = async (response: string, outcome: string, note = 'Talt med patienten'): Promise<void> => {
  const item = await itemOf(nora, karl.department, (one) => one.response === response);
  const reply = await nora.post(`/worklist/${item.id}/outcome`, { version: item.version, outcome, note });
  expect([reply.status, reply.body.faults]).toEqual([200, undefined]);
};
const asked = async (path: string, who = nora) => {
  const reply = await who.get(path);
  expect([path, reply.status, reply.body.faults]).toEqual([path, 200, undefined]);
  return reply.body;
};
describe('greens that something speaks against', () => {
  let oskar: Answering;
  let from: string;
  const listed = async () =>
    (await asked(`/quality/false-greens?department=${karl.department}&from=${from}`)).greens as {
      response: string;
      patient: { name: string };
      events: { kind: string; what: string }[];
      reviews: { found: string; changed: string; by: string }[];
    }[];
  const events = async (response: string): Promise<string[] | undefined> =>
    (await listed()).find((one) => one.response === response)?.events.map(({ kind, what }) => `${kind} ${what}`);

  beforeAll(async () => {
    await days(60);
    await onMonday(test);
    from = test.clock.now().toISOString().slice(0, 10);
    oskar = await answering(test, 'oskar');
  });
  beforeEach(() => days(20));

  it('are not those that nothing followed', async () => {
    const id = await send(oskar, green);
    await days(13);
    expect(await events(id)).toBeUndefined();
  });

  it('a later acute answer', async () => {
    const id = await send(oskar, green);
    await days(13);
    await send(oskar, depressionAnswers(0, 2));
    expect(await events(id)).toEqual(['acute response']);
  });

  it('an acute answer in a draft that was never sent', async () => {
    const id = await send(oskar, green);
    await days(2);
    await draft(await again(test, oskar), { 'phq9.9': 2 });
    await settled(test);
    expect(await events(id)).toEqual(['acute draft']);
  });

  it('an acute answer in its own draft, changed before it was sent', async () => {
    const form = await again(test, oskar);
    await draft(form, { 'phq9.9': 2 });
    const reply = await handIn(test, form, green);
    expect(reply.status).toBe(200);
    await levelOf(test, reply.body.id);
    await settled(test);
    expect(await events(reply.body.id)).toEqual(['acute draft']);
  });

  it('a wish to be called today, from the form or beside it, and a wish that can wait', async () => {
    const id = await send(oskar, green);
    await days(1);
    await send(oskar, depressionAnswers(0, 0, { 'contact.want': 1, 'contact.urgent': 2 }));
    await wish(oskar, 0);
    await wish(oskar, 2);
    await settled(test);
    expect((await events(id))?.sort()).toEqual([
      'contact 0',
      'contact-today 2',
      'contact-today contact',
      'contact-today response',
    ]);
  });

  it('nothing after the fourteenth day', async () => {
    const id = await send(oskar, green);
    await days(14.1);
    await send(oskar, depressionAnswers(0, 2));
    expect(await events(id)).toBeUndefined();
  });

  it('are reviewed with who, when, what was found and what was changed; each review stays', async () => {
    const id = await send(oskar, green);
    await days(1);
    await send(oskar, depressionAnswers(0, 2));
    const first = await nora.post(`/quality/false-greens/${id}/review`, {
      found: 'Forværret på to dage',
      changed: 'Intet: reglen var rigtig',
    });
    expect([first.status, first.body]).toMatchObject([
      200,
      { response: id, reviews: [{ by: 'Nora Nordtest', found: 'Forværret på to dage' }] },
    ]);
    await liv.post(`/quality/false-greens/${id}/review`, { found: 'Enig', changed: 'Sender skemaet hver uge' });
    const row = (await listed()).find((one) => one.response === id);
    expect(row!.reviews.map(({ changed }) => changed)).toEqual(['Sender skemaet hver uge', 'Intet: reglen var rigtig']);
    // what is not looked at comes first
    expect((await listed())[0]!.reviews).toEqual([]);
    expect((await nora.post(`/quality/false-greens/${id}/review`, { found: 'x', changed: '' })).status).toBe(422);
    expect((await sanne.post(`/quality/false-greens/${id}/review`, { found: 'Enig', changed: 'Intet' })).status).toBe(
      404,
    );
    const calm = await send(karl, green);
    expect((await nora.post(`/quality/false-greens/${calm}/review`, { found: 'Enig', changed: 'Intet' })).status).toBe(
      404,
    );
  });

  const draft = async (form: Answering, answers: Record<string, number>): Promise<void> => {
    const reply = await form.me.put(`/drafts/${form.assignment}`, {
      baseVersion: 0,
      questionnaireVersion: 1,
      answers,
      place: 'phq9.9',
      language: 'da',
      deviceAt: test.clock.now().toISOString(),
    });
    expect([reply.status, reply.body.faults]).toEqual([200, undefined]);
    await test.clock.set(new Date(test.clock.now().getTime() + 16 * 60_000));
    await scanned(form);
  };
  /** The scan for acute drafts has come by. */
  const scanned = (form: Answering): Promise<unknown> =>
    until('an item of the draft', async () => {
      const items = await rowsOf(test, `select id from worklist_item where kind = 'draft' and assignment_id = $1`, [
        form.assignment,
      ]);
      return items[0];
    });
  const wish = async (who: Answering, urgent: number): Promise<void> => {
    const reply = await who.me.post('/contact-requests', { id: randomUUID(), enrolment: who.enrolment, urgent });
    expect([reply.status < 300, reply.body.faults]).toEqual([true, undefined]);
  };
});

describe('suggestions', () => {
  it('are of the rules in force, say how sure they are, and never of what is acute', async () => {
    await days(60);
    await onMonday(test);
    const from = test.clock.now().toISOString().slice(0, 10);
    const ellen = await answering(test, 'ellen');
    for (let n = 0; n < 12; n += 1) await close(await send(ellen, red), n < 2 ? 'phoned' : 'no-action', 'Set');
    await send(ellen, depressionAnswers(0, 2));
    const { rules } = await asked(`/quality/suggestions?department=${karl.department}&from=${from}`);
    const of = (rule: string) => rules.find((one: { rule: string }) => one.rule === rule);
    expect(rules[0].advice).toBe('rarely-acted');
    expect(of('phq9-severe')).toMatchObject({
      advice: 'rarely-acted',
      fired: 12,
      perWeek: 12,
      acted: { count: 2, of: 12, few: false },
    });
    expect(of('phq9-severe').acted.high).toBeLessThan(0.5);
    expect(
      rules.filter(({ level }: { level: string }) => level === 'acute').map(({ advice }: { advice: string }) => advice),
    ).toEqual(['never']);
    expect((await sanne.get(`/quality/suggestions?department=${karl.department}`)).status).toBe(404);
  });
});
