import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { MessagesService } from './messages.service.js';
import { MessagesDto, UndeliveredDto } from './notifications.dto.js';

@Controller('api/clinic')
export class ClinicNotificationsController {
  constructor(private readonly messages: MessagesService) {}

  @Get('departments/:id/undelivered')
  @Replies(UndeliveredDto)
  undelivered(@Who() actor: Actor, @Id() id: string): Promise<UndeliveredDto> {
    return this.messages.undelivered(actor, id);
  }

  @Get('patients/:id/messages')
  @Replies(MessagesDto)
  ofPatient(@Who() actor: Actor, @Id() id: string): Promise<MessagesDto> {
    return this.messages.ofPatient(actor, id);
  }

  @Post('messages/:id/arrived')
  @Replies(null, 204)
  arrived(@Who() actor: Actor, @Id() id: string): Promise<void> {
    return this.messages.arrived(actor, id);
  }

  @Post('messages/:id/again')
  @Replies(null, 204)
  again(@Who() actor: Actor, @Id() id: string): Promise<void> {
    return this.messages.again(actor, id);
  }
}
