import type { PathwayDraft } from '@stemme/pathways';
import type { TestApp } from '../setup/app.js';
import { type Person, type Reply, signIn } from '../setup/people.js';

/** A department's pathways as one person reaches them. */
export function pathwaysOf(department: string) {
  const base = `/departments/${department}/pathways`;
  const at = (id: string, version: number): string => `${base}/${id}/versions/${version}`;
  return {
    base,
    at,
    list: (who: Person): Promise<Reply> => who.get(base),
    material: (who: Person): Promise<Reply> => who.get(`${base}/material`),
    start: (who: Person, pathway: string, version: number, more: object = {}): Promise<Reply> =>
      who.post(`${base}/drafts`, { pathway, version, ...more }),
    version: (who: Person, id: string, version: number): Promise<Reply> => who.get(at(id, version)),
    save: (who: Person, id: string, version: number, revision: number, document: unknown): Promise<Reply> =>
      who.put(at(id, version), { revision, document }),
    check: (who: Person, document: unknown): Promise<Reply> => who.post(`${base}/check`, { document }),
    preview: (who: Person, document: unknown, more: object = {}): Promise<Reply> =>
      who.post(`${base}/preview`, { document, ...more }),
    compare: (who: Person, id: string, from: number, to: number): Promise<Reply> =>
      who.get(`${base}/${id}/compare?from=${from}&to=${to}`),
    approve: (who: Person, id: string, version: number, revision: number): Promise<Reply> =>
      who.post(`${at(id, version)}/approve`, { revision, comment: 'read row by row' }),
    activate: (who: Person, id: string, version: number, more: object = {}): Promise<Reply> =>
      who.post(`${at(id, version)}/activate`, { running: 'keep', reason: 'a new season', ...more }),
    retire: (who: Person, id: string, version: number): Promise<Reply> =>
      who.post(`${at(id, version)}/retire`, { reason: 'replaced' }),
    delete: (who: Person, id: string, version: number): Promise<Reply> =>
      who.raw('DELETE', at(id, version), undefined, { 'x-csrf-token': who.csrf }),
  };
}

export interface Drafted {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly document: PathwayDraft;
}

/** The people of a department, and how a draft gets written and into use through them. */
export async function writersOf(test: TestApp, department: string) {
  const ours = pathwaysOf(department);
  const [nora, nils, liv, sanne] = [
    await signIn(test, 'nora'),
    await signIn(test, 'nils'),
    await signIn(test, 'liv'),
    await signIn(test, 'sanne'),
  ];
  const must = (reply: Reply, status: number): Reply['body'] => {
    if (reply.status !== status) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  /** The version of the depression pathway that new enrolments get. */
  const running = async (): Promise<number> => {
    const { pathways } = must(await ours.list(nora), 200);
    const { versions } = pathways.find((one: { id: string }) => one.id === 'depression');
    return versions.find((one: { inForce: boolean }) => one.inForce).version;
  };
  const drafted = async (
    change: (document: PathwayDraft) => object = () => ({}),
    who: Person = nora,
  ): Promise<Drafted> => {
    const { pathway: id, version } = must(await ours.start(who, 'depression', await running()), 201);
    const { document } = must(await ours.version(who, id, version), 200);
    const next = { ...document, ...change(document) };
    const { revision } = must(await ours.save(who, id, version, 1, next), 200);
    return { id, version, revision, document: next };
  };
  const inUse = async (change?: (document: PathwayDraft) => object, more: object = {}): Promise<Drafted> => {
    const made = await drafted(change);
    must(await ours.approve(liv, made.id, made.version, made.revision), 200);
    must(await ours.activate(liv, made.id, made.version, more), 200);
    return made;
  };
  return { ours, nora, nils, liv, sanne, running, drafted, inUse };
}
