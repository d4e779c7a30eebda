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
  /** [file below apps/api/dist, what stands there, what shall stand there], each */
  readonly code?: readonly (readonly [file: string, from: string, to: string])[];
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
    sql: `create or replace function app.sweep_unsure_messages(hearers text[], version int) returns bigint
      language sql security definer set search_path = '' as $$
      with again as (
        update public.message set state = 'due', tries = tries + 1, retry_at = now()
        where state = 'claimed' and claimed_at < now() - interval '1 second' returning id
      ), on_its_way as (
        update public.reminder r set state = 'queued' from again where r.message_id = again.id
      ) select count(*) from again $$`,
    plan: kills('worker', 'message-sent'),
  },
  {
    name: 'a message is sent before anybody has claimed it',
    breaks: 'no message twice',
    code: [
      ['notifications/claim.service.js', "verdict(bundle, 'claimed'", "verdict(bundle, 'queued'"],
      ['notifications/outgoing.service.js', "lock(tx, batch, 'claimed')", "lock(tx, batch, 'queued')"],
      ['notifications/outgoing.service.js', 'job.finish(', 'job.after('],
      ['notifications/outgoing.store.js', "m.state = 'claimed' or", "m.state = 'queued' or"],
      ['notifications/outgoing.store.js', "r.state in ('claimed', 'unknown')", "r.state in ('queued', 'unknown')"],
    ],
    plan: kills('worker', 'message-sent'),
  },
  {
    name: 'a message of unknown fate is tried again',
    breaks: 'no message twice',
    code: [
      [
        'notifications/state.js',
        "return { state: 'unknown', error: outcome.code",
        "return { state: 'due', error: outcome.code",
      ],
    ],
    plan: kills('worker', null),
  },
  {
    name: 'an answer stops nothing',
    breaks: 'no reminder after an answer',
    sql: `create or replace function app.step_wanted(kind text, assignment text, closes_at timestamptz, enrolment text) returns boolean
      language sql stable set search_path = '' as $$ select true $$`,
    plan: kills('worker', null),
  },
  {
    name: 'reminders leave an hour early',
    breaks: 'no reminder before its time',
    sql: `create or replace function app.early() returns trigger language plpgsql as $$
      begin new.send_at := new.due_at - interval '1 hour'; return new; end $$;
      create trigger early before insert on reminder for each row execute function app.early()`,
    plan: kills('worker', null),
  },
  {
    name: 'a hand-in that was kept is not known again',
    breaks: 'what is stored was not refused',
    code: [['answers/submission.js', 'if (same) {', 'if (false) {']],
    plan: kills('api', 'submit-after-commit'),
  },
  {
    name: 'a calm answer closes what stands open',
    breaks: 'an item is closed by a person',
    sql: `alter table worklist_item disable trigger stands;
      create function app.closes() returns trigger language plpgsql security definer as $$
      begin
        update public.worklist_item set state = 'closed', closed_at = app.now(), outcome = 'no-action', version = version + 1
        where patient_id = new.patient_id and state <> 'closed' and new.level = 'green';
        return new;
      end $$;
      create trigger closes after insert on triage for each row execute function app.closes()`,
    plan: kills('worker', null),
  },
  {
    name: 'a calm answer lowers what stands open',
    breaks: 'a later answer lowers nothing',
    sql: `alter table worklist_item disable trigger stands;
      create function app.lowers() returns trigger language plpgsql security definer as $$
      begin
        update public.worklist_item set level = 'yellow', rank = 3
        where patient_id = new.patient_id and state <> 'closed' and new.level = 'green';
        return new;
      end $$;
      create trigger lowers after insert on triage for each row execute function app.lowers()`,
    plan: kills('worker', null),
  },
  {
    name: 'a step of escalation is passed over',
    breaks: 'no step is passed over in silence',
    sql: `create function app.tells_nobody() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger tells_nobody before insert on escalation for each row execute function app.tells_nobody()`,
    plan: [{ who: 'clock', at: null, after: 2_000, down: 0, by: 86_400_000 }, ...kills('worker', null)],
  },
  {
    name: 'nobody looks for rehearsals whose process has died',
    breaks: 'a rehearsal comes to an end',
    sql: `create or replace function app.sweep_rehearsals() returns bigint language sql security definer set search_path = '' as $$
      select 0::bigint $$;
      create function app.slow() returns trigger language plpgsql as $$
      begin perform pg_sleep(0.5); return new; end $$;
      create trigger slow before update on rehearsal for each row execute function app.slow()`,
    plan: kills('api', null),
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
  // below node_modules the copy finds what it imports
  const folder = path.join(root, 'node_modules/.cache/stemme-mutants', name.replaceAll(' ', '-'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of ['dist', 'openapi', 'package.json'])
    cpSync(path.join(root, 'apps/api', part), path.join(folder, part), { recursive: true });
  for (const [file, from, to] of code) {
    const target = path.join(folder, 'dist', file);
    const text = existsSync(target) ? readFileSync(target, 'utf8') : '';
    if (!text.includes(from))
      throw new Error(`${file} does not hold ${from}: the planted bug “${name}” must follow the code`);
    writeFileSync(target, text.replaceAll(from, to));
  }
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
