import { Body, Controller, Delete, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Name, Version } from '../platform/http/path.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { sendPdf } from '../platform/pdf/send-pdf.server.js';
import { RehearsalPatientsService } from './rehearsal-patients.service.js';
import { RehearsalPrintService } from './rehearsal-print.service.js';
import {
  LookedDto,
  LookedReplyDto,
  MovedListDto,
  MovedQueryDto,
  PrintQueryDto,
  RehearsalDto,
  RehearsalListDto,
  StartRehearsalDto,
} from './rehearsals.dto.js';
import { RehearsalsService } from './rehearsals.service.js';

@Controller('api/clinic/departments/:department/rules')
export class ClinicRehearsalsController {
  constructor(
    private readonly rehearsals: RehearsalsService,
    private readonly patients: RehearsalPatientsService,
    private readonly prints: RehearsalPrintService,
  ) {}

  @Post(':ruleSet/versions/:version/rehearsals')
  @Replies(RehearsalDto, 202)
  start(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('ruleSet') id: string,
    @Version() version: number,
    @Body() sent: StartRehearsalDto,
  ): Promise<RehearsalDto> {
    return this.rehearsals.start(actor, { department, id, version }, sent);
  }

  @Get(':ruleSet/versions/:version/rehearsals')
  @Replies(RehearsalListDto)
  list(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('ruleSet') id: string,
    @Version() version: number,
  ): Promise<RehearsalListDto> {
    return this.rehearsals.list(actor, { department, id, version });
  }

  @Get('rehearsals/:rehearsal')
  @Replies(RehearsalDto)
  one(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Id('rehearsal') rehearsal: string,
  ): Promise<RehearsalDto> {
    return this.rehearsals.one(actor, department, rehearsal);
  }

  @Post('rehearsals/:rehearsal/cancel')
  @Replies(RehearsalDto)
  cancel(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Id('rehearsal') rehearsal: string,
  ): Promise<RehearsalDto> {
    return this.rehearsals.cancel(actor, department, rehearsal);
  }

  @Get('rehearsals/:rehearsal/patients')
  @Replies(MovedListDto)
  moved(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Id('rehearsal') rehearsal: string,
    @Query() query: MovedQueryDto,
  ): Promise<MovedListDto> {
    return this.patients.list(actor, department, rehearsal, query);
  }

  @Post('rehearsals/:rehearsal/patients/:entry/looked-at')
  @Replies(LookedReplyDto)
  look(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Id('rehearsal') rehearsal: string,
    @Id('entry') entry: string,
    @Body() { note }: LookedDto,
  ): Promise<LookedReplyDto> {
    return this.patients.look(actor, department, rehearsal, entry, note?.trim() ?? null);
  }

  @Delete('rehearsals/:rehearsal/patients/:entry/looked-at')
  @Replies(LookedReplyDto)
  unlook(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Id('rehearsal') rehearsal: string,
    @Id('entry') entry: string,
  ): Promise<LookedReplyDto> {
    return this.patients.unlook(actor, department, rehearsal, entry);
  }

  @Get('rehearsals/:rehearsal/pdf')
  @Replies(null)
  async print(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Id('rehearsal') rehearsal: string,
    @Query() { language }: PrintQueryDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPdf(reply, 'stemme-rehearsal.pdf', await this.prints.print(actor, department, rehearsal, language));
  }
}
