import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { PatientViewDto } from './patient-view.dto.js';
import { PatientViewService } from './patient-view.service.js';
import { ClinicResponseDto, RetractDto, RetractedResponseDto } from './response-view.dto.js';
import { ResponseViewService } from './response-view.service.js';

@Controller('api/clinic')
export class ClinicTriageController {
  constructor(
    private readonly patients: PatientViewService,
    private readonly responses: ResponseViewService,
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

  @Post('responses/:id/retract')
  @Replies(RetractedResponseDto)
  retract(@Who() actor: Actor, @Id() id: string, @Body() { reason }: RetractDto): Promise<RetractedResponseDto> {
    return this.responses.retract(actor, id, reason);
  }
}
