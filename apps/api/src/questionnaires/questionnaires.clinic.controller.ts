import { Body, Controller, Delete, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { ApprovalService } from './approval.service.js';
import { sendFile } from './file.server.js';
import { ImportingService } from './importing.service.js';
import { LibraryService } from './library.service.js';
import { PreviewsService } from './previews.service.js';
import {
  ActivateDto,
  ApproveDto,
  CompareQueryDto,
  ComparisonDto,
  ImportDto,
  ImportReportDto,
  PreviewMadeDto,
  QuestionnaireListDto,
  QuestionnaireVersionDto,
  RetireDto,
  VersionStatusDto,
} from './questionnaires.dto.js';
import { DocumentId, VersionNumber } from './path.decorator.js';

@Controller('api/clinic/departments/:department/questionnaires')
export class ClinicQuestionnairesController {
  constructor(
    private readonly questionnaires: LibraryService,
    private readonly importing: ImportingService,
    private readonly approval: ApprovalService,
    private readonly previews: PreviewsService,
  ) {}

  @Get()
  @Replies(QuestionnaireListDto)
  list(@Who() actor: Actor, @Id('department') department: string): Promise<QuestionnaireListDto> {
    return this.questionnaires.list(actor, department);
  }

  @Post('imports')
  @Replies(ImportReportDto)
  import(@Who() actor: Actor, @Id('department') department: string, @Body() file: ImportDto): Promise<ImportReportDto> {
    return this.importing.import(actor, department, file) as Promise<ImportReportDto>;
  }

  @Get(':questionnaire/compare')
  @Replies(ComparisonDto)
  compare(
    @Who() actor: Actor,
    @Id('department') department: string,
    @DocumentId('questionnaire') id: string,
    @Query() { from, to }: CompareQueryDto,
  ): Promise<ComparisonDto> {
    return this.questionnaires.compare(actor, department, id, Number(from), Number(to));
  }

  @Get(':questionnaire/versions/:version')
  @Replies(QuestionnaireVersionDto)
  version(
    @Who() actor: Actor,
    @Id('department') department: string,
    @DocumentId('questionnaire') id: string,
    @VersionNumber() version: number,
  ): Promise<QuestionnaireVersionDto> {
    return this.questionnaires.version(actor, department, id, version);
  }

  @Get(':questionnaire/versions/:version/source')
  @Replies(null)
  async source(
    @Who() actor: Actor,
    @Id('department') department: string,
    @DocumentId('questionnaire') id: string,
    @VersionNumber() version: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.questionnaires.source(actor, department, id, version));
  }

  @Post(':questionnaire/versions/:version/preview')
  @Replies(PreviewMadeDto, 201)
  preview(
    @Who() actor: Actor,
    @Id('department') department: string,
    @DocumentId('questionnaire') id: string,
    @VersionNumber() version: number,
  ): Promise<PreviewMadeDto> {
    return this.previews.make(actor, { department, id, version });
  }

  @Post(':questionnaire/versions/:version/approve')
  @Replies(VersionStatusDto)
  approve(
    @Who() actor: Actor,
    @Id('department') department: string,
    @DocumentId('questionnaire') id: string,
    @VersionNumber() version: number,
    @Body() { comment }: ApproveDto,
  ): Promise<VersionStatusDto> {
    return this.approval.approve(actor, { department, id, version }, comment);
  }

  @Post(':questionnaire/versions/:version/activate')
  @Replies(VersionStatusDto)
  activate(
    @Who() actor: Actor,
    @Id('department') department: string,
    @DocumentId('questionnaire') id: string,
    @VersionNumber() version: number,
    @Body() when: ActivateDto,
  ): Promise<VersionStatusDto> {
    return this.approval.activate(actor, { department, id, version }, when);
  }

  @Post(':questionnaire/versions/:version/retire')
  @Replies(VersionStatusDto)
  retire(
    @Who() actor: Actor,
    @Id('department') department: string,
    @DocumentId('questionnaire') id: string,
    @VersionNumber() version: number,
    @Body() { reason }: RetireDto,
  ): Promise<VersionStatusDto> {
    return this.approval.retire(actor, { department, id, version }, reason);
  }

  @Post(':questionnaire/versions/:version/restore')
  @Replies(VersionStatusDto, 201)
  restore(
    @Who() actor: Actor,
    @Id('department') department: string,
    @DocumentId('questionnaire') id: string,
    @VersionNumber() version: number,
  ): Promise<VersionStatusDto> {
    return this.approval.restore(actor, { department, id, version });
  }

  @Delete(':questionnaire/versions/:version')
  @Replies(null, 204)
  delete(
    @Who() actor: Actor,
    @Id('department') department: string,
    @DocumentId('questionnaire') id: string,
    @VersionNumber() version: number,
  ): Promise<void> {
    return this.approval.deleteDraft(actor, { department, id, version });
  }
}
