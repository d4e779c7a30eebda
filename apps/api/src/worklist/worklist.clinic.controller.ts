import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { BulkService } from './bulk.service.js';
import { LookingService } from './looking.service.js';
import {
  BulkCloseDto,
  BulkClosedDto,
  BulkReopenedDto,
  HandOverDto,
  ItemDto,
  ItemHistoryDto,
  ItemJournalDto,
  OpenByDto,
  OutcomeDto,
  SnoozeDto,
  VersionDto,
  WorklistDto,
  WorklistQueryDto,
} from './worklist.dto.js';
import { ActsService } from './acts.service.js';
import { WorklistService } from './worklist.service.js';

@Controller('api/clinic/worklist')
export class WorklistController {
  constructor(
    private readonly worklist: WorklistService,
    private readonly acts: ActsService,
    private readonly bulk: BulkService,
    private readonly looking: LookingService,
  ) {}

  @Get()
  @Replies(WorklistDto)
  list(@Who() actor: Actor, @Query() query: WorklistQueryDto): Promise<WorklistDto> {
    return this.worklist.list(actor, query);
  }

  @Post(':id/take')
  @Replies(ItemDto)
  take(@Who() actor: Actor, @Id() id: string, @Body() { version }: VersionDto): Promise<ItemDto> {
    return this.acts.take(actor, id, version);
  }

  @Post(':id/release')
  @Replies(ItemDto)
  release(@Who() actor: Actor, @Id() id: string, @Body() { version }: VersionDto): Promise<ItemDto> {
    return this.acts.release(actor, id, version);
  }

  @Post(':id/hand-over')
  @Replies(ItemDto)
  handOver(@Who() actor: Actor, @Id() id: string, @Body() sent: HandOverDto): Promise<ItemDto> {
    return this.acts.handOver(actor, id, sent);
  }

  @Post(':id/snooze')
  @Replies(ItemDto)
  snooze(@Who() actor: Actor, @Id() id: string, @Body() sent: SnoozeDto): Promise<ItemDto> {
    return this.acts.snooze(actor, id, sent);
  }

  @Post(':id/outcome')
  @Replies(ItemDto)
  outcome(@Who() actor: Actor, @Id() id: string, @Body() sent: OutcomeDto): Promise<ItemDto> {
    return this.acts.outcome(actor, id, sent);
  }

  @Post(':id/undo')
  @Replies(ItemDto)
  undo(@Who() actor: Actor, @Id() id: string, @Body() { version }: VersionDto): Promise<ItemDto> {
    return this.acts.undo(actor, id, version);
  }

  @Post('close')
  @Replies(BulkClosedDto)
  close(@Who() actor: Actor, @Body() sent: BulkCloseDto): Promise<BulkClosedDto> {
    return this.bulk.close(actor, sent);
  }

  @Post('close/:bulk/undo')
  @Replies(BulkReopenedDto)
  reopen(@Who() actor: Actor, @Id('bulk') bulk: string): Promise<BulkReopenedDto> {
    return this.bulk.undo(actor, bulk);
  }

  @Get(':id/history')
  @Replies(ItemHistoryDto)
  history(@Who() actor: Actor, @Id() id: string): Promise<ItemHistoryDto> {
    return this.looking.history(actor, id);
  }

  @Get(':id/journal')
  @Replies(ItemJournalDto)
  journal(@Who() actor: Actor, @Id() id: string): Promise<ItemJournalDto> {
    return this.looking.journal(actor, id);
  }

  @Post(':id/open')
  @Replies(OpenByDto)
  open(@Who() actor: Actor, @Id() id: string): Promise<OpenByDto> {
    return this.looking.open(actor, id);
  }

  @Delete(':id/open')
  @Replies(null, 204)
  leave(@Who() actor: Actor, @Id() id: string): Promise<void> {
    return this.looking.leave(actor, id);
  }
}
