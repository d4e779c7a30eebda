import { All, Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../platform/actor.js';
import { FhirCaller } from './caller.decorator.js';
import { FhirFilter } from './fhir.filter.js';
import { FhirService } from './fhir.service.js';
import { ObservationsService } from './observations.service.js';
import { FhirFault } from './outcome.js';
import { type Asked, askedOf, sendResource } from './wire.server.js';

@Controller('fhir/R4')
@UseFilters(FhirFilter)
export class FhirController {
  constructor(
    private readonly fhir: FhirService,
    private readonly observations: ObservationsService,
  ) {}

  @Get('metadata')
  metadata(@Res() reply: FastifyReply): Promise<void> {
    return sendResource(reply, this.fhir.metadata());
  }

  @Get('Questionnaire')
  async questionnaires(@FhirCaller() who: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await sendResource(reply, await this.fhir.questionnaires(who, askedOf(request)));
  }

  @Get('Questionnaire/:id')
  async questionnaire(@FhirCaller() who: Caller, @Param('id') id: string, @Res() reply: FastifyReply) {
    await sendResource(reply, await this.fhir.questionnaire(who, id));
  }

  @Get('QuestionnaireResponse')
  async responses(@FhirCaller() who: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await sendResource(reply, await this.fhir.responses(who, askedOf(request)));
  }

  @Get('QuestionnaireResponse/:id')
  async response(@FhirCaller() who: Caller, @Param('id') id: string, @Res() reply: FastifyReply) {
    await sendResource(reply, await this.fhir.response(who, id));
  }

  @Get('Observation')
  async observed(@FhirCaller() who: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const asked: Asked = askedOf(request);
    await sendResource(reply, await this.observations.search(who, asked));
  }

  /** Read-only, and only these: said in FHIR's own words. */
  @All(['', '*'])
  nothing(@Req() { method }: FastifyRequest): never {
    const [status, diagnostics] =
      method === 'GET' ? ([404, 'no such resource type'] as const) : ([405, 'read-only'] as const);
    throw new FhirFault(status, [{ severity: 'error', code: 'not-supported', diagnostics }]);
  }
}
