import pg from 'pg';
import { Refusal } from '../platform/errors.js';
import type { PastCourse } from './seed-past.js';
import { kitsOf } from './seed-kits.server.js';
import { type Kit, Sheets } from './seed-kits.js';
import { MOST_PERSONS } from './seed-persons.js';
import { inOne, pastCourse } from './seed-past.server.js';
import { type CprKeys, PastRows } from './seed-rows.server.js';

const MONTH_MS = 30.44 * 86_400_000;
/** Responses written at a time: a statement of some megabytes. */
const AT_A_TIME = 1000;
/** Local dates of an enrolment lie within two years. */
export const MOST_MONTHS = 23;

export interface Many {
  readonly patients: number;
  readonly months: number;
}

export interface Told {
  readonly status: 'progress' | 'done';
  readonly patients: number;
  readonly responses: number;
}

/**
 * Fills a demo with finished courses of invented patients, spread evenly over the pathways its departments offer: see
 * `PastRows`. All of it or nothing; again, and there are as many more.
 * @param url of the owner: no other role writes into another time
 * @throws Refusal `invalid` at `patients` or `months` out of range; `not-allowed` for a database that is no demo's, where
 * the clock cannot be moved, and `not-open` for a demo in which nobody works yet
 */
export async function seedMany(
  url: string,
  keys: CprKeys,
  { patients, months }: Many,
  tell: (told: Told) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { demo, next, now } = (await client.query(STATE)).rows[0];
    if (!demo) throw new Refusal('not-allowed', [{ path: '', code: 'not-a-demo' }]);
    checked({ patients, months }, next);
    const kits = await kitsOf(client, new Date(now.getTime() - (months + 1) * MONTH_MS));
    if (kits.length === 0) throw new Refusal('not-open', [{ path: '', code: 'nobody-works-here' }]);
    await inOne(client, () => write(client, keys, { kits, patients, months, next, now }, tell));
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

function checked({ patients, months }: Many, next: number): void {
  const isCount = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;
  const faults = [
    ...(isCount(patients, MOST_PERSONS - next) ? [] : [{ path: 'patients', code: 'out-of-range' }]),
    ...(isCount(months, MOST_MONTHS) ? [] : [{ path: 'months', code: 'out-of-range' }]),
  ];
  if (faults.length > 0) throw new Refusal('invalid', faults);
}

interface Work extends Many {
  readonly kits: readonly Kit[];
  /** Number of the first person. */
  readonly next: number;
  readonly now: Date;
}

async function write(
  client: pg.Client,
  keys: CprKeys,
  { kits, patients, months, next, now }: Work,
  tell: (told: Told) => Promise<void>,
): Promise<void> {
  const writer = new PastRows(client, keys);
  await writer.begin();
  let [index, responses] = [next, 0];
  for (const [place, kit] of kits.entries()) {
    const sheets = new Sheets(kit);
    const last = next + Math.floor((patients * (place + 1)) / kits.length);
    let courses: PastCourse[] = [];
    let waiting = 0;
    // the database writes some while the next are made up
    let writing: Promise<number> = Promise.resolve(0);
    for (; index < last; index += 1) {
      const course = pastCourse(sheets, { place: index, index, now, months });
      courses.push(course);
      waiting += course.answers.length;
      if (waiting < AT_A_TIME && index + 1 < last) continue;
      responses += await writing;
      writing = writer.write(kit, courses);
      // what goes wrong meanwhile is heard where it is awaited
      writing.catch(() => undefined);
      await tell({ status: 'progress', patients: index + 1 - next, responses });
      [courses, waiting] = [[], 0];
    }
    responses += await writing;
  }
  await tell({ status: 'done', patients, responses });
}

/** Only where business time may be moved is it a demo: the migration grants that to nobody else. */
const STATE = `select exists (select from pg_proc p, aclexplode(p.proacl) a
      where p.oid = 'app.shift_clock(interval)'::regprocedure and a.grantee <> p.proowner and a.privilege_type = 'EXECUTE') as demo,
    (select coalesce(max(substring(email from '^past-([0-9]+)@')::int), 0) from patient) as next, app.now() as now`;
