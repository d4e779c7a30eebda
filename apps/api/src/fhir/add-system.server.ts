import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { Refusal } from '../platform/errors.js';
import { SCOPES, type Scope, USUAL_SCOPES } from './scopes.js';

export interface NewSystem {
  /** The department's SOR code. */
  readonly department: string;
  readonly name: string;
  /** Without it, everything may be read, and nothing written. */
  readonly scopes?: readonly string[];
}

export interface AddedSystem {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Said once; only its hash is kept. */
  readonly token: string;
}

const LONGEST_NAME = 120;

/**
 * Lets a system read over FHIR for one department, or tell of appointments: `npx stemme system add`. Whoever has the token
 * does so with it.
 * @param url of the owner (MIGRATE_DATABASE_URL): no other role may make systems
 * @throws Refusal `invalid` with every fault
 */
export async function addSystem(
  url: string,
  { department: sor, name, scopes = USUAL_SCOPES }: NewSystem,
): Promise<AddedSystem> {
  return connected(url, async (client) => {
    const tidy = name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
    const known = SCOPES.filter((scope) => scopes.includes(scope));
    const { rows } = await client.query<{ id: string }>('select id from department where sor = $1', [sor]);
    const faults = [
      ...(rows.length > 0 ? [] : [{ path: '--department', code: 'unknown-department' }]),
      ...(tidy === '' || tidy.length > LONGEST_NAME || /\p{Cc}/u.test(tidy)
        ? [{ path: '--name', code: 'no-name' }]
        : []),
      ...(known.length === 0 || scopes.some((scope) => !known.includes(scope as Scope))
        ? [{ path: '--scope', code: 'unknown-scope' }]
        : []),
    ];
    if (faults.length > 0) throw new Refusal('invalid', faults);
    const secret = randomBytes(32);
    const added = await client.query<{ id: string }>(
      `insert into system_client (department_id, name, secret_hash, scopes) values ($1, $2, $3, $4)
       on conflict do nothing returning id`,
      [rows[0]!.id, tidy, createHash('sha256').update(secret).digest(), JSON.stringify(known)],
    );
    if (added.rowCount === 0) throw new Refusal('invalid', [{ path: '--name', code: 'name-taken' }]);
    return { id: added.rows[0]!.id, name: tidy, scopes: known, token: secret.toString('hex') };
  });
}

/**
 * From now on its token opens nothing: `npx stemme system revoke`.
 * @throws Refusal `invalid` when no system that may read has this name in the department
 */
export async function revokeSystem(
  url: string,
  { department: sor, name }: Omit<NewSystem, 'scopes'>,
): Promise<{ id: string }> {
  return connected(url, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `update system_client c set revoked_at = now() from department d
       where d.id = c.department_id and d.sor = $1 and c.name = $2 and c.revoked_at is null returning c.id`,
      [sor, name],
    );
    if (!rows[0]) throw new Refusal('invalid', [{ path: '--name', code: 'unknown-system' }]);
    return { id: rows[0].id };
  });
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return work(client).finally(() => client.end());
}
