import { Injectable } from '@nestjs/common';
import type { Level } from '@stemme/triage';
import type { OutboxRow, Tx } from '../platform/database/tx.types.js';
import type { ActName, Colleague, Handled, Kept } from './handling.js';
import { FROM, HISTORY, ITEM, ORDER, TOLD } from './item-json.js';
import type { Day, HistoryRow, ItemRow, ItemUnderAct, ToldRow } from './item-row.js';
import type { NewItem } from './items.js';
import { type Owner, PUBLISH_RAISED, RAISE_ITEM } from './raise-sql.js';

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
  readonly kept?: Kept | null;
  /** Done together with others. */
  readonly bulk?: string | null;
}

export const OPEN = `(w.state in ('open', 'taken') or w.state = 'snoozed' and w.snoozed_until <= (select app.now()))`;

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
    (select count(*)::int from unassessed r where r.department_id = $1) as waiting,
    (select coalesce(jsonb_object_agg(level, many), '{}') from (select w.level, count(*)::int as many from worklist_item w
      where w.department_id = $1 and not w.synthetic and ${OPEN} group by w.level) c) as counts,
    (select jsonb_build_object('startedAt', s.started_at, 'passedAt', s.passed_at, 'failedAt', s.failed_at)
      from synthetic_check s where s.department_id = $1 order by s.day desc limit 1) as synthetic,
    (select coalesce(jsonb_agg(x.item order by x.place), '[]') from (
      select ${ITEM} as item, row_number() over (order by
        ${state === 'closed' ? 'w.closed_at desc, w.id' : ORDER}) as place
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

  /** An item that no triage made. */
  async raise(tx: Tx, owner: Owner, item: NewItem, outbox: readonly OutboxRow[]): Promise<void> {
    await tx.sql(`with raised as (${RAISE_ITEM} on conflict (key) do nothing returning id) ${PUBLISH_RAISED}`, [
      owner.department,
      owner.patient,
      JSON.stringify([item]),
      JSON.stringify(outbox),
    ]);
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
    return (await this.findAll(tx, [id]))[0] ?? null;
  }

  async findAll(tx: Tx, ids: readonly string[]): Promise<ItemRow[]> {
    const rows = await tx.sql<{ item: ItemRow }>(`select ${ITEM} as item ${FROM} where w.id = any ($1::uuid[])`, [ids]);
    return rows.map(({ item }) => item);
  }

  /**
   * The items, who is asking, and what was last done to them. Held in the order of their ids: of two who hold many, one waits.
   * Read by a statement of its own: whoever waited reads what was done meanwhile, and not what stood there before.
   */
  async underAct(tx: Tx, ids: readonly string[]): Promise<ItemUnderAct[]> {
    await tx.sql('select id from worklist_item where id = any ($1::uuid[]) order by id for update', [ids]);
    return tx.sql<ItemUnderAct>(
      `select ${ITEM} as item, jsonb_build_object('id', me.m ->> 'clinician', 'name', me.m ->> 'name') as me, app.now() as now
       ${FROM} cross join (select ctx.me() as m) me where w.id = any ($1::uuid[]) order by w.id`,
      [ids],
    );
  }

  /** Items that were last closed together under this id, by whoever asks. */
  async ofBulk(tx: Tx, bulk: string): Promise<string[]> {
    const rows = await tx.sql<{ id: string }>(
      `select distinct h.item_id as id from handling h where h.bulk_id = $1 and h.act = 'outcome'
         and h.clinician_id = (select (ctx.me() ->> 'clinician')::uuid) order by 1`,
      [bulk],
    );
    return rows.map(({ id }) => id);
  }

  /** What was done with an item, and who was told of it. */
  async history(tx: Tx, id: string): Promise<{ acts: HistoryRow[]; told: ToldRow[] } | null> {
    const [row] = await tx.sql<{ acts: HistoryRow[]; told: ToldRow[] }>(
      `select ${HISTORY} as acts, ${TOLD} as told from worklist_item w where w.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /**
   * A department's day from `from` to `to`, with room for so many contacts: done, due, and what there is no time for.
   * What was closed together with others took nobody's time.
   */
  async day(tx: Tx, department: string, from: Date, to: Date, capacity: number): Promise<Day> {
    const [row] = await tx.sql<Day>(
      `with done as (
         select count(distinct h.item_id)::int as many from handling h
         where h.department_id = $1 and h.at >= $2 and h.outcome is not null and h.bulk_id is null
           and not exists (select from handling u where u.item_id = h.item_id and u.act = 'undo'
             and (u.before ->> 'version')::int = (h.before ->> 'version')::int + 1)
       ), open as (
         select w.id, w.due_at, row_number() over (order by ${ORDER}) as place from worklist_item w
         where w.department_id = $1 and not w.synthetic and ${OPEN}
       ), room as (select greatest($4::int - done.many, 0) as left_over from done)
       select (select many from done) as done, count(open.id)::int as open, count(*) filter (where open.due_at < $3)::int as due,
         count(*) filter (where open.due_at < $3 and place > left_over)::int as over,
         (array_agg(open.id order by place) filter (where place = left_over + 1))[1] as "firstOver"
       from room left join open on true`,
      [department, from, to, capacity],
    );
    return row!;
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
      JSON.stringify({ kept: null, bulk: null, ...handling, clinician: me.id, name: me.name }),
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
      next_attempt_at, before, outcome_kept, bulk_id)
    select c.department_id, c.patient_id, c.id, h.clinician, h.name, h.act, h.outcome, h.note,
      case when h.outcome is not null then c.next_attempt_at end, $5::jsonb, h.kept, h.bulk
    from changed c, jsonb_to_record($4::jsonb) as h (clinician uuid, name text, act text, outcome text, note text, kept jsonb, bulk uuid)
  ) select id from changed`;
