import { Body, Controller, Post } from '@nestjs/common';
import {
  AgreeCallDto,
  CancelledDto,
  ConsultationDto,
  ConsultationVersionDto,
  HeldDto,
  NotHeldDto,
} from '../consultations/acting.service.js';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { TalkActsService } from './talk-acts.service.js';

/** What staff do with a consultation. */
@Controller('api/clinic/consultations/:id')
export class ClinicTalksController {
  constructor(private readonly acts: TalkActsService) {}

  @Post('agree')
  @Replies(ConsultationDto)
  agree(@Who() actor: Actor, @Id() id: string, @Body() sent: AgreeCallDto): Promise<ConsultationDto> {
    return this.acts.agree(actor, id, sent);
  }

  @Post('hold')
  @Replies(ConsultationDto)
  hold(@Who() actor: Actor, @Id() id: string, @Body() sent: HeldDto): Promise<ConsultationDto> {
    return this.acts.hold(actor, id, sent);
  }

  @Post('not-held')
  @Replies(ConsultationDto)
  notHeld(@Who() actor: Actor, @Id() id: string, @Body() sent: NotHeldDto): Promise<ConsultationDto> {
    return this.acts.notHeld(actor, id, sent);
  }

  @Post('cancel')
  @Replies(ConsultationDto)
  cancel(@Who() actor: Actor, @Id() id: string, @Body() sent: CancelledDto): Promise<ConsultationDto> {
    return this.acts.cancel(actor, id, sent);
  }

  @Post('undo')
  @Replies(ConsultationDto)
  undo(@Who() actor: Actor, @Id() id: string, @Body() { version }: ConsultationVersionDto): Promise<ConsultationDto> {
    return this.acts.undo(actor, id, version);
  }
}
