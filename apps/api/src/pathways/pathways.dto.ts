import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsISO8601, IsObject, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { VERSION_STATES } from '../documents/documents.service.js';
import { Out, OutJson } from '../platform/http/fields.decorator.js';
import { Numbered, Written } from '../platform/http/written.decorator.js';
import { RUNNING, type Running } from './pathway-switches.store.js';

const Document = (): PropertyDecorator =>
  applyDecorators(IsObject(), ApiProperty({ type: 'object', additionalProperties: true })) as PropertyDecorator;
const STRINGS = { type: 'object', additionalProperties: { type: 'string' } } as const;
const TEXT = { additionalProperties: { type: 'string' } } as const;

export class PathwayNameDto {
  @Written(120) da: string;
  @Written(120) en: string;
}

export class StartDraftDto {
  /** What is copied. */
  @Written(200) pathway: string;
  @Numbered() version: number;
  /** With a name it becomes a pathway of the department's own; without, the next version of the one that is copied. */
  @IsOptional() @ValidateNested() @Type(() => PathwayNameDto) name?: PathwayNameDto;
}

export class SaveDraftDto {
  /** The one that was read. */
  @Numbered() revision: number;
  @Document() document: Record<string, unknown>;
}

export class CheckPathwayDto {
  @Document() document: Record<string, unknown>;
}

export class AgainstDto {
  @Numbered() version: number;
}

export class PauseDatesDto {
  @IsString() @MaxLength(10) from: string;
  @IsString() @MaxLength(10) to: string;
}

export class PreviewPathwayDto {
  @Document() document: Record<string, unknown>;
  /** What it is held against; without it, the version in force. */
  @IsOptional() @ValidateNested() @Type(() => AgainstDto) against?: AgainstDto;
  /** Local dates; what is left out is filled in. */
  @IsOptional() @IsString() @MaxLength(10) start?: string;
  @IsOptional() @IsObject() @ApiPropertyOptional(STRINGS) anchors?: Record<string, string>;
  @IsOptional() @ValidateNested() @Type(() => PauseDatesDto) pause?: PauseDatesDto;
  @IsOptional() @IsString() @MaxLength(10) redFrom?: string;
  @IsOptional() @IsObject() @ApiPropertyOptional(STRINGS) facts?: Record<string, string>;
}

export class ApprovePathwayDto {
  /** The one that was read: what is approved is what was on the screen. */
  @Numbered() revision: number;
  @Written(1000) comment: string;
}

export class ActivatePathwayDto {
  /** From when it is in force; without it, from now. */
  @IsOptional() @IsISO8601({ strict: true }) @MaxLength(40) from?: string;
  /** Enrolments that are running on an older version: they stay, are moved to this one, or end. */
  @IsIn(RUNNING) @ApiProperty({ enum: RUNNING }) running: Running;
  @Written(1000) reason: string;
}

export class RetirePathwayDto {
  @Written(1000) reason: string;
}

export class ComparePathwayQueryDto {
  @Matches(/^[1-9]\d{0,8}$/) @ApiProperty({ type: 'string' }) from: string;
  @Matches(/^[1-9]\d{0,8}$/) @ApiProperty({ type: 'string' }) to: string;
}

export class PathwayFaultDto {
  /** A JSON pointer into the document. */
  @Out(() => String) path: string;
  @Out(() => String) code: string;
}

export class PathwayEnrolmentsDto {
  @Out(() => Number) active: number;
  @Out(() => Number) paused: number;
  /** Ended, withdrawn, transferred, died. */
  @Out(() => Number) over: number;
}

export class MovingDto {
  @Out(() => String, { enum: ['migrate', 'end'] }) running: string;
  @Out(() => String, { format: 'date-time' }) from: string;
  /** Running enrolments on an older version when it was decided. */
  @Out(() => Number) total: number;
  /** Of those and later ones, still there. */
  @Out(() => Number) left: number;
  /** All have been tried; what is left could not be moved. */
  @Out(() => String, { nullable: true, format: 'date-time' }) finishedAt: string | null;
}

export class ListedPathwayVersionDto {
  @Out(() => Number) version: number;
  @Out(() => String, { enum: VERSION_STATES }) status: string;
  /** New enrolments get this one now. */
  @Out(() => Boolean) inForce: boolean;
  @Out(() => String) author: string;
  @Out(() => String, { nullable: true }) approver: string | null;
  @Out(() => String, { nullable: true, format: 'date-time' }) effectiveFrom: string | null;
  @Out(() => String, { format: 'date-time' }) createdAt: string;
  @Out(() => String, { nullable: true, format: 'date-time' }) savedAt: string | null;
  @Out(() => PathwayEnrolmentsDto) enrolments: PathwayEnrolmentsDto;
  /** What was decided about enrolments of older versions when it was taken into use; null = they stay. */
  @Out(() => MovingDto, { nullable: true }) moving: MovingDto | null;
}

export class ListedPathwayDto {
  @Out(() => String) id: string;
  /** Of the version in force, else of the newest. */
  @OutJson(TEXT) title: object;
  @Out(() => String, { enum: ['shipped', 'own'] }) origin: string;
  /** Patients can be enrolled. */
  @Out(() => Boolean) offered: boolean;
  @Out(() => String) ruleSet: string;
  /** Newest first. */
  @Out(() => [ListedPathwayVersionDto]) versions: ListedPathwayVersionDto[];
}

export class MayPathwayDto {
  /** Write drafts and delete them. */
  @Out(() => Boolean) edit: boolean;
  /** Approve (what others have written), take into use, retire. */
  @Out(() => Boolean) approve: boolean;
}

export class PathwayListDto {
  @Out(() => [ListedPathwayDto]) pathways: ListedPathwayDto[];
  @Out(() => MayPathwayDto) may: MayPathwayDto;
}

export class PathwayActDto {
  @Out(() => String, { enum: ['started', 'written', 'approved', 'activated', 'retired', 'deleted'] }) act: string;
  @Out(() => String) by: string;
  @Out(() => String, { format: 'date-time' }) at: string;
  @Out(() => String, { nullable: true }) text: string | null;
}

export class PathwayVersionDto extends ListedPathwayVersionDto {
  @Out(() => String) id: string;
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
  @Out(() => [PathwayFaultDto]) faults: PathwayFaultDto[];
  /** The version in force; null when none is. */
  @Out(() => Number, { nullable: true }) running: number | null;
  /** Oldest first. */
  @Out(() => [PathwayActDto]) history: PathwayActDto[];
}

export class MaterialCodeDto {
  @Out(() => String) code: string;
  @OutJson({ ...TEXT, nullable: true }) text: object | null;
  @Out(() => [Number], { nullable: true }) values: readonly number[] | null;
}

export class MaterialQuestionnaireDto {
  @Out(() => String) id: string;
  @Out(() => Number) version: number;
  @OutJson(TEXT) title: object;
  /** Questions whose answers are numbers. */
  @Out(() => [MaterialCodeDto]) codes: MaterialCodeDto[];
  /** Ids of the scores it gives. */
  @Out(() => [String]) scales: string[];
}

export class MaterialHoursDto {
  @Out(() => Number) day: number;
  @Out(() => String) from: string;
  @Out(() => String) to: string;
}

export class PathwayMaterialDto {
  /** Everything the department can send, in the version in force. */
  @Out(() => [MaterialQuestionnaireDto]) questionnaires: MaterialQuestionnaireDto[];
  @OutJson({ additionalProperties: { type: 'boolean' } }) switches: object;
  @Out(() => String) zone: string;
  /** When the department is open. */
  @Out(() => [MaterialHoursDto]) hours: MaterialHoursDto[];
  @OutJson() sending: object;
  /** Business time. */
  @Out(() => String, { format: 'date-time' }) now: string;
}

export class PathwayStatusDto {
  @Out(() => String) pathway: string;
  @Out(() => Number) version: number;
  @Out(() => Number) revision: number;
  @Out(() => String, { enum: VERSION_STATES }) status: string;
  @Out(() => String, { nullable: true, format: 'date-time' }) effectiveFrom: string | null;
}

export class PathwaySavedDto {
  @Out(() => Number) revision: number;
  /** Null when it was the same text. */
  @Out(() => String, { nullable: true, format: 'date-time' }) savedAt: string | null;
  @Out(() => [PathwayFaultDto]) faults: PathwayFaultDto[];
}

export class PathwayFaultsDto {
  @Out(() => [PathwayFaultDto]) faults: PathwayFaultDto[];
}

export class PathwayComparisonDto {
  /** Of the pathway library: codes and paths, no sentences. */
  @OutJson() changes: object;
}

export class ExampleDto {
  @Out(() => String, { enum: ['answers', 'silent', 'changes'] }) id: string;
  /** Visits, pauses and what else happens, by date. */
  @OutJson() notes: object;
  /** By the hour they open, each with what differs from the version it is held against. */
  @OutJson() rows: object;
  /** What the other version would send, and this one does not. */
  @OutJson() gone: object;
}

export class PathwayPreviewDto {
  @Out(() => [PathwayFaultDto]) faults: PathwayFaultDto[];
  /** As used; null when faults keep it from being planned. */
  @OutJson({ nullable: true }) dates: object | null;
  /** The version it is held against; null when there is none. */
  @Out(() => Number, { nullable: true }) against: number | null;
  @Out(() => [ExampleDto]) examples: ExampleDto[];
}
