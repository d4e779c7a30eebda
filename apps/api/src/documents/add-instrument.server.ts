import { createHash } from 'node:crypto';
import type { InstrumentDefinition } from '@stemme/scoring';
import pg from 'pg';
import { canonical } from '../platform/canonical.js';
import { FIRST_OWN, type OwnFault, ownVersion, replacementFaults } from './own-version.js';

/** A definition, whose it is to be, and the two people who stand for it. */
export interface Addition {
  readonly definition: unknown;
  /** The department's SOR code. */
  readonly department: string;
  readonly author: string;
  readonly approver: string;
  /** The first day it is in force, in the department's zone; without it, from now on. */
  readonly from?: string;
}

export interface Added {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: string;
  /** False when exactly this stood there already. */
  readonly created: boolean;
}

type Fault = Omit<OwnFault, 'code'> & { readonly code: string };

/** Everything that is wrong; nothing was stored. */
export class NotAdded extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super('not added');
  }
}

/**
 * Stores a definition as a department's own: `npx stemme instrument add <file>`. From its day on it is used in the place
 * of the shipped one, in that department alone.
 * @param url of the owner (MIGRATE_DATABASE_URL): no other role may write documents
 * @throws NotAdded with every fault
 */
export async function addInstrument(url: string, addition: Addition): Promise<Added> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await addWith(client, addition);
  } finally {
    await client.end();
  }
}

async function addWith(client: pg.Client, addition: Addition): Promise<Added> {
  const department = await departmentOf(client, addition.department);
  const read = ownVersion(addition.definition);
  const faults: Fault[] = [
    ...(department ? [] : [{ path: '--department', code: 'unknown-department' }]),
    ...peopleFaults(addition),
    ...dayFaults(addition.from, department?.today),
    ...(read.ok ? [] : read.faults),
  ];
  if (!department || !read.ok || faults.length > 0) throw new NotAdded(faults);
  const from = await client.query<{ at: Date }>(
    `select greatest(app.now(), coalesce($1::date::timestamp at time zone $2, app.now())) as at`,
    [addition.from ?? null, department.zone],
  );
  const { at } = from.rows[0]!;
  const inForce = await inForceAt(client, read.definition.id, department.id, at);
  const lost = inForce ? replacementFaults(read.definition, inForce) : [];
  if (lost.length > 0) throw new NotAdded(lost);
  return store(client, read, department.id, at, addition);
}

interface Department {
  readonly id: string;
  readonly zone: string;
  readonly today: string;
}

async function departmentOf(client: pg.Client, sor: string): Promise<Department | undefined> {
  const { rows } = await client.query<Department>(
    'select id, zone, (app.now() at time zone zone)::date::text as today from department where sor = $1',
    [sor],
  );
  return rows[0];
}

const LONGEST_NAME = 120;

/** Who wrote a rule for patients does not approve it: the table holds this too, of names that are written alike. */
function peopleFaults({ author, approver }: Addition): Fault[] {
  const faults = Object.entries({ author, approver })
    .filter(([, name]) => tidy(name) === '' || tidy(name).length > LONGEST_NAME)
    .map(([who]) => ({ path: `--${who}`, code: 'no-name' }));
  const isSame = tidy(author).toLocaleLowerCase('da') === tidy(approver).toLocaleLowerCase('da');
  return faults.length === 0 && isSame ? [{ path: '--approver', code: 'same-as-author' }] : faults;
}

function tidy(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

/** Answers that were scored already keep their score: a day that is over is no day to begin. */
function dayFaults(from: string | undefined, today: string | undefined): Fault[] {
  if (from === undefined) return [];
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(from) ? Date.parse(`${from}T00:00:00Z`) : Number.NaN;
  // 30 February would become a day of March
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== from) {
    return [{ path: '--from', code: 'bad-date' }];
  }
  return today !== undefined && from < today ? [{ path: '--from', code: 'in-the-past' }] : [];
}

async function inForceAt(
  client: pg.Client,
  id: string,
  department: string,
  at: Date,
): Promise<InstrumentDefinition | undefined> {
  const { rows } = await client.query<{ body: InstrumentDefinition }>(
    `select body from document where kind = 'instrument' and id = $1 and status = 'active' and effective_from <= $2
       and (department_id is null or department_id = $3)
     order by department_id nulls last, version desc limit 1`,
    [id, at, department],
  );
  return rows[0]?.body;
}

async function store(
  client: pg.Client,
  { definition, number }: { definition: InstrumentDefinition; number: number },
  department: string,
  at: Date,
  { author, approver }: Addition,
): Promise<Added> {
  const text = canonical(definition);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const added = await client.query(
    `insert into document (kind, id, version, department_id, status, body, sha256, author, approver, effective_from)
     values ('instrument', $1, $2, $3, 'active', $4, $5, $6, $7, $8) on conflict do nothing`,
    [definition.id, number, department, text, sha256, tidy(author), tidy(approver), at],
  );
  const { rows } = await client.query<{ isSame: boolean; from: Date; next: number }>(
    `select department_id = $3 and sha256 = $4 as "isSame", effective_from as "from",
       (select greatest(max(version) + 1, $5) from document where kind = 'instrument' and id = $1)::int as next
     from document where kind = 'instrument' and id = $1 and version = $2`,
    [definition.id, number, department, sha256, FIRST_OWN],
  );
  const there = rows[0]!;
  // of another department, or of this one with another text: that version has been read by somebody
  if (!there.isSame) throw new NotAdded([{ path: '/version', code: 'version-taken', names: [`${there.next}.0.0`] }]);
  const created = added.rowCount === 1;
  return { id: definition.id, version: number, effectiveFrom: there.from.toISOString(), created };
}
