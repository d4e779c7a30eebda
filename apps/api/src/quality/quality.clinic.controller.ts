import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { FalseGreensService } from './false-greens.service.js';
import { JudgeDto, JudgementsDto } from './judgements.dto.js';
import { JudgementsService } from './judgements.service.js';
import {
  FalseGreenDto,
  FalseGreensDto,
  MonitorDto,
  PagedPeriodDto,
  PeriodDto,
  ReviewGreenDto,
  SuggestionsDto,
} from './monitor.dto.js';
import { MonitorService } from './monitor.service.js';

@Controller('api/clinic')
export class ClinicQualityController {
  constructor(
    private readonly judgements: JudgementsService,
    private readonly monitors: MonitorService,
    private readonly greens: FalseGreensService,
  ) {}

  @Get('responses/:id/judgements')
  @Replies(JudgementsDto)
  judged(@Who() actor: Actor, @Id() id: string): Promise<JudgementsDto> {
    return this.judgements.of(actor, id);
  }

  @Post('responses/:id/judgements')
  @Replies(JudgementsDto)
  judge(@Who() actor: Actor, @Id() id: string, @Body() sent: JudgeDto): Promise<JudgementsDto> {
    return this.judgements.judge(actor, id, sent);
  }

  @Post('judgements/:id/raise')
  @Replies(JudgementsDto)
  raise(@Who() actor: Actor, @Id() id: string): Promise<JudgementsDto> {
    return this.judgements.raise(actor, id);
  }

  @Get('quality/rules')
  @Replies(MonitorDto)
  monitor(@Who() actor: Actor, @Query() asked: PeriodDto): Promise<MonitorDto> {
    return this.monitors.monitor(actor, asked);
  }

  @Get('quality/suggestions')
  @Replies(SuggestionsDto)
  suggestions(@Who() actor: Actor, @Query() asked: PeriodDto): Promise<SuggestionsDto> {
    return this.monitors.suggestions(actor, asked);
  }

  @Get('quality/false-greens')
  @Replies(FalseGreensDto)
  falseGreens(@Who() actor: Actor, @Query() asked: PagedPeriodDto): Promise<FalseGreensDto> {
    return this.greens.list(actor, asked);
  }

  @Post('quality/false-greens/:id/review')
  @Replies(FalseGreenDto)
  reviewGreen(@Who() actor: Actor, @Id() id: string, @Body() sent: ReviewGreenDto): Promise<FalseGreenDto> {
    return this.greens.review(actor, id, sent);
  }
}
