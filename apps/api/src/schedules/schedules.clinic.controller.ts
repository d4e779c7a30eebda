import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import {
  FactsDto,
  PlanChangeDto,
  SwitchDto,
  SwitchedDto,
  SwitchPreviewDto,
  SwitchQueryDto,
  TransferDto,
  TransferredDto,
} from './changes.dto.js';
import { EnrolmentsService } from './enrolments.service.js';
import { FindService } from './find.service.js';
import { OfferService } from './offer.service.js';
import {
  ChangeDto,
  EnrolDto,
  EnrolledDto,
  EnrolPreviewDto,
  FindDto,
  FoundPatientsDto,
  OfferDto,
  OfferedStepsDto,
  PathwayChoiceDto,
  PauseDto,
  StatusDto,
} from './schedules.dto.js';
import { StatusService } from './status.service.js';
import { TransferService } from './transfer.service.js';
import { VersionsService } from './versions.service.js';

@Controller('api/clinic')
export class ClinicSchedulesController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly finds: FindService,
    private readonly offers: OfferService,
    private readonly statuses: StatusService,
    private readonly versions: VersionsService,
    private readonly transfers: TransferService,
  ) {}

  @Get('pathways')
  @ApiResponse({ status: 200, type: PathwayChoiceDto, isArray: true })
  @Replies(PathwayChoiceDto)
  offered(@Who() actor: Actor, @Query() { department, startedOn }: OfferDto): Promise<PathwayChoiceDto[]> {
    return this.offers.offered(actor, department, startedOn);
  }

  @Post('enrolments/preview')
  @Replies(OfferedStepsDto)
  preview(@Who() actor: Actor, @Body() enrolment: EnrolPreviewDto): Promise<OfferedStepsDto> {
    return this.offers.preview(actor, enrolment);
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

  @Put('enrolments/:id/facts')
  @Replies(PlanChangeDto)
  setFacts(@Who() actor: Actor, @Id() id: string, @Body() facts: FactsDto): Promise<PlanChangeDto> {
    return this.versions.setFacts(actor, id, facts);
  }

  @Post('enrolments/:id/pause')
  @Replies(StatusDto)
  pause(@Who() actor: Actor, @Id() id: string, @Body() change: PauseDto): Promise<StatusDto> {
    return this.statuses.change(actor, id, 'pause', change);
  }

  @Post('enrolments/:id/resume')
  @Replies(StatusDto)
  resume(@Who() actor: Actor, @Id() id: string, @Body() change: ChangeDto): Promise<StatusDto> {
    return this.statuses.change(actor, id, 'resume', change);
  }

  @Post('enrolments/:id/end')
  @Replies(StatusDto)
  end(@Who() actor: Actor, @Id() id: string, @Body() change: ChangeDto): Promise<StatusDto> {
    return this.statuses.change(actor, id, 'end', change);
  }

  @Post('enrolments/:id/death')
  @Replies(StatusDto)
  death(@Who() actor: Actor, @Id() id: string, @Body() change: ChangeDto): Promise<StatusDto> {
    return this.statuses.change(actor, id, 'death', change);
  }

  @Post('enrolments/:id/withdraw')
  @Replies(StatusDto)
  withdraw(@Who() actor: Actor, @Id() id: string, @Body() change: ChangeDto): Promise<StatusDto> {
    return this.statuses.change(actor, id, 'withdraw', change);
  }

  @Post('enrolments/:id/transfer')
  @Replies(TransferredDto)
  transfer(@Who() actor: Actor, @Id() id: string, @Body() transfer: TransferDto): Promise<TransferredDto> {
    return this.transfers.transfer(actor, id, transfer);
  }

  @Get('enrolments/:id/switch')
  @Replies(SwitchPreviewDto)
  previewSwitch(
    @Who() actor: Actor,
    @Id() id: string,
    @Query() { version }: SwitchQueryDto,
  ): Promise<SwitchPreviewDto> {
    return this.versions.preview(actor, id, version);
  }

  @Post('enrolments/:id/switch')
  @Replies(SwitchedDto)
  switch(@Who() actor: Actor, @Id() id: string, @Body() to: SwitchDto): Promise<SwitchedDto> {
    return this.versions.switch(actor, id, to);
  }
}
