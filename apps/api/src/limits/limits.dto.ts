import { ApiProperty } from '@nestjs/swagger';
import { RULE_LEVELS, SIDES, type Side } from '@stemme/triage';
import { Type } from 'class-transformer';
import { IsDefined, IsNumber, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Out, TextDto } from '../platform/http/fields.decorator.js';
import { BASELINE_KINDS } from './baselines.js';

export const LIMIT_STATES = ['in-force', 'expired', 'ended', 'replaced'] as const;
export type LimitState = (typeof LIMIT_STATES)[number];

/** The value at which a side is reached; a side left out is the rule set's own. */
export class LimitSidesInDto {
  @IsOptional() @IsNumber() alertLow?: number;
  @IsOptional() @IsNumber() warningLow?: number;
  @IsOptional() @IsNumber() warningHigh?: number;
  @IsOptional() @IsNumber() alertHigh?: number;
}

export class SetLimitDto {
  /** Made by the screen: the same again changes nothing. */
  @IsUUID() id: string;
  @IsUUID() enrolment: string;
  @IsString() @MaxLength(80) code: string;
  @IsDefined()
  @ValidateNested()
  @Type(() => LimitSidesInDto)
  @ApiProperty({ type: LimitSidesInDto })
  sides: LimitSidesInDto;
  /** The usual value that the limits were set around. */
  @IsOptional() @IsNumber() baseline?: number;
  @IsString() @Matches(/\S/) @Matches(/^[^\0\p{Surrogate}]*$/u) @MaxLength(500) reason: string;
  /** Local date, the last on which it is used; within two years. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) until: string;
}

export class EndLimitDto {
  @IsString() @Matches(/\S/) @Matches(/^[^\0\p{Surrogate}]*$/u) @MaxLength(500) reason: string;
}

export class ProposeLimitDto {
  @IsUUID() enrolment: string;
  @IsString() @MaxLength(80) code: string;
  @IsNumber() baseline: number;
}

/** null = none of its own. */
export class LimitSidesDto {
  @Out(() => Number, { nullable: true }) alertLow: number | null;
  @Out(() => Number, { nullable: true }) warningLow: number | null;
  @Out(() => Number, { nullable: true }) warningHigh: number | null;
  @Out(() => Number, { nullable: true }) alertHigh: number | null;
}

export class ProposalDto {
  @Out(() => LimitSidesDto) sides: LimitSidesDto;
  @Out(() => String) source: string;
}

export class LimitSideDto {
  @Out(() => String, { enum: SIDES }) side: Side;
  /** Of the rules it decides. */
  @Out(() => [String], { enum: RULE_LEVELS }) levels: string[];
  /** The rule set's own value; null = it has none. */
  @Out(() => Number, { nullable: true }) standard: number | null;
}

export class LimitMeasureDto {
  @Out(() => String) code: string;
  @Out(() => TextDto) label: TextDto;
  @Out(() => TextDto, { nullable: true }) unit: TextDto | null;
  @Out(() => Number) min: number;
  @Out(() => Number) max: number;
  @Out(() => Number) decimals: number;
  @Out(() => [LimitSideDto]) sides: LimitSideDto[];
  /** Limits can be reckoned from a usual value. */
  @Out(() => String, { nullable: true, enum: BASELINE_KINDS }) baseline: string | null;
  /** The item that asks for it once more: its limits are set with these. */
  @Out(() => String, { nullable: true }) repeat: string | null;
}

export class LimitDto {
  @Out(() => String) id: string;
  @Out(() => String) code: string;
  @Out(() => TextDto) label: TextDto;
  @Out(() => TextDto, { nullable: true }) unit: TextDto | null;
  @Out(() => LimitSidesDto) sides: LimitSidesDto;
  /** The rule set's own, now. */
  @Out(() => LimitSidesDto) standard: LimitSidesDto;
  /** Sides at which an alarm comes later than the rule set's own would. */
  @Out(() => [String], { enum: SIDES }) loosened: Side[];
  @Out(() => Number, { nullable: true }) baseline: number | null;
  @Out(() => String) reason: string;
  @Out(() => String) by: string;
  @Out(() => String, { format: 'date-time' }) from: string;
  @Out(() => String, { format: 'date' }) until: string;
  @Out(() => String, { enum: LIMIT_STATES }) state: LimitState;
  @Out(() => String, { nullable: true, format: 'date-time' }) endedAt: string | null;
  @Out(() => String, { nullable: true }) endedBy: string | null;
  @Out(() => String, { nullable: true }) endedReason: string | null;
}

export class LimitCourseDto {
  @Out(() => String) enrolment: string;
  @Out(() => String) pathway: string;
  @Out(() => TextDto) title: TextDto;
  @Out(() => Boolean) isOpen: boolean;
  /** What may be limited. */
  @Out(() => [LimitMeasureDto]) codes: LimitMeasureDto[];
  @Out(() => [LimitDto]) current: LimitDto[];
  /** Newest first. */
  @Out(() => [LimitDto]) history: LimitDto[];
}

export class LimitsDto {
  /** Whether the reader may set and end them. */
  @Out(() => Boolean) canSet: boolean;
  @Out(() => [LimitCourseDto]) enrolments: LimitCourseDto[];
}
