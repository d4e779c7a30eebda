import { Body, Controller, Delete, Get, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Name, Version } from '../platform/http/path.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { DraftsService } from './drafts.service.js';
import { PathwayApprovalService } from './pathway-approval.service.js';

import { PathwayLibraryService } from './pathway-library.service.js';
import { PathwayPreviewService } from './pathway-preview.service.js';
import {
  ActivatePathwayDto,
  ApprovePathwayDto,
  CheckPathwayDto,
  ComparePathwayQueryDto,
  PathwayComparisonDto,
  PathwayFaultsDto,
  PathwayListDto,
  PathwayMaterialDto,
  PathwayPreviewDto,
  PathwaySavedDto,
  PathwayStatusDto,
  PathwayVersionDto,
  PreviewPathwayDto,
  RetirePathwayDto,
  SaveDraftDto,
  StartDraftDto,
} from './pathways.dto.js';

@Controller('api/clinic/departments/:department/pathways')
export class ClinicPathwaysController {
  constructor(
    private readonly library: PathwayLibraryService,
    private readonly drafts: DraftsService,
    private readonly previews: PathwayPreviewService,
    private readonly approval: PathwayApprovalService,
  ) {}

  @Get()
  @Replies(PathwayListDto)
  list(@Who() actor: Actor, @Id('department') department: string): Promise<PathwayListDto> {
    return this.library.list(actor, department);
  }

  @Get('material')
  @Replies(PathwayMaterialDto)
  material(@Who() actor: Actor, @Id('department') department: string): Promise<PathwayMaterialDto> {
    return this.library.material(actor, department);
  }

  @Post('drafts')
  @Replies(PathwayStatusDto, 201)
  start(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Body() sent: StartDraftDto,
  ): Promise<PathwayStatusDto> {
    return this.drafts.start(actor, department, sent);
  }

  @Post('check')
  @Replies(PathwayFaultsDto)
  check(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Body() { document }: CheckPathwayDto,
  ): Promise<PathwayFaultsDto> {
    return this.drafts.check(actor, department, document);
  }

  @Post('preview')
  @Replies(PathwayPreviewDto)
  preview(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Body() sent: PreviewPathwayDto,
  ): Promise<PathwayPreviewDto> {
    return this.previews.preview(actor, department, sent);
  }

  @Get(':pathway/compare')
  @Replies(PathwayComparisonDto)
  compare(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('pathway') id: string,
    @Query() { from, to }: ComparePathwayQueryDto,
  ): Promise<PathwayComparisonDto> {
    return this.library.compare(actor, department, id, Number(from), Number(to));
  }

  @Get(':pathway/versions/:version')
  @Replies(PathwayVersionDto)
  version(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('pathway') id: string,
    @Version() version: number,
  ): Promise<PathwayVersionDto> {
    return this.library.version(actor, department, id, version);
  }

  @Put(':pathway/versions/:version')
  @Replies(PathwaySavedDto)
  save(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('pathway') id: string,
    @Version() version: number,
    @Body() { revision, document }: SaveDraftDto,
  ): Promise<PathwaySavedDto> {
    return this.drafts.save(actor, { department, id, version }, revision, document);
  }

  @Post(':pathway/versions/:version/approve')
  @Replies(PathwayStatusDto)
  approve(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('pathway') id: string,
    @Version() version: number,
    @Body() sent: ApprovePathwayDto,
  ): Promise<PathwayStatusDto> {
    return this.approval.approve(actor, { department, id, version }, sent);
  }

  @Post(':pathway/versions/:version/activate')
  @Replies(PathwayStatusDto)
  activate(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('pathway') id: string,
    @Version() version: number,
    @Body() sent: ActivatePathwayDto,
  ): Promise<PathwayStatusDto> {
    return this.approval.activate(actor, { department, id, version }, sent);
  }

  @Post(':pathway/versions/:version/retire')
  @Replies(PathwayStatusDto)
  retire(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('pathway') id: string,
    @Version() version: number,
    @Body() { reason }: RetirePathwayDto,
  ): Promise<PathwayStatusDto> {
    return this.approval.retire(actor, { department, id, version }, reason);
  }

  @Delete(':pathway/versions/:version')
  @Replies(null, 204)
  delete(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('pathway') id: string,
    @Version() version: number,
  ): Promise<void> {
    return this.drafts.delete(actor, { department, id, version });
  }
}
