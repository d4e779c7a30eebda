import { randomUUID } from 'node:crypto';
import { signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { type Clinic, clinic, codes, tablet } from './tablet.helpers.js';

let { test, nurse, karl, here, before, body, another, issue, opened } = {} as Clinic;

beforeAll(async () => {
  ({ test, nurse, karl, here, before, body, another, issue, opened } = await clinic());
});
afterAll(() => test?.close());
// wrong codes of one test are not another's
beforeEach(() => rowsOf(test, 'delete from tablet_try'));

const mistyped = (code: string) => `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;

describe('a code', () => {
  it('is 40 bits in two groups, for ten minutes, and is kept as a hash', async () => {
    const { code, expiresAt } = await issue(await another());
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const minutes = (Date.parse(expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(9);
    expect(minutes).toBeLessThanOrEqual(10.1);
    const stored = await rowsOf<object>(test, `select t.*, encode(code_hash, 'escape') as text from tablet_code t`);
    expect(JSON.stringify(stored)).not.toContain(code.replace('-', ''));
  });

  it('opens once, however it is typed, also when two devices send it at once', async () => {
    const { code } = await issue(await another());
    const devices = Array.from({ length: 8 }, () => tablet(test));
    const typed = code.toLowerCase().replace('-', ' ');
    const replies = await Promise.all(devices.map((device) => device.open(typed)));
    expect(replies.map(({ status }) => status).sort()).toEqual([204, 403, 403, 403, 403, 403, 403, 403]);
    const winner = devices[replies.findIndex(({ status }) => status === 204)]!;
    expect((await winner.get('tablet/questionnaire')).status).toBe(200);
    for (const loser of devices.filter((device) => device !== winner))
      expect(codes(await loser.get('tablet/questionnaire'))).toEqual([401, 'signed-out']);
  });

  it('that is wrong five times on one device refuses the sixth, also when that one is right', async () => {
    const { code } = await issue(await another());
    const device = tablet(test);
    for (let n = 0; n < 5; n++) expect(codes(await device.open(`ZZZZ-ZZZ${n}`))).toEqual([403, 'wrong-code']);
    expect(codes(await device.open(code))).toEqual([429, 'too-many']);
    expect((await tablet(test).open(code)).status).toBe(204);
  });

  it('is burnt after five tries that begin like it, on five devices', async () => {
    const { code } = await issue(await another());
    for (let n = 0; n < 5; n++) expect((await tablet(test).open(mistyped(code))).status).toBe(403);
    expect(codes(await tablet(test).open(code))).toEqual([403, 'wrong-code']);
  });

  it('is not guessed by a device that forgets who it is: its address is counted', async () => {
    const { code } = await issue(await another());
    const replies: number[] = [];
    for (let n = 0; n < 51; n++) replies.push((await tablet(test).open('YYYY-YYYY')).status);
    expect(replies.filter((status) => status === 403)).toHaveLength(50);
    expect(codes(await tablet(test).open(code))).toEqual([429, 'too-many']);
  });

  it('is over after ten minutes, when it is taken back, and when there is a newer one', async () => {
    const assignment = await another();
    const over = await issue(assignment);
    await rowsOf(test, `update tablet_code set expires_at = now() - interval '1 second' where id = $1`, [over.id]);
    expect(codes(await tablet(test).open(over.code))).toEqual([403, 'wrong-code']);
    const older = await issue(assignment);
    const newer = await issue(assignment);
    expect((await tablet(test).open(older.code)).status).toBe(403);
    expect((await nurse.post(`/tablet-codes/${newer.id}/revoke`)).status).toBe(204);
    expect((await tablet(test).open(newer.code)).status).toBe(403);
  });

  it('is given by staff of the department, for what can be answered', async () => {
    const assignment = await another();
    const elsewhere = await signIn(test, 'sanne');
    expect(codes(await elsewhere.post(`/assignments/${assignment}/tablet-codes`))).toEqual([404, 'not-found']);
    expect(codes(await nurse.post(`/assignments/${here.assignment}/tablet-codes`))).toEqual([409, 'already-answered']);
    const { id } = await issue(assignment);
    expect(codes(await elsewhere.post(`/tablet-codes/${id}/revoke`))).toEqual([404, 'not-found']);
    await rowsOf(test, `update assignment set state = 'revoked', revoked_reason = 'x' where id = $1`, [assignment]);
    expect(codes(await nurse.post(`/assignments/${assignment}/tablet-codes`))).toEqual([409, 'revoked']);
  });

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
  ])('is not taken from %s', async (_, headers) => {
    const { code } = await issue(await another());
    expect(codes(await tablet(test).send('POST', '/open', { code }, headers))).toEqual([403, 'csrf']);
  });
});

describe('a tablet', () => {
  it('is told the questionnaire and whom to call: no name, no draft, nothing that was answered', async () => {
    const assignment = await another();
    const draft = { baseVersion: 0, answers: { 'phq9.1': 3 }, place: 'p2', language: 'da', questionnaireVersion: 1 };
    expect(
      (await karl.put(`/drafts/${assignment}`, { ...draft, deviceAt: test.clock.now().toISOString() })).status,
    ).toBe(200);
    const device = await opened(assignment);
    const { body: view } = await device.get('tablet/questionnaire');
    expect(Object.keys(view).sort()).toEqual(
      ['assignment', 'crisis', 'csrf', 'department', 'document', 'expiresAt', 'mayAnswer', 'startText', 'title'].sort(),
    );
    const [patient] = await rowsOf<{ name: string; email: string }>(
      test,
      'select name, email from patient where id = $1',
      [here.patient],
    );
    const { document: _, ...said } = view;
    for (const secret of [
      patient!.name,
      patient!.email,
      here.patient,
      here.enrolment,
      'phq9.1',
      'Psykiatrisk Ambulatorium',
    ])
      expect(JSON.stringify({ ...said, crisis: null })).not.toContain(secret);
  });

  it('is nobody on every route of the patient and of the clinic', async () => {
    const device = await opened(await another());
    const sid = device.jar.get('stemme-tablet')!;
    // the same id under each side's name: a tablet's session is neither a patient's nor a clinician's
    for (const side of ['patient', 'clinic']) device.jar.set(`stemme-${side}`, sid);
    const asked: [string, number][] = [];
    for (const side of ['patient', 'clinic']) {
      const { paths } = (await (await fetch(`${test.origin}/api/${side}/openapi.json`)).json()) as {
        paths: Record<string, Record<string, unknown>>;
      };
      for (const path of Object.keys(paths)) {
        if (/sign-in|signed-in|previews|^\/api\/tablet/.test(path) || !paths[path]!.get) continue;
        const filled = path
          .replace(/\{(questionnaire|skeleton|way|token|code|pathway)\}/g, 'x')
          .replace('{version}', '1')
          .replace(/\{\w+\}/g, path.includes('responses') ? before : here.assignment);
        const query = '?department=00000000-0000-4000-8000-000000000000&startedOn=2026-01-01&at=%2Fa&from=1&to=2';
        asked.push([path, (await device.get(`${filled.slice(5)}${query}`)).status]);
      }
    }
    expect(asked.length).toBeGreaterThan(15);
    expect(asked.filter(([, status]) => status !== 401 && status !== 422)).toEqual([]);
  });

  it('hands in to its own assignment alone', async () => {
    const [mine, other] = [await another(), await another()];
    const device = await opened(mine);
    expect(codes(await device.send('PUT', `/responses/${randomUUID()}`, body({ assignment: other })))).toEqual([
      404,
      'not-found',
    ]);
    const id = randomUUID();
    const sent = body({ assignment: mine });
    const [one, two] = await Promise.all([1, 2].map(() => device.send('PUT', `/responses/${id}`, sent)));
    expect([one!.status, one!.body]).toEqual([200, { receivedAt: expect.any(String), advice: null }]);
    expect(two!.body).toEqual(one!.body);
    const rows = await rowsOf(test, 'select mode, answered_by, entered_by from response where assignment_id = $1', [
      mine,
    ]);
    expect(rows).toEqual([{ mode: 'tablet', answered_by: 'self', entered_by: null }]);
    // the draft and the state are as after any hand-in, and it is assessed
    await until(
      'assessed',
      async () => (await rowsOf(test, 'select 1 from triage where response_id = $1', [id])).length === 1,
    );
    expect(await rowsOf(test, 'select state from assignment where id = $1', [mine])).toEqual([{ state: 'answered' }]);
  });

  it('is nobody once it has handed in: not for the questionnaire, not for another hand-in, not by the code', async () => {
    const assignment = await another();
    const device = tablet(test);
    const { code } = await issue(assignment);
    await device.open(code);
    await device.get('tablet/questionnaire');
    await device.send('PUT', `/responses/${randomUUID()}`, body({ assignment }));
    expect(codes(await device.get('tablet/questionnaire'))).toEqual([401, 'signed-out']);
    expect(codes(await device.send('PUT', '/progress', { answers: {}, questionnaireVersion: 1 }))).toEqual([
      401,
      'signed-out',
    ]);
    expect(codes(await device.send('PUT', `/responses/${randomUUID()}`, body({ assignment })))).toEqual([
      401,
      'signed-out',
    ]);
    expect((await tablet(test).open(code)).status).toBe(403);
    const after = await device.send('POST', '/end');
    expect([after.status, after.headers.get('clear-site-data')]).toEqual([204, '"cache"']);
    expect(device.jar.has('stemme-tablet')).toBe(false);
  });

  it('is given a new id by each code: one that lay there before is worth nothing', async () => {
    const device = tablet(test);
    const planted = 'a'.repeat(64);
    device.jar.set('stemme-tablet', planted);
    await device.open((await issue(await another())).code);
    const first = device.jar.get('stemme-tablet');
    expect(first).not.toBe(planted);
    await device.open((await issue(await another())).code);
    const old = tablet(test);
    old.jar.set('stemme-tablet', first!);
    expect((await old.get('tablet/questionnaire')).status).toBe(401);
    old.jar.set('stemme-tablet', planted);
    expect((await old.get('tablet/questionnaire')).status).toBe(401);
  });

  it('ends after 20 minutes alone, after 60 in any case, and when staff take it back', async () => {
    const later = async (sql: string) => {
      const device = await opened(await another());
      await rowsOf(
        test,
        `update session set ${sql} where tablet_code_id = (select id from tablet_code order by created_at desc limit 1)`,
      );
      return (await device.get('tablet/questionnaire')).status;
    };
    expect(await later(`seen_at = now() - interval '19 minutes'`)).toBe(200);
    expect(await later(`seen_at = now() - interval '20 minutes 1 second'`)).toBe(401);
    expect(await later(`expires_at = expires_at - interval '60 minutes 1 second'`)).toBe(401);
    const device = tablet(test);
    const { id, code } = await issue(await another());
    await device.open(code);
    await nurse.post(`/tablet-codes/${id}/revoke`);
    expect((await device.get('tablet/questionnaire')).status).toBe(401);
  });

  it('leaves a patient who is signed in on the same browser alone, and is no use to them', async () => {
    const device = await opened(await another());
    const [name, value] = karl.cookie.split('=') as [string, string];
    device.jar.set(name, value);
    const assignment = await another();
    expect(codes(await device.send('PUT', `/responses/${randomUUID()}`, body({ assignment })))).toEqual([
      404,
      'not-found',
    ]);
    await device.send('POST', '/end');
    expect(device.jar.get(name)).toBe(value);
    expect((await karl.get('/home')).status).toBe(200);
  });

  it('refuses changes without its token', async () => {
    const device = await opened(await another());
    const headers = { 'x-csrf-token': karl.csrf };
    expect(codes(await device.send('PUT', '/progress', { answers: {}, questionnaireVersion: 1 }, headers))).toEqual([
      403,
      'csrf',
    ]);
  });
});
