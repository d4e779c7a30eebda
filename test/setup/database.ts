import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of a test file's own, migrated, with the shipped documents and no patients. */
export interface FreshDatabase {
  readonly name: string;
  /** The role that migrates. */
  readonly ownerUrl: string;
  /** The API's role, under row-level security. */
  readonly appUrl: string;
  /** The worker's role, under row-level security. */
  readonly workerUrl: string;
  /** Sees everything: to look at what was stored, never to do the work. */
  readonly superUrl: string;
  /** Deletes it, closing connections that are still open. */
  drop(): Promise<void>;
}

/**
 * Clones the template that global-setup migrated once for the run.
 * @throws when the run has no server, which is so when only libs or apps were named to Jest
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env.TEST_PG_URL;
  const password = process.env.TEST_ROLE_PASSWORD;
  if (!server || !password) throw new Error('This run has no PostgreSQL: tests that need one belong in test/.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(server, `create database ${name} template stemme_template owner stemme_owner`);
  const url = (role: string): string => {
    const made = new URL(server);
    made.username = role;
    made.password = password;
    made.pathname = `/${name}`;
    return made.href;
  };
  return {
    name,
    ownerUrl: url('stemme_owner'),
    appUrl: url('stemme_app'),
    workerUrl: url('stemme_worker'),
    superUrl: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    drop: () => asSuperuser(server, `drop database if exists ${name} with (force)`),
  };
}

async function asSuperuser(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
