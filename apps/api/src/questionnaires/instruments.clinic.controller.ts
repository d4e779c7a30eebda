import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { CommercialUseService } from './commercial-use.service.js';
import { HeldWordingService } from './held-wording.service.js';
import { DocumentId } from './path.decorator.js';
import {
  ImportReportDto,
  LibraryDto,
  NonCommercialDto,
  NonCommercialUseDto,
  SkeletonsDto,
  TakeDto,
  WordingDto,
} from './questionnaires.dto.js';

@Controller('api/clinic/departments/:department')
export class ClinicInstrumentsController {
  constructor(
    private readonly wordings: HeldWordingService,
    private readonly uses: CommercialUseService,
  ) {}

  @Get('library')
  @Replies(LibraryDto)
  library(@Who() actor: Actor, @Id('department') department: string): Promise<LibraryDto> {
    return this.wordings.library(actor, department);
  }

  @Post('library/:questionnaire/take')
  @Replies(ImportReportDto)
  take(
    @Who() actor: Actor,
    @Id('department') department: string,
    @DocumentId('questionnaire') id: string,
    @Body() taken: TakeDto,
  ): Promise<ImportReportDto> {
    return this.wordings.take(actor, department, id, taken) as Promise<ImportReportDto>;
  }

  @Get('instruments/skeletons')
  @Replies(SkeletonsDto)
  skeletons(@Who() actor: Actor, @Id('department') department: string): Promise<SkeletonsDto> {
    return this.wordings.skeletons(actor, department);
  }

  @Post('instruments/skeletons/:skeleton/wording')
  @Replies(ImportReportDto)
  word(
    @Who() actor: Actor,
    @Id('department') department: string,
    @DocumentId('skeleton') id: string,
    @Body() wording: WordingDto,
  ): Promise<ImportReportDto> {
    return this.wordings.word(actor, department, id, wording) as Promise<ImportReportDto>;
  }

  @Get('non-commercial-use')
  @Replies(NonCommercialUseDto)
  use(@Who() actor: Actor, @Id('department') department: string): Promise<NonCommercialUseDto> {
    return this.uses.get(actor, department);
  }

  @Put('non-commercial-use')
  @Replies(NonCommercialUseDto)
  setUse(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Body() use: NonCommercialDto,
  ): Promise<NonCommercialUseDto> {
    return this.uses.set(actor, department, use);
  }
}
