import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { OutcomesDto } from './loop-out.dto.js';
import { CapacityInDto, EscalationInDto, OutcomesInDto, VideoInDto } from './loop.dto.js';
import { LoopService } from './loop.service.js';

@Controller('api/clinic/departments')
export class ClinicLoopController {
  constructor(private readonly loop: LoopService) {}

  @Get(':id/outcomes')
  @Replies(OutcomesDto)
  outcomes(@Who() actor: Actor, @Id() id: string): Promise<OutcomesDto> {
    return this.loop.outcomes(actor, id);
  }

  @Put(':id/outcomes')
  @Replies(null, 204)
  setOutcomes(@Who() actor: Actor, @Id() id: string, @Body() sent: OutcomesInDto): Promise<void> {
    return this.loop.setOutcomes(actor, id, sent);
  }

  @Put(':id/capacity')
  @Replies(null, 204)
  setCapacity(@Who() actor: Actor, @Id() id: string, @Body() sent: CapacityInDto): Promise<void> {
    return this.loop.setCapacity(actor, id, sent);
  }

  @Put(':id/escalation')
  @Replies(null, 204)
  setEscalation(@Who() actor: Actor, @Id() id: string, @Body() sent: EscalationInDto): Promise<void> {
    return this.loop.setEscalation(actor, id, sent);
  }

  @Put(':id/video')
  @Replies(null, 204)
  setVideo(@Who() actor: Actor, @Id() id: string, @Body() sent: VideoInDto): Promise<void> {
    return this.loop.setVideo(actor, id, sent);
  }
}
