import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import {
  FindingsDto,
  LookBackDto,
  LookBackFindingDto,
  LookBacksDto,
  OfDepartmentDto,
  PageDto,
  ReviewFindingDto,
  StartLookBackDto,
} from './look-backs.dto.js';
import { LookBacksService } from './look-backs.service.js';

@Controller('api/clinic/lookbacks')
export class ClinicLookBacksController {
  constructor(private readonly lookBacks: LookBacksService) {}

  @Get()
  @Replies(LookBacksDto)
  list(@Who() actor: Actor, @Query() { department }: OfDepartmentDto): Promise<LookBacksDto> {
    return this.lookBacks.list(actor, department);
  }

  @Post()
  @Replies(LookBackDto, 202)
  start(@Who() actor: Actor, @Body() sent: StartLookBackDto): Promise<LookBackDto> {
    return this.lookBacks.start(actor, sent);
  }

  @Get(':id')
  @Replies(FindingsDto)
  view(@Who() actor: Actor, @Id() id: string, @Query() { page }: PageDto): Promise<FindingsDto> {
    return this.lookBacks.view(actor, id, page ?? 0);
  }

  @Post(':id/cancel')
  @Replies(LookBackDto)
  cancel(@Who() actor: Actor, @Id() id: string): Promise<LookBackDto> {
    return this.lookBacks.cancel(actor, id);
  }

  @Post(':id/findings/:finding/review')
  @Replies(LookBackFindingDto)
  review(
    @Who() actor: Actor,
    @Id() id: string,
    @Id('finding') finding: string,
    @Body() { because }: ReviewFindingDto,
  ): Promise<LookBackFindingDto> {
    return this.lookBacks.review(actor, id, finding, because);
  }

  @Post(':id/findings/:finding/raise')
  @Replies(LookBackFindingDto)
  raise(@Who() actor: Actor, @Id() id: string, @Id('finding') finding: string): Promise<LookBackFindingDto> {
    return this.lookBacks.raise(actor, id, finding);
  }
}
