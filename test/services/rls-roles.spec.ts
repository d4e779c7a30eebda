import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type FreshDatabase, freshDatabase } from '../setup/database.js';
import { makeWorld, newSid, type World } from './rls.helpers.js';

let database: FreshDatabase;
let world: World;
let app: pg.Client;
let worker: pg.Client;

const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

beforeAll(async () => {
  database = await freshDatabase();
  world = await makeWorld(database);
  [app, worker] = [await connect(database.appUrl), await connect(database.workerUrl)];
});
afterAll(async () => {
  for (const client of [app, worker, world?.client]) await client?.end();
  await database?.drop();
});

const ROLES = ['stemme_app', 'stemme_worker'] as const;
const looked = async <Row>(text: string, params: unknown[] = []): Promise<Row[]> =>
  (await world.client.query(text, params)).rows as Row[];

/** What one client gets when it says it is somebody. */
async function as(client: pg.Client, handle: string, text: string): Promise<pg.QueryResult> {
  await client.query('begin');
  try {
    await client.query(`select set_config('ctx.handle', $1, true)`, [handle]);
    return await client.query(text);
  } finally {
    await client.query('rollback');
  }
}
const refused = (work: Promise<unknown>, code = '42501') => expect(work).rejects.toMatchObject({ code });

describe('the roles of the API and of the worker', () => {
  it('are bound by row security, may make nothing, and belong to no other role', async () => {
    const attributes = `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as strong,
      exists (select from pg_auth_members m where m.member = r.oid) as member from pg_roles r where rolname = $1`;
    for (const role of ROLES) expect(await looked(attributes, [role])).toEqual([{ strong: false, member: false }]);
  });

  it('own nothing outside the queue', async () => {
    const owned = `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where pg_get_userbyid(c.relowner) = any ($1) and n.nspname not in ('bullmq') and n.nspname not like 'pg_%'
      union all select p.proname from pg_proc p where pg_get_userbyid(p.proowner) = any ($1)
      union all select n.nspname from pg_namespace n where pg_get_userbyid(n.nspowner) = any ($1) and n.nspname not like 'pg_%'`;
    expect(await looked(owned, [ROLES])).toEqual([]);
  });

  it('may neither empty a table nor hang anything on it, and delete only drafts (of answers, of questionnaires), duty rows and who has what open', async () => {
    const may = async (right: string) =>
      (
        await looked<{ may: string }>(
          `select r || ' ' || c.relname as may from unnest($1::text[]) r, pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname in ('public', 'app', 'ctx') and c.relkind in ('r', 'p', 'v', 'm') and has_table_privilege(r, c.oid, $2) order by 1`,
          [ROLES, right],
        )
      ).map((row) => row.may);
    for (const right of ['truncate', 'references', 'trigger']) expect([right, await may(right)]).toEqual([right, []]);
    expect(await may('delete')).toEqual([
      'stemme_app document',
      'stemme_app draft',
      'stemme_app duty',
      'stemme_app item_open',
      'stemme_worker draft',
    ]);
    for (const right of ['select', 'insert', 'update']) {
      const tables = (await may(right)).map((text) => text.split(' ')[1]);
      for (const hidden of ['session', 'clock', 'system_client'])
        expect([right, tables.includes(hidden)]).toEqual([right, false]);
    }
    const schemas = `select r, n from unnest($1::text[]) r, unnest(array['public', 'app', 'ctx']) n where has_schema_privilege(r, n, 'create')`;
    expect(await looked(schemas, [ROLES])).toEqual([]);
  });

  it('cannot change, take away or write a line of the audit log', async () => {
    for (const client of [app, worker])
      for (const handle of Object.values(world.handles))
        for (const text of [
          `update audit set act = 'x'`,
          'delete from audit',
          `insert into audit (kind, act) values ('patient', 'x')`,
          'truncate audit',
        ])
          await refused(as(client, handle, text));
  });

  it('cannot read or copy who is signed in, nor what is published', async () => {
    for (const text of ['select * from session', 'select * from outbox', 'table app.clock'])
      for (const client of [app, worker]) await refused(as(client, world.handles.own, text));
  });

  it('the API cannot begin a job, and the worker cannot sign anybody in', async () => {
    await refused(as(app, '', `select * from ctx.enter_job('${randomUUID()}', 'x', false)`));
    await refused(as(app, '', 'select ctx.done_job()'));
    await refused(as(worker, '', `select ctx.sign_in_patient('\\x00', '\\x01', 'x', '1 hour', '1 hour')`));
    await refused(as(worker, '', `select ctx.enter('${world.handles.own}', 'x', '{}', 'x')`));
  });
});

describe('functions that act as the owner', () => {
  it('look nothing up along a path the caller could set, and are not for everybody', async () => {
    const functions = await looked<{ name: string; definer: boolean; pinned: boolean; all: boolean }>(
      `select n.nspname || '.' || p.proname as name, p.prosecdef as definer,
         coalesce('search_path=""' = any (p.proconfig), false) as pinned, has_function_privilege('public', p.oid, 'execute') as all
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'ctx', 'app')`,
    );
    expect(functions.filter(({ definer }) => definer).length).toBeGreaterThan(20);
    expect(functions.filter(({ definer, pinned }) => definer && !pinned)).toEqual([]);
    expect(functions.filter(({ name, all }) => all && /^(ctx|app)\./.test(name)).map(({ name }) => name)).toEqual([]);
  });
});

describe('saying one is somebody', () => {
  const everything =
    'select (select count(*) from patient) + (select count(*) from response) + (select count(*) from audit) as n';
  const seen = async (client: pg.Client, handle: string): Promise<number> =>
    Number((await as(client, handle, everything)).rows[0].n);

  it('shows the owner of a live session something, so that this test can fail', async () => {
    for (const who of ['own', 'staff'] as const) expect(await seen(app, world.handles[who])).toBeGreaterThan(0);
    expect(await seen(worker, world.handles.job)).toBeGreaterThan(0);
  });

  it('opens nothing with a made-up handle', async () => {
    const own = world.handles.own.slice(2);
    const guesses = [
      '',
      's',
      'sp',
      'sc',
      'j',
      'x',
      `sp${newSid().sid}`,
      `sc${newSid().sid}`,
      `sc${own}`, // a patient's session is not staff's
      `sp${world.handles.staff.slice(2)}`,
      `s${own}`,
      `SP${own}`,
      `x${own}`, // a session is no system
      `sc${world.handles.system.slice(1)}`,
      `x${newSid().sid}`,
      `j${randomUUID()}`,
      `j${world.patient}`,
      `j${world.department}`,
      `sp' or true --`,
      `sp${'0'.repeat(64)}`,
    ];
    for (const guess of guesses)
      for (const client of [app, worker]) {
        // a handle that is no handle may also be an error: it shows nothing either way
        const n = await seen(client, guess).catch((error: { code: string }) =>
          /^22/.test(error.code) ? 0 : Number.NaN,
        );
        expect([guess, n]).toEqual([guess, 0]);
      }
  });

  it('opens nothing for a system whose token was revoked', async () => {
    expect(await seen(app, world.handles.system)).toBeGreaterThan(0);
    await world.client.query('update system_client set revoked_at = now()');
    expect(await seen(app, world.handles.system)).toBe(0);
    await refused(as(app, '', `select ctx.enter('${world.handles.system}', 'x', '{}', 'x')`), '28000');
    await world.client.query('update system_client set revoked_at = null');
  });

  it('opens nothing with the stored hash of a session', async () => {
    const hashes = await looked<{ hash: string }>(`select encode(sid_hash, 'hex') as hash from session`);
    for (const { hash } of hashes) for (const kind of ['sp', 'sc']) expect(await seen(app, kind + hash)).toBe(0);
  });

  it.each([
    ['is signed out', 'revoked_at = now()'],
    ['is over', `expires_at = now() - interval '1 second'`],
    ['was left alone for too long', `seen_at = now() - idle - interval '1 second'`],
  ])('opens nothing when the session %s', async (_, change) => {
    const before = await looked<{ id: string }>('select * from session');
    await world.client.query(`update session set ${change}`);
    for (const who of ['own', 'staff'] as const) {
      expect(await seen(app, world.handles[who])).toBe(0);
      await refused(as(app, '', `select ctx.enter('${world.handles[who]}', 'x', '{}', 'x')`), '28000');
    }
    await world.client.query('delete from session');
    await world.client.query('insert into session select * from jsonb_populate_recordset(null::session, $1)', [
      JSON.stringify(before.map(restore)),
    ]);
    expect(await seen(app, world.handles.own)).toBeGreaterThan(0);
  });

  it('ends with the transaction: the next on the same connection is nobody', async () => {
    const entries = [
      [app, `select ctx.enter('${world.handles.own}', 'x', '{}', 'x')`],
      [app, `select ctx.enter('${world.handles.staff}', 'x', '{}', 'x')`],
      [worker, `select * from ctx.enter_job('${world.handles.job.slice(1)}', 'x', true)`],
    ] as const;
    for (const [client, enter] of entries) {
      await client.query('begin');
      await client.query(enter);
      expect(Number((await client.query(everything)).rows[0].n)).toBeGreaterThan(0);
      await client.query('commit');
      expect(Number((await client.query(everything)).rows[0].n)).toBe(0);
    }
  });
});

/** Bytes as PostgreSQL writes them in JSON, intervals as text. */
function restore(row: Record<string, unknown>): Record<string, unknown> {
  const { idle } = row as { idle: { toPostgres(): string } };
  const bytes = (value: unknown): unknown => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value);
  return {
    ...Object.fromEntries(Object.entries(row).map(([key, value]) => [key, bytes(value)])),
    idle: idle.toPostgres(),
  };
}
