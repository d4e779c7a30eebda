import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsObject, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { VERSION_STATES } from '../documents/documents.service.js';
import { Out, OutJson } from '../platform/http/fields.decorator.js';
import { Numbered, Written } from '../platform/http/written.decorator.js';
import { RehearsalHeadDto } from './rehearsals.dto.js';

const Document = (): PropertyDecorator =>
  applyDecorators(IsObject(), ApiProperty({ type: 'object', additionalProperties: true })) as PropertyDecorator;
const TEXT = { additionalProperties: { type: 'string' } } as const;

export class StartRulesDto {
  /** What is copied. */
  @Written(80) ruleSet: string;
  @Numbered() version: number;
  /** One of the department's own pathways: the copy becomes its first rules. Without it: the next version of what is copied. */
  @IsOptional() @Written(80) pathway?: string;
}

export class SaveRulesDto {
  /** The one that was read. */
  @Numbered() revision: number;
  @Document() document: Record<string, unknown>;
}

export class CheckRulesDto {
  @Document() document: Record<string, unknown>;
}

export class ApproveRulesDto {
  /** The one that was read: what is approved is what was on the screen. */
  @Numbered() revision: number;
  @Written(1000) comment: string;
}

export class ActivateRulesDto {
  /** From when it is in force; without it, from now (within seconds). */
  @IsOptional() @IsISO8601({ strict: true }) @MaxLength(40) from?: string;
  @Written(1000) reason: string;
}

export class RetireRulesDto {
  @Written(1000) reason: string;
}

export class CompareRulesQueryDto {
  @Matches(/^[1-9]\d{0,8}$/) @ApiProperty({ type: 'string' }) from: string;
  @Matches(/^[1-9]\d{0,8}$/) @ApiProperty({ type: 'string' }) to: string;
}

export class MaterialQueryDto {
  @IsString() @Matches(/^[1-9]\d{0,8}$/) @ApiProperty({ type: 'string' }) version: string;
}

export class RuleFaultDto {
  /** A JSON pointer into the rule set. */
  @Out(() => String) path: string;
  @Out(() => String) code: string;
  /** The pathway for which it holds. */
  @Out(() => String, { nullable: true }) pathway: string | null;
  /** The item or scale it is about, where the place alone does not say. */
  @Out(() => String, { nullable: true }) item: string | null;
}

export class RulePathwayDto {
  @Out(() => String) id: string;
  @OutJson(TEXT) title: object;
  @Out(() => Number) version: number;
  /** This version is in force; else it is the newest. */
  @Out(() => Boolean) inForce: boolean;
  /** Patients can be enrolled. */
  @Out(() => Boolean) offered: boolean;
}

export class ListedRuleVersionDto {
  @Out(() => Number) version: number;
  @Out(() => String, { enum: VERSION_STATES }) status: string;
  /** Answers that come now are judged by it. */
  @Out(() => Boolean) inForce: boolean;
  @Out(() => String) author: string;
  @Out(() => String, { nullable: true }) approver: string | null;
  @Out(() => String, { nullable: true, format: 'date-time' }) effectiveFrom: string | null;
  @Out(() => String, { format: 'date-time' }) createdAt: string;
  @Out(() => String, { nullable: true, format: 'date-time' }) savedAt: string | null;
  /** How many rules it has. */
  @Out(() => Number) rules: number;
  /** How many responses of the department it has judged. */
  @Out(() => Number) responses: number;
}

export class ListedRuleSetDto {
  @Out(() => String) id: string;
  @Out(() => String) pathway: string;
  /** Of its pathway. */
  @OutJson(TEXT) title: object;
  @Out(() => String, { enum: ['shipped', 'own'] }) origin: string;
  /** Those that are judged by it. */
  @Out(() => [RulePathwayDto]) pathways: RulePathwayDto[];
  /** Newest first. */
  @Out(() => [ListedRuleVersionDto]) versions: ListedRuleVersionDto[];
}

export class MayRulesDto {
  /** Write drafts and delete them, rehearse, look at patients, write action cards. */
  @Out(() => Boolean) edit: boolean;
  /** Approve (what others have written), take into use, retire. */
  @Out(() => Boolean) approve: boolean;
}

export class RuleSetListDto {
  @Out(() => [ListedRuleSetDto]) ruleSets: ListedRuleSetDto[];
  @Out(() => MayRulesDto) may: MayRulesDto;
}

export class RuleActDto {
  @Out(() => String, { enum: ['started', 'written', 'approved', 'activated', 'retired', 'deleted'] }) act: string;
  @Out(() => String) by: string;
  @Out(() => String, { format: 'date-time' }) at: string;
  @Out(() => String, { nullable: true }) text: string | null;
}

export class ToApproveDto {
  /** There is a rehearsal of exactly this text that is done. */
  @Out(() => Boolean) rehearsed: boolean;
  @Out(() => Number) responses: number;
  @Out(() => Number) newlyGreen: number;
  @Out(() => Number) lookedAt: number;
  /** What stands against approving, as far as trying it out is concerned; null = nothing. */
  @Out(() => String, {
    nullable: true,
    enum: ['missing', 'stale', 'running', 'too-short', 'not-looked-at'],
  })
  why: string | null;
}

export class RuleVersionDto extends ListedRuleVersionDto {
  @Out(() => String) id: string;
  @Out(() => String) pathway: string;
  @OutJson(TEXT) title: object;
  @Out(() => String, { enum: ['shipped', 'own'] }) origin: string;
  /** The signed-in clinician has written in it: somebody else approves it. */
  @Out(() => Boolean) mine: boolean;
  /** Goes up each time it is saved. */
  @Out(() => Number) revision: number;
  @OutJson() document: object;
  /** Of the document as it is stored, hexadecimal. */
  @Out(() => String) sha256: string;
  @Out(() => [String]) writers: string[];
  /** What stands against taking it into use now. Empty also for a version that is past that. */
  @Out(() => [RuleFaultDto]) faults: RuleFaultDto[];
  /** The version in force; null when none is. */
  @Out(() => Number, { nullable: true }) running: number | null;
  @Out(() => RehearsalHeadDto, { nullable: true }) rehearsal: RehearsalHeadDto | null;
  @Out(() => ToApproveDto) toApprove: ToApproveDto;
  /** Oldest first. */
  @Out(() => [RuleActDto]) history: RuleActDto[];
}

export class RuleStatusDto {
  @Out(() => String) ruleSet: string;
  @Out(() => Number) version: number;
  @Out(() => Number) revision: number;
  @Out(() => String, { enum: VERSION_STATES }) status: string;
  @Out(() => String, { nullable: true, format: 'date-time' }) effectiveFrom: string | null;
}

export class RuleSavedDto {
  @Out(() => Number) revision: number;
  /** Null when it was the same text. */
  @Out(() => String, { nullable: true, format: 'date-time' }) savedAt: string | null;
  @Out(() => String) sha256: string;
  @Out(() => [RuleFaultDto]) faults: RuleFaultDto[];
}

export class RuleFaultsDto {
  @Out(() => [RuleFaultDto]) faults: RuleFaultDto[];
}

export class RuleComparisonDto {
  /** Of the triage library: codes and paths, no sentences. */
  @OutJson() changes: object;
}
