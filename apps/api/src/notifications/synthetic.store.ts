import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';

@Injectable()
export class SyntheticStore {
  /** Notes with which response the check of this assignment goes on. */
  async handedIn(tx: Tx, assignment: string, response: string): Promise<void> {
    await tx.sql('update synthetic_check set response_id = $2 where assignment_id = $1', [assignment, response]);
  }
}
