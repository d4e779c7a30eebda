import pg from 'pg';
import type { Config } from '../config.js';

/**
 * Refuses to run as a role that row security does not bind.
 * @throws Error with one sentence for the operator
 */
export async function checkRoles(config: Config): Promise<void> {
  const urls = config.worker ? [config.databaseUrl, config.workerDatabaseUrl] : [config.databaseUrl];
  for (const url of urls) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      const { rows } = await client.query(`select rolsuper or rolbypassrls as unbound,
        exists (select from pg_class where relname = 'response' and pg_has_role(current_user, relowner, 'member')) as owns,
        to_regclass('public.response') is not null as migrated
        from pg_roles where rolname = current_user`);
      const role = rows[0] as { unbound: boolean; owns: boolean; migrated: boolean };
      if (!role.migrated)
        throw new Error('The database is not migrated: run npx stemme migrate with MIGRATE_DATABASE_URL first.');
      if (role.unbound)
        throw new Error('The database role is a superuser or bypasses row security: use the application role.');
      if (role.owns) throw new Error('The database role owns the tables: use the application role, not the owner.');
    } finally {
      await client.end();
    }
  }
}
