import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { sendAttachment } from './attachment.server.js';
import { AttachmentsService } from './attachments.service.js';
import { PatientViewDto } from './patient-view.dto.js';
import { PatientViewService } from './patient-view.service.js';
import { AttachmentQueryDto, ClinicResponseDto, RetractDto, RetractedResponseDto } from './response-view.dto.js';
import { ResponseViewService } from './response-view.service.js';

@Controller('api/clinic')
export class ClinicTriageController {
  constructor(
    private readonly patients: PatientViewService,
    private readonly responses: ResponseViewService,
    private readonly attachments: AttachmentsService,
  ) {}

  @Get('patients/:id')
  @Replies(PatientViewDto)
  patient(@Who() actor: Actor, @Id() id: string): Promise<PatientViewDto> {
    return this.patients.view(actor, id);
  }

  @Get('responses/:id')
  @Replies(ClinicResponseDto)
  response(@Who() actor: Actor, @Id() id: string): Promise<ClinicResponseDto> {
    return this.responses.view(actor, id);
  }

  @Get('responses/:id/attachments')
  @Replies(null)
  async attachment(
    @Who() actor: Actor,
    @Id() id: string,
    @Query() { at }: AttachmentQueryDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendAttachment(reply, await this.attachments.open(actor, id, at));
  }

  @Post('responses/:id/retract')
  @Replies(RetractedResponseDto)
  retract(@Who() actor: Actor, @Id() id: string, @Body() { reason }: RetractDto): Promise<RetractedResponseDto> {
    return this.responses.retract(actor, id, reason);
  }
}
