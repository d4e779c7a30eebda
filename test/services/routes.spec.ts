import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describeApis } from '../../apps/api/src/openapi.server.js';
import { startTestApp, type TestApp } from '../setup/app.js';

/** The API documents are reviewed: what runs is what is committed. `npm run openapi` writes them. */
it.each(['patient', 'clinic'] as const)(
  'the committed API document of the %s side is the one that runs',
  async (side) => {
    const committed = JSON.parse(readFileSync(path.resolve(`apps/api/openapi/${side}.json`), 'utf8'));
    const running = JSON.parse(JSON.stringify((await describeApis())[side]));
    expect(running).toEqual(committed);
  },
);

describe('the server', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ worker: false });
  });
  afterAll(() => test?.close());

  it.each(['patient', 'clinic'])('hands out the document of the %s side', async (side) => {
    const reply = await fetch(`${test.origin}/api/${side}/openapi.json`);
    expect([reply.status, (await reply.json()).info.title]).toEqual([200, `Stemme, ${side}`]);
  });

  it('sets the security headers on every kind of answer, and lets only the patient side have inline styles', async () => {
    for (const path of [
      '/api/patient/session',
      '/api/clinic/session',
      '/health/live',
      '/api/patient/openapi.json',
      '/nowhere',
    ]) {
      const { headers } = await fetch(`${test.origin}${path}`);
      const csp = headers.get('content-security-policy') ?? '';
      expect([path, headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual([
        path,
        'nosniff',
        'no-referrer',
      ]);
      expect([
        path,
        /script-src 'self';/.test(csp),
        /frame-ancestors 'none'/.test(csp),
        /unsafe-eval/.test(csp),
      ]).toEqual([path, true, true, false]);
      expect([path, csp.includes("'unsafe-inline'")]).toEqual([path, !path.startsWith('/api/clinic')]);
      if (path.startsWith('/api/')) expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
    }
  });

  it('sends assets packed to whoever reads that, for ever, and pages never from a cache', async () => {
    const webs = await startTestApp({ worker: false, webs: true });
    try {
      const page = await fetch(`${webs.origin}/`);
      expect(page.headers.get('cache-control')).toBe('no-cache');
      const asset = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())![1];
      const script = await fetch(`${webs.origin}${asset}`, { headers: { 'accept-encoding': 'gzip' } });
      expect((await script.text()).length).toBeGreaterThan(1000);
      expect([script.status, script.headers.get('content-encoding')]).toEqual([200, 'gzip']);
      expect(script.headers.get('cache-control')).toContain('immutable');
      const gone = await fetch(`${webs.origin}/assets/gone-abc.js`);
      expect([gone.status, await gone.json()]).toMatchObject([404, { code: 'not-found' }]);
    } finally {
      await webs.close();
    }
  });

  it('refuses whoever asks too often, by code, and lets others be', async () => {
    const ask = () => fetch(`${test.origin}/api/patient/sign-in`, { redirect: 'manual' });
    const replies = await Promise.all(Array.from({ length: 90 }, ask));
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(await refused[0]!.json()).toMatchObject({ code: 'too-many' });
    expect((await fetch(`${test.origin}/health/live`)).status).toBe(200);
  });
});
