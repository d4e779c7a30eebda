import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { AskingService } from './asking.service.js';
import {
  ConsultationDto,
  ConsultationsDto,
  ConsultationsQueryDto,
  NewAgreementDto,
  NewConsultationDto,
  TalksDto,
} from './consultations.dto.js';
import { ConsultationViewsService } from './views.service.js';

/** What is done with one stands in the worklist's controller: the item that says it is overdue is closed with it. */
@Controller('api/clinic')
export class ClinicConsultationsController {
  constructor(
    private readonly views: ConsultationViewsService,
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
}
