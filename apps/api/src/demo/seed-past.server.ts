import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { clinicians, departments } from './people.js';
import { courseOf, type PastCourse, type Told } from './seed-past.js';
import { kitsOf } from './seed-kits.server.js';
import { Sheets } from './seed-kits.js';
import { pastPerson } from './seed-persons.js';
import { PROFILES } from './seed-profiles.js';
import { between, randomOf } from './seed-random.js';
import { type CprKeys, PastRows } from './seed-rows.server.js';

const DAY_MS = 86_400_000;
/** Everything of the past has been seen to by now, over whatever holidays there were. */
const QUIET_DAYS = 7;
const MONTHS = 5;

/** How many finished courses the first start shows. */
const SHOWN: Readonly<Record<string, number>> = {
  depression: 30,
  epilepsy: 12,
  copd: 5,
  'heart-failure': 5,
  diabetes: 8,
  arthroplasty: 8,
  'cancer-treatment': 8,
  pregnancy: 3,
};

const CALM: Told = { complaints: 0, isAcute: false };
/** Well, well, and five days later acute: a green that something speaks against. */
const FALSE_GREEN: readonly (Told | null)[] = [CALM, CALM, { complaints: 0.1, isAcute: true }];

/**
 * The months before the demo's first start, once: finished courses of invented patients, seen to by the demo's own nurses.
 * As the owner, in one transaction; a demo that has such a past keeps it.
 * @param issuer of the demo's identity provider: the nurses are those who sign in with it
 */
export async function seedPast(client: pg.Client, { issuer, keys }: { issuer: string; keys: CprKeys }): Promise<void> {
  const { rows } =
    await client.query(`select exists (select from triage) or not exists (select from department) as known,
    app.now() as now`);
  if (rows[0].known) return;
  await inOne(client, async () => {
    await client.query(STAFF, [issuer, JSON.stringify(staff())]);
    const now: Date = rows[0].now;
    const writer = new PastRows(client, keys);
    await writer.begin();
    let index = 0;
    for (const kit of await kitsOf(client, new Date(now.getTime() - 365 * DAY_MS))) {
      const sheets = new Sheets(kit);
      const count = SHOWN[kit.pathway.id] ?? 0;
      const courses = Array.from({ length: count }, (_, place) =>
        shown(sheets, { place, count, index: index + place, now }),
      );
      index += count;
      await writer.write(kit, courses);
    }
  });
}

/** Those who came first began longest ago; each is answered until it is over, or until a week ago. */
function shown(
  sheets: Sheets,
  { place, count, index, now }: { place: number; count: number; index: number; now: Date },
): PastCourse {
  const story = sheets.kit.pathway.id === 'depression' && place === 1 ? { story: FALSE_GREEN } : {};
  return pastCourse(sheets, { place, index, now, months: MONTHS - (place / count) * (MONTHS - 2), ...story });
}

/** The course of person number `index`, so many months long. */
export function pastCourse(
  sheets: Sheets,
  {
    place,
    index,
    now,
    months,
    story,
  }: {
    place: number;
    index: number;
    now: Date;
    months: number;
    story?: readonly (Told | null)[];
  },
): PastCourse {
  const { pathway, zone } = sheets.kit;
  const random = randomOf('course', pathway.id, index);
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const days = Math.round(months * 30.44 - between(random, 0, 6));
  return courseOf(sheets, {
    person: pastPerson(index, PROFILES[pathway.id]!.born),
    place,
    startedOn: today.subtract({ days: QUIET_DAYS + Math.max(1, days) }).toString(),
    until: new Date(now.getTime() - QUIET_DAYS * DAY_MS),
    random,
    ...(story ? { story } : {}),
  });
}

/** Everything or nothing. */
export async function inOne(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

function staff() {
  return clinicians.map(({ subject, name, email, department, groups }) => {
    const roles = groups.map((group) => group.split(':').at(-1));
    return { subject, name, email, sor: departments[department].sor, roles };
  });
}

/** As signing in would write them: whoever signs in later is the one who did all this. */
const STAFF = `with s as materialized (
    select * from jsonb_to_recordset($2::jsonb) as s (subject text, name text, email text, sor text, roles jsonb)
  ), made as (
    insert into clinician (issuer, subject, name, email) select $1, subject, name, email from s
    on conflict (issuer, subject) do update set name = excluded.name returning id, subject
  ) insert into membership (clinician_id, department_id, roles)
    select m.id, d.id, s.roles from made m join s on s.subject = m.subject join department d on d.sor = s.sor
    on conflict do nothing`;
