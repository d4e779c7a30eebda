import { Injectable } from '@nestjs/common';
import type { Triage } from '@stemme/triage';
import type { OutboxRow, Tx } from '../platform/database/tx.types.js';
import { type NewItem, type Owner, PUBLISH_RAISED, RAISE_ITEM } from '../worklist/worklist.service.js';
import type { Input } from './deciding.js';

/** What the hearers write. Unique keys make a second delivery change nothing. */
@Injectable()
export class TriageStore {
  /** The triage, its worklist item if it asks for one, and the news of it: one statement, all or nothing. */
  async decide(
    tx: Tx,
    owner: Owner,
    { response, triage, body, input }: { response: string; triage: Triage; body: object; input: Input },
    item: NewItem | null,
    outbox: readonly OutboxRow[],
  ): Promise<void> {
    await tx.sql(
      `with decided as (
        insert into triage (department_id, patient_id, response_id, rule_set, rule_set_version, level, at_worst, body, input)
        values ($1, $2, $5, $6, $7, $8, $9, $10, $11) on conflict (response_id) do nothing returning id
      ), raised as (${RAISE_ITEM} where exists (select from decided) on conflict (key) do nothing returning id) ${PUBLISH_RAISED}`,
      [
        owner.department,
        owner.patient,
        JSON.stringify(item ? [item] : []),
        JSON.stringify(outbox),
        response,
        triage.ruleSet.id,
        triage.ruleSet.version,
        triage.level,
        triage.atWorst,
        JSON.stringify(body),
        JSON.stringify(input),
      ],
    );
  }
}
