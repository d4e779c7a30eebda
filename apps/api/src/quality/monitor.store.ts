import { Injectable } from '@nestjs/common';
import type { Level } from '@stemme/triage';
import type { Tx } from '../platform/database/tx.types.js';

/** Which responses are counted: by the instant at which a level was decided; from included, to excluded. */
export interface Period {
  readonly department: string;
  readonly zone: string;
  readonly from: Date;
  readonly to: Date;
}

/** Counts of one rule set version, level and calendar month of the department. */
export interface LevelCount {
  readonly ruleSet: string;
  readonly version: number;
  /** `2026-10` */
  readonly month: string;
  readonly level: Level;
  readonly responses: number;
  /** Opened, judged or handled by a clinician: whoever could have said otherwise. */
  readonly seen: number;
  readonly worse: number;
  readonly milder: number;
  /** Its item is closed, and closed with anything but "no action". */
  readonly closed: number;
  readonly acted: number;
  readonly open: number;
  readonly first: Date;
}

/** The same of one rule; a response counts for each rule that fired. */
export interface RuleCount extends Omit<LevelCount, 'responses' | 'first' | 'level'> {
  readonly rule: string;
  /** The worst it fired as: a red rule that was suppressed counts as yellow. */
  readonly level: Level;
  readonly fired: number;
  /** No other rule fired. */
  readonly alone: number;
  readonly aloneClosed: number;
  readonly aloneActed: number;
}

export interface GreenCount {
  readonly ruleSet: string;
  readonly version: number;
  readonly month: string;
  /** Greens whose 14 days are over, and how many of them were followed by something urgent. */
  readonly over: number;
  readonly followed: number;
  /** Greens whose 14 days still run. */
  readonly running: number;
}

export interface FalseGreenRow {
  readonly response: string;
  readonly patient: string;
  readonly pathway: string;
  readonly ruleSet: string;
  readonly version: number;
  readonly receivedAt: Date;
  readonly events: readonly { readonly kind: string; readonly at: string; readonly what: string }[];
  readonly reviews: readonly {
    readonly at: string;
    readonly by: string;
    readonly found: string;
    readonly changed: string;
  }[];
}

/** So long after a green something urgent speaks against it. */
export const WATCHED = `interval '14 days'`;

/** Levels of the period, but for the morning check's. */
const DECIDED = `select t.response_id, t.patient_id, t.rule_set, t.rule_set_version as version, t.level, t.body, t.decided_at,
    to_char(t.decided_at at time zone $4, 'YYYY-MM') as month
  from triage t join patient p on p.id = t.patient_id and not p.synthetic
  where t.department_id = $1 and t.decided_at >= $2 and t.decided_at < $3`;

/** What each clinician said last, by response: worse if anybody said so. */
const JUDGED = `select response_id, bool_or(direction = 1) as worse, bool_or(direction = -1) as milder
  from (select distinct on (j.response_id, j.clinician_id) j.response_id, j.direction from judgement j
    where j.department_id = $1 order by j.response_id, j.clinician_id, j.at desc, j.id desc) latest
  group by response_id`;

const HANDLED = `select w.response_id, w.state = 'closed' as closed, w.state = 'closed' and w.outcome <> 'no-action' as acted
  from worklist_item w where w.department_id = $1 and w.created_at >= $2 and w.created_at < $3 and w.kind = 'response'`;

const WITH = `with decided as (${DECIDED}), judged as (${JUDGED}), handled as (${HANDLED}),
  each as (select d.*, h.response_id is not null as item, coalesce(h.closed, false) as closed, coalesce(h.acted, false) as acted,
    coalesce(j.worse, false) as worse, coalesce(j.milder and not j.worse, false) as milder,
    j.response_id is not null or coalesce(h.closed, false)
      or exists (select from reading g where g.response_id = d.response_id) as seen
    from decided d left join handled h on h.response_id = d.response_id left join judged j on j.response_id = d.response_id)`;

const COUNTS = `count(*) filter (where seen)::int as seen, count(*) filter (where worse)::int as worse,
    count(*) filter (where milder)::int as milder, count(*) filter (where closed)::int as closed,
    count(*) filter (where acted)::int as acted, count(*) filter (where item and not closed)::int as open`;

/**
 * What speaks against a green, of the same patient within 14 days: an acute item (also of a draft that was never sent, and
 * of this form's own draft whenever it was seen), a wish to be called today, any other wish for contact, a consultation that
 * nobody had planned.
 */
function eventsAfter(g: string): string {
  const within = (at: string): string => `${at} > ${g}.received_at and ${at} <= ${g}.received_at + ${WATCHED}`;
  return `select case when w.level = 'acute' then 'acute' else 'contact-today' end as kind, w.created_at as at, w.kind as what
      from worklist_item w
      where w.patient_id = ${g}.patient_id and w.kind <> 'look-back' and not w.synthetic
        and (w.level = 'acute' or w.reasons @> '[{"rule": "contact-today"}]')
        and (${within('w.created_at')} or w.kind = 'draft' and w.assignment_id = ${g}.assignment_id)
    union all
    select case when c.urgent = 2 then 'contact-today' else 'contact' end, c.received_at, c.urgent::text
      from contact_request c where c.patient_id = ${g}.patient_id and ${within('c.received_at')}
    union all
    select 'consultation', k.created_at, k.kind
      from consultation k where k.patient_id = ${g}.patient_id and k.state <> 'cancelled' and ${within('k.created_at')}`;
}

const GREENS = `select d.response_id, d.patient_id, d.rule_set, d.version, d.month, r.received_at, r.assignment_id
  from decided d join response r on r.id = d.response_id where d.level = 'green'`;

/**
 * The greens that something speaks against. From what happened, which is little, to the greens, which are many: looking up
 * every green's next fortnight takes a minute where a million are stored. A patient is one department's.
 */
const FOLLOWED = `span as (select min(received_at) as first, max(received_at) + ${WATCHED} as last from greens),
  happened as materialized (
    select w.patient_id, w.created_at as at from worklist_item w
      where w.department_id = $1 and w.kind <> 'look-back' and not w.synthetic
        and (w.level = 'acute' or w.reasons @> '[{"rule": "contact-today"}]')
        and w.created_at > (select first from span) and w.created_at <= (select last from span)
    union all
    select c.patient_id, c.received_at from contact_request c where c.department_id = $1
      and c.received_at > (select first from span) and c.received_at <= (select last from span)
    union all
    select k.patient_id, k.created_at from consultation k where k.department_id = $1 and k.state <> 'cancelled'
      and k.created_at > (select first from span) and k.created_at <= (select last from span)
  ), followed as materialized (
    select g.response_id from happened h join greens g on g.patient_id = h.patient_id
      where h.at > g.received_at and h.at <= g.received_at + ${WATCHED}
    union
    select g.response_id from worklist_item w join greens g on g.patient_id = w.patient_id and g.assignment_id = w.assignment_id
      where w.department_id = $1 and w.kind = 'draft' and not w.synthetic
        and (w.level = 'acute' or w.reasons @> '[{"rule": "contact-today"}]')
  )`;

const REVIEWS = `select coalesce(jsonb_agg(jsonb_build_object('at', v.at, 'by', v.clinician_name, 'found', v.found,
    'changed', v.changed) order by v.at desc), '[]') from false_green_review v where v.response_id = g.response_id`;

/** Counting what the rules said and what became of it. Each is one statement over one department and period. */
@Injectable()
export class MonitorStore {
  levels(tx: Tx, period: Period): Promise<LevelCount[]> {
    return tx.sql<LevelCount>(
      `${WITH} select rule_set as "ruleSet", version, month, level, count(*)::int as responses, min(decided_at) as first, ${COUNTS}
       from each group by 1, 2, 3, 4 order by 1, 2, 3`,
      params(period),
    );
  }

  rules(tx: Tx, period: Period): Promise<RuleCount[]> {
    return tx.sql<RuleCount>(
      `${WITH}, fired as (
         select e.*, f ->> 'rule' as rule, f ->> 'level' as fired_as, jsonb_array_length(e.body -> 'triage' -> 'fired') = 1 as alone
         from each e cross join lateral jsonb_array_elements(e.body -> 'triage' -> 'fired') f
       ) select rule_set as "ruleSet", version, month, rule, fired_as as level, count(*)::int as fired,
         count(*) filter (where alone)::int as alone, count(*) filter (where alone and closed)::int as "aloneClosed",
         count(*) filter (where alone and acted)::int as "aloneActed", ${COUNTS}
       from fired group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4`,
      params(period),
    );
  }

  greens(tx: Tx, period: Period): Promise<GreenCount[]> {
    return tx.sql<GreenCount>(
      `with decided as (${DECIDED}), greens as materialized (${GREENS}), ${FOLLOWED}
       select rule_set as "ruleSet", version, month,
         count(*) filter (where over)::int as over, count(*) filter (where over and followed)::int as followed,
         count(*) filter (where not over)::int as running
       from (select g.*, g.received_at + ${WATCHED} <= (select app.now()) as over, f.response_id is not null as followed
         from greens g left join followed f on f.response_id = g.response_id) e
       group by 1, 2, 3 order by 1, 2, 3`,
      params(period),
    );
  }

  /** Greens that something speaks against, the unreviewed first, then the newest; 50 to a page. */
  falseGreens(tx: Tx, period: Period, page: number): Promise<(FalseGreenRow & { total: number })[]> {
    return tx.sql<FalseGreenRow & { total: number }>(
      `with decided as (${DECIDED}), greens as materialized (${GREENS}), ${FOLLOWED},
       found as (select g.*, e.events from followed f join greens g on g.response_id = f.response_id cross join lateral (
           select jsonb_agg(jsonb_build_object('kind', kind, 'at', at, 'what', what) order by at) as events
           from (${eventsAfter('g')}) x) e where e.events is not null)
       select g.response_id as response, g.patient_id as patient, n.pathway, g.rule_set as "ruleSet", g.version,
         g.received_at as "receivedAt", g.events, (${REVIEWS}) as reviews, count(*) over ()::int as total
       from found g join assignment a on a.id = g.assignment_id join enrolment n on n.id = a.enrolment_id
       order by exists (select from false_green_review v where v.response_id = g.response_id), g.received_at desc, g.response_id
       limit 50 offset $5 * 50`,
      [...params(period), page],
    );
  }

  /** One of them, whenever it was; null when nothing speaks against it, or it is no green. */
  async falseGreen(tx: Tx, response: string): Promise<FalseGreenRow | null> {
    const [row] = await tx.sql<FalseGreenRow>(
      `select g.*, g.rule_set as "ruleSet", g.response_id as response, g.patient_id as patient, g.received_at as "receivedAt",
         (${REVIEWS}) as reviews
       from (select t.response_id, t.patient_id, t.rule_set, t.rule_set_version as version, r.received_at, r.assignment_id,
           n.pathway from triage t join response r on r.id = t.response_id join assignment a on a.id = r.assignment_id
           join enrolment n on n.id = a.enrolment_id where t.response_id = $1 and t.level = 'green') b
         cross join lateral (select b.*, (select jsonb_agg(jsonb_build_object('kind', kind, 'at', at, 'what', what) order by at)
           from (${eventsAfter('b')}) x) as events) g
       where g.events is not null`,
      [response],
    );
    return row ?? null;
  }

  /** @returns false when nobody of this id is there to be reviewed */
  async review(
    tx: Tx,
    { response }: FalseGreenRow,
    who: { readonly id: string; readonly name: string },
    { found, changed }: { readonly found: string; readonly changed: string },
  ): Promise<void> {
    await tx.sql(
      `insert into false_green_review (department_id, patient_id, response_id, clinician_id, clinician_name, found, changed)
       select r.department_id, r.patient_id, r.id, $2, $3, $4, $5 from response r where r.id = $1`,
      [response, who.id, who.name, found, changed],
    );
  }
}

function params({ department, from, to, zone }: Period): unknown[] {
  return [department, from, to, zone];
}
