import { Injectable } from '@nestjs/common';
import type { ProductText as Text } from '@stemme/questionnaires';
import type { Tx } from '../platform/database/tx.types.js';
import type { Settled } from './rest-words.js';

/**
 * Of all that one response raised: the outcome last recorded, and when the last of it was seen to. Not reached is no
 * outcome, an undone one is none, and as long as something of it stands open nothing is settled.
 */
export const SETTLED = `select
    (array_agg(w.outcome order by w.closed_at desc) filter (where w.state = 'closed'))[1] as outcome,
    case when bool_and(w.state = 'closed' and w.outcome <> 'not-reached') then max(w.closed_at) end as settled
  from worklist_item w`;

/** What became of responses, as decisions read it. */
@Injectable()
export class CaseStore {
  /** With who recorded the last outcome, in the words of that day. */
  async settled(tx: Tx, responses: readonly string[]): Promise<Map<string, Settled>> {
    if (responses.length === 0) return new Map();
    const rows = await tx.sql<{ response: string; settled: Date; by: string | null; text: Text | null }>(
      `select r.id as response, s.settled, h.by, h.text from unnest($1::uuid[]) as r (id)
         cross join lateral (${SETTLED} where w.response_id = r.id) s
         left join lateral (select h.clinician_name as by, h.outcome_kept -> 'text' as text
           from worklist_item w join handling h on h.item_id = w.id
           where w.response_id = r.id and h.act = 'outcome' order by h.at desc limit 1) h on true
       where s.settled is not null`,
      [responses],
    );
    return new Map(
      rows.map(({ response, settled, by, text }) => [response, { at: settled.toISOString(), by, outcome: text }]),
    );
  }
}
