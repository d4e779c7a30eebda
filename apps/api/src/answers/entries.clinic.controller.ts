import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../platform/actor.js';
import { notFound } from '../platform/errors.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { sendPdf } from '../platform/pdf/send-pdf.server.js';
import { AnswerForService } from './answer-for.service.js';
import { EntriesService } from './entries.service.js';
import {
  AnswerForDto,
  EntryDto,
  EntryFinishedDto,
  EntrySavedDto,
  FinishDto,
  FoundPaperDto,
  PrintDto,
  ResolveDto,
  SecondEntryDto,
  VoidDto,
  WAYS,
  type Way,
} from './entries.dto.js';
import { PaperService } from './paper.service.js';
import { TabletCodeDto } from './tablet.dto.js';
import { TabletCodesService } from './tablet-codes.service.js';

/** Answering for a patient: a code for a tablet, a sheet to print, a paper to type, an interview to read aloud. */
@Controller('api/clinic')
export class ClinicEntriesController {
  constructor(
    private readonly answerFor: AnswerForService,
    private readonly entries: EntriesService,
    private readonly papers: PaperService,
    private readonly codes: TabletCodesService,
  ) {}

  @Get('assignments/:id/answer-for')
  @Replies(AnswerForDto)
  view(@Who() actor: Actor, @Id() id: string): Promise<AnswerForDto> {
    return this.answerFor.view(actor, id);
  }

  @Post('assignments/:id/tablet-codes')
  @Replies(TabletCodeDto, 201)
  issue(@Who() actor: Actor, @Id() id: string): Promise<TabletCodeDto> {
    return this.codes.issue(actor, id);
  }

  @Post('tablet-codes/:id/revoke')
  @Replies(null, 204)
  revoke(@Who() actor: Actor, @Id() id: string): Promise<void> {
    return this.codes.revoke(actor, id);
  }

  @Get('assignments/:id/paper')
  @Replies(null)
  async paper(
    @Who() actor: Actor,
    @Id() id: string,
    @Query() { language }: PrintDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPdf(reply, 'stemme.pdf', await this.papers.print(actor, id, language));
  }

  @Get('questionnaires/:questionnaire/:version/paper')
  @Replies(null)
  async blank(
    @Who() actor: Actor,
    @Param('questionnaire') id: string,
    @Param('version') version: string,
    @Query() { language }: PrintDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!/^[1-9]\d{0,8}$/.test(version) || id.length > 200 || /[\p{Cc}\p{Surrogate}]/u.test(id)) throw notFound();
    await sendPdf(reply, `${id}-${version}.pdf`, await this.papers.blank(actor, id, Number(version), language));
  }

  @Get('papers/:code')
  @Replies(FoundPaperDto)
  find(@Who() actor: Actor, @Param('code') code: string): Promise<FoundPaperDto> {
    return this.answerFor.find(actor, code);
  }

  @Put('assignments/:id/entries/:way')
  @Replies(EntrySavedDto)
  save(
    @Who() actor: Actor,
    @Id() id: string,
    @Param('way') way: string,
    @Body() entry: EntryDto,
  ): Promise<EntrySavedDto> {
    return this.entries.save(actor, id, wayIn(way), entry);
  }

  @Post('assignments/:id/entries/:way/finish')
  @Replies(EntryFinishedDto)
  finish(
    @Who() actor: Actor,
    @Id() id: string,
    @Param('way') way: string,
    @Body() entry: FinishDto,
  ): Promise<EntryFinishedDto> {
    return this.entries.finish(actor, id, wayIn(way), entry);
  }

  @Post('assignments/:id/entries/:way/start-over')
  @Replies(null, 204)
  startOver(@Who() actor: Actor, @Id() id: string, @Param('way') way: string, @Body() why: VoidDto): Promise<void> {
    return this.entries.startOver(actor, id, wayIn(way), why);
  }

  @Get('assignments/:id/differences')
  @Replies(EntryFinishedDto)
  differences(@Who() actor: Actor, @Id() id: string): Promise<EntryFinishedDto> {
    return this.entries.differences(actor, id);
  }

  @Post('assignments/:id/resolve')
  @Replies(EntryFinishedDto)
  resolve(@Who() actor: Actor, @Id() id: string, @Body() choice: ResolveDto): Promise<EntryFinishedDto> {
    return this.entries.resolve(actor, id, choice);
  }

  @Put('departments/:id/second-entry')
  @Replies(null, 204)
  setSecondEntry(@Who() actor: Actor, @Id() id: string, @Body() { secondEntry }: SecondEntryDto): Promise<void> {
    return this.answerFor.setSecondEntry(actor, id, secondEntry);
  }
}

function wayIn(text: string): Way {
  const way = WAYS.find((one) => one === text);
  if (!way) throw notFound();
  return way;
}
