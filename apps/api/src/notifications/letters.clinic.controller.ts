import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { renderPdf } from '../platform/pdf/render-pdf.server.js';
import { sendPdf } from '../platform/pdf/send-pdf.server.js';
import { LettersService } from './letters.service.js';
import { CountDto, LettersDto, LettersInDto } from './lists.dto.js';

@Controller('api/clinic/departments/:id/letters')
export class ClinicLettersController {
  constructor(private readonly letters: LettersService) {}

  @Get()
  @Replies(LettersDto)
  list(@Who() actor: Actor, @Id() id: string): Promise<LettersDto> {
    return this.letters.list(actor, id);
  }

  /** A POST, so that nothing of whom is written to stands in an address or a log. */
  @Post('pdf')
  @Replies(null)
  async print(
    @Who() actor: Actor,
    @Id() id: string,
    @Body() { letters }: LettersInDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // drawn outside the transaction: a hundred sheets hold no row
    await sendPdf(reply, 'breve.pdf', await renderPdf(await this.letters.print(actor, id, letters)));
  }

  @Post('printed')
  @Replies(CountDto)
  async printed(@Who() actor: Actor, @Id() id: string, @Body() { letters }: LettersInDto): Promise<CountDto> {
    return { count: await this.letters.printed(actor, id, letters) };
  }

  @Post('unprinted')
  @Replies(CountDto)
  async unprinted(@Who() actor: Actor, @Id() id: string, @Body() { letters }: LettersInDto): Promise<CountDto> {
    return { count: await this.letters.unprinted(actor, id, letters) };
  }
}
