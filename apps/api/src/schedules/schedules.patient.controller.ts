import { Body, Controller, Post } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { ExtraDto, ExtraOpenedDto } from './schedules.dto.js';
import { SchedulesService } from './schedules.service.js';

@Controller('api/patient/enrolments')
export class PatientSchedulesController {
  constructor(private readonly schedules: SchedulesService) {}

  @Post(':id/extra')
  @Replies(ExtraOpenedDto)
  extra(@Who() actor: Actor, @Id() id: string, @Body() extra: ExtraDto): Promise<ExtraOpenedDto> {
    return this.schedules.askExtra(actor, id, extra.id);
  }
}
