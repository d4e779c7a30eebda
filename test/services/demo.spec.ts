import fastify, { type FastifyInstance } from 'fastify';
import { createTransport, type Transporter } from 'nodemailer';
import type { DemoClock } from '../../apps/api/src/demo/clock.page.js';
import { type Demo, registerDemo } from '../../apps/api/src/demo/demo.routes.js';
import { startMailSink } from '../../apps/api/src/demo/mail-sink.server.js';
import { people } from '../../apps/api/src/demo/people.js';

const NOW = '2027-03-20T11:00:00.000Z';
const ORIGINS = { patient: 'http://127.0.0.1:3000', clinic: 'http://127.0.0.1:3000' };

/** A clock as the service has it: it goes forward by whole durations it understands, never back. */
class HandClock implements DemoClock {
  private at = new Date(NOW);
  readonly moves: string[] = [];
  now() {
    return this.at;
  }
  async advance(duration: string) {
    this.moves.push(duration);
    const hours = { PT15M: 0.25, PT1H: 1, P1D: 24, P7D: 168, P28D: 672 }[duration];
    if (hours === undefined) throw new Error('not today');
    this.at = new Date(this.at.getTime() + hours * 3_600_000);
  }
  async set(instant: Date) {
    if (instant < this.at) throw new Error('back is not possible');
    this.at = instant;
  }
}

let server: FastifyInstance;
let demo: Demo;
let clock: HandClock;

beforeEach(async () => {
  clock = new HandClock();
  server = fastify();
  demo = await registerDemo(server, { origins: ORIGINS, clock });
});

afterEach(async () => {
  await server.close();
});

describe('people', () => {
  it('are listed as data, with who can be what', async () => {
    const list = (await server.inject('/demo/people.json')).json<{ login: string; cpr: string | null }[]>();
    expect(list).toHaveLength(people.length);
    expect(list.find(({ login }) => login === 'nanna')).toEqual({
      login: 'nanna',
      name: 'Nanna Opdigtet',
      side: 'patient',
      department: 'Psykiatrisk Ambulatorium Nord',
      sor: '368061000016003',
      role: 'patient',
      cpr: '2512489996',
      email: 'nanna@example.test',
      language: 'da',
    });
    expect(list.find(({ login }) => login === 'sanne')).toMatchObject({ side: 'staff', role: 'nurse', cpr: null });
  });
});

describe('mail', () => {
  let post: Transporter;
  const message = {
    from: 'Klinikken <no-reply@example.test>',
    to: 'karl@example.test',
    subject: 'Et skema',
    text: 'Hej',
  };

  beforeEach(() => {
    post = postTo(demo.mailPort);
  });

  afterEach(() => post.close());

  it('that is sent lies in the inbox, the newest first, at the service’s time', async () => {
    await post.sendMail(message);
    await clock.advance('P1D');
    const sent = await post.sendMail({
      ...message,
      to: ['nanna@example.test', 'bodil@example.test'],
      subject: 'Påmindelse – æøå',
      text: 'Åbn skemaet:\nhttp://127.0.0.1:3000/skema/1',
      html: '<p>Åbn <a href="http://127.0.0.1:3000/skema/1">skemaet</a></p>',
    });
    const [newest, oldest, ...more] = (await server.inject('/demo/inbox.json')).json();
    expect(more).toEqual([]);
    expect(newest).toEqual({
      id: '2',
      channel: 'email',
      from: 'no-reply@example.test',
      to: 'nanna@example.test, bodil@example.test',
      subject: 'Påmindelse – æøå',
      at: '2027-03-21T11:00:00.000Z',
      messageId: sent.messageId,
      text: expect.stringContaining('http://127.0.0.1:3000/skema/1'),
      html: expect.stringContaining('<a href='),
    });
    expect(oldest).toMatchObject({ id: '1', at: NOW, text: expect.stringContaining('Hej') });

    const page = await server.inject('/demo/inbox');
    expect(page.body).toContain('<a href="http://127.0.0.1:3000/skema/1">http://127.0.0.1:3000/skema/1</a>');
    expect(page.body).toContain('søndag den 21. marts 2027');
    expect((await server.inject({ method: 'DELETE', url: '/demo/inbox.json' })).statusCode).toBe(204);
    expect((await server.inject('/demo/inbox.json')).json()).toEqual([]);
  });

  it('cannot put anything into the page', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)> https://a.example/"onmouseover="x';
    await post.sendMail({ ...message, subject: evil, text: evil, html: evil });
    const { body } = await server.inject('/demo/inbox');
    expect(body).not.toContain('<script>alert');
    expect(body).not.toContain('<img');
    expect(body).not.toMatch(/<[^>]*onmouseover/);
    expect(body).toContain('&lt;script&gt;');
  });

  it('is refused when told so: for good, or for now', async () => {
    demo.mail.behave('reject', 1);
    await expect(post.sendMail(message)).rejects.toMatchObject({ responseCode: 550 });
    demo.mail.behave('defer', 1);
    await expect(post.sendMail(message)).rejects.toMatchObject({ responseCode: 451 });
    expect(demo.mail.list()).toHaveLength(0);
    // and then it works again
    await post.sendMail(message);
    expect(demo.mail.list()).toHaveLength(1);
  });

  it('whose answer is lost was delivered all the same', async () => {
    demo.mail.behave('lose-reply', 1);
    const gone = post.sendMail(message);
    await expect(gone).rejects.toMatchObject({ code: expect.stringMatching(/^(ECONNECTION|ESOCKET|ECONNRESET)$/) });
    expect(demo.mail.list()).toHaveLength(1);
  });

  it('to a server that hangs ends at the sender’s own limit, and the sink still stops', async () => {
    demo.mail.behave('hang', 1);
    const hasty = postTo(demo.mailPort, 300);
    await expect(hasty.sendMail(message)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    expect(demo.mail.list()).toHaveLength(0);
    demo.mail.behave('hang', 1);
    const waiting = postTo(demo.mailPort, 30_000).sendMail(message);
    await demo.stop();
    await expect(waiting).rejects.toThrow();
    await demo.stop();
  });

  it('can be waited for', async () => {
    const waiting = demo.mail.arrived(({ to }) => to === 'mia@example.test');
    await post.sendMail(message);
    await post.sendMail({ ...message, to: 'mia@example.test' });
    expect(await waiting).toMatchObject({ to: 'mia@example.test' });
    expect(await demo.mail.arrived(({ id }) => id === '1')).toMatchObject({ to: 'karl@example.test' });
    await expect(demo.mail.arrived(() => false, 50)).rejects.toThrow('no such message within 50 ms; 2 others are here');
  });

  it('is bounded, in number and in size', async () => {
    const sink = await startMailSink({ now: () => clock.now(), keep: 10 });
    const many = createTransport({
      host: '127.0.0.1',
      port: sink.port,
      pool: true,
      maxConnections: 4,
      maxMessages: 1e6,
    });
    await Promise.all(Array.from({ length: 13 }, (_, i) => many.sendMail({ ...message, subject: `nr ${i}` })));
    expect(sink.list()).toHaveLength(10);
    expect(sink.list()[0]?.id).toBe('13');
    expect(sink.list().at(-1)?.id).toBe('4');
    const big = { ...message, text: 'x'.repeat(1_100_000) };
    await expect(many.sendMail(big)).rejects.toMatchObject({ responseCode: 552 });
    many.close();
    await sink.stop();
  });
});

describe('the clock', () => {
  const post = (payload: unknown, headers: Record<string, string> = {}) =>
    server.inject({ method: 'POST', url: '/demo/clock', payload: payload as object, headers });
  const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    server.inject({
      method: 'POST',
      url: '/demo/clock',
      payload: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

  it('shows the service’s time in words and as data', async () => {
    const page = await server.inject('/demo/clock');
    expect(page.body).toContain('lørdag den 20. marts 2027');
    expect(page.body).toContain('kl. 12.00');
    const data = await server.inject({ url: '/demo/clock', headers: { accept: 'application/json' } });
    expect(data.json()).toEqual({ now: NOW });
  });

  it.each([
    ['PT15M', '2027-03-20T11:15:00.000Z'],
    ['PT1H', '2027-03-20T12:00:00.000Z'],
    ['P1D', '2027-03-21T11:00:00.000Z'],
    ['P7D', '2027-03-27T11:00:00.000Z'],
    ['P28D', '2027-04-17T11:00:00.000Z'],
  ])('goes forward by %s, by JSON and by a button of the page', async (advance, then) => {
    expect((await server.inject('/demo/clock')).body).toContain(`name="advance" value="${advance}"`);
    expect((await post({ advance })).json()).toEqual({ now: then });
    const pressed = await form({ advance });
    expect([pressed.statusCode, pressed.headers.location]).toEqual([303, '/demo/clock']);
    expect(clock.moves).toEqual([advance, advance]);
  });

  it('is set to an instant, or to a Danish time', async () => {
    expect((await post({ set: '2027-06-01T08:00:00Z' })).json()).toEqual({ now: '2027-06-01T08:00:00.000Z' });
    expect((await form({ set: '2027-06-02T08:00' })).statusCode).toBe(303);
    expect(clock.now().toISOString()).toBe('2027-06-02T06:00:00.000Z');
    expect((await post({ set: '2027-12-01T08:00:00+01:00' })).json()).toEqual({ now: '2027-12-01T07:00:00.000Z' });
  });

  it.each([
    {},
    [],
    { advance: 'P' },
    { advance: '-P1D' },
    { advance: 'PT0S' },
    { advance: 7 },
    { advance: 'tomorrow' },
    { set: 'tomorrow' },
    { set: '2027-13-01T00:00:00Z' },
    { set: '' },
    { set: 1 },
    { other: 'P1D' },
  ])('%p is a 400 and moves nothing', async (payload) => {
    const answer = await post(payload);
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'clock-not-understood']);
    expect(clock.now().toISOString()).toBe(NOW);
  });

  it('says so when it will not move', async () => {
    expect((await post({ set: '2020-01-01T00:00:00Z' })).json()).toMatchObject({
      status: 409,
      code: 'clock-not-moved',
    });
    const page = await form({ set: '2020-01-01T00:00' });
    expect(page.statusCode).toBe(409);
    expect(page.body).toContain('Uret kunne ikke flyttes dertil.');
    expect((await form({ set: 'nonsense' })).body).toContain('Tidspunktet kunne ikke forstås.');
  });

  it('is not moved, nor the inbox emptied, by another site in the same browser', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[]) {
      expect((await form({ advance: 'P1D' }, headers)).statusCode).toBe(403);
      expect((await server.inject({ method: 'DELETE', url: '/demo/inbox.json', headers })).statusCode).toBe(403);
    }
    expect(clock.now().toISOString()).toBe(NOW);
    const own: Record<string, string>[] = [
      { origin: ORIGINS.patient },
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
    ];
    for (const headers of own) expect((await form({ advance: 'P1D' }, headers)).statusCode).toBe(303);
  });
});

describe('pages', () => {
  it.each(['/demo', '/demo/inbox', '/demo/clock'])('%s says it is a demo, and runs nothing inline', async (url) => {
    const page = await server.inject(url);
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(page.body).toContain('Ikke CE-mærket – kun demo');
    expect(page.body).toContain('<html lang="da">');
    expect(page.body).not.toMatch(/<script(?! src="\/demo\/)|style="| on[a-z]+=|javascript:/);
    for (const [, own] of page.body.matchAll(/(?:src|href)="(\/demo[^"]*)"/g)) {
      expect([own, (await server.inject(own ?? '')).statusCode]).toEqual([own, 200]);
    }
  });

  it('leave the rest of the server as it was', async () => {
    const other = fastify();
    await registerDemo(other, { origins: ORIGINS, clock });
    other.post('/other', (request) => ({ body: request.body }));
    expect((await other.inject({ method: 'POST', url: '/other', payload: { a: 1 } })).json()).toEqual({
      body: { a: 1 },
    });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const refused = await other.inject({ method: 'POST', url: '/other', payload: 'a=1', headers: form });
    expect(refused.statusCode).toBe(415);
    await other.close();
  });
});

function postTo(port: number, socketTimeout = 5000): Transporter {
  return createTransport({ host: '127.0.0.1', port, ignoreTLS: true, socketTimeout });
}
