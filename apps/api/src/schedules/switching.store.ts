import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';

/** Work that may fail without taking the transaction with it. */
@Injectable()
export class SwitchingStore {
  /** What it wrote is taken back when it throws. */
  async attempt<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
    await tx.sql('savepoint switching');
    try {
      return await work();
    } catch (error) {
      await tx.sql('rollback to savepoint switching');
      throw error;
    }
  }
}
