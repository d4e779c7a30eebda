import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { CallsService } from './calls.service.js';
import {
  CallAnswerDto,
  OwnCallDto,
  OwnCallsDto,
  CallWishDto,
  CallWishSavedDto,
  MatterBesideDto,
  MatterInDto,
  OwnMatterDto,
  OwnMattersDto,
} from './consultations.dto.js';
import { MattersService } from './matters.service.js';

@Controller('api/patient')
export class PatientConsultationsController {
  constructor(
    private readonly calls: CallsService,
    private readonly matters: MattersService,
  ) {}

  @Get('calls')
  @Replies(OwnCallsDto)
  own(@Who() actor: Actor): Promise<OwnCallsDto> {
    return this.calls.own(actor);
  }

  @Put('calls/:id')
  @Replies(OwnCallDto)
  answer(@Who() actor: Actor, @Id() id: string, @Body() sent: CallAnswerDto): Promise<OwnCallDto> {
    return this.calls.answer(actor, id, sent);
  }

  @Put('call-wishes/:id')
  @Replies(CallWishSavedDto)
  wish(@Who() actor: Actor, @Id() id: string, @Body() sent: CallWishDto): Promise<CallWishSavedDto> {
    return this.calls.wish(actor, id, sent);
  }

  @Get('matters')
  @Replies(OwnMattersDto)
  ownMatters(@Who() actor: Actor): Promise<OwnMattersDto> {
    return this.matters.own(actor);
  }

  /** `id`: of the enrolment. */
  @Put('matters/:id')
  @Replies(OwnMattersDto)
  say(@Who() actor: Actor, @Id() id: string, @Body() sent: MatterInDto): Promise<OwnMattersDto> {
    return this.matters.say(actor, id, sent);
  }

  @Get('assignments/:id/matter')
  @Replies(OwnMatterDto)
  beside(@Who() actor: Actor, @Id() id: string): Promise<OwnMatterDto> {
    return this.matters.beside(actor, id);
  }

  @Put('assignments/:id/matter')
  @Replies(OwnMatterDto)
  sayBeside(@Who() actor: Actor, @Id() id: string, @Body() sent: MatterBesideDto): Promise<OwnMatterDto> {
    return this.matters.sayBeside(actor, id, sent);
  }
}
