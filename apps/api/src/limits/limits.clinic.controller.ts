import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { EndLimitDto, LimitDto, LimitsDto, ProposalDto, ProposeLimitDto, SetLimitDto } from './limits.dto.js';
import { LimitSettingService } from './setting.service.js';

@Controller('api/clinic')
export class ClinicLimitsController {
  constructor(private readonly limits: LimitSettingService) {}

  @Get('patients/:id/limits')
  @Replies(LimitsDto)
  list(@Who() actor: Actor, @Id() id: string): Promise<LimitsDto> {
    return this.limits.list(actor, id);
  }

  @Post('patients/:id/limits')
  @Replies(LimitsDto)
  set(@Who() actor: Actor, @Id() id: string, @Body() limit: SetLimitDto): Promise<LimitsDto> {
    return this.limits.set(actor, id, limit);
  }

  @Post('patients/:id/limits/sides')
  @Replies(ProposalDto)
  propose(@Who() actor: Actor, @Id() id: string, @Body() usual: ProposeLimitDto): Promise<ProposalDto> {
    return this.limits.propose(actor, id, usual);
  }

  @Post('limits/:id/end')
  @Replies(LimitDto)
  end(@Who() actor: Actor, @Id() id: string, @Body() why: EndLimitDto): Promise<LimitDto> {
    return this.limits.end(actor, id, why);
  }
}
