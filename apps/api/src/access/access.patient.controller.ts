import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Who } from '../platform/http/who.decorator.js';
import { PatientSessionDto } from './access.dto.js';
import { SignInService } from './sign-in.service.js';

@Controller('api/patient')
export class PatientAccessController {
  constructor(private readonly signIns: SignInService) {}

  @Get('sign-in')
  @Replies(null, 303)
  start(@Query('returnTo') returnTo: string, @Res() reply: FastifyReply): Promise<void> {
    return this.signIns.start('patient', returnTo, reply);
  }

  @Get('signed-in')
  @Replies(null, 303)
  finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.signIns.finish('patient', request, reply);
  }

  @Get('session')
  @Replies(PatientSessionDto)
  session(@Who() actor: Actor & { kind: 'session' }): Promise<PatientSessionDto> {
    return this.signIns.session(actor) as unknown as Promise<PatientSessionDto>;
  }

  @Post('sign-out')
  @Replies(null, 204)
  end(@Who() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.signIns.end('patient', actor, reply);
  }
}
