import { Injectable } from '@nestjs/common';
import type { Level } from '@stemme/triage';
import type { Tx } from '../platform/database/tx.types.js';
import type { Finding, Kind } from './look-back.js';

export type LookBackState = 'running' | 'done' | 'failed' | 'cancelled';

export interface LookBackRow {
  readonly id: string;
  readonly department: string;
  readonly reason: string;
  readonly since: Date | null;
  readonly ruleSet: string | null;
  readonly definition: string | null;
  readonly state: LookBackState;
  /** It says that it runs, and has said nothing for a minute: the process is gone. */
  readonly lost: boolean;
  readonly asOf: Date;
  readonly total: number;
  readonly done: number;
  readonly leftOut: number;
  readonly versions: Readonly<Record<string, number>>;
  readonly by: string;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly counts: Readonly<Partial<Record<Kind, number>>>;
  readonly unreviewed: number;
}

export interface NewLookBack {
  readonly department: string;
  readonly reason: string;
  readonly since: Date | null;
  readonly ruleSet: string | null;
  readonly definition: string | null;
}

/** What became of a patient whose level would have been another. */
export interface Happened {
  readonly kind: 'item' | 'contact' | 'consultation' | 'read';
  /** Of an item: its kind; of a contact: 0, 1 or 2 as the patient said; of a consultation: phone, video, visit. */
  readonly what: string;
  readonly at: string;
  readonly level: Level | null;
  readonly state: string | null;
  readonly outcome: string | null;
  /** The outcome's words when it was recorded. */
  readonly text: { readonly da: string; readonly en: string } | null;
  readonly by: string | null;
}

export interface FindingRow {
  readonly id: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly response: string;
  readonly pathway: string;
  readonly kind: Kind;
  readonly fromLevel: Level;
  readonly fromAtWorst: Level | null;
  readonly toLevel: Level | null;
  readonly toAtWorst: Level | null;
  readonly why: string | null;
  readonly changed: Finding['changed'];
  readonly receivedAt: Date;
  readonly reviewed: { readonly at: string; readonly by: string; readonly because: string } | null;
  /** The item that was raised of it. */
  readonly item: string | null;
  readonly happened: readonly Happened[];
}

const FIELDS = `l.id, l.department_id as department, l.reason, l.since, l.rule_set as "ruleSet", l.definition, l.state,
    l.state = 'running' and l.seen_at < now() - interval '1 minute' as lost, l.as_of as "asOf", l.total, l.done,
    l.left_out as "leftOut", l.versions, l.created_by_name as by, l.created_at as "createdAt", l.finished_at as "finishedAt",
    coalesce((select jsonb_object_agg(k.kind, k.n) from (
      select kind, count(*)::int as n from look_back_finding f where f.look_back_id = l.id group by kind) k), '{}') as counts,
    (select count(*)::int from look_back_finding f where f.look_back_id = l.id and f.reviewed_at is null
      and f.kind in ('worse', 'not-recomputed')) as unreviewed`;

/** In the order of the list: who should have been worse, whom nobody knows of, then the rest; the most urgent first. */
const ORDER = `array_position(array['worse', 'not-recomputed', 'same-rank', 'milder'], f.kind), f.to_rank,
    f.received_at desc, f.id`;

/** Whatever touched a response's patient because of it, or within 90 days after it. */
export const HAPPENED = `select coalesce(jsonb_agg(jsonb_build_object('kind', h.kind, 'what', h.what, 'at', h.at, 'level', h.level,
      'state', h.state, 'outcome', h.outcome, 'text', h.text, 'by', h.by) order by h.at), '[]')
    from (
      select 'item' as kind, w.kind as what, w.created_at as at, w.level, w.state, w.outcome, d.outcome_kept -> 'text' as text,
        d.clinician_name as by
      from worklist_item w left join lateral (select n.outcome_kept, n.clinician_name from handling n
        where n.item_id = w.id and n.outcome is not null order by n.at desc limit 1) d on true
      where w.patient_id = f.patient_id and w.kind <> 'look-back'
        and (w.response_id = f.response_id or w.created_at between f.received_at and f.received_at + interval '90 days')
      union all
      select 'contact', c.urgent::text, c.received_at, null, null, null, null, null from contact_request c
      where c.patient_id = f.patient_id and c.received_at between f.received_at and f.received_at + interval '90 days'
      union all
      select 'consultation', c.kind, c.created_at, null, c.state, c.outcome, null, c.created_by_name from consultation c
      where c.patient_id = f.patient_id and c.created_at between f.received_at and f.received_at + interval '90 days'
      union all
      select 'read', '', g.at, null, null, null, null, g.clinician_name from reading g where g.response_id = f.response_id
    ) h`;

const FINDING = `select f.id, f.patient_id as patient, f.enrolment_id as enrolment, f.response_id as response, e.pathway, f.kind,
    f.from_level as "fromLevel", f.from_at_worst as "fromAtWorst", f.to_level as "toLevel", f.to_at_worst as "toAtWorst",
    f.why, f.changed, f.received_at as "receivedAt",
    case when f.reviewed_at is not null then
      jsonb_build_object('at', f.reviewed_at, 'by', f.reviewed_by_name, 'because', f.because) end as reviewed,
    (select w.id from worklist_item w where w.key = 'look-back:' || f.id) as item, (${HAPPENED}) as happened
  from look_back_finding f join enrolment e on e.id = f.enrolment_id`;

@Injectable()
export class LookBacksStore {
  /** Null when one runs in the department already. */
  async create(tx: Tx, sent: NewLookBack, total: number, who: { id: string; name: string }): Promise<string | null> {
    const [row] = await tx.sql<{ id: string }>(
      `insert into look_back (department_id, reason, since, rule_set, definition, total, created_by, created_by_name)
       select $1, $2, $3, $4, $5, $6, $7, $8 where not exists (select from look_back l where l.department_id = $1
         and l.state = 'running' and l.seen_at > now() - interval '1 minute')
       returning id`,
      [sent.department, sent.reason, sent.since, sent.ruleSet, sent.definition, total, who.id, who.name],
    );
    return row?.id ?? null;
  }

  async list(tx: Tx, department: string): Promise<LookBackRow[]> {
    return tx.sql<LookBackRow>(
      `select ${FIELDS} from look_back l where l.department_id = $1 order by l.created_at desc limit 100`,
      [department],
    );
  }

  async find(tx: Tx, id: string): Promise<LookBackRow | null> {
    const [row] = await tx.sql<LookBackRow>(`select ${FIELDS} from look_back l where l.id = $1`, [id]);
    return row ?? null;
  }

  /** What was found, and how far it has come. @returns false when it has been called off */
  async keep(tx: Tx, of: LookBackRow, done: number, findings: readonly Finding[]): Promise<boolean> {
    const rows = await tx.sql<{ state: string }>(
      `update look_back set done = $2, seen_at = now() where id = $1 and state = 'running' returning state`,
      [of.id, done],
    );
    if (rows.length === 0) return false;
    if (findings.length > 0) await tx.sql(KEEP, [of.id, of.department, JSON.stringify(findings.map(flat))]);
    return true;
  }

  async end(
    tx: Tx,
    id: string,
    state: Exclude<LookBackState, 'running'>,
    more: { versions: Readonly<Record<string, number>>; leftOut: number } = { versions: {}, leftOut: 0 },
  ): Promise<boolean> {
    const rows = await tx.sql<{ id: string }>(
      `update look_back set state = $2, finished_at = app.now(), versions = $3, left_out = $4
       where id = $1 and state = 'running' returning id`,
      [id, state, JSON.stringify(more.versions), more.leftOut],
    );
    return rows.length > 0;
  }

  /** @param page from 0; 50 to a page */
  async findings(tx: Tx, id: string, page: number): Promise<FindingRow[]> {
    return tx.sql<FindingRow>(`${FINDING} where f.look_back_id = $1 order by ${ORDER} limit 50 offset $2 * 50`, [
      id,
      page,
    ]);
  }

  async finding(tx: Tx, id: string, finding: string): Promise<FindingRow | null> {
    const [row] = await tx.sql<FindingRow>(`${FINDING} where f.look_back_id = $1 and f.id = $2`, [id, finding]);
    return row ?? null;
  }

  /** @returns false when somebody has reviewed it already */
  async review(tx: Tx, finding: string, who: { id: string; name: string }, because: string): Promise<boolean> {
    const rows = await tx.sql<{ id: string }>(
      `update look_back_finding set reviewed_by = $2, reviewed_by_name = $3, reviewed_at = app.now(), because = $4
       where id = $1 and reviewed_at is null returning id`,
      [finding, who.id, who.name, because],
    );
    return rows.length > 0;
  }

  /** What became of somebody, for the command; `f` as a finding that is not stored. */
  async happened(tx: Tx, { patient, response, receivedAt }: Finding): Promise<Happened[]> {
    const [row] = await tx.sql<{ happened: Happened[] }>(
      `select (${HAPPENED}) as happened
       from (select $1::uuid as patient_id, $2::uuid as response_id, $3::timestamptz as received_at) f`,
      [patient, response, receivedAt],
    );
    return row!.happened;
  }
}

const KEEP = `insert into look_back_finding (look_back_id, department_id, patient_id, enrolment_id, response_id, kind, from_level,
    from_at_worst, to_level, to_at_worst, to_rank, why, changed, received_at)
  select $1, $2, x.patient, x.enrolment, x.response, x.kind, x."fromLevel", x."fromAtWorst", x."toLevel", x."toAtWorst",
    x."toRank", x.why, x.changed, x."receivedAt"
  from jsonb_to_recordset($3::jsonb) as x (patient uuid, enrolment uuid, response uuid, kind text, "fromLevel" text,
    "fromAtWorst" text, "toLevel" text, "toAtWorst" text, "toRank" int, why text, changed jsonb, "receivedAt" timestamptz)`;

function flat({ from, to, ...finding }: Finding): object {
  return {
    ...finding,
    fromLevel: from.level,
    fromAtWorst: from.atWorst,
    toLevel: to?.level ?? null,
    toAtWorst: to?.atWorst ?? null,
  };
}
