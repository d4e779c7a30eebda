import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { ActingService } from './acting.service.js';
import { AskingService } from './asking.service.js';
import {
  AgreeCallDto,
  CancelledDto,
  ConsultationDto,
  ConsultationsDto,
  ConsultationsQueryDto,
  ConsultationVersionDto,
  HeldDto,
  NewAgreementDto,
  NewConsultationDto,
  NotHeldDto,
  TalksDto,
} from './consultations.dto.js';
import { ConsultationViewsService } from './views.service.js';

@Controller('api/clinic')
export class ClinicConsultationsController {
  constructor(
    private readonly views: ConsultationViewsService,
    private readonly acts: ActingService,
    private readonly asking: AskingService,
  ) {}

  @Get('consultations')
  @Replies(ConsultationsDto)
  list(@Who() actor: Actor, @Query() { department, state }: ConsultationsQueryDto): Promise<ConsultationsDto> {
    return this.views.list(actor, department, state !== 'closed');
  }

  @Get('patients/:id/talks')
  @Replies(TalksDto)
  talks(@Who() actor: Actor, @Id() id: string): Promise<TalksDto> {
    return this.views.ofPatient(actor, id);
  }

  @Post('patients/:id/consultations')
  @Replies(ConsultationDto)
  request(@Who() actor: Actor, @Id() id: string, @Body() asked: NewConsultationDto): Promise<ConsultationDto> {
    return this.asking.ask(actor, id, asked);
  }

  @Post('patients/:id/agreements')
  @Replies(null, 204)
  agreement(@Who() actor: Actor, @Id() id: string, @Body() agreed: NewAgreementDto): Promise<void> {
    return this.asking.agree(actor, id, agreed);
  }

  @Post('consultations/:id/agree')
  @Replies(ConsultationDto)
  agree(@Who() actor: Actor, @Id() id: string, @Body() sent: AgreeCallDto): Promise<ConsultationDto> {
    return this.acts.agree(actor, id, sent);
  }

  @Post('consultations/:id/hold')
  @Replies(ConsultationDto)
  hold(@Who() actor: Actor, @Id() id: string, @Body() sent: HeldDto): Promise<ConsultationDto> {
    return this.acts.hold(actor, id, sent);
  }

  @Post('consultations/:id/not-held')
  @Replies(ConsultationDto)
  notHeld(@Who() actor: Actor, @Id() id: string, @Body() sent: NotHeldDto): Promise<ConsultationDto> {
    return this.acts.notHeld(actor, id, sent);
  }

  @Post('consultations/:id/cancel')
  @Replies(ConsultationDto)
  cancel(@Who() actor: Actor, @Id() id: string, @Body() sent: CancelledDto): Promise<ConsultationDto> {
    return this.acts.cancel(actor, id, sent);
  }

  @Post('consultations/:id/undo')
  @Replies(ConsultationDto)
  undo(@Who() actor: Actor, @Id() id: string, @Body() { version }: ConsultationVersionDto): Promise<ConsultationDto> {
    return this.acts.undo(actor, id, version);
  }
}
