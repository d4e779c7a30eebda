import { randomUUID } from 'node:crypto';
import { migrations } from '@stemme/migrations';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrate } from '../../apps/api/src/migrate.server.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { rowsOf } from '../setup/rows.js';

/** Tables without an entity: their stores speak SQL alone. */
const PLAIN_SQL = [
  'action_card',
  'agreement',
  'call_wish',
  'channel_state',
  'consultation',
  'consultation_act',
  'contact_request',
  'document',
  'document_act',
  'document_source',
  'escalation',
  'item_open',
  'draft',
  'draft_acute',
  'matter',
  'false_green_review',
  'judgement',
  'look_back',
  'look_back_finding',
  'message_template',
  'migrations',
  'non_commercial_use',
  'outbox',
  'paper_code',
  'patient_limit',
  'phone_call',
  'pathway_switch',
  'preview',
  'reading',
  'rehearsal',
  'rehearsal_patient',
  'response',
  'schedule_act',
  'session',
  'staff_entry',
  'system_client',
  'tablet_code',
  'tablet_try',
  'unassessed',
];

interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly standard: string | null;
}

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ worker: false });
});
afterAll(() => test?.close());

describe('entities and the schema', () => {
  const columns = (table: string) =>
    rowsOf<Column & { key: boolean }>(
      test,
      `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
         regexp_replace(pg_get_expr(d.adbin, d.adrelid), '::[a-z ]+$', '') as standard,
         coalesce((select a.attnum = any (i.indkey) from pg_index i where i.indrelid = a.attrelid and i.indisprimary), false) as key
       from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attname`,
      [table],
    );
  const entities = () => {
    const { entityMetadatas, driver } = test.app.get(DataSource);
    return entityMetadatas.map((entity) => ({
      table: entity.tableName,
      columns: entity.columns
        .map((column) => ({
          name: column.databaseName,
          type: driver.normalizeType(column) + (column.isArray ? '[]' : ''),
          nullable: column.isNullable,
          standard: driver.normalizeDefault(column)?.replace(/^'(\d+)'$/, '$1') ?? null,
          key: column.isPrimary,
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    }));
  };

  it('agree on every column: name, type, nullability, default and key', async () => {
    const all = entities();
    expect(all.length).toBeGreaterThan(12);
    for (const { table, columns: said } of all)
      expect({ table, columns: said }).toEqual({ table, columns: await columns(table) });
  });

  it('agree on the tables', async () => {
    const tables = await rowsOf<{ name: string }>(
      test,
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const known = new Set(entities().map(({ table }) => table));
    const without = tables.map(({ name }) => name).filter((name) => !known.has(name));
    expect(without.filter((name) => !PLAIN_SQL.includes(name))).toEqual([]);
    expect([...known].filter((table) => !tables.some(({ name }) => name === table))).toEqual([]);
  });
});

describe('migrations', () => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const at = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const asSuper = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return work(client).finally(() => client.end());
  };
  afterAll(() =>
    asSuper(test.database.superUrl, (client) => client.query(`drop database if exists ${name} with (force)`)),
  );

  it('have one name each, in order, and go forward only', async () => {
    const numbers = migrations.map((one) => Number(/(\d{4})$/.exec(one.name)?.[1]));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    for (const One of migrations) await expect(new One().down()).rejects.toThrow('forward only');
  });

  it('make the whole schema out of nothing, and run again change nothing', async () => {
    const { ownerUrl, appUrl, workerUrl, superUrl } = test.database;
    await asSuper(superUrl, (client) => client.query(`create database ${name} template template0 owner stemme_owner`));
    const production = {
      MIGRATE_DATABASE_URL: at(ownerUrl),
      DATABASE_URL: at(appUrl),
      WORKER_DATABASE_URL: at(workerUrl),
    };
    const env = { ...production, STEMME_MODE: 'demo', STEMME_SEED: 'off' };
    await migrate(env);
    const once = await asSuper(at(superUrl), schema);
    expect(once.length).toBeGreaterThan(500);
    await migrate(env);
    expect(await asSuper(at(superUrl), schema)).toEqual(once);
    expect(await asSuper(superUrl, schema)).toEqual(once);
    // outside the demo nobody moves the clock, also not in a database that was a demo before
    await migrate(production);
    const changed = await asSuper(at(superUrl), schema);
    const lines = changed.filter((line) => !once.includes(line));
    expect(lines).toEqual([expect.stringMatching(/FUNCTION app.shift_clock/)]);
    expect(lines[0]).not.toContain('stemme_worker');
  });
});

/** Everything that makes up a schema, a line each. */
async function schema(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || a.attnotnull
        || coalesce(pg_get_expr(d.adbin, d.adrelid), '') as line
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where n.nspname in ('public', 'app') and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    union all select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(k.oid) from pg_constraint k
      join pg_namespace n on n.oid = k.connamespace where n.nspname in ('public', 'app') and k.contype <> 'n'
    union all select 'index ' || indexdef from pg_indexes where schemaname in ('public', 'app')
    union all select 'policy ' || tablename || ' ' || policyname || ' ' || cmd || roles::text || coalesce(qual, '') || coalesce(with_check, '') from pg_policies
    union all select 'function ' || pg_get_functiondef(p.oid) || coalesce(p.proacl::text, '') from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'app', 'ctx') and p.prokind = 'f'
    union all select 'table ' || c.relname || ' ' || c.relrowsecurity || c.relforcerowsecurity || coalesce(c.relacl::text, '') from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'app') and c.relkind in ('r', 'p')
    union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal and tgrelid::regclass::text not like 'bullmq.%'
    union all select 'document ' || kind || ' ' || id || ' ' || version || ' ' || sha256 from document
    order by 1`);
  return rows.map(({ line }) => line);
}

it('a second start migrates a database in which the worker has made things of its own', async () => {
  const { ownerUrl, appUrl, workerUrl } = test.database;
  const worker = new pg.Client({ connectionString: workerUrl });
  await worker.connect();
  await worker.query('create sequence bullmq.made_by_the_worker').finally(() => worker.end());
  const env = { MIGRATE_DATABASE_URL: ownerUrl, DATABASE_URL: appUrl, WORKER_DATABASE_URL: workerUrl };
  await expect(migrate({ ...env, STEMME_MODE: 'demo', STEMME_SEED: 'off' })).resolves.toBeUndefined();
});
