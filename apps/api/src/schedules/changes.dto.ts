import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { Out, TextDto } from '../platform/http/fields.decorator.js';
import { ENROLMENT_STATUSES } from './status.js';
import { HOWS, type SwitchHow } from './ways.js';

const RECORD = { type: 'object', additionalProperties: { type: 'string' } } as const;

export class PlannedStepDto {
  @Out(() => String) step: string;
  @Out(() => TextDto) title: TextDto;
  @Out(() => String, { format: 'date-time' }) opens: string;
  @Out(() => String, { format: 'date-time' }) closes: string;
  /** It had opened: the patient may know of it. */
  @Out(() => Boolean) open: boolean;
}

export class WindowDto {
  @Out(() => String, { format: 'date-time' }) opens: string;
  @Out(() => String, { format: 'date-time' }) closes: string;
}

export class MovedStepDto extends PlannedStepDto {
  @Out(() => WindowDto) was: WindowDto;
}

/** What a change of a plan did, or would do. */
export class PlanChangeDto {
  @Out(() => [PlannedStepDto]) added: PlannedStepDto[];
  @Out(() => [MovedStepDto]) moved: MovedStepDto[];
  @Out(() => [PlannedStepDto]) revoked: PlannedStepDto[];
}

/** What a start date cannot tell. */
export class AskedAnchorDto {
  @Out(() => String) id: string;
  @Out(() => String, { enum: ['date', 'appointment'] }) kind: 'date' | 'appointment';
  @Out(() => Boolean) required: boolean;
}

export class FactOptionDto {
  @Out(() => String) id: string;
  @Out(() => TextDto) text: TextDto;
}

export class AskedFactDto {
  @Out(() => String) id: string;
  @Out(() => TextDto) text: TextDto;
  @Out(() => [FactOptionDto]) options: FactOptionDto[];
  /** What holds when nothing is chosen; null = it must be chosen. */
  @Out(() => String, { nullable: true }) standard: string | null;
}

export class FactsDto {
  /** By the ids of the pathway's facts; what is not named stays. */
  @IsOptional() @IsObject() @ApiPropertyOptional(RECORD) facts?: Record<string, string>;
  /** Local dates, or null for one that is taken away again. */
  @IsOptional()
  @IsObject()
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string', nullable: true } })
  anchors?: Record<string, string | null>;
  @IsOptional() @IsString() @Matches(/\S/) @MaxLength(500) reason?: string;
}

export class SwitchDto {
  @IsInt() @Min(1) @Max(1_000_000) version: number;
  @IsIn(HOWS) @ApiProperty({ enum: HOWS }) how: SwitchHow;
  @IsOptional() @IsString() @Matches(/\S/) @MaxLength(500) reason?: string;
  @IsOptional() @IsObject() @ApiPropertyOptional(RECORD) facts?: Record<string, string>;
  @IsOptional() @IsObject() @ApiPropertyOptional(RECORD) anchors?: Record<string, string>;
}

export class SwitchQueryDto {
  @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000) version: number;
}

export class SwitchPreviewDto {
  @Out(() => Number) from: number;
  @Out(() => Number) to: number;
  @Out(() => PlanChangeDto) migrate: PlanChangeDto;
  /** The enrolment ends, and another begins today. */
  @Out(() => PlanChangeDto) end: PlanChangeDto;
  /** What the new version asks for and the enrolment does not have. */
  @Out(() => [AskedAnchorDto]) anchors: AskedAnchorDto[];
  @Out(() => [AskedFactDto]) facts: AskedFactDto[];
}

export class SwitchedDto {
  @Out(() => String) id: string;
  @Out(() => Number) version: number;
  /** The enrolment that goes on: the same, or the new one. */
  @Out(() => String) enrolment: string;
  @Out(() => PlanChangeDto) changes: PlanChangeDto;
}

export class TransferDto {
  /** A department of one's own; left out, the patient goes on somewhere else. */
  @IsOptional() @IsUUID() to?: string;
  @IsOptional() @IsString() @Matches(/\S/) @MaxLength(500) reason?: string;
}

export class TransferredDto {
  @Out(() => String) id: string;
  @Out(() => String, { enum: ENROLMENT_STATUSES }) status: string;
  /** In the receiving department; null when there is none. */
  @Out(() => String, { nullable: true }) enrolment: string | null;
}
