import { Injectable } from '@nestjs/common';
import { type AgreementRow, ConsultationsService } from '../consultations/consultations.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import type { Stored } from './materials.service.js';
import { type Read, RecordStore, type StoredTriage } from './record.store.js';

/** What became of a response, as far as its patient may know. */
export interface Became {
  readonly triage: StoredTriage | null;
  readonly read: Read | null;
  readonly discussed: { readonly at: Date; readonly by: string } | null;
  readonly agreements: readonly AgreementRow[];
  /** What the patient wrote along with it. */
  readonly matter: string | null;
  readonly isRead: boolean;
  readonly isDiscussed: boolean;
  readonly hasWords: boolean;
  /** Something of the same enrolment still waits for a person, or a talk is still to come. */
  readonly isAwaited: boolean;
  /** Business time. */
  readonly now: Date;
}

@Injectable()
export class ReceiptFactsService {
  constructor(
    private readonly store: RecordStore,
    private readonly consultations: ConsultationsService,
  ) {}

  async of(tx: Tx, { id, assignment }: Stored): Promise<Became> {
    const { triage, read, awaited, now } = await this.store.receipt(tx, id);
    const { discussed, agreements } = await this.consultations.discussed(tx, id);
    const matter = (await this.consultations.saidWith(tx, assignment))?.text ?? null;
    return {
      triage,
      read,
      discussed,
      agreements,
      matter,
      isRead: read !== null,
      isDiscussed: discussed !== null,
      hasWords: matter !== null,
      isAwaited: awaited,
      now,
    };
  }
}
