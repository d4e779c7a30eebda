import pg from 'pg';

/** What the database holds when all is quiet, read by a superuser. Synthetic checks are not part of it. */
export interface World {
  readonly responses: readonly {
    id: string;
    assignment: string;
    patient: string;
    version: number;
    answers: Record<string, number>;
    audited: number;
  }[];
  readonly scores: readonly { response: string; scale: string; value: number | null }[];
  readonly triages: readonly { response: string; level: string }[];
  /** `step`: how many steps of its escalation are over. `overdue`: the hour of the next has passed. */
  readonly items: readonly {
    id: string;
    response: string;
    patient: string;
    level: string;
    rank: number;
    kind: string;
    lateMs: number;
    state: string;
    closedByPerson: boolean;
    step: number;
    overdue: boolean;
  }[];
  /** Every step that was promised. `due`: business time, ms. `asked`: the assignment can still be answered, and its course is on. */
  readonly reminders: readonly {
    id: string;
    assignment: string;
    step: string;
    state: string;
    due: number;
    overdue: boolean;
    asked: boolean;
  }[];
  /** Every message to a patient, with what it and those after it carry. */
  readonly messages: readonly { id: string; state: string; channel: string; reminders: string[] }[];
  readonly dutyMessages: readonly { id: string; item: string; round: number; state: string }[];
  /** Who was told that a deadline had passed. No clinician: there was nobody to tell. */
  readonly escalations: readonly {
    id: string;
    item: string;
    step: number;
    clinician: string | null;
    state: string;
    error: string | null;
  }[];
  readonly rehearsals: readonly { id: string; state: string }[];
  /** Outbox rows that are not done: hearer and error. */
  readonly undone: readonly { hearer: string; error: string | null }[];
}

/** From this moment of the harness's clock on, ms, the business clock was so far ahead, ms. */
export interface Jump {
  readonly at: number;
  readonly ahead: number;
}

/** A message as it came to the sink. `at` is the harness's clock, ms. */
export interface Sent {
  readonly id: string;
  readonly to: string;
  readonly text: string;
  readonly at: number;
}

const QUERIES: Record<keyof World, string> = {
  responses: `with entries as (
      select subject ->> 'response' as id, patients, count(*)::int as count from audit where act = 'answers.submit' group by 1, 2
    ) select r.id, r.assignment_id as assignment, r.patient_id as patient, r.version, r.answers, coalesce(e.count, 0) as audited
    from response r join patient p on p.id = r.patient_id
      left join entries e on e.id = r.id::text and e.patients = array[r.patient_id] where not p.synthetic`,
  scores: `select s.response_id as response, s.instrument || '.' || s.scale as scale, s.value from score s
    join patient p on p.id = s.patient_id where not p.synthetic`,
  triages: `select t.response_id as response, t.level from triage t join patient p on p.id = t.patient_id where not p.synthetic`,
  items: `select w.id, w.response_id as response, w.patient_id as patient, w.level, w.rank, w.kind, w.state, w.escalation_step as step,
      extract(epoch from w.created_at - r.stored_at)::float8 * 1000 as "lateMs",
      exists (select from handling h where h.item_id = w.id and h.outcome is not null and h.clinician_id is not null) as "closedByPerson",
      w.state <> 'closed' and coalesce(w.escalate_at, w.due_at) <= app.now() - interval '10 seconds' as overdue
    from worklist_item w join response r on r.id = w.response_id where not w.synthetic`,
  reminders: `select r.id, r.assignment_id as assignment, r.step, r.state, extract(epoch from r.due_at)::float8 * 1000 as due,
      r.due_at <= app.now() as overdue, a.state = 'open' and e.status = 'active' and a.closes_at > app.now() as asked
    from reminder r join assignment a on a.id = r.assignment_id join enrolment e on e.id = a.enrolment_id`,
  // a reminder names the last of its messages: the earlier ones carried the same
  messages: `with recursive carried (message, reminder) as (
      select message_id, id from reminder where message_id is not null and state <> 'suppressed'
      union select m.follows_id, c.reminder from carried c join message m on m.id = c.message where m.follows_id is not null
    ) select m.id, m.state, m.channel, coalesce((select array_agg(c.reminder) from carried c where c.message = m.id), '{}') as reminders
    from message m`,
  dutyMessages: `select id, item_id as item, round, state from duty_message where item_id is not null`,
  escalations: `select id, item_id as item, step, clinician_id as clinician, state, error from escalation`,
  rehearsals: `select id, state from rehearsal`,
  undone: `select hearer, error from outbox where done_at is null`,
};

export async function readWorld(url: string): Promise<World> {
  return connected(url, async (client) => {
    // one moment for all of it
    await client.query('begin isolation level repeatable read read only');
    const world: Partial<Record<keyof World, unknown[]>> = {};
    for (const [name, sql] of Object.entries(QUERIES)) world[name as keyof World] = (await client.query(sql)).rows;
    return world as unknown as World;
  });
}

/** Questionnaires whose hour has not come by now do not open: what is left is what must be done. */
export async function openNoMore(url: string): Promise<void> {
  await connected(url, (client) =>
    client.query(`update assignment set state = 'revoked', revoked_reason = 'ended'
       where state = 'planned' and opens_at > app.now()`),
  );
}

/**
 * Lets the two minutes run out after which a claim counts as lost: they are real time, and nobody waits for them here. What
 * has been claimed for 5 s was claimed by somebody who is dead: all that live answer within one.
 */
export async function leasesRunOut(url: string): Promise<void> {
  await connected(url, (client) =>
    client.query(`update message set claimed_at = claimed_at - interval '2 minutes'
       where state = 'claimed' and claimed_at between now() - interval '2 minutes' and now() - interval '5 seconds';
       update escalation set claimed_at = claimed_at - interval '2 minutes'
       where state = 'claimed' and claimed_at between now() - interval '2 minutes' and now() - interval '5 seconds';
       update rehearsal set seen_at = seen_at - interval '10 minutes'
       where state in ('queued', 'running') and seen_at between now() - interval '10 minutes' and now() - interval '5 seconds'`),
  );
}

/** What is left to do; null = all is quiet. */
export async function workLeft(url: string): Promise<string | null> {
  return connected(url, async (client) => {
    const { rows } = await client.query(`select
      (select count(*) from outbox where done_at is null) as outbox,
      (select count(*) from response r where not exists (select from triage t where t.response_id = r.id)) as unassessed,
      (select count(*) from assignment where state = 'planned' and opens_at <= app.now()) as unopened,
      (select count(*) from reminder where state in ('due', 'queued', 'claimed') and send_at <= app.now()) as reminders,
      (select count(*) from message where state in ('due', 'queued', 'claimed')) as messages,
      (select count(*) from escalation where state in ('due', 'queued', 'claimed')) as escalations,
      (select count(*) from worklist_item where state <> 'closed' and not synthetic
        and coalesce(escalate_at, due_at) <= app.now()) as overdue,
      (select count(*) from rehearsal where state in ('queued', 'running')) as rehearsals`);
    const left = Object.entries(rows[0] as Record<string, string>).filter(([, count]) => count !== '0');
    return left.length === 0 ? null : left.map(([what, count]) => `${what}: ${count}`).join(', ');
  });
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
