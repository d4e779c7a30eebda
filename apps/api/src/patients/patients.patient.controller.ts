import { Body, Controller, Put } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Who } from '../platform/http/who.decorator.js';
import { PreferencesDto } from './patients.dto.js';
import { PatientsService } from './patients.service.js';

@Controller('api/patient/preferences')
export class PatientPreferencesController {
  constructor(private readonly patients: PatientsService) {}

  @Put()
  @Replies(null, 204)
  set(@Who() actor: Actor, @Body() { language }: PreferencesDto): Promise<void> {
    return this.patients.setOwnLanguage(actor, language);
  }
}
