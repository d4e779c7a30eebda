import type { RuleSet } from '@stemme/triage';
import type { TestApp } from '../setup/app.js';
import { type Person, type Reply, signIn } from '../setup/people.js';
import { until } from '../setup/until.js';

/** A department's rules as one person reaches them. */
export function rulesOf(department: string) {
  const base = `/departments/${department}/rules`;
  const at = (id: string, version: number): string => `${base}/${id}/versions/${version}`;
  const rehearsal = (id: string): string => `${base}/rehearsals/${id}`;
  return {
    base,
    at,
    list: (who: Person): Promise<Reply> => who.get(base),
    material: (who: Person, id: string, version: number): Promise<Reply> =>
      who.get(`${base}/${id}/material?version=${version}`),
    start: (who: Person, ruleSet: string, version: number, more: object = {}): Promise<Reply> =>
      who.post(`${base}/drafts`, { ruleSet, version, ...more }),
    version: (who: Person, id: string, version: number): Promise<Reply> => who.get(at(id, version)),
    save: (who: Person, id: string, version: number, revision: number, document: unknown): Promise<Reply> =>
      who.put(at(id, version), { revision, document }),
    check: (who: Person, document: unknown): Promise<Reply> => who.post(`${base}/check`, { document }),
    compare: (who: Person, id: string, from: number, to: number): Promise<Reply> =>
      who.get(`${base}/${id}/compare?from=${from}&to=${to}`),
    approve: (who: Person, id: string, version: number, revision: number): Promise<Reply> =>
      who.post(`${at(id, version)}/approve`, { revision, comment: 'read rule by rule' }),
    activate: (who: Person, id: string, version: number, more: object = {}): Promise<Reply> =>
      who.post(`${at(id, version)}/activate`, { reason: 'agreed at the meeting', ...more }),
    retire: (who: Person, id: string, version: number): Promise<Reply> =>
      who.post(`${at(id, version)}/retire`, { reason: 'replaced' }),
    delete: (who: Person, id: string, version: number): Promise<Reply> => remove(who, at(id, version)),
    rehearse: (who: Person, id: string, version: number, from: string, to: string): Promise<Reply> =>
      who.post(`${at(id, version)}/rehearsals`, { from, to }),
    rehearsals: (who: Person, id: string, version: number): Promise<Reply> => who.get(`${at(id, version)}/rehearsals`),
    rehearsal: (who: Person, id: string): Promise<Reply> => who.get(rehearsal(id)),
    cancel: (who: Person, id: string): Promise<Reply> => who.post(`${rehearsal(id)}/cancel`),
    moved: (who: Person, id: string, move: string, after?: string): Promise<Reply> =>
      who.get(`${rehearsal(id)}/patients?move=${move}${after ? `&after=${after}` : ''}`),
    look: (who: Person, id: string, entry: string, note?: string): Promise<Reply> =>
      who.post(`${rehearsal(id)}/patients/${entry}/looked-at`, note ? { note } : {}),
    unlook: (who: Person, id: string, entry: string): Promise<Reply> =>
      remove(who, `${rehearsal(id)}/patients/${entry}/looked-at`),
    pdf: (who: Person, id: string, language = 'da'): Promise<Reply> =>
      who.get(`${rehearsal(id)}/pdf?language=${language}`),
  };
}

function remove(who: Person, path: string): Promise<Reply> {
  return who.raw('DELETE', path, undefined, { 'x-csrf-token': who.csrf });
}

export interface DraftedRules {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly document: RuleSet;
}

/** What a reply must be. @throws Error with what it was */
export function must(reply: Reply, status: number): Reply['body'] {
  if (reply.status !== status) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}

/** The number of a rule's own comparison, changed: of rules whose `when` is one comparison. */
export function withThreshold(rule: string, value: number): (document: RuleSet) => object {
  return ({ rules }) => ({
    rules: rules.map((one) => (one.id === rule ? { ...one, when: { ...one.when, value } } : one)),
  });
}

/** The people of a department, and how rules get written, tried and into use through them. */
export async function ruleWritersOf(test: TestApp, department: string) {
  const ours = rulesOf(department);
  const [nora, nils, liv, sanne] = [
    await signIn(test, 'nora'),
    await signIn(test, 'nils'),
    await signIn(test, 'liv'),
    await signIn(test, 'sanne'),
  ];
  const running = async (id = 'depression'): Promise<number> => {
    const { ruleSets } = must(await ours.list(nora), 200);
    const { versions } = ruleSets.find((one: { id: string }) => one.id === id);
    return versions.find((one: { inForce: boolean }) => one.inForce).version;
  };
  const drafted = async (
    change: (document: RuleSet) => object = () => ({}),
    who: Person = nora,
    id = 'depression',
  ): Promise<DraftedRules> => {
    const { version } = must(await ours.start(who, id, await running(id)), 201);
    const { document } = must(await ours.version(who, id, version), 200);
    const next = { ...document, ...change(document) };
    const { revision } = must(await ours.save(who, id, version, 1, next), 200);
    return { id, version, revision, document: next };
  };
  /** Over the last ten weeks, until it has ended. */
  const rehearsed = async ({ id, version }: DraftedRules, who: Person = nora, days = 70): Promise<Reply['body']> => {
    const today = test.clock.now();
    const date = (back: number): string => new Date(today.getTime() - back * 86_400_000).toISOString().slice(0, 10);
    const begun = must(await ours.rehearse(who, id, version, date(days), date(-1)), 202);
    return ended(who, begun.id);
  };
  const ended = (who: Person, rehearsal: string): Promise<Reply['body']> =>
    until(
      'a rehearsal to end',
      async () => {
        const { body } = await ours.rehearsal(who, rehearsal);
        return ['queued', 'running'].includes(body.state) ? null : body;
      },
      30_000,
    );
  /** Looks at everybody who would newly be green. */
  const lookedAt = async (rehearsal: string, who: Person = liv): Promise<void> => {
    for (let after: string | undefined; ; ) {
      const page = must(await ours.moved(who, rehearsal, 'newly-green', after), 200);
      const patients = new Map<string, string>(
        page.patients
          .filter((one: { lookedAt: unknown }) => one.lookedAt === null)
          .map((one: { patient: string; entry: string }) => [one.patient, one.entry]),
      );
      for (const entry of patients.values()) must(await ours.look(who, rehearsal, entry, 'seen'), 200);
      if (page.next === null) return;
      after = page.next;
    }
  };
  const approved = async (change?: (document: RuleSet) => object): Promise<DraftedRules> => {
    const made = await drafted(change);
    const { id, state } = await rehearsed(made);
    if (state !== 'done') throw new Error(`the rehearsal ended ${state}`);
    await lookedAt(id);
    must(await ours.approve(liv, made.id, made.version, made.revision), 200);
    return made;
  };
  const inUse = async (change?: (document: RuleSet) => object, more: object = {}): Promise<DraftedRules> => {
    const made = await approved(change);
    must(await ours.activate(liv, made.id, made.version, more), 200);
    return made;
  };
  return { ours, nora, nils, liv, sanne, running, drafted, rehearsed, ended, lookedAt, approved, inUse };
}
