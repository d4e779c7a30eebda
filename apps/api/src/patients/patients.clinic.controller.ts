import { Body, Controller, Put } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { ContactDto } from './patients.dto.js';
import { PatientsService } from './patients.service.js';

@Controller('api/clinic/patients')
export class ClinicContactController {
  constructor(private readonly patients: PatientsService) {}

  @Put(':id/contact')
  @Replies(null, 204)
  setContact(@Who() actor: Actor, @Id() id: string, @Body() data: ContactDto): Promise<void> {
    return this.patients.setContact(actor, id, data);
  }
}
