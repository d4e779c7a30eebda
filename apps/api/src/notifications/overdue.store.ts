import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import { after, type MessageState, type Outcome } from './state.js';

export interface OverdueMessage {
  readonly id: string;
  readonly state: MessageState;
  readonly tries: number;
  readonly to: string | null;
  /** Nobody has closed the item since. */
  readonly wanted: boolean;
}

/** Messages of escalation: rows that the worklist has written. */
@Injectable()
export class OverdueStore {
  async lock(tx: Tx, id: string): Promise<OverdueMessage | null> {
    const [row] = await tx.sql<OverdueMessage>(
      `select s.id, s.state, s.tries, c.email as "to", w.state <> 'closed' as wanted
       from escalation s left join clinician c on c.id = s.clinician_id join worklist_item w on w.id = s.item_id
       where s.id = $1 for update of s`,
      [id],
    );
    return row ?? null;
  }

  async claim(tx: Tx, id: string): Promise<void> {
    await tx.sql(`update escalation set state = 'claimed', claimed_at = now() where id = $1`, [id]);
  }

  async suppress(tx: Tx, id: string): Promise<void> {
    await tx.sql(`update escalation set state = 'suppressed', claimed_at = null where id = $1`, [id]);
  }

  async mark(tx: Tx, id: string, tries: number, outcome: Outcome): Promise<MessageState> {
    const { state, error, retryInSeconds } = after(outcome, tries);
    await tx.sql(
      `update escalation set state = $2, error = $3, tries = tries + 1, claimed_at = null, provider_id = $4,
         sent_at = case when $2 = 'sent' then app.now() end, retry_at = now() + $5 * interval '1 second'
       where id = $1`,
      [id, state, error, outcome.kind === 'sent' ? outcome.providerId : null, retryInSeconds],
    );
    return state;
  }
}
