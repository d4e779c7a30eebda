import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { connected, makeRoles, roles } from '../../scripts/postgres/roles.mjs';

/** Pure tests lie beside their files in libs and apps; of what is in `test`, architecture, commands and docs need no server. */
export function needsDatabase(patterns) {
  const pure = /^(\.\/)?((libs|apps)(\/|$)|test\/(architecture|commands|docs))/;
  return patterns.length === 0 || patterns.some((pattern) => !pure.test(relative(pattern)));
}

const relative = (pattern) => pattern.replace(/^\^/, '').replace(`${root}/`, '');

const template = 'stemme_template';

/**
 * Makes the roles and a database with every migration run and every shipped document loaded, as a start does it.
 * @returns {Promise<string>} the password of the three roles
 */
export async function prepareTemplate(url) {
  const migrate = path.join(root, 'apps/api/dist/migrate.js');
  if (!fs.existsSync(migrate)) throw new Error('These tests need the built API: run npm run build.');
  const password = crypto.randomBytes(18).toString('base64url');
  await connected(url, async (client) => {
    await makeRoles(client, { owner: password, app: password, worker: password });
    await client.query(`drop database if exists ${template} with (force)`);
    await client.query(`create database ${template} owner ${roles.owner}`);
  });
  const as = (role) => Object.assign(new URL(url), { username: role, password, pathname: `/${template}` }).href;
  const { status, stderr } = spawnSync(process.execPath, [migrate], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      STEMME_MODE: 'demo', // tests move the clock
      STEMME_SEED: 'off', // each makes the departments it needs
      MIGRATE_DATABASE_URL: as(roles.owner),
      DATABASE_URL: as(roles.app),
      WORKER_DATABASE_URL: as(roles.worker),
    },
  });
  if (status !== 0) throw new Error(`The migrations failed: ${stderr.trim()}`);
  return password;
}
