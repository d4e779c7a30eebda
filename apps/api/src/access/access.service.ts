import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import type { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Refusal } from '../platform/errors.js';
import type { Side } from '../platform/http/side.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { open, seal } from './cpr.js';
import { AccessStore, type Me } from './access.store.js';
import { CprService } from './cpr.service.js';
import { grantsOf } from './groups.js';
import { type Identity, IdentityError } from './identity.js';
import { IdentityService, type PendingSignIn } from './identity.service.js';

/** Signed out after this long without a request, and after this long in any case. */
export const LIFE = {
  patient: { idle: '20 minutes', whole: '2 hours' },
  clinic: { idle: '30 minutes', whole: '9 hours' },
} as const satisfies Record<Side, { idle: string; whole: string }>;

/** Signing in and out. The session id goes to the browser's cookie; only its hash is stored. */
@Injectable()
export class AccessService {
  constructor(
    private readonly database: Database,
    private readonly store: AccessStore,
    private readonly identities: IdentityService,
    private readonly cpr: CprService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Where to send the browser, and what it must bring back: sealed, so that it can lie in a cookie. */
  async start(side: Side, returnTo: unknown): Promise<{ url: string; pending: string }> {
    const { url, pending } = await this.identities.start(side, returnTo).catch(refuse);
    return { url, pending: seal(Buffer.from(JSON.stringify(pending)), this.config.keys.session).toString('base64url') };
  }

  /** @throws Refusal `sign-in-refused`, `provider-unavailable` */
  async finish(side: Side, callback: URL, sealed: string | undefined): Promise<{ sid: string; returnTo: string }> {
    const pending = this.pending(sealed);
    const identity = await this.identities.finish(side, callback, pending).catch(refuse);
    return { sid: await this.admit(side, identity), returnTo: pending?.returnTo ?? '/' };
  }

  /** A session for somebody whose identity is certain; its id. @throws Refusal `sign-in-refused` */
  async admit(side: Side, identity: Omit<Identity, 'level' | 'idToken'>): Promise<string> {
    const sid = randomBytes(32).toString('hex');
    await (side === 'patient' ? this.admitPatient(sid, identity) : this.admitClinician(sid, identity));
    return sid;
  }

  async me(actor: Actor): Promise<Me> {
    return this.database.read(actor, 'access.session', {}, (tx) => this.meIn(tx));
  }

  /** The same inside a transaction that is open already. */
  meIn(tx: Tx): Promise<Me> {
    return this.store.me(tx);
  }

  async signOut(actor: Actor): Promise<void> {
    await this.database.write(actor, 'access.sign-out', {}, (tx) => this.store.signOut(tx));
  }

  private async admitPatient(sid: string, { cpr, name }: Pick<Identity, 'cpr' | 'name'>): Promise<void> {
    if (!cpr) throw new Refusal('sign-in-refused', [], { reason: 'cpr-missing' });
    await this.store.admitPatient(hashed(sid), { cprHash: this.cpr.hash(cpr), name }, LIFE.patient);
  }

  private async admitClinician(
    sid: string,
    { issuer, subject, name, groups, email }: Omit<Identity, 'level' | 'idToken'>,
  ): Promise<void> {
    const person = { issuer, subject, name, email: email ?? null, grants: grantsOf(groups) };
    await this.store.admitClinician(hashed(sid), person, LIFE.clinic);
  }

  private pending(sealed: string | undefined): PendingSignIn | null {
    if (!sealed) return null;
    try {
      return JSON.parse(
        open(Buffer.from(sealed, 'base64url'), this.config.keys.session).toString('utf8'),
      ) as PendingSignIn;
    } catch {
      return null;
    }
  }
}

function hashed(sid: string): Buffer {
  return createHash('sha256').update(Buffer.from(sid, 'hex')).digest();
}

function refuse(error: unknown): never {
  if (!(error instanceof IdentityError)) throw error;
  if (error.code === 'provider-unavailable') throw new Refusal('provider-unavailable');
  throw new Refusal('sign-in-refused', [], { reason: error.code });
}
