import { Injectable } from '@nestjs/common';
import type { PathwayDraft, Text } from '@stemme/pathways';
import type { RuleSet } from '@stemme/triage';
import { seenBy, WRITTEN_VERSION_ROW, type WrittenVersionRow } from '../documents/documents.service.js';
import type { Tx } from '../platform/database/tx.types.js';

export interface VersionRow extends WrittenVersionRow {
  readonly sha256: string;
  readonly pathway: string;
  readonly rules: number;
}

export interface FullVersion extends VersionRow {
  readonly body: RuleSet;
}

/** A version of a pathway, as far as its rules are concerned. */
export interface PathwayRow {
  readonly id: string;
  readonly version: number;
  readonly own: boolean;
  readonly status: 'draft' | 'active' | 'retired';
  readonly effectiveFrom: Date | null;
  readonly ruleSet: string;
  readonly title: Text;
}

const FIELDS = `${WRITTEN_VERSION_ROW}, d.sha256, d.body ->> 'pathway' as pathway,
  case jsonb_typeof(d.body -> 'rules') when 'array' then jsonb_array_length(d.body -> 'rules') else 0 end as rules`;

/** Reads of a department's rules and of the pathways that are judged by them. */
@Injectable()
export class RulesStore {
  list(tx: Tx, department: string): Promise<VersionRow[]> {
    return tx.sql<VersionRow>(
      `select ${FIELDS} from document d where ${seenBy('rule-set')} order by d.id, d.version desc`,
      [department],
    );
  }

  /** Of one rule set, newest first. */
  versions(tx: Tx, department: string, id: string): Promise<VersionRow[]> {
    return tx.sql<VersionRow>(
      `select ${FIELDS} from document d where ${seenBy('rule-set')} and d.id = $2 order by d.version desc`,
      [department, id],
    );
  }

  async version(tx: Tx, department: string, id: string, version: number): Promise<FullVersion | null> {
    const [row] = await tx.sql<FullVersion>(
      `select ${FIELDS}, d.body from document d where ${seenBy('rule-set')} and d.id = $2 and d.version = $3`,
      [department, id, version],
    );
    return row ?? null;
  }

  /** The newest version that the product ships, which says what no department may loosen; null for an own rule set. */
  async shipped(tx: Tx, id: string): Promise<RuleSet | null> {
    const [row] = await tx.sql<{ body: RuleSet }>(
      `select body from document where kind = 'rule-set' and department_id is null and id = $1 and status = 'active'
       order by version desc limit 1`,
      [id],
    );
    return row?.body ?? null;
  }

  /** Every version of these pathways, or of all when none is named; newest first. */
  pathways(tx: Tx, department: string, ids: readonly string[] | null = null): Promise<PathwayRow[]> {
    return tx.sql<PathwayRow>(
      `select d.id, d.version, d.department_id is not null as own, d.status, d.effective_from as "effectiveFrom",
         d.body ->> 'ruleSet' as "ruleSet", d.body -> 'title' as title
       from document d where ${seenBy('pathway')} and ($2::text[] is null or d.id = any ($2)) order by d.id, d.version desc`,
      [department, ids],
    );
  }

  async pathway(tx: Tx, department: string, id: string, version: number): Promise<PathwayDraft | null> {
    const [row] = await tx.sql<{ body: PathwayDraft }>(
      `select d.body from document d where ${seenBy('pathway')} and d.id = $2 and d.version = $3`,
      [department, id, version],
    );
    return row?.body ?? null;
  }

  /** Business time at this moment, and not when the transaction began: whoever waited for a lock has waited. */
  async now(tx: Tx): Promise<Date> {
    const [row] = await tx.sql<{ now: Date }>(`select app.now() + (clock_timestamp() - now()) as now`);
    return row!.now;
  }

  /**
   * How many responses each version has judged in the department, of one rule set or of all; the person of the morning's
   * check counts too.
   */
  judged(
    tx: Tx,
    department: string,
    id: string | null = null,
  ): Promise<{ id: string; version: number; responses: number }[]> {
    return tx.sql(
      `select rule_set as id, rule_set_version as version, count(*)::int as responses from triage
       where department_id = $1 and ($2::text is null or rule_set = $2) group by 1, 2`,
      [department, id],
    );
  }
}
