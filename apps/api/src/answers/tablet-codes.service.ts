import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../platform/actor.js';
import type { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { AnswersStore } from './answers.store.js';
import { refuseUnanswerable } from './submission.js';
import { grouped, lettersOf } from './short-code.js';
import { hashesOf } from './tablet-hash.js';
import type { TabletCodeDto } from './tablet.dto.js';
import { type ListedCode, TabletStore } from './tablet.store.js';

/** The one-time codes that staff give for a tablet: 40 bits, ten minutes, one device, one questionnaire. */
@Injectable()
export class TabletCodesService {
  constructor(
    private readonly database: Database,
    private readonly store: TabletStore,
    private readonly answers: AnswersStore,
    private readonly access: AccessService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * A new code; what was given before for the same questionnaire opens nothing more.
   * @throws Refusal `not-found`, `not-open`, `revoked`, `already-answered`
   */
  issue(actor: Actor, id: string): Promise<TabletCodeDto> {
    const lock = { table: 'assignment', id } as const;
    return this.database.write(
      actor,
      'answers.issue-tablet-code',
      { assignment: id },
      (tx) => this.issueIn(tx, id),
      lock,
    );
  }

  private async issueIn(tx: Tx, id: string): Promise<TabletCodeDto> {
    const assignment = found(await this.answers.find(tx, id));
    refuseUnanswerable(assignment);
    await tx.saw([assignment.patient]);
    for (const before of await this.store.live(tx, id)) await this.store.revoke(tx, before);
    const { clinician, name } = await this.access.meIn(tx);
    const code = lettersOf(randomBytes(5), 8);
    const by = { id: found(clinician), name };
    const issued = await this.store.issue(tx, { assignment: id, by, ...hashesOf(code, this.config.keys.session) });
    const address = `${this.config.patientOrigin}/tablet`;
    return { id: issued.id, code: grouped(code), address, expiresAt: issued.expiresAt.toISOString() };
  }

  /** @throws Refusal `not-found` */
  revoke(actor: Actor, id: string): Promise<void> {
    return this.database.write(actor, 'answers.revoke-tablet-code', { code: id }, async (tx) => {
      const patient = found(await this.store.patientOf(tx, id));
      await tx.saw([patient]);
      await this.store.revoke(tx, id);
    });
  }

  latest(tx: Tx, assignment: string): Promise<ListedCode | null> {
    return this.store.latest(tx, assignment);
  }
}
