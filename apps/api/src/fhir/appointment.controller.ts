import { Body, Controller, Post, Put, Query, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../platform/actor.js';
import { type Answer, AppointmentService } from './appointment.service.js';
import { FhirCaller } from './caller.decorator.js';
import { FhirFilter } from './fhir.filter.js';
import { FhirFault } from './outcome.js';
import { sendResource } from './wire.server.js';

@Controller('fhir/R4/Appointment')
@UseFilters(FhirFilter)
export class FhirAppointmentController {
  constructor(private readonly appointments: AppointmentService) {}

  @Post()
  async create(@FhirCaller() who: Caller, @Body() body: object, @Res() reply: FastifyReply): Promise<void> {
    await send(reply, await this.appointments.put(who, body, null));
  }

  /** Known by its identifier, which the resource has too. */
  @Put()
  async update(
    @FhirCaller() who: Caller,
    @Body() body: object,
    @Query('identifier') identifier: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (typeof identifier !== 'string' || !identifier.includes('|')) {
      const diagnostics = 'which one: ?identifier=<system>|<value>';
      throw new FhirFault(400, [{ severity: 'error', code: 'required', diagnostics }]);
    }
    await send(reply, await this.appointments.put(who, body, identifier));
  }
}

async function send(reply: FastifyReply, { status, id, body }: Answer): Promise<void> {
  reply.status(status).header('location', `Appointment/${id}`);
  await sendResource(reply, body);
}
