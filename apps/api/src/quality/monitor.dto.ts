import { ApiPropertyOptional } from '@nestjs/swagger';
import { LEVELS } from '@stemme/triage';
import { IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Type } from 'class-transformer';
import { Out, TextDto } from '../platform/http/fields.decorator.js';
import { FoundPatientDto } from './look-backs.dto.js';
import { ADVICE } from './monitor.js';

const INSTANT = { format: 'date-time' } as const;
const NUMBER = { nullable: true } as const;

export class PeriodDto {
  @IsUUID() department: string;
  /** Local dates, both included; without them, the last six months. */
  @IsOptional() @IsString() @MaxLength(10) @ApiPropertyOptional() from?: string;
  @IsOptional() @IsString() @MaxLength(10) @ApiPropertyOptional() to?: string;
}

export class PagedPeriodDto extends PeriodDto {
  /** From 0; 50 to a page. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(100_000) @ApiPropertyOptional() page?: number;
}

export class ReviewGreenDto {
  /** What was found. */
  @IsString() @MinLength(3) @MaxLength(2000) @Matches(/\S.*\S.*\S/s) found: string;
  /** What was changed, or why nothing was. */
  @IsString() @MinLength(3) @MaxLength(2000) @Matches(/\S.*\S.*\S/s) changed: string;
}

/** A share with its 95 % interval (Wilson), 0 to 1; null where there is nothing to take a share of. */
export class ShareDto {
  @Out(() => Number) count: number;
  @Out(() => Number) of: number;
  @Out(() => Number, NUMBER) share: number | null;
  @Out(() => Number, NUMBER) low: number | null;
  @Out(() => Number, NUMBER) high: number | null;
  /** Too few to say anything. */
  @Out(() => Boolean) few: boolean;
}

export class LevelsDto {
  @Out(() => Number) acute: number;
  @Out(() => Number) red: number;
  @Out(() => Number) yellow: number;
  @Out(() => Number) green: number;
  @Out(() => Number) grey: number;
}

export class TallyDto {
  @Out(() => Number) responses: number;
  @Out(() => LevelsDto) levels: LevelsDto;
  @Out(() => ShareDto) worse: ShareDto;
  @Out(() => ShareDto) milder: ShareDto;
  @Out(() => ShareDto) acted: ShareDto;
  @Out(() => Number) open: number;
  @Out(() => ShareDto) falseGreens: ShareDto;
  @Out(() => Number) greensRunning: number;
}

export class MonthTallyDto extends TallyDto {
  @Out(() => String) month: string;
}

export class RuleMonthDto {
  @Out(() => String) month: string;
  @Out(() => Number) fired: number;
  @Out(() => ShareDto) acted: ShareDto;
  @Out(() => ShareDto) worse: ShareDto;
  @Out(() => ShareDto) milder: ShareDto;
}

export class RuleTallyDto {
  @Out(() => String) rule: string;
  @Out(() => TextDto) because: TextDto;
  @Out(() => String, { enum: LEVELS }) level: string;
  @Out(() => Number) fired: number;
  @Out(() => Number) alone: number;
  @Out(() => Number) open: number;
  @Out(() => ShareDto) acted: ShareDto;
  @Out(() => ShareDto) actedAlone: ShareDto;
  @Out(() => ShareDto) worse: ShareDto;
  @Out(() => ShareDto) milder: ShareDto;
  @Out(() => Number) perWeek: number;
  @Out(() => [RuleMonthDto]) months: RuleMonthDto[];
}

export class VersionTallyDto extends TallyDto {
  @Out(() => String) ruleSet: string;
  @Out(() => Number) version: number;
  @Out(() => TextDto) title: TextDto;
  /** In force in this department now. */
  @Out(() => Boolean) inForce: boolean;
  @Out(() => String, INSTANT) first: string;
  @Out(() => [MonthTallyDto]) months: MonthTallyDto[];
  @Out(() => [RuleTallyDto]) rules: RuleTallyDto[];
}

export class MonitorDto {
  @Out(() => String) from: string;
  @Out(() => String) to: string;
  @Out(() => [VersionTallyDto]) versions: VersionTallyDto[];
}

export class SuggestionDto extends RuleTallyDto {
  @Out(() => String) ruleSet: string;
  @Out(() => Number) version: number;
  @Out(() => TextDto) title: TextDto;
  @Out(() => String, { enum: ADVICE }) advice: string;
}

export class SuggestionsDto {
  @Out(() => String) from: string;
  @Out(() => String) to: string;
  /** Of the versions in force; what can be advised on first, then by load. */
  @Out(() => [SuggestionDto]) rules: SuggestionDto[];
}

export class GreenEventDto {
  @Out(() => String, { enum: ['acute', 'contact-today', 'contact', 'consultation'] }) kind: string;
  @Out(() => String, INSTANT) at: string;
  @Out(() => String) what: string;
}

export class GreenReviewDto {
  @Out(() => String, INSTANT) at: string;
  @Out(() => String) by: string;
  @Out(() => String) found: string;
  @Out(() => String) changed: string;
}

export class FalseGreenDto {
  @Out(() => String) response: string;
  @Out(() => FoundPatientDto) patient: FoundPatientDto;
  @Out(() => String) pathway: string;
  @Out(() => String) ruleSet: string;
  @Out(() => Number) version: number;
  @Out(() => String, INSTANT) receivedAt: string;
  @Out(() => [GreenEventDto]) events: GreenEventDto[];
  /** Newest first. */
  @Out(() => [GreenReviewDto]) reviews: GreenReviewDto[];
}

export class FalseGreensDto {
  @Out(() => String) from: string;
  @Out(() => String) to: string;
  @Out(() => Boolean) mayReview: boolean;
  @Out(() => Number) total: number;
  @Out(() => Number) page: number;
  @Out(() => [FalseGreenDto]) greens: FalseGreenDto[];
}
