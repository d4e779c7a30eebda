import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { type Person, signIn } from '../setup/people.js';

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';
interface Route {
  readonly side: 'patient' | 'clinic';
  readonly method: Method;
  readonly path: string;
}

/** Where nobody needs to be signed in: to sign in, to look at a preview by its token, to give a tablet's code. */
const OPEN = ['/sign-in', '/signed-in', '/previews/{token}', '/tablet/open'];

/** Every route there is, by the documents that are held to the routes. */
const ROUTES: readonly Route[] = (['patient', 'clinic'] as const).flatMap((side) => {
  const { paths } = JSON.parse(readFileSync(path.resolve(`apps/api/openapi/${side}.json`), 'utf8'));
  return Object.entries(paths as Record<string, object>).flatMap(([address, methods]) =>
    Object.keys(methods).map((method) => ({ side, method: method.toUpperCase() as Method, path: address })),
  );
});
const guarded = ROUTES.filter(({ path: address }) => !OPEN.some((open) => address.endsWith(open)));

let test: TestApp;
let here: { A: string; B: string };
let karl: Person;
let sanne: Person;

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  here = await makeDepartments(test);
  karl = await signIn(test, 'karl');
  sanne = await signIn(test, 'sanne');
});
afterAll(() => test?.close());

const filled = (address: string, department: string): string =>
  address
    .replace('{department}', department)
    .replace('/departments/{id}', `/departments/${department}`)
    .replace('{version}', '1')
    .replace('{pathway}', 'depression')
    .replace('{questionnaire}', 'depression-start')
    .replace('{skeleton}', 'copd-cat')
    .replaceAll(/\{\w+\}/g, randomUUID());

const ask = ({ method, path: address }: Route, headers: Record<string, string>, department = here.A) =>
  fetch(`${test.origin}${filled(address, department)}`, {
    method,
    headers: { ...(method === 'GET' || method === 'DELETE' ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(method === 'GET' || method === 'DELETE' ? {} : { body: '{}' }),
  });

it('finds the routes', () => {
  expect(guarded.length).toBeGreaterThan(50);
  expect(ROUTES.length - guarded.length).toBe(6);
});

it.each(guarded)('$method $path is not for somebody who is not signed in, or on the other side', async (route) => {
  const other = route.side === 'patient' ? sanne : karl;
  const disguised = `stemme-${route.side}=${other.cookie.split('=')[1]}`;
  for (const headers of [{}, { cookie: other.cookie }, { cookie: disguised, 'x-csrf-token': other.csrf }]) {
    const reply = await ask(route, headers as Record<string, string>);
    // a body is looked at before a session is asked for: what is wrong with it says nothing of anybody
    expect([route.path, [401, 422].includes(reply.status)]).toEqual([route.path, true]);
  }
  expect((await ask(route, {})).status).toBe(401);
});

// a tablet has a cookie of its own, which neither side's session stands for: see tablet.spec
const changing = guarded.filter(({ method, path: address }) => method !== 'GET' && !address.startsWith('/api/tablet/'));
it.each(changing)('$method $path is not sent from another site, nor without the token', async (route) => {
  const own = route.side === 'patient' ? karl : sanne;
  for (const headers of [{}, { 'x-csrf-token': 'x' }, { 'x-csrf-token': own.csrf, 'sec-fetch-site': 'cross-site' }]) {
    const reply = await ask(route, { cookie: own.cookie, ...headers } as Record<string, string>);
    expect([route.path, reply.status, (await reply.json()).code]).toEqual([route.path, 403, 'csrf']);
  }
});

const ofDepartments = guarded.filter(({ path: address }) => /\/departments\//.test(address));
it.each(ofDepartments)('$method $path of another department is not there', async (route) => {
  const reply = await ask(route, { cookie: sanne.cookie, 'x-csrf-token': sanne.csrf });
  expect([route.path, [404, 422].includes(reply.status)]).toEqual([route.path, true]);
  const absent = await ask(route, { cookie: sanne.cookie, 'x-csrf-token': sanne.csrf }, randomUUID());
  expect([route.path, absent.status]).toEqual([route.path, reply.status]);
});
