import { randomBytes } from 'node:crypto';
import { Body, Controller, Get, Inject, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../platform/actor.js';
import type { Config } from '../platform/config.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { cookieName } from '../platform/http/side.js';
import { Id, sidOf, Who } from '../platform/http/who.decorator.js';
import { CONFIG } from '../platform/platform.tokens.js';
import {
  OpenTabletDto,
  TabletProgressDto,
  TabletReceivedDto,
  TabletSeenDto,
  TabletSubmitDto,
  TabletViewDto,
} from './tablet.dto.js';
import { TabletService } from './tablet.service.js';

type Tablet = Actor & { readonly kind: 'session' };

/** Tells one device from another for counting wrong codes; it says nothing about anybody. */
const DEVICE = 'stemme-tablet-device';
const YEAR_SECONDS = 31_536_000;

/** A tablet's routes. Its cookie is its own: a patient who is signed in on the same browser is neither used nor signed out. */
@Controller('api/tablet')
export class TabletController {
  constructor(
    private readonly tablets: TabletService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('open')
  @Replies(null, 204)
  async open(
    @Body() { code }: OpenTabletDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const known = request.cookies[DEVICE];
    const device = known && /^[0-9a-f]{32}$/.test(known) ? known : randomBytes(16).toString('hex');
    reply.setCookie(DEVICE, device, { ...this.attributes(), maxAge: YEAR_SECONDS });
    const sid = await this.tablets.open(code, { device, address: request.ip, before: sidOf(request) });
    // always a new one: an id that was there before the code is worth nothing after it
    reply.setCookie(this.name(), sid, this.attributes());
  }

  @Get('questionnaire')
  @Replies(TabletViewDto)
  view(@Who() actor: Tablet): Promise<TabletViewDto> {
    return this.tablets.view(actor);
  }

  @Put('progress')
  @Replies(TabletSeenDto)
  progress(@Who() actor: Tablet, @Body() sent: TabletProgressDto): Promise<TabletSeenDto> {
    return this.tablets.progress(actor, sent);
  }

  @Put('responses/:id')
  @Replies(TabletReceivedDto)
  submit(@Who() actor: Tablet, @Id() id: string, @Body() sent: TabletSubmitDto): Promise<TabletReceivedDto> {
    return this.tablets.submit(actor, id, sent);
  }

  @Post('end')
  @Replies(null, 204)
  async end(@Who() actor: Tablet, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    reply.clearCookie(this.name(), this.attributes());
    // the cache only: "storage" would take what a patient who is signed in here has not got off yet
    reply.header('clear-site-data', '"cache"');
    await this.tablets.end(actor);
  }

  private name(): string {
    return cookieName('tablet', this.config.mode === 'production');
  }

  private attributes(): { path: string; httpOnly: boolean; secure: boolean; sameSite: 'strict' } {
    return { path: '/', httpOnly: true, secure: this.config.mode === 'production', sameSite: 'strict' };
  }
}
