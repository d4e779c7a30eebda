import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Who } from '../platform/http/who.decorator.js';
import { ClinicSessionDto } from './access.dto.js';
import { SignInService } from './sign-in.service.js';

@Controller('api/clinic')
export class ClinicAccessController {
  constructor(private readonly signIns: SignInService) {}

  @Get('sign-in')
  @Replies(null, 303)
  start(@Query('returnTo') returnTo: string, @Res() reply: FastifyReply): Promise<void> {
    return this.signIns.start('clinic', returnTo, reply);
  }

  @Get('signed-in')
  @Replies(null, 303)
  finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.signIns.finish('clinic', request, reply);
  }

  @Get('session')
  @Replies(ClinicSessionDto)
  session(@Who() actor: Actor & { kind: 'session' }): Promise<ClinicSessionDto> {
    return this.signIns.session(actor) as unknown as Promise<ClinicSessionDto>;
  }

  @Post('sign-out')
  @Replies(null, 204)
  end(@Who() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.signIns.end('clinic', actor, reply);
  }
}
