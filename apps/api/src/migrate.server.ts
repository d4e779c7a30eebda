import { migrations } from '@stemme/migrations';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { loadShipped } from './documents/shipped.server.js';
import { readConfig } from './platform/config.js';

/** What each role may touch, in the order of the migrations: the first takes everything away. */
const GRANTS = [
  'grant_roles',
  'grant_systems',
  'grant_pathways',
  'grant_messages',
  'grant_channels',
  'grant_other_ways',
  'grant_own_pathways',
  'grant_limits',
  'grant_consultations',
  'grant_worklist_loop',
  'grant_rules',
  'grant_quality',
] as const;

/**
 * Brings a database to this version: our migrations, the queue's own, the grants, the shipped documents.
 * Runs as the owner; running it again changes nothing.
 */
export async function migrate(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const url = required(env, 'MIGRATE_DATABASE_URL');
  const api = role(required(env, 'DATABASE_URL'));
  const worker = role(required(env, 'WORKER_DATABASE_URL'));
  if (api === worker) throw new Error('DATABASE_URL and WORKER_DATABASE_URL must name two different roles.');
  const source = new DataSource({ type: 'postgres', url, migrations, migrationsTransactionMode: 'each' });
  await source.initialize();
  try {
    await source.runMigrations();
    for (const grant of GRANTS) await source.query(`select app.${grant}($1, $2)`, [api, worker]);
    // business time can be moved in the demo and in tests, and nowhere else
    if (env.STEMME_MODE === 'demo')
      await source.query(`grant execute on function app.shift_clock(interval) to "${worker}"`);
  } finally {
    await source.destroy();
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(client);
    await grantQueue(client, worker);
    await loadShipped(client);
    if (env.STEMME_MODE === 'demo' && env.STEMME_SEED !== 'off') await seedDemo(client, env);
  } finally {
    await client.end();
  }
}

/** The demo's departments and what lies behind them: only the owner may make any, and only here is there one. */
async function seedDemo(client: pg.Client, env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const { seedDepartments } = await import('./demo/seed-departments.server.js');
  const { seedPast } = await import('./demo/seed-past.server.js');
  await seedDepartments(client);
  const { patientOrigin, keys } = readConfig(env);
  await seedPast(client, { issuer: `${patientOrigin}/demo/oidc`, keys });
}

async function grantQueue(client: pg.Client, worker: string): Promise<void> {
  const name = client.escapeIdentifier(worker);
  // BullMQ makes a sequence per queue at the first job: it may create in its own schema, and nowhere else
  await client.query(`grant usage, create on schema bullmq to ${name}`);
  await client.query(`grant select, insert, update, delete on all tables in schema bullmq to ${name}`);
  // the worker's own sequences are its own: nobody can, or needs to, grant them
  const { rows } = await client.query(
    `select quote_ident(sequencename) as sequence from pg_sequences where schemaname = 'bullmq' and sequenceowner = current_user`,
  );
  for (const { sequence } of rows)
    await client.query(`grant usage, select, update on sequence bullmq.${sequence} to ${name}`);
  await client.query(`grant execute on all functions in schema bullmq to ${name}`);
}

function required(env: Readonly<Record<string, string | undefined>>, key: string): string {
  const value = env[key];
  if (!value) throw new Error(`${key} is missing.`);
  if (!URL.canParse(value)) throw new Error(`${key} is not a postgres:// address.`);
  return value;
}

function role(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
