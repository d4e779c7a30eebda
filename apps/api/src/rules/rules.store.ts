import { Injectable } from '@nestjs/common';
import type { PathwayDraft, Text } from '@stemme/pathways';
import type { RuleSet } from '@stemme/triage';
import type { Tx } from '../platform/database/tx.types.js';

export interface VersionRow {
  readonly id: string;
  readonly version: number;
  readonly own: boolean;
  readonly status: 'draft' | 'active' | 'retired';
  readonly author: string;
  readonly authorId: string | null;
  readonly approver: string | null;
  readonly effectiveFrom: Date | null;
  readonly createdAt: Date;
  readonly savedAt: Date | null;
  readonly revision: number;
  readonly writers: readonly string[];
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

const FIELDS = `d.id, d.version, d.department_id is not null as own, d.status, d.author, d.author_id as "authorId", d.approver,
  d.effective_from as "effectiveFrom", d.created_at as "createdAt", d.saved_at as "savedAt", d.revision, d.writers, d.sha256,
  d.body ->> 'pathway' as pathway,
  case jsonb_typeof(d.body -> 'rules') when 'array' then jsonb_array_length(d.body -> 'rules') else 0 end as rules`;

/** A department sees what the product ships and its own; somebody of two departments is told apart by the second. */
const SEEN = (kind: string): string => `d.kind = '${kind}' and (d.department_id is null or d.department_id = $1)`;

/** Reads of a department's rules and of the pathways that are judged by them. */
@Injectable()
export class RulesStore {
  list(tx: Tx, department: string): Promise<VersionRow[]> {
    return tx.sql<VersionRow>(
      `select ${FIELDS} from document d where ${SEEN('rule-set')} order by d.id, d.version desc`,
      [department],
    );
  }

  /** Of one rule set, newest first. */
  versions(tx: Tx, department: string, id: string): Promise<VersionRow[]> {
    return tx.sql<VersionRow>(
      `select ${FIELDS} from document d where ${SEEN('rule-set')} and d.id = $2 order by d.version desc`,
      [department, id],
    );
  }

  async version(tx: Tx, department: string, id: string, version: number): Promise<FullVersion | null> {
    const [row] = await tx.sql<FullVersion>(
      `select ${FIELDS}, d.body from document d where ${SEEN('rule-set')} and d.id = $2 and d.version = $3`,
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
       from document d where ${SEEN('pathway')} and ($2::text[] is null or d.id = any ($2)) order by d.id, d.version desc`,
      [department, ids],
    );
  }

  async pathway(tx: Tx, department: string, id: string, version: number): Promise<PathwayDraft | null> {
    const [row] = await tx.sql<{ body: PathwayDraft }>(
      `select d.body from document d where ${SEEN('pathway')} and d.id = $2 and d.version = $3`,
      [department, id, version],
    );
    return row?.body ?? null;
  }

  /** Business time at this moment, and not when the transaction began: whoever waited for a lock has waited. */
  async now(tx: Tx): Promise<Date> {
    const [row] = await tx.sql<{ now: Date }>(`select app.now() + (clock_timestamp() - now()) as now`);
    return row!.now;
  }

  /** How many responses each version has judged in the department; the person of the morning's check counts too. */
  judged(tx: Tx, department: string): Promise<{ id: string; version: number; responses: number }[]> {
    return tx.sql(
      `select rule_set as id, rule_set_version as version, count(*)::int as responses from triage
       where department_id = $1 group by 1, 2`,
      [department],
    );
  }
}
