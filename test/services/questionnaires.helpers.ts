import { catalogue } from '@stemme/questionnaires/catalogue';
import type { Questionnaire } from '@stemme/questionnaires';
import type { TestApp } from '../setup/app.js';
import { type Person, type Reply, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';

/** A department's questionnaires as one person reaches them. */
export function questionnairesOf(department: string) {
  const base = `/departments/${department}/questionnaires`;
  const at = (id: string, version: number): string => `${base}/${encodeURIComponent(id)}/versions/${version}`;
  return {
    base,
    at,
    list: (who: Person): Promise<Reply> => who.get(base),
    import: (who: Person, content: string | Buffer, more: object = {}): Promise<Reply> =>
      who.post(`${base}/imports`, {
        fileName: 'file.json',
        content: Buffer.from(content).toString('base64'),
        ...more,
      }),
    version: (who: Person, id: string, version: number): Promise<Reply> => who.get(at(id, version)),
    approve: (who: Person, id: string, version: number): Promise<Reply> =>
      who.post(`${at(id, version)}/approve`, { comment: 'read item by item' }),
    activate: (who: Person, id: string, version: number, more: object = {}): Promise<Reply> =>
      who.post(`${at(id, version)}/activate`, more),
    retire: (who: Person, id: string, version: number): Promise<Reply> =>
      who.post(`${at(id, version)}/retire`, { reason: 'replaced' }),
    restore: (who: Person, id: string, version: number): Promise<Reply> => who.post(`${at(id, version)}/restore`),
    delete: (who: Person, id: string, version: number): Promise<Reply> =>
      who.raw('DELETE', at(id, version), undefined, { 'x-csrf-token': who.csrf }),
  };
}

/** The people of a department, and how a file gets in and into use through them. */
export interface Staff {
  readonly ours: ReturnType<typeof questionnairesOf>;
  /** Nurse and administrator; nurse; physician; of the other department. */
  readonly nora: Person;
  readonly nils: Person;
  readonly liv: Person;
  readonly sanne: Person;
  readonly imported: (document?: Questionnaire, more?: object, who?: Person) => Promise<Made>;
  readonly inUse: (document?: Questionnaire, more?: object) => Promise<Made>;
  /** As the list has it; undefined when it has not. */
  readonly listed: (id: string, who?: Person) => Promise<Reply['body']>;
}

interface Made {
  readonly id: string;
  readonly version: number;
}

export async function staffOf(test: TestApp, department: string): Promise<Staff> {
  const ours = questionnairesOf(department);
  const [nora, nils, liv, sanne] = [
    await signIn(test, 'nora'),
    await signIn(test, 'nils'),
    await signIn(test, 'liv'),
    await signIn(test, 'sanne'),
  ];
  const imported: Staff['imported'] = async (document = small(), more = {}, who = nora) => {
    const { status, body } = await ours.import(who, json(document), more);
    if (status !== 200 || body.outcome !== 'imported') throw new Error(`${status} ${json(body)}`);
    return { id: body.questionnaire, version: body.version };
  };
  const inUse: Staff['inUse'] = async (document, more) => {
    const made = await imported(document, more);
    for (const step of [ours.approve, ours.activate]) {
      const reply = await step(liv, made.id, made.version);
      if (reply.status !== 200) throw new Error(json(reply.body));
    }
    return made;
  };
  const listed: Staff['listed'] = async (id, who = nora) =>
    (await ours.list(who)).body.questionnaires.find((one: { id: string }) => one.id === id);
  return { ours, nora, nils, liv, sanne, imported, inUse, listed };
}

/** The status, the code and the faults of a refusal. */
export const refusal = ({ status, body }: Reply): unknown[] => [
  status,
  body.code,
  ...(body.faults ?? []).map(faultText),
];
export const faultText = ({ path, code }: { path: string; code: string }): string => `${path} ${code}`;

export const shipped = (id: string): Questionnaire => catalogue.find((one) => one.id === id)!;

/** Two questions of nobody's instrument. */
export function small(more: Partial<Questionnaire> = {}): Questionnaire {
  return {
    id: 'sleep',
    version: 1,
    title: { da: 'Søvn', en: 'Sleep' },
    rights: 'own wording',
    instruments: [],
    items: [
      {
        code: 'sleep.hours',
        type: 'integer',
        text: { da: 'Hvor mange timer?', en: 'How many hours?' },
        min: 0,
        max: 24,
      },
      { code: 'sleep.well', type: 'boolean', text: { da: 'Sover du godt?', en: 'Do you sleep well?' } },
    ],
    ...more,
  };
}

export const json = (value: unknown): string => JSON.stringify(value);

/** Somebody signed in has also, or only, these roles in a department: the identity provider's word for the test. */
export async function setRoles(
  test: TestApp,
  login: string,
  department: string,
  roles: readonly string[],
): Promise<void> {
  await rowsOf(
    test,
    `insert into membership (clinician_id, department_id, roles)
     select id, $2, $3 from clinician where subject = $1
     on conflict (clinician_id, department_id) do update set roles = excluded.roles`,
    [`staff-${login}`, department, JSON.stringify(roles)],
  );
}
