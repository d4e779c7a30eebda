import type { TestApp } from './app.js';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API says and asserts on it
type Body = any;

export interface Reply {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** Somebody who is signed in, on their own device: a cookie jar and a CSRF token. Paths are below their side's API. */
export interface Person {
  readonly side: 'patient' | 'clinic';
  readonly cookie: string;
  readonly csrf: string;
  get(path: string): Promise<Reply>;
  put(path: string, body: unknown): Promise<Reply>;
  post(path: string, body?: unknown): Promise<Reply>;
  /** As it is, with these headers instead: for what must be refused. */
  raw(
    method: string,
    path: string,
    body: string | undefined,
    headers: Readonly<Record<string, string>>,
  ): Promise<Reply>;
}

/** Signs one of the demo's people in, through the identity provider as a browser would. */
export async function signIn(test: TestApp, login: string): Promise<Person> {
  const someone = test.demo.people.find((one) => one.login === login);
  if (!someone) throw new Error(`nobody is called ${login}`);
  const side = someone.side === 'patient' ? 'patient' : 'clinic';
  const jar = new Map<string, string>();
  test.demo.identityProvider.setNext({ person: login });
  let at = `${test.origin}/api/${side}/sign-in`;
  for (let hops = 0; hops < 10; hops += 1) {
    const reply = await fetch(at, { redirect: 'manual', headers: { cookie: cookies(jar) } });
    for (const line of reply.headers.getSetCookie()) keep(jar, line);
    const to = reply.headers.get('location');
    if (to === null) throw new Error(`signing ${login} in ended at ${at} with ${reply.status}`);
    at = new URL(to, at).href;
    if (jar.has(`stemme-${side}`)) break;
  }
  return person(test.origin, side, `stemme-${side}=${jar.get(`stemme-${side}`)}`);
}

async function person(origin: string, side: Person['side'], cookie: string): Promise<Person> {
  const raw: Person['raw'] = async (method, path, body, headers) => {
    const reply = await fetch(`${origin}/api/${side}${path}`, {
      method,
      headers: { cookie, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await reply.text();
    return {
      status: reply.status,
      body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
      headers: reply.headers,
    };
  };
  const { csrf } = (await raw('GET', '/session', undefined, {})).body;
  const send = (method: string, path: string, body: unknown): Promise<Reply> =>
    raw(method, path, JSON.stringify(body ?? {}), { 'content-type': 'application/json', 'x-csrf-token': csrf });
  return {
    side,
    cookie,
    csrf,
    raw,
    get: (path) => raw('GET', path, undefined, {}),
    put: (path, body) => send('PUT', path, body),
    post: (path, body) => send('POST', path, body),
  };
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split('; ');
  const cut = pair.indexOf('=');
  if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) jar.delete(pair.slice(0, cut));
  else jar.set(pair.slice(0, cut), pair.slice(cut + 1));
}

function cookies(jar: ReadonlyMap<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}
