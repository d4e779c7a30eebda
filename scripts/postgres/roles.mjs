// The three roles of architecture.md: the owner migrates, the app and the worker own nothing.

/** The roles by what they are for. */
export const roles = { owner: 'stemme_owner', app: 'stemme_app', worker: 'stemme_worker' };

/** Opens a connection, hands it on and closes it. `pg` is imported late: this file is read before npm ci. */
export async function connected(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // a server that stops meanwhile fails the query, not the process
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Makes the roles, or gives those that are there these passwords.
 * @param {import('pg').Client} client a superuser's
 * @param {Record<'owner' | 'app' | 'worker', string>} passwords
 */
export async function makeRoles(client, passwords) {
  for (const [purpose, role] of Object.entries(roles)) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    const attributes = 'login nosuperuser nocreatedb nocreaterole nobypassrls noinherit';
    const secret = client.escapeLiteral(passwords[purpose]);
    await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${role} with ${attributes} password ${secret}`);
  }
}

/** Makes a database of the owner's that only the three roles may enter, unless it is there. */
export async function makeDatabase(client, name) {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount > 0) return;
  await client.query(`create database ${client.escapeIdentifier(name)} owner ${roles.owner}`);
  await client.query(`revoke all on database ${client.escapeIdentifier(name)} from public`);
  await client.query(
    `grant connect, temporary on database ${client.escapeIdentifier(name)} to ${roles.app}, ${roles.worker}`,
  );
}
