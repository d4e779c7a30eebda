import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import {
  HandOverDto,
  ItemDto,
  OutcomeDto,
  SnoozeDto,
  VersionDto,
  WorklistDto,
  WorklistQueryDto,
} from './worklist.dto.js';
import { WorklistService } from './worklist.service.js';

@Controller('api/clinic/worklist')
export class WorklistController {
  constructor(private readonly worklist: WorklistService) {}

  @Get()
  @Replies(WorklistDto)
  list(@Who() actor: Actor, @Query() query: WorklistQueryDto): Promise<WorklistDto> {
    return this.worklist.list(actor, query);
  }

  @Post(':id/take')
  @Replies(ItemDto)
  take(@Who() actor: Actor, @Id() id: string, @Body() { version }: VersionDto): Promise<ItemDto> {
    return this.worklist.take(actor, id, version);
  }

  @Post(':id/release')
  @Replies(ItemDto)
  release(@Who() actor: Actor, @Id() id: string, @Body() { version }: VersionDto): Promise<ItemDto> {
    return this.worklist.release(actor, id, version);
  }

  @Post(':id/hand-over')
  @Replies(ItemDto)
  handOver(@Who() actor: Actor, @Id() id: string, @Body() sent: HandOverDto): Promise<ItemDto> {
    return this.worklist.handOver(actor, id, sent);
  }

  @Post(':id/snooze')
  @Replies(ItemDto)
  snooze(@Who() actor: Actor, @Id() id: string, @Body() sent: SnoozeDto): Promise<ItemDto> {
    return this.worklist.snooze(actor, id, sent);
  }

  @Post(':id/outcome')
  @Replies(ItemDto)
  outcome(@Who() actor: Actor, @Id() id: string, @Body() sent: OutcomeDto): Promise<ItemDto> {
    return this.worklist.outcome(actor, id, sent);
  }

  @Post(':id/undo')
  @Replies(ItemDto)
  undo(@Who() actor: Actor, @Id() id: string, @Body() { version }: VersionDto): Promise<ItemDto> {
    return this.worklist.undo(actor, id, version);
  }
}
