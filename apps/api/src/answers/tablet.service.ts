import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../platform/actor.js';
import { canonical } from '../platform/canonical.js';
import type { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Refusal } from '../platform/errors.js';
import { csrfToken } from '../platform/http/side.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { AssignmentsService } from './assignments.service.js';
import { readCode } from './short-code.js';
import { hashesOf, keyedHash } from './tablet-hash.js';
import { TabletAnswersService } from './tablet-answers.service.js';
import type {
  TabletProgressDto,
  TabletReceivedDto,
  TabletSeenDto,
  TabletSubmitDto,
  TabletViewDto,
} from './tablet.dto.js';
import { TabletStore } from './tablet.store.js';

type Tablet = Actor & { readonly kind: 'session' };

/**
 * A tablet that is handed to a patient. It can open one questionnaire, say what was answered, and hand in; there is nothing it
 * can read back, and after the hand-in it is nobody.
 */
@Injectable()
export class TabletService {
  constructor(
    private readonly database: Database,
    private readonly store: TabletStore,
    private readonly assignments: AssignmentsService,
    private readonly answers: TabletAnswersService,
    private readonly access: AccessService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @param before what this browser says it had open before: it is over, and its id is never used again
   * @returns the new session's id, for the cookie
   * @throws Refusal `wrong-code`, `too-many`
   */
  async open(typed: string, from: { device: string; address: string; before: string | null }): Promise<string> {
    const key = this.config.keys.session;
    const sid = randomBytes(32);
    // what cannot be a code counts as a wrong one
    const code = readCode(typed, 8) ?? `?${typed}`;
    const said = await this.store.open({
      ...hashesOf(code, key),
      device: keyedHash('device', from.device, key),
      address: keyedHash('address', from.address, key),
      sid: sha256(sid),
      before: from.before ? sha256(Buffer.from(from.before, 'hex')) : '',
    });
    if (said === 'too-many') throw new Refusal('too-many');
    if (said === 'wrong') throw new Refusal('wrong-code');
    return sid.toString('hex');
  }

  /** @throws Refusal `signed-out` when it is over or handed in */
  view(actor: Tablet): Promise<TabletViewDto> {
    return this.database.read(actor, 'answers.view-on-tablet', {}, async (tx) => {
      const id = await this.own(tx);
      const { expiresAt } = await this.access.meIn(tx);
      const { document, state, draft: _, response: __, ...shown } = await this.assignments.viewIn(tx, id);
      if (!document || state === 'answered' || state === 'revoked') throw new Refusal('signed-out');
      return { ...shown, document, assignment: id, expiresAt, csrf: csrfToken(actor.sid, this.config.keys.session) };
    });
  }

  /** Reads the answers so far for what cannot wait, and keeps nothing else of them. */
  progress(actor: Tablet, sent: TabletProgressDto): Promise<TabletSeenDto> {
    return this.database.write(actor, 'answers.progress-on-tablet', {}, async (tx) => {
      const advice = await this.answers.look(tx, await this.own(tx), sent);
      return { advice };
    });
  }

  /** The same reply however often the same hand-in comes, for two minutes. */
  submit(actor: Tablet, id: string, sent: TabletSubmitDto): Promise<TabletReceivedDto> {
    const subject = { assignment: sent.assignment, response: id };
    const work = async (tx: Tx): Promise<TabletReceivedDto> => {
      await this.store.hold(tx);
      const assignment = await this.store.assignment(tx);
      const whole = { ...sent, mode: 'tablet' };
      if (assignment === null) {
        const again = await this.store.replay(tx, id, createHash('sha256').update(canonical(whole)).digest('hex'));
        if (!again) throw new Refusal('signed-out');
        return { receivedAt: new Date(again.receivedAt).toISOString(), advice: null };
      }
      if (assignment !== sent.assignment) throw new Refusal('not-found');
      return this.answers.take(tx, id, whole);
    };
    // the assignment before the code, as staff hold them who give a new one at this moment
    const lock = { table: 'assignment', id: sent.assignment } as const;
    return this.database.write(actor, 'answers.submit-on-tablet', subject, work, lock);
  }

  /** Given back without answers, or after them. */
  async end(actor: Tablet): Promise<void> {
    await this.access.signOut(actor);
  }

  private async own(tx: Tx): Promise<string> {
    const id = await this.store.assignment(tx);
    if (id === null) throw new Refusal('signed-out');
    return id;
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
