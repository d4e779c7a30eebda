import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { CallDto, CallsDto, CallUndoDto, TriedInDto } from './lists.dto.js';
import { ListsService } from './lists.service.js';

@Controller('api/clinic')
export class ClinicListsController {
  constructor(private readonly lists: ListsService) {}

  @Get('departments/:id/calls')
  @Replies(CallsDto)
  calls(@Who() actor: Actor, @Id() id: string): Promise<CallsDto> {
    return this.lists.calls(actor, id);
  }

  @Post('patients/:id/calls')
  @Replies(null, 204)
  add(@Who() actor: Actor, @Id() id: string): Promise<void> {
    return this.lists.add(actor, id);
  }

  @Post('calls/:id/tried')
  @Replies(CallDto)
  tried(@Who() actor: Actor, @Id() id: string, @Body() data: TriedInDto): Promise<CallDto> {
    return this.lists.tried(actor, id, data);
  }

  @Post('calls/:id/undo')
  @Replies(CallDto)
  undo(@Who() actor: Actor, @Id() id: string, @Body() { version }: CallUndoDto): Promise<CallDto> {
    return this.lists.undo(actor, id, version);
  }
}
