import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Fault } from './plan.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A bug put into a copy of the build, or into the functions of the database. */
export interface Mutant {
  readonly name: string;
  /** What the oracle must say of it, among other things. */
  readonly breaks: string;
  /** [file below apps/api/dist, what stands there, what shall stand there] */
  readonly code?: readonly [file: string, from: string, to: string];
  /** SQL run by a superuser after the migrations. */
  readonly sql?: string;
  /** The deaths that bring it to light. */
  readonly plan: readonly Fault[];
}

const kills = (who: Fault['who'], at: string | null): Fault[] =>
  [300, 800, 1_300].map((after) => ({ who, at, after, down: 200 }));

/** Bugs of the kind that only shows when something dies at the wrong moment; and some that must be plain to see. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'the outbox row is marked done when the queue has the job',
    breaks: 'every response is triaged once',
    sql: `create or replace function app.claim_outbox(most int, lease interval) returns table (id uuid, hearer text, priority int)
      language sql security definer set search_path = '' as $$
      update public.outbox o set done_at = clock_timestamp()
      from (select i.id from public.outbox i where i.done_at is null and i.failed_at is null and i.next_try_at <= clock_timestamp()
            order by i.priority, i.next_try_at limit most for update skip locked) due
      where o.id = due.id returning o.id, o.hearer, o.priority $$;
      create or replace function ctx.enter_job(job uuid, act text, after boolean) returns setof public.outbox
      language plpgsql security definer set search_path = '' as $$
      declare o public.outbox;
      begin
        select * into o from public.outbox where id = job for update skip locked;
        if o.id is null then return; end if;
        perform set_config('ctx.handle', 'j' || job, true), set_config('ctx.act', enter_job.act, true);
        return next o;
      end $$`,
    plan: kills('worker', 'relay-claimed'),
  },
  {
    name: 'a commit is acknowledged before it is on the disk',
    breaks: 'what was acknowledged is stored',
    sql: `alter system set synchronous_commit = off; alter system set wal_writer_delay = '10s'; select pg_reload_conf()`,
    plan: kills('postgres', null),
  },
  {
    name: 'a message that nobody marked as sent is sent again',
    breaks: 'no message twice',
    sql: `create or replace function app.sweep_unsure_messages() returns bigint
      language sql security definer set search_path = '' as $$
      with again as (
        update public.reminder set state = 'due', tries = tries + 1, retry_at = now()
        where state = 'claimed' and claimed_at < now() - interval '1 second' returning 1
      ) select count(*) from again $$`,
    plan: kills('worker', 'reminder-sent'),
  },
  {
    name: 'a hand-in that was kept is not known again',
    breaks: 'what is stored was not refused',
    code: ['answers/submission.js', 'if (same) {', 'if (false) {'],
    plan: kills('api', 'submit-after-commit'),
  },
  {
    name: 'a threshold is off by one',
    breaks: 'the level is the rule’s',
    sql: `alter table document disable trigger frozen; update document set body = replace(body::text,
      '"scale": "phq-9.TOTAL", "value": 20', '"scale": "phq-9.TOTAL", "value": 21')::jsonb where kind = 'rule-set'`,
    plan: kills('worker', null),
  },
];

/**
 * A copy of the build with the bug in it.
 * @throws when the code to change is not there any more: the bug would be none, and the test would pass for nothing
 */
export function mutatedBuild({ name, code }: Mutant): string | undefined {
  if (!code) return undefined;
  const [file, from, to] = code;
  // below node_modules the copy finds what it imports
  const folder = path.join(root, 'node_modules/.cache/stemme-mutants', name.replaceAll(' ', '-'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of ['dist', 'openapi', 'package.json'])
    cpSync(path.join(root, 'apps/api', part), path.join(folder, part), { recursive: true });
  const target = path.join(folder, 'dist', file);
  const text = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (!text.includes(from))
    throw new Error(`${file} does not hold ${from}: the planted bug “${name}” must follow the code`);
  writeFileSync(target, text.replaceAll(from, to));
  return path.join(folder, 'dist');
}

/** Statements that no transaction may hold are run one by one. */
export async function runSql(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of sql.includes('$$') ? [sql] : sql.split(';')) await client.query(statement);
  } finally {
    await client.end();
  }
}
