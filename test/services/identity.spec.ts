import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { IdentityError, NSIS } from '../../apps/api/src/access/identity.js';
import { IdentityService } from '../../apps/api/src/access/identity.service.js';
import { type Demo, registerDemo } from '../../apps/api/src/demo/demo.routes.js';
import { Browser, configOf, fault, freePort, tokenOf } from './identity.helpers.js';

/** The sign-in as a browser and the API do it, against a real provider over loopback. */
let server: FastifyInstance;
let demo: Demo;
let origin: string;
let identity: IdentityService;

beforeAll(async () => {
  origin = `http://127.0.0.1:${await freePort()}`;
  server = fastify({ bodyLimit: 65_536 });
  // as in the real server: others read cookies and set headers on everything
  await server.register(cookie);
  server.addHook('onRequest', async (_request, reply) => void reply.header('x-content-type-options', 'nosniff'));
  const clock = { now: () => new Date(), advance: async () => undefined, set: async () => undefined };
  demo = await registerDemo(server, { origins: { patient: origin, clinic: origin }, clock });
  await server.listen({ port: Number(new URL(origin).port), host: '127.0.0.1' });
  identity = new IdentityService(configOf(demo.issuer, origin, demo.clients));
});

afterAll(async () => {
  await server.close();
});

describe('the whole way', () => {
  it('a patient chooses who she is and comes back to her form', async () => {
    const browser = new Browser(origin);
    const { url, pending } = await identity.start('patient', '/skema/1');
    const page = await browser.open(url);
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain('Nanna Opdigtet');
    expect(text).not.toContain('Nora Nordtest');
    expect(pending).toMatchObject({ side: 'patient', returnTo: '/skema/1' });

    const back = await browser.choose(page.url, text, 'nanna');
    expect(back.origin + back.pathname).toBe(`${origin}/api/patient/signed-in`);
    expect(await identity.finish('patient', back, pending)).toEqual({
      issuer: demo.issuer,
      subject: '00000000-0000-4000-8000-000000000002',
      name: 'Nanna Opdigtet',
      cpr: '2512489996',
      groups: [],
      level: 'substantial',
      idToken: null,
    });
  });

  it('a nurse comes with her groups', async () => {
    const who = await signIn('clinic', 'nora');
    expect(who).toMatchObject({
      name: 'Nora Nordtest',
      email: 'nora@example.test',
      groups: ['stemme:368061000016003:nurse', 'stemme:368061000016003:administrator'],
      level: 'unstated',
    });
    expect(who).not.toHaveProperty('cpr');
    expect(who.idToken).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  it.each(['karl', 'bodil', 'aksel', 'ellen', 'oskar', 'lone', 'dan', 'mia', 'peter'])(
    '%s can sign in',
    async (login) => {
      expect((await signIn('patient', login)).cpr).toMatch(/^\d{10}$/);
    },
  );

  it('asks again each time, and the second person is not taken for the first', async () => {
    const browser = new Browser(origin);
    expect((await signIn('patient', 'karl', browser)).name).toBe('Karl Eksempel');
    expect((await signIn('clinic', 'liv', browser)).name).toBe('Liv Lægeprøve');
    expect((await signIn('patient', 'nanna', browser)).name).toBe('Nanna Opdigtet');
  });

  it('asks for code, PKCE, state and nonce, new ones each time', async () => {
    const [one, two] = await Promise.all([identity.start('patient', '/'), identity.start('patient', '/')]);
    const asked = new URL(one.url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: createHash('sha256').update(one.pending.verifier).digest('base64url'),
      state: one.pending.state,
      nonce: one.pending.nonce,
      scope: 'openid profile ssn',
      redirect_uri: `${origin}/api/patient/signed-in`,
    });
    for (const key of ['state', 'nonce', 'verifier'] as const) expect(one.pending[key]).not.toBe(two.pending[key]);
  });

  it('leads home when the way back is not ours', async () => {
    expect((await identity.start('patient', '//evil.example')).pending.returnTo).toBe('/');
    expect((await identity.start('clinic', 'https://evil.example')).pending.returnTo).toBe('/clinic');
  });
});

describe('refused', () => {
  it.each([
    ['state', { state: 'wrong' }],
    ['nonce', { nonce: 'wrong' }],
    ['verifier', { verifier: 'w'.repeat(43) }],
    ['side', { side: 'clinic' as const }],
  ])('the wrong %s', async (_what, wrong) => {
    const { pending } = await identity.start('patient', '/');
    const { back, pending: mine } = await arrive('patient', 'karl');
    expect(await fault(identity.finish('patient', back, { ...mine, ...wrong }))).toBe('sign-in-refused');
    expect(pending.state).not.toBe(mine.state);
  });

  it('a code for the second time', async () => {
    const { back, pending } = await arrive('patient', 'karl');
    await identity.finish('patient', back, pending);
    expect(await fault(identity.finish('patient', back, pending))).toBe('sign-in-refused');
  });

  it("B's code with A's state, and B's whole answer in A's browser", async () => {
    const a = await arrive('patient', 'karl');
    const b = await arrive('patient', 'nanna');
    const mixed = new URL(b.back);
    mixed.searchParams.set('state', a.pending.state);
    expect(await fault(identity.finish('patient', mixed, a.pending))).toBe('sign-in-refused');
    expect(await fault(identity.finish('patient', b.back, a.pending))).toBe('sign-in-refused');
  });

  it("the clinic's code at the patient's door", async () => {
    const nurse = await arrive('clinic', 'nora');
    const wanted = { ...nurse.pending, side: 'patient' as const };
    expect(await fault(identity.finish('patient', nurse.back, wanted))).toBe('sign-in-refused');
  });

  it('an answer of another issuer (mix-up)', async () => {
    const { back, pending } = await arrive('patient', 'karl');
    back.searchParams.set('iss', 'https://evil.example');
    expect(await fault(identity.finish('patient', back, pending))).toBe('sign-in-refused');
  });

  it('no code, nobody waiting, and a person who changed their mind', async () => {
    const { back, pending } = await arrive('patient', 'karl');
    expect(await fault(identity.finish('patient', new URL(`?state=${pending.state}`, back), pending))).toBe(
      'sign-in-refused',
    );
    expect(await fault(identity.finish('patient', back, null))).toBe('sign-in-expired');
    expect(await fault(identity.finish('patient', back, undefined))).toBe('sign-in-expired');

    const browser = new Browser(origin);
    const started = await identity.start('patient', '/');
    const page = await browser.open(started.url);
    const cancelled = await browser.send(page.url, await page.text(), { cancel: 'yes' });
    expect(await fault(identity.finish('patient', cancelled, started.pending))).toBe('sign-in-cancelled');
  });

  it.each([
    ['Low', { loa: NSIS.low }, 'assurance-too-low'],
    ['absent loa', { loa: null }, 'assurance-too-low'],
    ['garbage loa', { loa: 'very sure' }, 'assurance-too-low'],
    ['garbage cpr', { claims: { 'dk.cpr': '9999999999' } }, 'cpr-missing'],
    ['short cpr', { claims: { 'dk.cpr': '251248' } }, 'cpr-missing'],
    ['absent cpr', { claims: { 'dk.cpr': undefined } }, 'cpr-missing'],
  ])('%s', async (_what, next, code) => {
    const { back, pending } = await arrive('patient', 'karl', next);
    expect(await fault(identity.finish('patient', back, pending))).toBe(code);
    // only the next sign-in was bad
    expect((await signIn('patient', 'karl')).level).toBe('substantial');
  });

  it('errors carry no CPR number, name or token', async () => {
    const { back, pending } = await arrive('patient', 'karl');
    const error = await identity.finish('patient', back, { ...pending, nonce: 'wrong' }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(IdentityError);
    expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/3001749995|Karl|eyJ/);
    expect((error as IdentityError).reason).toBe('OAUTH_JWT_CLAIM_COMPARISON_FAILED');
  });
});

describe("the provider's own page", () => {
  it('takes a form only from itself, and only from the browser that asked', async () => {
    const browser = new Browser(origin);
    const { url } = await identity.start('patient', '/');
    const page = await browser.open(url);
    const text = await page.text();
    const post = (from: Browser, token: string) => from.request(page.url, { token, person: 'karl' });
    expect((await post(browser, 'guess')).status).toBe(403);
    expect((await post(new Browser(origin), tokenOf(text))).status).toBe(400);
    expect((await browser.request(page.url, { token: tokenOf(text), person: 'nobody' })).status).toBe(400);
    expect((await post(browser, tokenOf(text))).status).toBe(303);
  });

  it('runs no script and may lead back to us', async () => {
    const page = await new Browser(origin).open((await identity.start('clinic', '/')).url);
    const csp = page.headers.get('content-security-policy');
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain(`form-action 'self' ${origin}`);
    expect(await page.text()).not.toMatch(/<script|style="|onclick/);
  });

  it('refuses a way back that is not registered, a request without PKCE, and prompt=none', async () => {
    const { url } = await identity.start('patient', '/');
    const elsewhere = new URL(url);
    elsewhere.searchParams.set('redirect_uri', 'https://evil.example/');
    const refused = await new Browser(origin).open(elsewhere.href, { accept: 'text/html' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Det lykkedes ikke at logge ind');
    expect(refused.headers.get('x-content-type-options')).toBe('nosniff');

    const bare = new URL(url);
    bare.searchParams.delete('code_challenge');
    bare.searchParams.delete('code_challenge_method');
    expect((await new Browser(origin).open(bare.href)).url).toContain('error=invalid_request');

    const silent = new URL(url);
    silent.searchParams.set('prompt', 'none');
    expect((await new Browser(origin).open(silent.href)).url).toContain('error=login_required');
  });

  it('forgets the person at sign-out, without a page in between', async () => {
    for (const [side, login, after] of [
      ['patient', 'nanna', '/'],
      ['clinic', 'nora', '/clinic'],
    ] as const) {
      const browser = new Browser(origin);
      const before = demo.identityProvider.sessions();
      const { idToken } = await signIn(side, login, browser);
      expect(demo.identityProvider.sessions()).toBe(before + 1);
      const url = await identity.endSessionUrl(side, idToken, after);
      expect(url).not.toContain('2512489996');
      expect((await browser.open(url ?? '')).url).toBe(origin + after);
      expect(demo.identityProvider.sessions()).toBe(before);
      // and again, with nobody signed in
      expect((await browser.open(url ?? '')).url).toBe(origin + after);
    }
  });

  it('goes nowhere else after sign-out', async () => {
    expect(
      new URL((await identity.endSessionUrl('patient', null, '//evil.example')) ?? '').searchParams.get(
        'post_logout_redirect_uri',
      ),
    ).toBe(`${origin}/`);
    const forged = `${demo.issuer}/session/end?client_id=stemme-patient&post_logout_redirect_uri=https://evil.example/`;
    expect((await new Browser(origin).open(forged)).status).toBe(400);
  });

  it('skips the page when told who comes next', async () => {
    demo.identityProvider.setNext({ person: 'liv', loa: NSIS.high });
    const { url, pending } = await identity.start('clinic', '/');
    const back = new URL((await new Browser(origin).open(url)).url);
    expect(await identity.finish('clinic', back, pending)).toMatchObject({ name: 'Liv Lægeprøve', level: 'high' });
  });
});

type Side = 'patient' | 'clinic';

async function arrive(side: Side, login: string, next?: { loa?: string | null; claims?: Record<string, unknown> }) {
  const { url, pending } = await identity.start(side, '/');
  if (next !== undefined) demo.identityProvider.setNext(next);
  return { pending, back: await new Browser(origin).through(url, login) };
}

async function signIn(side: Side, login: string, browser = new Browser(origin)) {
  const { url, pending } = await identity.start(side, '/');
  return identity.finish(side, await browser.through(url, login), pending);
}
