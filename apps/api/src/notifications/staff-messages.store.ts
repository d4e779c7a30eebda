import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import { after, type MessageState, type Outcome } from './state.js';

/** Where messages to staff are kept: the 15 minutes of what is acute, and the steps of escalation. Both have these columns. */
export type StaffTable = 'duty_message' | 'escalation';

export interface StaffMessage {
  readonly id: string;
  readonly state: MessageState;
  readonly tries: number;
  readonly to: string | null;
  /** There is still a reason to send it. */
  readonly wanted: boolean;
}

@Injectable()
export class StaffMessagesStore {
  async claim(tx: Tx, table: StaffTable, id: string): Promise<void> {
    await tx.sql(`update ${table} set state = 'claimed', claimed_at = now() where id = $1`, [id]);
  }

  async suppress(tx: Tx, table: StaffTable, id: string): Promise<void> {
    await tx.sql(`update ${table} set state = 'suppressed', claimed_at = null where id = $1`, [id]);
  }

  async mark(tx: Tx, table: StaffTable, id: string, tries: number, outcome: Outcome): Promise<MessageState> {
    const { state, error, retryInSeconds } = after(outcome, tries);
    await tx.sql(
      `update ${table} set state = $2, error = $3, tries = tries + 1, claimed_at = null, provider_id = $4,
         sent_at = case when $2 = 'sent' then app.now() end, retry_at = now() + $5 * interval '1 second'
       where id = $1`,
      [id, state, error, outcome.kind === 'sent' ? outcome.providerId : null, retryInSeconds],
    );
    return state;
  }
}
