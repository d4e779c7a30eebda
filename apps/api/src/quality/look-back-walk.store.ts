import { Injectable } from '@nestjs/common';
import type { Answers } from '@stemme/questionnaires';
import type { Tx } from '../platform/database/tx.types.js';

/** A response as it is stored. */
export interface KeptAnswers {
  readonly id: string;
  readonly answers: Answers;
  readonly language: string;
  readonly mode: string;
  readonly answeredBy: string;
  readonly receivedAt: Date;
}

/** What a look back is bounded by. */
export interface Bounds {
  readonly ruleSet: string | null;
  readonly definition: { readonly id: string; readonly version: string } | null;
}

@Injectable()
export class LookBackWalkStore {
  /** Ids of the pathways anybody of the department is or was on, with the newest version of each enrolment. */
  async pathways(tx: Tx, department: string): Promise<{ id: string; version: number }[]> {
    return tx.sql(
      `select e.pathway as id, max(e.pathway_version) as version from enrolment e
       where e.department_id = $1 group by 1 order by 1`,
      [department],
    );
  }

  /** The answers of these responses; none of the morning check's. */
  async answers(tx: Tx, ids: readonly string[]): Promise<KeptAnswers[]> {
    return tx.sql<KeptAnswers>(
      `select r.id, r.answers, r.language, r.mode, r.answered_by as "answeredBy", r.received_at as "receivedAt"
       from response r join patient p on p.id = r.patient_id and not p.synthetic where r.id = any ($1::uuid[])`,
      [ids],
    );
  }

  /** Whether there ever was such a rule set, or such a version of a definition. */
  async known(tx: Tx, { ruleSet, definition }: Bounds): Promise<{ ruleSet: boolean; definition: boolean }> {
    const [row] = await tx.sql<{ ruleSet: boolean; definition: boolean }>(
      `select exists (select from document where kind = 'rule-set' and id = $1) as "ruleSet",
         exists (select from document where kind = 'instrument' and id = $2 and body ->> 'version' = $3) as definition`,
      [ruleSet, definition?.id ?? null, definition?.version ?? null],
    );
    return row!;
  }

  async now(tx: Tx): Promise<Date> {
    const [row] = await tx.sql<{ now: Date }>('select app.now() as now');
    return row!.now;
  }

  /** Departments by their SOR codes: all, or this one. */
  async departments(tx: Tx, sor: string | null): Promise<{ id: string; sor: string; zone: string }[]> {
    return tx.sql('select id, sor, zone from department where $1::text is null or sor = $1 order by sor', [sor]);
  }
}
