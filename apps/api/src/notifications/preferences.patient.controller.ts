import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Who } from '../platform/http/who.decorator.js';
import { OwnChannelsDto, OwnChannelsInDto } from './preferences.dto.js';
import { PreferencesService } from './preferences.service.js';

/**
 * Where the sentence at the end of every e-mail leads. Turning a channel off takes a sign-in and a press: mail scanners
 * follow links and answer one-click headers by themselves, and would silence a patient who never asked for it.
 */
@Controller('api/patient/channels')
export class PatientChannelsController {
  constructor(private readonly preferences: PreferencesService) {}

  @Get()
  @Replies(OwnChannelsDto)
  get(@Who() actor: Actor): Promise<OwnChannelsDto> {
    return this.preferences.own(actor);
  }

  @Put()
  @Replies(OwnChannelsDto)
  set(@Who() actor: Actor, @Body() data: OwnChannelsInDto): Promise<OwnChannelsDto> {
    return this.preferences.setOwn(actor, data);
  }
}
