import { Injectable } from '@nestjs/common';
import type { Level } from '@stemme/triage';
import type { Tx } from '../platform/database/tx.types.js';
import { SETTLED } from './case.store.js';
import type { Input } from './deciding.js';
import type { Settled } from './rest-words.js';

/** Which part of a department's past. */
export interface PastWhere {
  readonly department: string;
  readonly pathway: string;
  /** Instants of hand-in: from included, to excluded. */
  readonly from: Date;
  readonly to: Date;
}

export interface PastRow {
  readonly response: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly assignment: string;
  readonly receivedAt: Date;
  readonly retracted: boolean;
  /** The response it amends. */
  readonly supersedes: string | null;
  readonly level: Level | null;
  readonly atWorst: Level | null;
  readonly ruleSet: string | null;
  readonly ruleSetVersion: number | null;
  readonly input: Input | null;
  readonly outcome: string | null;
  readonly settled: Date | null;
}

/** The morning check's made-up patient is nobody's past. */
const REAL = `not exists (select from patient p where p.id = e.patient_id and p.synthetic)`;

const ROWS = `select r.id as response, r.patient_id as patient, a.enrolment_id as enrolment, a.id as assignment,
    r.received_at as "receivedAt", r.retracted_at is not null as retracted, r.supersedes, t.level, t.at_worst as "atWorst",
    t.rule_set as "ruleSet", t.rule_set_version as "ruleSetVersion", t.input, s.outcome, s.settled
  from assignment a join response r on r.assignment_id = a.id
    left join triage t on t.response_id = r.id
    left join lateral (${SETTLED} where w.response_id = r.id) s on true`;

/** Whole enrolments of a department's past, in order of their ids. */
@Injectable()
export class PastStore {
  async count(tx: Tx, { department, pathway, from, to }: PastWhere): Promise<number> {
    const [row] = await tx.sql<{ n: number }>(
      `select count(*)::int as n from enrolment e join assignment a on a.enrolment_id = e.id
         join response r on r.assignment_id = a.id
       where e.department_id = $1 and e.pathway = $2 and ${REAL} and r.received_at >= $3 and r.received_at < $4 and r.retracted_at is null
         and not exists (select from response n where n.supersedes = r.id and n.retracted_at is null)`,
      [department, pathway, from, to],
    );
    return row!.n;
  }

  /** The next enrolments after `after` that were answered within the time. */
  async enrolments(
    tx: Tx,
    { department, pathway, from, to }: PastWhere,
    after: string,
    most: number,
  ): Promise<string[]> {
    const rows = await tx.sql<{ id: string }>(
      `select e.id from enrolment e where e.department_id = $1 and e.pathway = $2 and ${REAL} and e.id > $5
         and exists (select from assignment a join response r on r.assignment_id = a.id
           where a.enrolment_id = e.id and r.received_at >= $3 and r.received_at < $4)
       order by e.id limit $6`,
      [department, pathway, from, to, after, most],
    );
    return rows.map(({ id }) => id);
  }

  /** Everything these enrolments handed in before an instant, and every amendment: by enrolment, oldest first. */
  rows(tx: Tx, enrolments: readonly string[], before: Date): Promise<PastRow[]> {
    return tx.sql<PastRow>(
      `${ROWS} where a.enrolment_id = any ($1::uuid[]) and (r.received_at < $2 or r.supersedes is not null)
       order by a.enrolment_id, r.received_at, r.version`,
      [enrolments, before],
    );
  }

  /** Everything the enrolment of a response has handed in until it, and what was known of it when it was decided. */
  async around(
    tx: Tx,
    response: string,
  ): Promise<{ rows: PastRow[]; settled: Readonly<Record<string, Settled>> | null }> {
    const rows = await tx.sql<PastRow & { known: Readonly<Record<string, Settled>> | null }>(
      `with it as (select a.enrolment_id, r.received_at, t.body -> 'settled' as known from response r
           join assignment a on a.id = r.assignment_id left join triage t on t.response_id = r.id where r.id = $1)
       select i.known, p.* from it i cross join lateral (${ROWS}
         where a.enrolment_id = i.enrolment_id and (r.received_at <= i.received_at or r.supersedes is not null)) p
       order by p."receivedAt", p.response`,
      [response],
    );
    return { rows, settled: rows[0]?.known ?? null };
  }
}
