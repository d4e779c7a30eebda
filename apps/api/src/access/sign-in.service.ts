import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../platform/actor.js';
import type { Config } from '../platform/config.js';
import { Refusal } from '../platform/errors.js';
import { cookieName, csrfToken, type Side } from '../platform/http/side.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { AccessService } from './access.service.js';
import type { Me } from './access.store.js';

const PENDING_SECONDS = 600;
const HOME = { patient: '/', clinic: '/clinic' } as const satisfies Record<Side, string>;

/** The browser's part of signing in: cookies and redirects. */
@Injectable()
export class SignInService {
  constructor(
    private readonly access: AccessService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async start(side: Side, returnTo: unknown, reply: FastifyReply): Promise<void> {
    const { url, pending } = await this.access.start(side, returnTo);
    reply.setCookie(this.pendingName(side), pending, { ...this.attributes(), maxAge: PENDING_SECONDS });
    await reply.redirect(url, 303);
  }

  async finish(side: Side, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const callback = new URL(request.url, this.origin(side));
    reply.clearCookie(this.pendingName(side), this.attributes());
    const done = await this.access.finish(side, callback, request.cookies[this.pendingName(side)]).catch(asCode);
    // somebody is looking at this address: a page says what happened, not a problem document
    if (typeof done === 'string') return void (await reply.redirect(`${HOME[side]}?error=${done}`, 303));
    const { sid, returnTo } = done;
    reply.setCookie(this.name(side), sid, this.attributes());
    await reply.redirect(returnTo, 303);
  }

  async end(side: Side, actor: Actor, reply: FastifyReply): Promise<void> {
    await this.access.signOut(actor);
    reply.clearCookie(this.name(side), this.attributes());
    reply.header('clear-site-data', '"cache", "storage"');
  }

  /** The session as its page sees it. */
  async session(actor: Actor & { kind: 'session' }): Promise<Me & { csrf: string; demo: boolean; id: string }> {
    const me = await this.access.me(actor);
    const csrf = csrfToken(actor.sid, this.config.keys.session);
    return { ...me, id: me.clinician ?? me.session, csrf, demo: this.config.mode === 'demo' };
  }

  private secure(): boolean {
    return this.config.mode === 'production';
  }

  private name(side: Side): string {
    return cookieName(side, this.secure());
  }

  private pendingName(side: Side): string {
    return `${this.name(side)}-pending`;
  }

  private origin(side: Side): string {
    return side === 'patient' ? this.config.patientOrigin : this.config.clinicOrigin;
  }

  // Lax: the provider comes back by a cross-site navigation, and must find the cookie
  private attributes(): { path: string; httpOnly: boolean; secure: boolean; sameSite: 'lax' } {
    return { path: '/', httpOnly: true, secure: this.secure(), sameSite: 'lax' };
  }
}

/** The code of a refused sign-in; anything else goes on as it is. */
function asCode(error: unknown): string {
  if (!(error instanceof Refusal)) throw error;
  return error.code;
}
