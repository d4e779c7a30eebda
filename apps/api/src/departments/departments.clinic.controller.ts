import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { DepartmentDto, PhonesDto, RosterDto, SettingsDto } from './departments.dto.js';
import { DepartmentsService } from './departments.service.js';

@Controller('api/clinic/departments')
export class ClinicDepartmentsController {
  constructor(private readonly departments: DepartmentsService) {}

  @Get(':id')
  @Replies(DepartmentDto)
  settings(@Who() actor: Actor, @Id() id: string): Promise<DepartmentDto> {
    return this.departments.settings(actor, id);
  }

  @Put(':id/phones')
  @Replies(null, 204)
  setPhones(@Who() actor: Actor, @Id() id: string, @Body() phones: PhonesDto): Promise<void> {
    return this.departments.setPhones(actor, id, phones);
  }

  @Put(':id/settings')
  @Replies(null, 204)
  setSettings(@Who() actor: Actor, @Id() id: string, @Body() settings: SettingsDto): Promise<void> {
    return this.departments.setSending(actor, id, settings);
  }

  @Put(':id/roster')
  @Replies(null, 204)
  setRoster(@Who() actor: Actor, @Id() id: string, @Body() roster: RosterDto): Promise<void> {
    return this.departments.setRoster(actor, id, roster);
  }
}
