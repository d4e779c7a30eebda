import fs from 'node:fs';
import path from 'node:path';
import { startPg } from '../embedded-postgres.mjs';
import { state } from '../lib/paths.mjs';
import { isCluster } from '../postgres/cluster.mjs';
import { connected, makeDatabase, makeRoles, roles } from '../postgres/roles.mjs';
import { dataFolder } from './data-folder.mjs';
import { secrets } from './secrets.mjs';

/**
 * The demo's own PostgreSQL, started, with roles and an empty or kept database.
 * `environment` is what the API needs of it; `migrate` is for the migration alone, which runs as the owner.
 */
export async function startDemoDatabase() {
  const data = dataFolder();
  const kept = secrets(isCluster(data));
  const log = path.join(state, 'postgres.log');
  fs.rmSync(log, { force: true });
  const postgres = await startPg({ data, password: kept.superuser, log });
  try {
    await connected(postgres.url(), async (client) => {
      await makeRoles(client, { owner: kept.stemme_owner, app: kept.stemme_app, worker: kept.stemme_worker });
      await makeDatabase(client, 'stemme');
    });
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  const url = (role) => postgres.url('stemme', role, kept[role]);
  const { CPR_KEY, CPR_INDEX_KEY, SESSION_KEY } = kept;
  return {
    ...postgres,
    environment: {
      DATABASE_URL: url(roles.app),
      WORKER_DATABASE_URL: url(roles.worker),
      CPR_KEY,
      CPR_INDEX_KEY,
      SESSION_KEY,
    },
    migrate: { MIGRATE_DATABASE_URL: url(roles.owner) },
  };
}
