import { Body, Controller, Post } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { ExtrasService } from './extras.service.js';
import { ExtraDto, ExtraOpenedDto } from './schedules.dto.js';

@Controller('api/patient/enrolments')
export class PatientSchedulesController {
  constructor(private readonly extras: ExtrasService) {}

  @Post(':id/extra')
  @Replies(ExtraOpenedDto)
  extra(@Who() actor: Actor, @Id() id: string, @Body() extra: ExtraDto): Promise<ExtraOpenedDto> {
    return this.extras.askExtra(actor, id, extra.id);
  }
}
