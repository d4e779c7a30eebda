import { type FreshDatabase, freshDatabase } from '../setup/database.js';
import { allowed, makeWorld, PERSONAS, type Persona, type World } from './rls.helpers.js';

/** A department's own documents, and what belongs to them: what each may do with one row of the first department. */
const MATRIX: Readonly<Record<string, Partial<Record<Persona, string>>>> = {
  'a draft': { staff: 'riud' },
  'a version in force': {
    own: 'r',
    'other patient': 'r',
    tablet: 'r',
    'other tablet': 'r',
    staff: 'ru',
    system: 'r',
    job: 'r',
    'other job': 'r',
  },
  'a pathway draft': { staff: 'riud' },
  'a rule set draft': { staff: 'riud' },
  'an instrument': {
    own: 'r',
    'other patient': 'r',
    tablet: 'r',
    'other tablet': 'r',
    staff: 'r',
    system: 'r',
    job: 'r',
    'other job': 'r',
  },
  'what the product ships': {
    own: 'r',
    'other patient': 'r',
    tablet: 'r',
    'other tablet': 'r',
    staff: 'r',
    'staff elsewhere': 'r',
    system: 'r',
    'system elsewhere': 'r',
    job: 'r',
    'other job': 'r',
    nobody: 'r',
  },
  document_source: { staff: 'ri' },
  document_act: { staff: 'ri' },
  non_commercial_use: { staff: 'ri' },
  preview: { staff: 'i' },
  pathway_switch: { staff: 'ri', job: 'r', 'other job': 'r' },
  rehearsal: { staff: 'riu' },
  look_back: { staff: 'riu' },
  action_card: { staff: 'ri' },
  message_template: {
    own: 'r',
    'other patient': 'r',
    tablet: 'r',
    'other tablet': 'r',
    staff: 'ri',
    system: 'r',
    job: 'r',
    'other job': 'r',
  },
  system_client: {},
  tablet_try: {},
};

/** Table, and which of its rows is meant. */
const ROWS: Readonly<Record<string, readonly [table: string, where: string]>> = {
  'a draft': ['document', `id = 'own-draft'`],
  'a version in force': ['document', `id = 'own-active'`],
  'a pathway draft': ['document', `id = 'own-pathway'`],
  'a rule set draft': ['document', `id = 'own-rules'`],
  'an instrument': ['document', `id = 'own-instrument'`],
  'what the product ships': ['document', `kind = 'questionnaire' and id = 'depression-start' and version = 1`],
  document_source: ['document_source', `id = 'own-draft'`],
  document_act: ['document_act', `document_id = 'own-draft'`],
  non_commercial_use: ['non_commercial_use', `text = 'x'`],
  pathway_switch: ['pathway_switch', `pathway = 'own-pathway'`],
  rehearsal: ['rehearsal', `rule_set = 'own-rules'`],
  look_back: ['look_back', `reason = 'why'`],
  action_card: ['action_card', `rule_set = 'own-rules'`],
  preview: ['preview', `document_id = 'own-draft'`],
  message_template: ['message_template', `subject = 'x'`],
  system_client: ['system_client', `name = 'system'`],
  tablet_try: ['tablet_try', `device_hash = '\\x01'`],
};

let database: FreshDatabase;
let world: World;

beforeAll(async () => {
  database = await freshDatabase();
  world = await makeWorld(database);
  for (const text of rowsOf(world)) await world.client.query(text);
});
afterAll(async () => {
  await world?.client.end();
  await database?.drop();
});
beforeEach(async () => {
  await world.client.query('begin');
  for (const [place, [table, where]] of Object.entries(ROWS).map(([, row], index) => [index, row] as const)) {
    await world.client.query(
      `create temp table probe_${place} on commit drop as select * from ${table} where ${where}`,
    );
    await world.client.query(`grant select on probe_${place} to rls_probe, stemme_owner`);
  }
});
afterEach(() => world.client.query('rollback'));

function rowsOf({ department }: World): string[] {
  const nurse = `(select clinician_id from membership where department_id = '${department}')`;
  const document = (kind: string, id: string, status: string): string =>
    `insert into document (kind, id, version, department_id, status, body, sha256, author, author_id, approver, effective_from)
     values ('${kind}', '${id}', 1000, '${department}', '${status}', '{}', 'x', 'n', ${status === 'draft' ? nurse : 'null'},
       ${status === 'draft' ? 'null, null' : `'b', now()`})`;
  return [
    document('questionnaire', 'own-draft', 'draft'),
    document('questionnaire', 'own-active', 'active'),
    document('instrument', 'own-instrument', 'active'),
    document('pathway', 'own-pathway', 'draft'),
    document('rule-set', 'own-rules', 'draft'),
    `insert into rehearsal (department_id, rule_set, version, sha256, base_version, from_on, to_on, created_by, created_name)
     values ('${department}', 'own-rules', 1000, 'x', 1, '2030-01-01', '2030-02-01', ${nurse}, 'n')`,
    `insert into look_back (department_id, reason, total, created_by, created_by_name)
     values ('${department}', 'why', 1, ${nurse}, 'n')`,
    `insert into action_card (department_id, rule_set, rule, version, clinician_id, clinician_name)
     values ('${department}', 'own-rules', 'r', 1, ${nurse}, 'n')`,
    `insert into pathway_switch (department_id, pathway, version, running, reason, clinician_id, clinician_name, at, total)
     values ('${department}', 'own-pathway', 1000, 'migrate', 'x', ${nurse}, 'n', now(), 0)`,
    `insert into document_source (kind, id, version, department_id, format, media_type, file_name, bytes, sha256, report)
     values ('questionnaire', 'own-draft', 1000, '${department}', 'f', 'm', 'n', '\\x00', encode(sha256('\\x00'), 'hex'), '{}')`,
    `insert into document_act (kind, document_id, version, department_id, clinician_id, clinician_name, act)
     values ('questionnaire', 'own-draft', 1000, '${department}', ${nurse}, 'n', 'imported')`,
    `insert into non_commercial_use (department_id, confirmed, text, clinician_id, clinician_name)
     values ('${department}', true, 'x', ${nurse}, 'n')`,
    `insert into preview (token_hash, document_id, version, department_id, clinician_id, expires_at)
     values ('\\x01', 'own-draft', 1000, '${department}', ${nurse}, now() + interval '1 hour')`,
    `insert into message_template (department_id, step, channel, language, subject, body, version, clinician_id, clinician_name)
     values ('${department}', 'invitation', 'email', 'da', 'x', 'x', 1, ${nurse}, 'n')`,
    `insert into tablet_try (device_hash, address_hash) values ('\\x01', '\\x02')`,
  ];
}

/** What is updated to see whether it may be, where that is not the department. */
const COLUMNS: Readonly<Record<string, string>> = { system_client: 'name', preview: 'kind', tablet_try: 'device_hash' };

/** As in the matrix of patients' rows; what is updated is a column that changes nothing. */
async function rights(name: string, persona: Persona): Promise<string> {
  const [table, where] = ROWS[name]!;
  const place = Object.keys(ROWS).indexOf(name);
  const column = COLUMNS[table] ?? 'department_id';
  const tries = {
    r: `select 1 from ${table} where ${where}`,
    i: `insert into ${table} overriding system value select * from probe_${place}`,
    u: `update ${table} set ${column} = ${column} where ${where}`,
    d: `delete from ${table} where ${where}`,
  };
  let may = '';
  for (const [letter, statement] of Object.entries(tries)) if (await allowed(world, persona, statement)) may += letter;
  return may;
}

/** The triggers, which hold the owner too, do not run in this world: see questionnaires.spec. */
const expected = (name: string, persona: Persona): string =>
  persona === 'owner' ? 'riud' : (MATRIX[name]![persona] ?? '');

describe('row security of documents', () => {
  it('is on, also for the owner, on every table that belongs to a department and is no patient’s', async () => {
    const { rows } = await world.client.query(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and c.relrowsecurity and c.relforcerowsecurity
         and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('patient_id', 'patients'))
         and c.relname <> 'patient' order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([...new Set(Object.values(ROWS).map(([table]) => table))].sort());
  });

  it.each(Object.keys(MATRIX))('lets each do with %s what the matrix says, and nothing else', async (name) => {
    const found: [string, string][] = [];
    for (const persona of PERSONAS) found.push([persona, await rights(name, persona)]);
    const wanted = PERSONAS.map((persona) => [persona, expected(name, persona)]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  });

  it('needs every one of its policies', async () => {
    const { rows } = await world.client.query(
      `select tablename as table, policyname as name from pg_policies
       where schemaname = 'public' and tablename = any ($1) and policyname <> 'owner_scans' order by 1, 2`,
      [Object.values(ROWS).map(([table]) => table)],
    );
    expect(rows.length).toBeGreaterThan(9);
    for (const { table, name } of rows) {
      await world.client.query(`savepoint without; drop policy ${name} on ${table}`);
      let changed = false;
      for (const row of Object.keys(MATRIX).filter((key) => ROWS[key]![0] === table))
        for (const persona of PERSONAS.filter((one) => one !== 'owner'))
          changed ||= (await rights(row, persona)) !== expected(row, persona);
      await world.client.query('rollback to savepoint without');
      expect([table, name, changed]).toEqual([table, name, true]);
    }
  });

  it('lets nobody write for another department, in another’s name, or past the draft', async () => {
    const insert = (department: string, author: string, status = 'draft', version = 1001): string =>
      `insert into document (kind, id, version, department_id, status, body, sha256, author, author_id, approver, effective_from)
       values ('questionnaire', 'tried', ${version}, '${department}', '${status}', '{}', 'x', 'n', ${author},
         ${status === 'draft' ? 'null, null' : `'b', now()`})`;
    const myself = `(select (ctx.me() ->> 'clinician')::uuid)`;
    expect(await allowed(world, 'staff', insert(world.department, myself))).toBe(true);
    expect(await allowed(world, 'staff', insert(world.elsewhere, myself))).toBe(false);
    expect(await allowed(world, 'staff', insert(world.department, 'null'))).toBe(false);
    expect(await allowed(world, 'staff', insert(world.department, myself, 'active'))).toBe(false);
    expect(await allowed(world, 'staff', insert(world.department, myself, 'draft', 2))).toBe(false);
    const moved = `update document set department_id = '${world.elsewhere}' where id = 'own-draft'`;
    expect(await allowed(world, 'staff', moved)).toBe(false);
  });

  it('another text never goes by the checksum of the first', async () => {
    await world.client.query('set local session_replication_role = origin');
    const made = `insert into document (kind, id, version, department_id, status, body, sha256, author, author_id)
      values ('rule-set', 'own-checksum', 1000, '${world.department}', 'draft', '{}', 's', 'a', (select (ctx.me() ->> 'clinician')::uuid))`;
    const put = (set: string) =>
      allowed(world, 'staff', `${made}; update document set ${set} where id = 'own-checksum' and version = 1000`);
    expect(await put(`body = '{"rules": []}', sha256 = 't'`)).toBe(true);
    await expect(put(`body = '{"rules": []}'`)).rejects.toMatchObject({ code: '55000' });
  });
});
