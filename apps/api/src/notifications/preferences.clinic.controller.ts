import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { ChannelsDto, ChannelsInDto } from './preferences.dto.js';
import { PreferencesService } from './preferences.service.js';

@Controller('api/clinic/patients/:id/channels')
export class ClinicChannelsController {
  constructor(private readonly preferences: PreferencesService) {}

  @Get()
  @Replies(ChannelsDto)
  get(@Who() actor: Actor, @Id() id: string): Promise<ChannelsDto> {
    return this.preferences.ofPatient(actor, id);
  }

  @Put()
  @Replies(ChannelsDto)
  set(@Who() actor: Actor, @Id() id: string, @Body() data: ChannelsInDto): Promise<ChannelsDto> {
    return this.preferences.set(actor, id, data);
  }
}
