import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../platform/actor.js';
import { FhirCaller } from './caller.decorator.js';
import { FhirFilter } from './fhir.filter.js';
import { TalkedService } from './talked.service.js';
import { askedOf, sendResource } from './wire.server.js';

@Controller('fhir/R4')
@UseFilters(FhirFilter)
export class FhirTalkedController {
  constructor(private readonly talked: TalkedService) {}

  @Get('ServiceRequest')
  async requests(@FhirCaller() who: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await sendResource(reply, await this.talked.requests(who, askedOf(request)));
  }

  @Get('ServiceRequest/:id')
  async request(@FhirCaller() who: Caller, @Param('id') id: string, @Res() reply: FastifyReply) {
    await sendResource(reply, await this.talked.request(who, id));
  }

  @Get('Task')
  async tasks(@FhirCaller() who: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await sendResource(reply, await this.talked.tasks(who, askedOf(request)));
  }

  @Get('Task/:id')
  async task(@FhirCaller() who: Caller, @Param('id') id: string, @Res() reply: FastifyReply) {
    await sendResource(reply, await this.talked.task(who, id));
  }
}
