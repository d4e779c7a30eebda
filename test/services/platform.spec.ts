import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';

describe('the platform', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test?.close());

  it('is alive, ready, and counts', async () => {
    for (const path of ['/health/live', '/health/ready', '/metrics']) {
      const reply = await fetch(`${test.origin}${path}`);
      expect([path, reply.status]).toEqual([path, 200]);
    }
  });

  it('answers a request without a session, with a broken one, and for a path that is not there, each with its code', async () => {
    const signedOut = await fetch(`${test.origin}/api/patient/session`);
    expect(signedOut.status).toBe(401);
    expect(signedOut.headers.get('content-type')).toContain('application/problem+json');
    expect(await signedOut.json()).toMatchObject({ code: 'signed-out' });
    const cookie = `stemme-patient=${'a'.repeat(64)}`;
    const broken = await fetch(`${test.origin}/api/patient/session`, { headers: { cookie } });
    expect(await broken.json()).toMatchObject({ code: 'signed-out', status: 401 });
    const nowhere = await fetch(`${test.origin}/api/patient/nowhere`);
    expect([nowhere.status, await nowhere.json()]).toMatchObject([404, { code: 'not-found' }]);
  });

  it('signs a patient and a nurse in, says who they are, and out again', async () => {
    const karl = await signIn(test, 'karl');
    expect((await karl.get('/session')).body).toMatchObject({ language: 'da', demo: true, csrf: karl.csrf });
    const nora = await signIn(test, 'nora');
    expect((await nora.get('/session')).body).toMatchObject({ departments: [] });
    expect((await nora.post('/sign-out')).status).toBe(204);
    expect((await nora.get('/session')).body).toMatchObject({ code: 'signed-out' });
    expect((await karl.get('/session')).status).toBe(200);
  });

  it('keeps the sides apart: a session of one opens nothing of the other', async () => {
    const karl = await signIn(test, 'karl');
    const reply = await fetch(`${test.origin}/api/clinic/session`, {
      headers: { cookie: karl.cookie.replace('patient', 'clinic') },
    });
    expect(await reply.json()).toMatchObject({ code: 'signed-out' });
  });

  it('is kept alive by what a person does, and not by a list that looks by itself', async () => {
    await makeDepartments(test);
    const nora = await signIn(test, 'nora');
    const department = (await nora.get('/session')).body.departments[0].id;
    const seen = async () =>
      (
        await rowsOf<{ ago: number }>(
          test,
          `select extract(epoch from now() - max(seen_at))::float as ago from session where side = 'clinic' and revoked_at is null`,
        )
      )[0]!.ago;
    await rowsOf(test, `update session set seen_at = now() - interval '20 minutes' where side = 'clinic'`);
    expect((await nora.get(`/worklist?department=${department}`)).status).toBe(200);
    expect(await seen()).toBeGreaterThan(1000);
    expect((await nora.get('/session')).status).toBe(200);
    expect(await seen()).toBeLessThan(60);
    await rowsOf(test, `update session set seen_at = now() - interval '31 minutes' where side = 'clinic'`);
    expect((await nora.get('/session')).body).toMatchObject({ code: 'signed-out' });
  });
});
