import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../platform/actor.js';
import { disposition } from '../platform/http/disposition.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { sendPdf } from '../platform/pdf/send-pdf.server.js';
import { EvidenceCheckDto, EvidencePrintDto, EvidenceQueryDto } from './evidence.dto.js';
import { EvidenceService } from './evidence.service.js';

/** What a level rests on: as a file, as a page, and whether it is found again. */
@Controller('api/clinic/responses/:id')
export class ClinicEvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  @Get('evidence')
  @Replies(null)
  async bundle(
    @Who() actor: Actor,
    @Id() id: string,
    @Query() { names }: EvidenceQueryDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bundle = await this.evidence.bundle(actor, id, names !== 'no');
    await reply
      .type('application/json')
      .header('content-disposition', disposition('attachment', `stemme-${id}.json`))
      .header('x-content-type-options', 'nosniff')
      .send(`${JSON.stringify(bundle, null, 1)}\n`);
  }

  @Get('evidence.pdf')
  @Replies(null)
  async page(
    @Who() actor: Actor,
    @Id() id: string,
    @Query() { language }: EvidencePrintDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPdf(reply, `stemme-${id}.pdf`, await this.evidence.page(actor, id, language === 'en' ? 'en' : 'da'));
  }

  @Get('evidence/check')
  @Replies(EvidenceCheckDto)
  check(@Who() actor: Actor, @Id() id: string): Promise<EvidenceCheckDto> {
    return this.evidence.checked(actor, id);
  }
}
