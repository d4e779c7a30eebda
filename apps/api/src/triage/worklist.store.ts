import { Injectable } from '@nestjs/common';
import type { Level } from '@stemme/triage';
import type { Tx } from '../platform/database/tx.types.js';
import type { ActName, Colleague, Handled, Outcome } from './handling.js';
import type { ItemKind } from './items.js';
import type { Reason } from './reasons.js';

/** A worklist item as it is stored. Instants are ISO strings. */
export interface ItemRow extends Handled {
  readonly id: string;
  readonly version: number;
  readonly kind: ItemKind;
  readonly level: Level;
  readonly atWorst: Level | null;
  readonly rank: number;
  readonly department: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly reasons: readonly Reason[];
  readonly answeredAt: string | null;
  readonly createdAt: string;
  readonly dueAt: string;
  readonly late: boolean;
  readonly proxy: boolean;
  readonly response: string | null;
  readonly assignment: string | null;
  readonly last: {
    readonly at: string;
    readonly by: string;
    readonly outcome: Outcome;
    readonly note: string | null;
  } | null;
}

/** One item with what an act on it must know. */
export interface ItemUnderAct {
  readonly item: ItemRow;
  readonly me: Colleague;
  readonly now: Date;
  readonly done: {
    readonly act: ActName;
    readonly by: string | null;
    readonly at: string;
    readonly before: Handled;
  } | null;
}

export const LIST_STATES = ['open', 'mine', 'snoozed', 'closed'] as const;
export type ListState = (typeof LIST_STATES)[number];

export interface Listed {
  readonly mine: boolean;
  readonly now: Date;
  readonly waiting: number;
  readonly counts: Partial<Record<Level, number>>;
  readonly synthetic: {
    readonly startedAt: string;
    readonly passedAt: string | null;
    readonly failedAt: string | null;
  } | null;
  readonly items: readonly ItemRow[];
}

/** What is written of one act. */
export interface Handling {
  readonly act: ActName;
  readonly outcome: string | null;
  readonly note: string | null;
}

// an item whose time has come is open, whether or not a worker is there to say so
const STATE = `case when w.state = 'snoozed' and w.snoozed_until <= (select app.now()) then 'open' else w.state end`;

/** One item as JSON. `last` = the latest recorded outcome that was not undone. */
const ITEM = `jsonb_build_object('id', w.id, 'version', w.version, 'kind', w.kind, 'level', w.level, 'atWorst', w.at_worst,
    'rank', w.rank, 'enrolment', w.enrolment_id, 'department', w.department_id, 'patient', w.patient_id, 'pathway', w.pathway,
    'pathwayVersion', e.pathway_version, 'reasons', w.reasons, 'answeredAt', w.answered_at, 'createdAt', w.created_at,
    'dueAt', w.due_at, 'late', w.late, 'proxy', w.proxy, 'response', w.response_id, 'assignment', w.assignment_id,
    'state', ${STATE}, 'owner', case when w.owner_id is not null then jsonb_build_object('id', w.owner_id, 'name', w.owner_name) end,
    'takenAt', w.taken_at, 'snoozedUntil', w.snoozed_until, 'attempts', w.attempts, 'nextAttemptAt', w.next_attempt_at,
    'closedAt', w.closed_at, 'outcome', w.outcome, 'last', (
      select jsonb_build_object('at', h.at, 'by', h.clinician_name, 'outcome', h.outcome, 'note', h.note) from handling h
      where h.item_id = w.id and h.outcome is not null and not exists (select from handling u where u.item_id = w.id
        and u.act = 'undo' and (u.before ->> 'version')::int = (h.before ->> 'version')::int + 1)
      order by (h.before ->> 'version')::int desc limit 1))`;

const FROM = `from worklist_item w join enrolment e on e.id = w.enrolment_id`;

const OPEN = `(w.state in ('open', 'taken') or w.state = 'snoozed' and w.snoozed_until <= (select app.now()))`;

const STATES: Readonly<Record<ListState, string>> = {
  open: OPEN,
  mine: `w.state = 'taken' and w.owner_id = (select (ctx.me() ->> 'clinician')::uuid)`,
  snoozed: `w.state = 'snoozed' and w.snoozed_until > (select app.now())`,
  closed: `w.state = 'closed' and w.closed_at > (select app.now()) - interval '14 days'`,
};

/** The list and everything that stands around it, in one statement. */
const LIST = (
  state: ListState,
): string => `select $1 = any ((select ctx.departments())::uuid[]) as mine, app.now() as now,
    (select count(*)::int from response r where r.department_id = $1 and r.stored_at > now() - interval '30 days'
      and not exists (select from triage t where t.response_id = r.id)
      and not exists (select from worklist_item b where b.key = 'by-hand:' || r.id)) as waiting,
    (select coalesce(jsonb_object_agg(level, many), '{}') from (select w.level, count(*)::int as many from worklist_item w
      where w.department_id = $1 and not w.synthetic and ${OPEN} group by w.level) c) as counts,
    (select jsonb_build_object('startedAt', s.started_at, 'passedAt', s.passed_at, 'failedAt', s.failed_at)
      from synthetic_check s where s.department_id = $1 order by s.day desc limit 1) as synthetic,
    (select coalesce(jsonb_agg(x.item order by x.place), '[]') from (
      select ${ITEM} as item, row_number() over (order by
        ${state === 'closed' ? 'w.closed_at desc' : 'w.rank, w.due_at, w.answered_at nulls last, w.created_at'}) as place
      ${FROM} where w.department_id = $1 and not w.synthetic and ${STATES[state]}
        and ($2::text is null or w.level = $2) and ($3::text is null or w.pathway = $3)
      order by place limit 500) x) as items`;

@Injectable()
export class WorklistStore {
  async list(
    tx: Tx,
    department: string,
    { state, level, pathway }: { state: ListState; level: string | null; pathway: string | null },
  ): Promise<Listed> {
    const [row] = await tx.sql<Listed>(LIST(state), [department, level, pathway]);
    return row!;
  }

  /** Items of a patient, open ones first, then what was closed last. */
  async ofPatient(tx: Tx, patient: string): Promise<ItemRow[]> {
    const rows = await tx.sql<{ item: ItemRow }>(
      `select ${ITEM} as item ${FROM} where w.patient_id = $1 and not w.synthetic
       order by w.state = 'closed', w.closed_at desc, w.rank, w.due_at limit 100`,
      [patient],
    );
    return rows.map(({ item }) => item);
  }

  async find(tx: Tx, id: string): Promise<ItemRow | null> {
    const [row] = await tx.sql<{ item: ItemRow }>(`select ${ITEM} as item ${FROM} where w.id = $1`, [id]);
    return row?.item ?? null;
  }

  /** The item, who is asking, and what was last done to it. */
  async underAct(tx: Tx, id: string): Promise<ItemUnderAct | null> {
    const [row] = await tx.sql<ItemUnderAct>(
      `select ${ITEM} as item, jsonb_build_object('id', me.m ->> 'clinician', 'name', me.m ->> 'name') as me, app.now() as now,
         (select jsonb_build_object('act', h.act, 'by', h.clinician_id, 'at', h.at, 'before', h.before) from handling h
           where h.item_id = w.id order by (h.before ->> 'version')::int desc limit 1) as done
       ${FROM} cross join (select ctx.me() as m) me where w.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** A clinician of the department. */
  async colleague(tx: Tx, department: string, id: string): Promise<Colleague | null> {
    const [row] = await tx.sql<Colleague>(
      `select c.id, c.name from membership m join clinician c on c.id = m.clinician_id
       where m.department_id = $1 and c.id = $2`,
      [department, id],
    );
    return row ?? null;
  }

  /** Changes the item if it still is the version that was seen, and writes down who did what. @returns whether it was */
  async change(
    tx: Tx,
    { item, me }: ItemUnderAct,
    next: Handled,
    handling: Handling,
    before: Handled,
  ): Promise<boolean> {
    const rows = await tx.sql<{ id: string }>(CHANGE, [
      item.id,
      item.version,
      JSON.stringify({ ...next, ownerId: next.owner?.id ?? null, ownerName: next.owner?.name ?? null }),
      JSON.stringify({ ...handling, clinician: me.id, name: me.name }),
      JSON.stringify({ version: item.version, ...before }),
    ]);
    return rows.length > 0;
  }
}

const CHANGE = `with n as (
    select * from jsonb_to_record($3::jsonb) as n (state text, "ownerId" uuid, "ownerName" text, "takenAt" timestamptz,
      "snoozedUntil" timestamptz, attempts int, "nextAttemptAt" timestamptz, "closedAt" timestamptz, outcome text)
  ), changed as (
    update worklist_item w set state = n.state, owner_id = n."ownerId", owner_name = n."ownerName", taken_at = n."takenAt",
      snoozed_until = n."snoozedUntil", attempts = n.attempts, next_attempt_at = n."nextAttemptAt", closed_at = n."closedAt",
      outcome = n.outcome, version = w.version + 1
    from n where w.id = $1 and w.version = $2 returning w.id, w.department_id, w.patient_id, w.next_attempt_at
  ), written as (
    insert into handling (department_id, patient_id, item_id, clinician_id, clinician_name, act, outcome, note,
      next_attempt_at, before)
    select c.department_id, c.patient_id, c.id, h.clinician, h.name, h.act, h.outcome, h.note,
      case when h.outcome = 'not-reached' then c.next_attempt_at end, $5::jsonb
    from changed c, jsonb_to_record($4::jsonb) as h (clinician uuid, name text, act text, outcome text, note text)
  ) select id from changed`;
