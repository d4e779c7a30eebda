import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Who } from '../platform/http/who.decorator.js';
import { sendEvents } from './live.server.js';
import { LiveService } from './live.service.js';
import { WatchQueryDto } from './worklist.dto.js';

@Controller('api/clinic/worklist')
export class LiveController {
  constructor(private readonly live: LiveService) {}

  /** Server-sent events (`text/event-stream`): `hello`, `changed`, `refetch`, `beat`, `bye`. */
  @Get('events')
  @Replies(null)
  async events(@Who() actor: Actor, @Query() { department }: WatchQueryDto, @Res() reply: FastifyReply): Promise<void> {
    const stream = await this.live.watch(actor, department);
    // nothing is sent to whoever only asks for the head
    if (reply.request.method === 'HEAD') stream.destroy();
    sendEvents(reply, stream);
  }
}
