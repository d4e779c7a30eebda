import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import {
  PreviewInDto,
  SenderDto,
  SenderInDto,
  TemplateDto,
  TemplateInDto,
  TemplatePreviewDto,
  TemplatesDto,
} from './templates.dto.js';
import { TemplatesService } from './templates.service.js';

@Controller('api/clinic/departments/:id')
export class ClinicTemplatesController {
  constructor(private readonly templates: TemplatesService) {}

  @Get('templates')
  @Replies(TemplatesDto)
  list(@Who() actor: Actor, @Id() id: string): Promise<TemplatesDto> {
    return this.templates.list(actor, id);
  }

  @Put('templates')
  @Replies(TemplateDto)
  set(@Who() actor: Actor, @Id() id: string, @Body() data: TemplateInDto): Promise<TemplateDto> {
    return this.templates.set(actor, id, data);
  }

  @Post('templates/preview')
  @Replies(TemplatePreviewDto)
  preview(@Who() actor: Actor, @Id() id: string, @Body() data: PreviewInDto): Promise<TemplatePreviewDto> {
    return this.templates.preview(actor, id, data);
  }

  @Get('sender')
  @Replies(SenderDto)
  sender(@Who() actor: Actor, @Id() id: string): Promise<SenderDto> {
    return this.templates.sender(actor, id);
  }

  @Put('sender')
  @Replies(SenderDto)
  setSender(@Who() actor: Actor, @Id() id: string, @Body() data: SenderInDto): Promise<SenderDto> {
    return this.templates.setSender(actor, id, data);
  }
}
