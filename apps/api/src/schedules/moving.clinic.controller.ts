import { Body, Controller, Post } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { MoveDto, MovedDto, SendAgainDto, SkipDto, UndoMoveDto } from './moving.dto.js';
import { MovingService } from './moving.service.js';

@Controller('api/clinic/assignments')
export class ClinicMovingController {
  constructor(private readonly moving: MovingService) {}

  @Post(':id/move')
  @Replies(MovedDto)
  move(@Who() actor: Actor, @Id() id: string, @Body() move: MoveDto): Promise<MovedDto> {
    return this.moving.move(actor, id, move);
  }

  @Post(':id/skip')
  @Replies(MovedDto)
  skip(@Who() actor: Actor, @Id() id: string, @Body() skip: SkipDto): Promise<MovedDto> {
    return this.moving.skip(actor, id, skip);
  }

  @Post(':id/send-again')
  @Replies(MovedDto)
  sendAgain(@Who() actor: Actor, @Id() id: string, @Body() again: SendAgainDto): Promise<MovedDto> {
    return this.moving.sendAgain(actor, id, again);
  }

  @Post(':id/undo')
  @Replies(MovedDto)
  undo(@Who() actor: Actor, @Id() id: string, @Body() seen: UndoMoveDto): Promise<MovedDto> {
    return this.moving.undo(actor, id, seen);
  }
}
