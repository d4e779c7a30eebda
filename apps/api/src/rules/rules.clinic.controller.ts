import { Body, Controller, Delete, Get, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Name, Version } from '../platform/http/path.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { RuleDraftsService } from './drafts.service.js';
import { RuleMaterialDto } from './material.dto.js';
import { RuleApprovalService } from './rule-approval.service.js';
import { RuleMaterialService } from './rule-material.service.js';
import {
  ActivateRulesDto,
  ApproveRulesDto,
  CheckRulesDto,
  CompareRulesQueryDto,
  MaterialQueryDto,
  RetireRulesDto,
  RuleComparisonDto,
  RuleFaultsDto,
  RuleSavedDto,
  RuleSetListDto,
  RuleStatusDto,
  RuleVersionDto,
  SaveRulesDto,
  StartRulesDto,
} from './rules.dto.js';
import { RulesLibraryService } from './rules-library.service.js';

@Controller('api/clinic/departments/:department/rules')
export class ClinicRulesController {
  constructor(
    private readonly library: RulesLibraryService,
    private readonly drafts: RuleDraftsService,
    private readonly materials: RuleMaterialService,
    private readonly approval: RuleApprovalService,
  ) {}

  @Get()
  @Replies(RuleSetListDto)
  list(@Who() actor: Actor, @Id('department') department: string): Promise<RuleSetListDto> {
    return this.library.list(actor, department);
  }

  @Post('drafts')
  @Replies(RuleStatusDto, 201)
  start(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Body() sent: StartRulesDto,
  ): Promise<RuleStatusDto> {
    return this.drafts.start(actor, department, sent);
  }

  @Post('check')
  @Replies(RuleFaultsDto)
  check(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Body() { document }: CheckRulesDto,
  ): Promise<RuleFaultsDto> {
    return this.drafts.check(actor, department, document);
  }

  @Get(':ruleSet/material')
  @Replies(RuleMaterialDto)
  material(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('ruleSet') id: string,
    @Query() { version }: MaterialQueryDto,
  ): Promise<RuleMaterialDto> {
    return this.materials.material(actor, { department, id, version: Number(version) });
  }

  @Get(':ruleSet/compare')
  @Replies(RuleComparisonDto)
  compare(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('ruleSet') id: string,
    @Query() { from, to }: CompareRulesQueryDto,
  ): Promise<RuleComparisonDto> {
    return this.library.compare(actor, department, id, Number(from), Number(to));
  }

  @Get(':ruleSet/versions/:version')
  @Replies(RuleVersionDto)
  version(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('ruleSet') id: string,
    @Version() version: number,
  ): Promise<RuleVersionDto> {
    return this.library.version(actor, { department, id, version });
  }

  @Put(':ruleSet/versions/:version')
  @Replies(RuleSavedDto)
  save(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('ruleSet') id: string,
    @Version() version: number,
    @Body() { revision, document }: SaveRulesDto,
  ): Promise<RuleSavedDto> {
    return this.drafts.save(actor, { department, id, version }, revision, document);
  }

  @Post(':ruleSet/versions/:version/approve')
  @Replies(RuleStatusDto)
  approve(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('ruleSet') id: string,
    @Version() version: number,
    @Body() sent: ApproveRulesDto,
  ): Promise<RuleStatusDto> {
    return this.approval.approve(actor, { department, id, version }, sent);
  }

  @Post(':ruleSet/versions/:version/activate')
  @Replies(RuleStatusDto)
  activate(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('ruleSet') id: string,
    @Version() version: number,
    @Body() sent: ActivateRulesDto,
  ): Promise<RuleStatusDto> {
    return this.approval.activate(actor, { department, id, version }, sent);
  }

  @Post(':ruleSet/versions/:version/retire')
  @Replies(RuleStatusDto)
  retire(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('ruleSet') id: string,
    @Version() version: number,
    @Body() { reason }: RetireRulesDto,
  ): Promise<RuleStatusDto> {
    return this.approval.retire(actor, { department, id, version }, reason);
  }

  @Delete(':ruleSet/versions/:version')
  @Replies(null, 204)
  delete(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('ruleSet') id: string,
    @Version() version: number,
  ): Promise<void> {
    return this.drafts.delete(actor, { department, id, version });
  }
}
