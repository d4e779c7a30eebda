import { randomUUID } from 'node:crypto';
import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, type Planted, plant, plantAssignment, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';

let test: TestApp;
let karl: Person;
let here: Planted;

beforeAll(async () => {
  test = await startTestApp();
  here = await plant(test, 'karl');
  karl = await signIn(test, 'karl');
});
afterAll(() => test?.close());

const now = () => test.clock.now().toISOString();
const body = (more: object = {}) => ({
  assignment: here.assignment,
  questionnaireVersion: 1,
  answers: depressionAnswers(0, 0),
  language: 'da',
  mode: 'web',
  answeredBy: 'self',
  startedAt: now(),
  completedAt: now(),
  ...more,
});
const another = (questionnaire = 'depression-start') =>
  asSuperuser(test, (client) => plantAssignment(client, here, questionnaire));
const counts = async () => (await rowsOf<{ n: number }>(test, 'select count(*)::int as n from response'))[0]!.n;

describe('what is not an answer is refused with its place and code, and nothing is written', () => {
  const answers = (given: Record<string, unknown>) => ({ answers: { ...depressionAnswers(0, 0), ...given } });
  const bad: [string, object, number, string, string | null][] = [
    ['an unknown field', { surprise: 1 }, 422, 'invalid', 'unknown-field'],
    ['a missing field', { language: undefined }, 422, 'invalid', 'matches'],
    ['a wrong type', { questionnaireVersion: '1' }, 422, 'invalid', 'is-int'],
    ['answers that are a list', { answers: [] }, 422, 'invalid', 'is-object'],
    ['an unknown item', answers({ 'phq9.99': 1 }), 422, 'answers', 'unknown-item'],
    ['a number as text', answers({ 'phq9.1': '1' }), 422, 'answers', 'wrong-type'],
    ['a truth for a number', answers({ 'phq9.1': true }), 422, 'answers', 'wrong-type'],
    ['nothing', answers({ 'phq9.1': null }), 422, 'answers', 'wrong-type'],
    ['off the list', answers({ 'phq9.1': 4 }), 422, 'answers', 'off-list'],
    ['below the list', answers({ 'phq9.1': -1 }), 422, 'answers', 'off-list'],
    ['an answer to a hidden question', answers({ 'contact.urgent': 2 }), 422, 'answers', 'not-asked'],
    ['a long text', answers({ 'contact.topic': 'x'.repeat(5000) }), 422, 'answers', 'too-long'],
    ['an older version', { questionnaireVersion: 2 }, 422, 'wrong-version', null],
    ['an amendment of nothing', { supersedes: randomUUID() }, 409, 'already-answered', null],
    ['an assignment that is not there', { assignment: randomUUID() }, 404, 'not-found', null],
  ];
  it.each(bad)('%s', async (_, more, status, code, fault) => {
    const before = await counts();
    const reply = await karl.put(`/responses/${randomUUID()}`, body(more));
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    if (fault) expect(reply.body.faults).toContainEqual({ path: expect.any(String), code: fault });
    expect(await counts()).toBe(before);
  });

  const raw = (text: string, headers: Record<string, string> = {}) =>
    karl.raw('PUT', `/responses/${randomUUID()}`, text, {
      'content-type': 'application/json',
      'x-csrf-token': karl.csrf,
      ...headers,
    });
  const hostile: [string, () => Promise<{ status: number; body: { code: string } }>, number, string][] = [
    ['a poisoned prototype', () => raw('{"__proto__":{"admin":true}}'), 400, 'malformed'],
    [
      'a poisoned prototype among the answers',
      () => raw(JSON.stringify(body()).replace('"answers":{', '"answers":{"__proto__":{"a":1},')),
      400,
      'malformed',
    ],
    [
      'a poisoned constructor',
      () => raw(JSON.stringify(body()).replace('"answers":{', '"answers":{"constructor":{"prototype":{"a":1}},')),
      400,
      'malformed',
    ],
    ['no JSON', () => raw('{"a":'), 400, 'malformed'],
    ['no body', () => raw(''), 400, 'malformed'],
    ['100,000 levels', () => raw(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 400, 'malformed'],
    [
      '33 levels among the answers',
      () => raw(JSON.stringify(body({ answers: JSON.parse(`${'{"a":'.repeat(33)}1${'}'.repeat(33)}`) }))),
      400,
      'malformed',
    ],
    [
      '1 MB of text',
      () => raw(JSON.stringify(body({ answers: { 'contact.topic': 'x'.repeat(1_000_000) } }))),
      422,
      'answers',
    ],
    ['a body over the limit', () => raw(`"${'x'.repeat(8_400_000)}"`), 413, 'too-large'],
    [
      'as much as pictures may be, as text',
      () => raw(JSON.stringify(body({ answers: { 'contact.topic': 'x'.repeat(8_000_000) } }))),
      422,
      'answers',
    ],
    ['another media type', () => raw('a=1', { 'content-type': 'text/plain' }), 415, 'unsupported-media-type'],
    ['no CSRF token', () => raw(JSON.stringify(body()), { 'x-csrf-token': '' }), 403, 'csrf'],
    ['a wrong CSRF token', () => raw(JSON.stringify(body()), { 'x-csrf-token': 'a'.repeat(43) }), 403, 'csrf'],
    ['another origin', () => raw(JSON.stringify(body()), { origin: 'https://evil.example' }), 403, 'csrf'],
    ['a cross-site fetch', () => raw(JSON.stringify(body()), { 'sec-fetch-site': 'cross-site' }), 403, 'csrf'],
    ['a broken session', () => raw(JSON.stringify(body()), { cookie: 'stemme-patient=zzz' }), 401, 'signed-out'],
    ['no session', () => raw(JSON.stringify(body()), { cookie: '' }), 401, 'signed-out'],
    ['an id that is none', () => karl.put('/responses/1', body()), 404, 'not-found'],
  ];
  it.each(hostile)('%s', async (_, send, status, code) => {
    const before = await counts();
    const reply = await send();
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(await counts()).toBe(before);
    expect(({} as { admin?: true; a?: 1 }).admin ?? ({} as { a?: 1 }).a).toBeUndefined();
  });

  it('hand-ins to what is closed to them', async () => {
    const revoked = await another();
    await rowsOf(test, `update assignment set state = 'revoked', revoked_reason = 'test' where id = $1`, [revoked]);
    expect((await karl.put(`/responses/${randomUUID()}`, body({ assignment: revoked }))).body.code).toBe('revoked');
    const planned = await another();
    await rowsOf(
      test,
      `update assignment set state = 'planned', questionnaire_version = null, opened_at = null where id = $1`,
      [planned],
    );
    expect((await karl.put(`/responses/${randomUUID()}`, body({ assignment: planned }))).body.code).toBe('not-open');
  });
});

describe('a response', () => {
  it('is stored as it was sent, once, with all that is costly to add later', async () => {
    const id = randomUUID();
    const sent = body({ answers: { ...depressionAnswers(1, 0), 'contact.topic': 'Søvn 😴 \u202e"<script>' } });
    const fifty = await Promise.all(Array.from({ length: 50 }, () => karl.put(`/responses/${id}`, sent)));
    expect(new Set(fifty.map((reply) => JSON.stringify([reply.status, reply.body]))).size).toBe(1);
    const rows = await rowsOf<Record<string, unknown>>(test, 'select * from response where assignment_id = $1', [
      here.assignment,
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id,
      version: 1,
      answers: sent.answers,
      language: 'da',
      mode: 'web',
      answered_by: 'self',
      late: false,
      supersedes: null,
    });
    const outbox = await rowsOf(
      test,
      `select event from outbox where payload ->> 'response' = $1 and event = 'answers.submitted'`,
      [id],
    );
    expect(outbox).toHaveLength(1);
  });

  it('can be amended by a new version that names it, and by nothing else', async () => {
    const assignment = await another();
    const first = randomUUID();
    await karl.put(`/responses/${first}`, body({ assignment }));
    const [a, b] = await Promise.all(
      [1, 2].map(() => karl.put(`/responses/${randomUUID()}`, body({ assignment, supersedes: first }))),
    );
    expect([a!.status, b!.status].sort()).toEqual([200, 409]);
    expect([a!, b!].find(({ status }) => status === 200)!.body.version).toBe(2);
  });

  it('answers two devices at once with one response', async () => {
    const assignment = await another();
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => karl.put(`/responses/${randomUUID()}`, body({ assignment }))),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(replies.filter(({ status }) => status !== 200).map(({ body: { code } }) => code))).toEqual(
      new Set(['already-answered']),
    );
  });

  it('of another person has a used id, and their assignment is not there', async () => {
    await plant(test, 'nanna');
    const nanna = await signIn(test, 'nanna');
    const id = randomUUID();
    const assignment = await another();
    await karl.put(`/responses/${id}`, body({ assignment }));
    expect((await nanna.put(`/responses/${randomUUID()}`, body({ assignment }))).body).toMatchObject({
      code: 'not-found',
    });
    expect((await nanna.put(`/drafts/${assignment}`, draft())).body).toMatchObject({ code: 'not-found' });
    const own = (
      await rowsOf<{ id: string }>(
        test,
        `select a.id from assignment a join patient p on p.id = a.patient_id where p.email like 'nanna%'`,
      )
    )[0]!.id;
    expect((await nanna.put(`/responses/${id}`, body({ assignment: own }))).body).toMatchObject({ code: 'id-reused' });
  });
});

const draft = (more: object = {}) => ({
  baseVersion: 0,
  answers: {},
  place: 'p1',
  language: 'da',
  questionnaireVersion: 1,
  deviceAt: now(),
  ...more,
});

describe('a draft', () => {
  it('may hold half of it, but nothing that is no answer', async () => {
    const assignment = await another();
    expect((await karl.put(`/drafts/${assignment}`, draft({ answers: { 'phq9.1': 9 } }))).body).toMatchObject({
      code: 'answers',
    });
    expect((await karl.put(`/drafts/${assignment}`, draft({ answers: { 'phq9.1': 1 } }))).body).toMatchObject({
      version: 1,
      advice: null,
    });
    expect((await karl.put(`/drafts/${assignment}`, draft({ place: undefined }))).body).toMatchObject({
      code: 'invalid',
    });
  });

  it('with an acute answer left unsent becomes known after 15 minutes, and not before', async () => {
    const assignment = await another();
    await karl.put(`/drafts/${assignment}`, draft({ answers: { 'phq9.9': 3 } }));
    const raised = () =>
      rowsOf(test, `select 1 from outbox where event = 'answers.acute-in-draft' and payload ->> 'assignment' = $1`, [
        assignment,
      ]);
    await test.clock.advance('PT14M');
    await test.app
      .get(await database())
      .scan()
      .publishing('sweep_acute_drafts', await event());
    expect(await raised()).toHaveLength(0);
    await test.clock.advance('PT2M');
    await until('the acute draft', async () => (await raised()).length > 0);
    expect(await raised()).toHaveLength(1);
  });

  it.each([
    ['taken back', `state = 'revoked', revoked_reason = 'skipped'`, 'revoked'],
    ['moved to a later day', `state = 'planned'`, 'not-open'],
  ])(
    'of a questionnaire that was %s meanwhile is refused, and an alarm in it is raised at once',
    async (_, how, code) => {
      for (const hand of [
        (id: string) => karl.put(`/drafts/${id}`, draft({ answers: { 'phq9.9': 3 } })),
        (id: string) =>
          karl.put(`/responses/${randomUUID()}`, body({ assignment: id, answers: depressionAnswers(0, 3) })),
      ]) {
        const assignment = await another();
        await rowsOf(test, `update assignment set ${how} where id = $1`, [assignment]);
        expect((await hand(assignment)).body).toMatchObject({ code });
        const told = `select 1 from outbox where event = 'answers.acute-in-draft' and payload ->> 'assignment' = $1`;
        expect(await rowsOf(test, told, [assignment])).toHaveLength(1);
        await hand(assignment);
        expect(await rowsOf(test, told, [assignment])).toHaveLength(1);
      }
    },
  );

  it('sent with its acute answer is not raised a second time', async () => {
    const assignment = await another();
    await karl.put(`/drafts/${assignment}`, draft({ answers: { 'phq9.9': 1 } }));
    await karl.put(`/responses/${randomUUID()}`, body({ assignment, answers: depressionAnswers(0, 1) }));
    const [row] = await rowsOf<{ sent: boolean }>(
      test,
      'select sent_at is not null as sent from draft_acute where assignment_id = $1',
      [assignment],
    );
    expect(row).toEqual({ sent: true });
  });

  it('with an acute answer that the hand-in no longer has is raised with both values', async () => {
    const assignment = await another();
    await karl.put(`/drafts/${assignment}`, draft({ answers: { 'phq9.9': 2 } }));
    await karl.put(`/responses/${randomUUID()}`, body({ assignment }));
    const [row] = await rowsOf(
      test,
      'select value, changed_to, raised_at is not null as raised from draft_acute where assignment_id = $1',
      [assignment],
    );
    expect(row).toEqual({ value: 2, changed_to: 0, raised: true });
  });
});

const database = async () => (await import('../../apps/api/src/platform/database/database.service.js')).Database;
const event = async () => (await import('../../apps/api/src/answers/answers.events.js')).acuteInDraft;
