import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import {
  AppointmentsDto,
  CancelAppointmentDto,
  MoveAppointmentDto,
  PutAppointmentDto,
  PutAppointmentResultDto,
} from './appointments.dto.js';
import { BookingsService } from './bookings.service.js';

@Controller('api/clinic')
export class ClinicAppointmentsController {
  constructor(private readonly bookings: BookingsService) {}

  @Put('appointments')
  @Replies(PutAppointmentResultDto)
  put(@Who() actor: Actor, @Body() appointment: PutAppointmentDto): Promise<PutAppointmentResultDto> {
    return this.bookings.put(actor, appointment);
  }

  @Post('appointments/:id/move')
  @Replies(PutAppointmentResultDto)
  move(@Who() actor: Actor, @Id() id: string, @Body() to: MoveAppointmentDto): Promise<PutAppointmentResultDto> {
    return this.bookings.move(actor, id, to);
  }

  @Post('appointments/:id/cancel')
  @Replies(PutAppointmentResultDto)
  cancel(
    @Who() actor: Actor,
    @Id() id: string,
    @Body() { reason }: CancelAppointmentDto,
  ): Promise<PutAppointmentResultDto> {
    return this.bookings.cancel(actor, id, reason ?? null);
  }

  @Post('appointments/:id/kept')
  @Replies(PutAppointmentResultDto)
  kept(@Who() actor: Actor, @Id() id: string): Promise<PutAppointmentResultDto> {
    return this.bookings.kept(actor, id);
  }

  @Get('patients/:id/appointments')
  @Replies(AppointmentsDto)
  ofPatient(@Who() actor: Actor, @Id() id: string): Promise<AppointmentsDto> {
    return this.bookings.ofPatient(actor, id);
  }
}
