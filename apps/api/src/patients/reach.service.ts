import { Injectable } from '@nestjs/common';
import { CprService } from '../access/cpr.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import { type ReachChanges, type ReachFields, ReachStore } from './reach.store.js';

export { PHONE_NUMBER } from './patients.dto.js';
export type { ReachChanges };

/** Where one person can be reached, as one department knows it. */
export type Reach = Omit<ReachFields, 'cprCipher'>;

/** The addresses and channels of a person; what is sent there is the business of others. */
@Injectable()
export class ReachService {
  constructor(
    private readonly store: ReachStore,
    private readonly cprs: CprService,
  ) {}

  /** @throws Refusal `not-found` */
  async of(tx: Tx, patient: string): Promise<Reach> {
    return reach(found(await this.store.find(tx, patient)));
  }

  /** The CPR number, ten digits: the address of Digital Post. @throws Refusal `not-found` */
  async cpr(tx: Tx, patient: string): Promise<string> {
    return this.cprs.open(found(await this.store.find(tx, patient)).cprCipher);
  }

  /** The signed-in patient in every department that knows them; nobody else changes them until this transaction is over. */
  async own(tx: Tx): Promise<Reach[]> {
    return (await this.store.own(tx)).map(reach);
  }

  /** The caller has checked what it writes. */
  async change(tx: Tx, patients: readonly string[], changes: ReachChanges): Promise<void> {
    if (patients.length > 0) await this.store.update(tx, patients, changes);
  }
}

function reach({ cprCipher: _, ...fields }: ReachFields): Reach {
  return fields;
}
