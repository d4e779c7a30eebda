import { catalogue } from '@stemme/questionnaires/catalogue';
import type { Questionnaire } from '@stemme/questionnaires';
import type { TestApp } from '../setup/app.js';
import type { Person, Reply } from '../setup/people.js';
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
