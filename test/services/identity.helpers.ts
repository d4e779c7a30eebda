import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type AddressInfo, createServer } from 'node:net';
import fastify from 'fastify';
import { IdentityError } from '../../apps/api/src/access/identity.js';
import type { IdentityConfig } from '../../apps/api/src/access/identity.service.js';

interface Credentials {
  id: string;
  secret: string;
}

/** Both sides at one provider and one origin, as in the demo. */
export function configOf(
  issuer: string,
  origin: string,
  clients: { patient: Credentials; clinic: Credentials },
): IdentityConfig {
  const side = ({ id: clientId, secret: clientSecret }: Credentials) => ({ issuer, clientId, clientSecret });
  const both = { patient: side(clients.patient), clinic: side(clients.clinic) };
  return { ...both, patientOrigin: origin, clinicOrigin: origin, allowHttp: true };
}

/** The code of the error, `none` when there is none. */
export async function fault(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (error instanceof IdentityError) return error.code;
    throw error;
  }
}

export function tokenOf(page: string): string {
  return /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** As much of a browser as a sign-in needs: cookies with paths, redirects, one form. It stops where the API begins. */
export class Browser {
  constructor(private readonly origin: string) {}

  private readonly cookies = new Map<string, { path: string; pair: string }>();

  async open(
    url: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; url: string; headers: Headers; text(): Promise<string> }> {
    let at = url;
    for (let hops = 0; hops < 10; hops += 1) {
      if (!at.startsWith(`${this.origin}/demo/`))
        return { status: 0, url: at, headers: new Headers(), text: async () => '' };
      const response = await this.request(at, undefined, headers);
      const to = response.headers.get('location');
      if (to === null)
        return { status: response.status, url: at, headers: response.headers, text: () => response.text() };
      at = new URL(to, at).href;
    }
    throw new Error('too many redirects');
  }

  async through(url: string, login: string): Promise<URL> {
    const page = await this.open(url);
    return this.choose(page.url, await page.text(), login);
  }

  choose(pageUrl: string, text: string, login: string): Promise<URL> {
    return this.send(pageUrl, text, { person: login });
  }

  async send(pageUrl: string, text: string, fields: Record<string, string>): Promise<URL> {
    const response = await this.request(pageUrl, { token: tokenOf(text), ...fields });
    expect(response.status).toBe(303);
    return new URL((await this.open(new URL(response.headers.get('location') ?? '', pageUrl).href)).url);
  }

  async request(url: string, form?: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    const { pathname } = new URL(url);
    const sent = [...this.cookies.values()].filter(({ path }) => pathname.startsWith(path)).map(({ pair }) => pair);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { ...headers, ...(sent.length > 0 ? { cookie: sent.join('; ') } : {}) },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private keep(line: string): void {
    const [pair = '', ...rest] = line.split('; ');
    const path = rest.find((part) => part.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
    const key = `${pair.split('=')[0]} ${path}`;
    if (/expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(key);
    else this.cookies.set(key, { path, pair });
  }
}

export interface Lie {
  key?: 'other';
  alg?: string;
  swap?: Record<string, unknown>;
  leaveOut?: boolean;
  status?: number;
}

/** A provider that says what it is told to, true or not. */
export async function startLiar(port: number, audience: string, says: Record<string, unknown> = {}) {
  const issuer = `http://127.0.0.1:${port}`;
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const app = fastify({ forceCloseConnections: true });
  const liar = { issuer, described: 0, answer, stop: () => app.close() };
  let reply: { status: number; body: unknown } = { status: 500, body: {} };
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, _body, done) => done(null));
  app.get('/.well-known/openid-configuration', () => {
    liar.described += 1;
    const at = (path: string) => `${issuer}/${path}`;
    return {
      issuer,
      authorization_endpoint: at('authorize'),
      token_endpoint: at('token'),
      jwks_uri: at('jwks'),
      id_token_signing_alg_values_supported: ['ES256'],
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      ...says,
    };
  });
  app.get('/jwks', () => ({
    keys: [{ ...own.publicKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'k' }],
  }));
  app.post('/token', (_request, r) => r.status(reply.status).send(reply.body));

  function answer(claims: Record<string, unknown>, lie: Lie): void {
    const now = Math.floor(Date.now() / 1000);
    const whole = { iss: issuer, aud: audience, sub: 'karl', iat: now, exp: now + 60, ...claims };
    const token = jwt(whole, lie, lie.key === 'other' ? other.privateKey : own.privateKey);
    const body = { access_token: 'a', token_type: 'Bearer', ...(lie.leaveOut === true ? {} : { id_token: token }) };
    reply = { status: lie.status ?? 200, body: lie.status === undefined ? body : 'Bad gateway' };
  }
  await app.listen({ port, host: '127.0.0.1' });
  return liar;
}

function jwt(claims: Record<string, unknown>, { alg = 'ES256', swap }: Lie, key: KeyObject): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = part({ alg, kid: 'k' });
  const signed = `${head}.${part(claims)}`;
  const signature =
    alg === 'none' ? Buffer.alloc(0) : sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `${head}.${part({ ...claims, ...swap })}.${signature.toString('base64url')}`;
}
