import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { TimelineDto, TimelineQueryDto } from './timeline.dto.js';
import { TimelineService } from './timeline.service.js';

@Controller('api/clinic')
export class ClinicTimelineController {
  constructor(private readonly timelines: TimelineService) {}

  @Get('enrolments/:id/timeline')
  @Replies(TimelineDto)
  ofEnrolment(@Who() actor: Actor, @Id() id: string, @Query() query: TimelineQueryDto): Promise<TimelineDto> {
    return this.timelines.ofEnrolment(actor, id, query);
  }

  @Get('patients/:id/timeline')
  @Replies(TimelineDto)
  ofPatient(@Who() actor: Actor, @Id() id: string, @Query() query: TimelineQueryDto): Promise<TimelineDto> {
    return this.timelines.ofPatient(actor, id, query);
  }
}
