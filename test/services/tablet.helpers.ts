import { randomUUID } from 'node:crypto';
import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, type Reply, signIn } from '../setup/people.js';
import { asSuperuser, type Planted, plant, plantAssignment } from '../setup/rows.js';

/** A browser in the clinic: its own cookie jar, and nobody signed in. Paths are below `/api/tablet`. */
export interface Tablet {
  readonly jar: Map<string, string>;
  open(code: string): Promise<Reply>;
  get(path: string): Promise<Reply>;
  send(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Reply>;
}

export function tablet(test: TestApp, address?: string): Tablet {
  const jar = new Map<string, string>();
  let csrf = '';
  const call = async (
    method: string,
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
  ): Promise<Reply> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(`${test.origin}/api/${path}`, {
      method,
      headers: { cookie, ...(address ? { 'x-forwarded-for': address } : {}), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const line of reply.headers.getSetCookie()) {
      const [pair = ''] = line.split('; ');
      const cut = pair.indexOf('=');
      if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) jar.delete(pair.slice(0, cut));
      else jar.set(pair.slice(0, cut), pair.slice(cut + 1));
    }
    const text = await reply.text();
    const parsed = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text;
    if (path === 'tablet/questionnaire' && reply.status === 200) csrf = parsed.csrf;
    return { status: reply.status, body: parsed, headers: reply.headers };
  };
  const json = { 'content-type': 'application/json' };
  return {
    jar,
    open: (code) => call('POST', 'tablet/open', { code }, json),
    get: (path) => call('GET', path, undefined, {}),
    send: (method, path, body, headers = {}) =>
      call(method, `tablet${path}`, body ?? {}, { ...json, 'x-csrf-token': csrf, ...headers }),
  };
}

export interface Clinic {
  readonly test: TestApp;
  readonly nurse: Person;
  readonly karl: Person;
  readonly here: Planted;
  /** A response of Karl's from before. */
  readonly before: string;
  /** What a tablet hands in. */
  body(more?: object): { assignment: string } & Record<string, unknown>;
  /** Another open questionnaire of Karl's. */
  another(): Promise<string>;
  issue(assignment: string): Promise<{ id: string; code: string; expiresAt: string }>;
  /** A tablet that was opened for it. */
  opened(assignment: string): Promise<Tablet>;
}

/** Karl, who has answered before, a nurse of his department, and tablets. */
export async function clinic(): Promise<Clinic> {
  const test = await startTestApp();
  const here = await plant(test, 'karl');
  const karl = await signIn(test, 'karl');
  const nurse = await signIn(test, 'nora');
  const now = () => test.clock.now().toISOString();
  const body = (more: object = {}) => ({
    assignment: here.assignment,
    questionnaireVersion: 1,
    answers: depressionAnswers(0, 0),
    language: 'da',
    answeredBy: 'self',
    startedAt: now(),
    completedAt: now(),
    ...more,
  });
  const before = randomUUID();
  await karl.put(`/responses/${before}`, body({ mode: 'web', answers: depressionAnswers(2, 0) }));
  const issue: Clinic['issue'] = async (assignment) => {
    const { status, body: code } = await nurse.post(`/assignments/${assignment}/tablet-codes`);
    if (status !== 201) throw new Error(`no code: ${status} ${JSON.stringify(code)}`);
    return code;
  };
  const opened: Clinic['opened'] = async (assignment) => {
    const device = tablet(test);
    const statuses = [(await device.open((await issue(assignment)).code)).status];
    statuses.push((await device.get('tablet/questionnaire')).status);
    if (statuses.join() !== '204,200') throw new Error(`not opened: ${statuses.join()}`);
    return device;
  };
  const another = () => asSuperuser(test, (client) => plantAssignment(client, here, 'depression-start'));
  return { test, nurse, karl, here, before, body, another, issue, opened };
}

/** Status and code of a reply. */
export const codes = (reply: Reply) => [reply.status, reply.body.code];
