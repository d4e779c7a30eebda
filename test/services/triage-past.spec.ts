import { randomUUID } from 'node:crypto';
import { prepare, type Triage } from '@stemme/triage';
import { ruleSets } from '@stemme/triage/rule-sets';
import { type PastResponse, PastService } from '../../apps/api/src/triage/past.service.js';
import { calm, respond } from '../../apps/api/src/triage/testing/shipped-patient.js';
import type { Given } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { inside } from '../setup/departments.js';
import { type Person, signIn } from '../setup/people.js';
import { plant, rowsOf } from '../setup/rows.js';
import { type Answering, again, handIn, itemOf, levelOf, onMonday, settled } from './triage.helpers.js';

let test: TestApp;
let nora: Person;
let liv: Person;
let karl: Answering; // cancer treatment
let nanna: Answering; // heart failure

const on = async (login: string, questionnaire: string, pathway: string): Promise<Answering> => ({
  ...(await plant(test, login, questionnaire, pathway)),
  me: await signIn(test, login),
});

beforeAll(async () => {
  test = await startTestApp();
  await onMonday(test);
  karl = await on('karl', 'cancer-week', 'cancer-treatment');
  nanna = await on('nanna', 'heart-day', 'heart-failure');
  nora = await signIn(test, 'nora');
  liv = await signIn(test, 'liv');
});
afterAll(() => test?.close());

const send = async (who: Answering, questionnaire: string, more: Record<string, number>): Promise<string> => {
  const { answers } = respond(questionnaire, { ...calm(questionnaire), ...more });
  const { status, body } = await handIn(test, await again(test, who, questionnaire), answers as Given);
  expect([status, body.code]).toEqual([200, undefined]);
  return body.id;
};
interface Stored {
  readonly level: string;
  readonly body: {
    readonly triage: Triage;
    readonly limits: readonly Record<string, unknown>[];
    readonly settled: Record<string, string>;
  };
  readonly input: Record<string, unknown> | null;
  readonly at: Date;
}
const stored = async (response: string): Promise<Stored> => {
  await levelOf(test, response);
  const [row] = await rowsOf<Stored>(
    test,
    `select t.level, t.body, t.input, r.received_at as at from triage t join response r on r.id = t.response_id
     where t.response_id = $1`,
    [response],
  );
  return row!;
};
const fired = ({ body }: Stored): string[] => body.triage.fired.map(({ rule }) => rule);
const read = <T>(work: (past: PastService, tx: Parameters<PastService['count']>[0]) => Promise<T>): Promise<T> =>
  inside(test, nora, (tx) => work(test.app.get(PastService), tx));
/** Decided again from what was kept, by the same rules. */
const again_ = (response: string): Promise<string> =>
  read(async (past, tx) => {
    const one = (await past.one(tx, response))!;
    const ruleSet = ruleSets.find(({ id }) => id === one.now.decided!.ruleSet.id)!;
    const vocabulary = await past.vocabulary(tx, one.now.input);
    const { subject, answered } = one.now.input;
    const history = one.history.map(({ input }) => input.answered);
    return JSON.stringify(prepare(ruleSet, vocabulary).evaluate(subject, history, answered));
  });

describe('limits of the patient’s own', () => {
  const set = (sides: object) =>
    liv.post(`/patients/${nanna.patient}/limits`, {
      id: randomUUID(),
      enrolment: nanna.enrolment,
      code: 'hm.weight',
      sides,
      baseline: 78,
      reason: 'Tørvægt 78,0 kg aftalt i ambulatoriet',
      until: new Date(test.clock.now().getTime() + 90 * 86_400_000).toISOString().slice(0, 10),
    });

  it('are read from when they are set, kept with the decision, and not after they are ended', async () => {
    const before = await stored(await send(nanna, 'heart-day', { 'hm.weight': 82 }));
    expect([before.level, before.body.limits]).toEqual(['green', []]);
    const reply = await set({ alertHigh: 81 });
    expect(reply.status).toBe(200);
    const response = await send(nanna, 'heart-day', { 'hm.weight': 82 });
    const after = await stored(response);
    expect([after.level, fired(after)]).toEqual(['red', ['weight-over-dry']]);
    expect(after.body.limits).toEqual([
      expect.objectContaining({
        code: 'hm.weight',
        sides: { alertHigh: 81 },
        baseline: 78,
        by: 'Liv Lægeprøve',
        reason: 'Tørvægt 78,0 kg aftalt i ambulatoriet',
      }),
    ]);
    expect(after.input).toMatchObject({
      questionnaire: 'heart-day',
      version: 1,
      subject: { limits: { 'hm.weight': { alertHigh: 81 } } },
      answered: { answers: { 'hm.weight': 82 }, proxy: false },
    });
    const { current } = (reply.body.enrolments as { current: { id: string }[] }[])[0]!;
    await liv.post(`/limits/${current[0]!.id}/end`, { reason: 'Ny vægt skal aftales' });
    expect((await stored(await send(nanna, 'heart-day', { 'hm.weight': 82 }))).level).toBe('green');
    // what was decided stays, and is decided so again
    expect(JSON.stringify((await stored(response)).body.triage)).toBe(JSON.stringify(after.body.triage));
    expect(JSON.parse(await again_(response))).toEqual(after.body.triage);
  });
});

describe('an alarm that has stood for weeks', () => {
  const SKIN = { 'onc.skin': 3 };
  const item = (response: string) => itemOf(nora, karl.department, (one) => one.response === response);
  const outcome = async (response: string, what: object) => {
    const { id, version } = await item(response);
    const { status, body } = await nora.post(`/worklist/${id}/outcome`, { version, note: 'Talt om huden', ...what });
    expect([status, body.code]).toEqual([200, undefined]);
    return body as { id: string; version: number };
  };

  it('is yellow once each has an outcome; not reached and undone are none', async () => {
    const answers: string[] = [];
    for (let week = 0; week < 3; week += 1) {
      const response = await send(karl, 'cancer-week', SKIN);
      expect((await stored(response)).level).toBe('red');
      await outcome(response, { outcome: 'phoned' });
      answers.push(response);
      await test.clock.advance('P7D');
    }
    const third = await stored(await send(karl, 'cancer-week', SKIN));
    expect([third.level, third.body.triage.fired]).toEqual([
      'yellow',
      [expect.objectContaining({ rule: 'skin-severe', level: 'yellow', suppressed: 'red' })],
    ]);
    expect(Object.keys(third.body.settled).sort()).toEqual([...answers].sort());
  });

  it('is red when the last alarm has no outcome, or one that was taken back', async () => {
    // the yellow one of the test before stands open
    await test.clock.advance('P7D');
    const open = await send(karl, 'cancer-week', SKIN);
    expect((await stored(open)).level).toBe('red');
    const [before] = await rowsOf<{ response: string }>(
      test,
      `select response_id as response from worklist_item where enrolment_id = $1 and level = 'yellow'`,
      [karl.enrolment],
    );
    const closed = await outcome(before!.response, { outcome: 'phoned' });
    await nora.post(`/worklist/${closed.id}/undo`, { version: closed.version });
    await outcome(open, { outcome: 'phoned' });
    await test.clock.advance('P7D');
    const response = await send(karl, 'cancer-week', SKIN);
    expect((await stored(response)).level).toBe('red');
    await outcome(before!.response, {
      outcome: 'not-reached',
      nextAttemptAt: new Date(test.clock.now().getTime() + 3_600_000).toISOString(),
    });
    await outcome(response, { outcome: 'phoned' });
    await test.clock.advance('P7D');
    expect((await stored(await send(karl, 'cancer-week', SKIN))).level).toBe('red');
  });

  it('decides the same from what was kept, also after an outcome has come since', async () => {
    const rows = await rowsOf<{ id: string; triage: Triage }>(
      test,
      `select t.response_id as id, t.body -> 'triage' as triage from triage t where patient_id = $1`,
      [karl.patient],
    );
    expect(rows.length).toBe(7);
    for (const { id, triage } of rows) expect(JSON.parse(await again_(id))).toEqual(triage);
    for (const { id } of rows) expect(await again_(id)).toBe(await again_(id));
  });
});

describe('the past of a department', () => {
  const where = () => ({
    department: karl.department,
    pathway: 'cancer-treatment',
    from: new Date(test.clock.now().getTime() - 20 * 86_400_000),
    to: new Date(test.clock.now().getTime() + 1000),
  });
  const all = () =>
    read(async (past, tx) => {
      const chunks: (readonly PastResponse[])[] = [];
      const totals = await past.past(tx, where(), (chunk) => void chunks.push(chunk));
      return { chunks, totals, count: await past.count(tx, where()) };
    });

  it('comes whole, in order, with what was decided and what became of it', async () => {
    await settled(test);
    const { chunks, totals, count } = await all();
    const rows = chunks.flat();
    expect(totals).toEqual({ responses: 7, within: 3, enrolments: 1, leftOut: 0 });
    expect(count).toBe(3);
    expect(rows.map(({ receivedAt }) => receivedAt)).toEqual(
      [...rows.map(({ receivedAt }) => receivedAt)].sort((a, b) => +a - +b),
    );
    expect(rows.map(({ within }) => within)).toEqual([false, false, false, false, true, true, true]);
    expect(rows.map(({ decided }) => decided?.level)).toEqual(['red', 'red', 'red', 'yellow', 'red', 'red', 'red']);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['phoned', 'phoned', 'phoned', null, 'phoned', 'phoned', null]);
    expect(rows[0]!.input!.answered.settledAt).toBe(rows[0]!.settledAt);
    expect(rows[3]!.settledAt).toBeNull();
  });

  it('is decided as it was, in one go for the enrolment', async () => {
    const { chunks } = await all();
    const rows = chunks.flat();
    await read(async (past, tx) => {
      const ruleSet = ruleSets.find(({ id }) => id === 'cancer-treatment')!;
      const prepared = prepare(ruleSet, await past.vocabulary(tx, rows[0]!.input!));
      const made = prepared.past(rows.map(({ input }) => ({ subject: input!.subject, response: input!.answered })));
      expect(made.map(({ level }) => level)).toEqual(rows.map(({ decided }) => decided!.level));
    });
  });

  it('of a time when nothing was kept is gathered anew, and is the same', async () => {
    const kept = (await all()).chunks.flat();
    await rowsOf(test, 'update triage set input = null where patient_id = $1', [karl.patient]);
    const made = (await all()).chunks.flat();
    expect(made).toEqual(kept);
  });

  it('leaves out what was retracted, counts it, and is nobody else’s', async () => {
    const [row] = (await all()).chunks.flat().filter(({ within }) => within);
    await rowsOf(
      test,
      `update response set retracted_at = app.now(), retracted_reason = 'r', retracted_by = (select id from clinician limit 1)
       where id = $1`,
      [row!.response],
    );
    expect((await all()).totals).toEqual({ responses: 6, within: 2, enrolments: 1, leftOut: 1 });
    // still explained
    expect(JSON.parse(await again_(row!.response)).level).toBe('red');
    const sanne = await signIn(test, 'sanne').catch(() => null);
    if (sanne) {
      const seen = await inside(test, sanne, (tx) => test.app.get(PastService).past(tx, where(), () => undefined));
      expect(seen.responses).toBe(0);
    }
  });

  it('of thousands keeps every enrolment in one chunk', async () => {
    const [model] = await rowsOf<{ id: string }>(
      test,
      'select r.id from response r join triage t on t.response_id = r.id where r.patient_id = $1 and r.retracted_at is null limit 1',
      [nanna.patient],
    );
    await rowsOf(test, MANY, [model!.id, 250, 12]);
    const asked = { ...where(), pathway: 'heart-failure' };
    const seen = new Set<string>();
    let most = 0;
    const totals = await read((past, tx) =>
      past.past(tx, asked, (chunk) => {
        const mine = new Set(chunk.map(({ enrolment }) => enrolment));
        for (const one of mine) expect(seen.has(one)).toBe(false);
        for (const one of mine) seen.add(one);
        most = Math.max(most, chunk.length);
      }),
    );
    expect(totals).toMatchObject({ enrolments: 250, leftOut: 0 });
    expect(totals.responses).toBe(250 * 12);
    expect(most).toBeLessThanOrEqual(1300);
  });
});

/** So many enrolments of so many answers each, like one that is there: a day between two, the last within the week. */
const MANY = `
  with model as (select r.*, t.rule_set, t.rule_set_version, t.level, t.at_worst, t.body, t.input, e.pathway, e.pathway_version
      from response r join triage t on t.response_id = r.id join assignment a on a.id = r.assignment_id
        join enrolment e on e.id = a.enrolment_id where r.id = $1),
  people as (insert into patient (id, department_id, cpr_cipher, cpr_hash, name, birth_date)
    select gen_random_uuid(), m.department_id, '\\x00', sha256(('many' || n)::bytea), 'Mange ' || n, '1980-01-01'
    from model m, generate_series(1, $2::int) n returning id, department_id),
  enrolled as (insert into enrolment (id, department_id, patient_id, pathway, pathway_version, anchors, status, planned_until)
    select gen_random_uuid(), p.department_id, p.id, m.pathway, m.pathway_version, '{}', 'active', '2099-01-01'
    from people p, model m returning id, department_id, patient_id),
  given as (select gen_random_uuid() as assignment, gen_random_uuid() as response, e.id as enrolment, e.department_id, e.patient_id, k
    from enrolled e, generate_series(1, $3::int) k),
  assigned as (insert into assignment (id, department_id, patient_id, enrolment_id, step, questionnaire, questionnaire_version,
      opens_at, due_at, closes_at, state, opened_at)
    select g.assignment, g.department_id, g.patient_id, g.enrolment, 'day-' || g.k, m.questionnaire, m.questionnaire_version,
      now(), now() + interval '1 day', now() + interval '2 days', 'answered', now() from given g, model m),
  answered as (insert into response (id, department_id, patient_id, assignment_id, version, questionnaire, questionnaire_version,
      answers, body_sha256, language, mode, answered_by, started_at, completed_at, received_at, late)
    select g.response, g.department_id, g.patient_id, g.assignment, 1, m.questionnaire, m.questionnaire_version, m.answers,
      m.body_sha256, m.language, m.mode, m.answered_by, m.started_at, m.completed_at,
      app.now() - make_interval(days => ($3::int - g.k) / 2, mins => 5), false from given g, model m)
  insert into triage (department_id, patient_id, response_id, rule_set, rule_set_version, level, at_worst, body, input)
  select g.department_id, g.patient_id, g.response, m.rule_set, m.rule_set_version, m.level, m.at_worst, m.body, m.input
  from given g, model m`;
