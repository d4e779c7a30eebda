import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { EnrolmentsService } from './enrolments.service.js';
import { FindService } from './find.service.js';
import { OfferService } from './offer.service.js';
import {
  ChangeDto,
  EnrolDto,
  EnrolledDto,
  FindDto,
  FoundPatientsDto,
  OfferDto,
  PathwayChoiceDto,
  StatusDto,
} from './schedules.dto.js';

@Controller('api/clinic')
export class ClinicSchedulesController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly finds: FindService,
    private readonly offers: OfferService,
  ) {}

  @Get('pathways')
  @ApiResponse({ status: 200, type: PathwayChoiceDto, isArray: true })
  @Replies(PathwayChoiceDto)
  offered(@Who() actor: Actor, @Query() { department, startedOn }: OfferDto): Promise<PathwayChoiceDto[]> {
    return this.offers.offered(actor, department, startedOn);
  }

  @Post('patients/search')
  @Replies(FoundPatientsDto)
  find(@Who() actor: Actor, @Body() { department, query }: FindDto): Promise<FoundPatientsDto> {
    return this.finds.find(actor, department, query);
  }

  @Post('enrolments')
  @Replies(EnrolledDto, 201)
  enrol(@Who() actor: Actor, @Body() enrolment: EnrolDto): Promise<EnrolledDto> {
    return this.enrolments.enrol(actor, enrolment);
  }

  @Post('enrolments/:id/pause')
  @Replies(StatusDto)
  pause(@Who() actor: Actor, @Id() id: string, @Body() change: ChangeDto): Promise<StatusDto> {
    return this.enrolments.change(actor, id, 'pause', change);
  }

  @Post('enrolments/:id/resume')
  @Replies(StatusDto)
  resume(@Who() actor: Actor, @Id() id: string, @Body() change: ChangeDto): Promise<StatusDto> {
    return this.enrolments.change(actor, id, 'resume', change);
  }

  @Post('enrolments/:id/end')
  @Replies(StatusDto)
  end(@Who() actor: Actor, @Id() id: string, @Body() change: ChangeDto): Promise<StatusDto> {
    return this.enrolments.change(actor, id, 'end', change);
  }

  @Post('enrolments/:id/death')
  @Replies(StatusDto)
  death(@Who() actor: Actor, @Id() id: string, @Body() change: ChangeDto): Promise<StatusDto> {
    return this.enrolments.change(actor, id, 'death', change);
  }
}
