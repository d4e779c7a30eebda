import { ApiPropertyOptional } from '@nestjs/swagger';
import { LEVELS } from '@stemme/triage';
import { IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Type } from 'class-transformer';
import { Out, TextDto } from '../platform/http/fields.decorator.js';
import { KINDS } from './look-back.js';

const INSTANT = { format: 'date-time' } as const;
const NULLABLE = { nullable: true } as const;

export class OfDepartmentDto {
  @IsUUID() department: string;
}

export class StartLookBackDto {
  @IsUUID() department: string;
  /** Why one looks back: what was found to be wrong. */
  @IsString() @MinLength(3) @MaxLength(1000) @Matches(/\S.*\S/s) reason: string;
  /** Local date; without it, everything there is. */
  @IsOptional() @IsString() @MaxLength(10) @ApiPropertyOptional() since?: string;
  /** Only what this rule set judges. */
  @IsOptional() @IsString() @MaxLength(100) @ApiPropertyOptional() ruleSet?: string;
  /** `phq-9@1.0.0`: only what was scored by this version. */
  @IsOptional() @IsString() @MaxLength(120) @ApiPropertyOptional() definition?: string;
}

export class PageDto {
  /** From 0; 50 to a page. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(100_000) @ApiPropertyOptional() page?: number;
}

export class ReviewFindingDto {
  @IsString() @MinLength(3) @MaxLength(1000) @Matches(/\S.*\S/s) because: string;
}

export class UsedVersionDto {
  /** Kind and id, e.g. `rule-set/depression`. */
  @Out(() => String) name: string;
  @Out(() => Number) version: number;
}

export class LookBackDto {
  @Out(() => String) id: string;
  @Out(() => String) department: string;
  @Out(() => String) reason: string;
  @Out(() => String, { ...INSTANT, ...NULLABLE }) since: string | null;
  @Out(() => String, NULLABLE) ruleSet: string | null;
  @Out(() => String, NULLABLE) definition: string | null;
  /** `stopped`: the process that ran it is gone; what it found stands. */
  @Out(() => String, { enum: ['running', 'done', 'failed', 'cancelled', 'stopped'] }) state: string;
  @Out(() => Number) total: number;
  @Out(() => Number) done: number;
  /** Retracted, or replaced by an amendment. */
  @Out(() => Number) leftOut: number;
  @Out(() => [UsedVersionDto]) versions: UsedVersionDto[];
  @Out(() => Number) worse: number;
  @Out(() => Number) milder: number;
  @Out(() => Number) sameRank: number;
  @Out(() => Number) notRecomputed: number;
  /** Of the worse and of those nobody knows of. */
  @Out(() => Number) unreviewed: number;
  @Out(() => String) by: string;
  @Out(() => String, INSTANT) createdAt: string;
  @Out(() => String, { ...INSTANT, ...NULLABLE }) finishedAt: string | null;
}

export class LookBacksDto {
  @Out(() => Boolean) mayStart: boolean;
  @Out(() => [LookBackDto]) lookBacks: LookBackDto[];
}

export class FoundPatientDto {
  @Out(() => String) id: string;
  @Out(() => String) name: string;
  @Out(() => String) cpr: string;
}

export class LevelAtDto {
  @Out(() => String, { enum: LEVELS }) level: string;
  @Out(() => String, { enum: LEVELS, nullable: true }) atWorst: string | null;
}

export class JudgedByDto {
  @Out(() => String) id: string;
  @Out(() => Number, NULLABLE) from: number | null;
  @Out(() => Number) to: number;
}

export class ScoreSpanDto {
  @Out(() => Number) low: number;
  @Out(() => Number) high: number;
}

export class ScoreChangeDto {
  @Out(() => String) scale: string;
  @Out(() => ScoreSpanDto, NULLABLE) before: ScoreSpanDto | null;
  @Out(() => ScoreSpanDto, NULLABLE) after: ScoreSpanDto | null;
}

export class FindingReviewDto {
  @Out(() => String, INSTANT) at: string;
  @Out(() => String) by: string;
  @Out(() => String) because: string;
}

export class HappenedDto {
  @Out(() => String, { enum: ['item', 'contact', 'consultation', 'read'] }) kind: string;
  /** Of an item its kind; of a contact how urgent (0-2); of a consultation phone, video or visit. */
  @Out(() => String) what: string;
  @Out(() => String, INSTANT) at: string;
  @Out(() => String, { enum: LEVELS, nullable: true }) level: string | null;
  @Out(() => String, NULLABLE) state: string | null;
  @Out(() => String, NULLABLE) outcome: string | null;
  /** The outcome's words when it was recorded. */
  @Out(() => TextDto, NULLABLE) text: TextDto | null;
  @Out(() => String, NULLABLE) by: string | null;
}

export class LookBackFindingDto {
  @Out(() => String) id: string;
  @Out(() => FoundPatientDto) patient: FoundPatientDto;
  @Out(() => String) response: string;
  @Out(() => String) pathway: string;
  @Out(() => String, INSTANT) receivedAt: string;
  @Out(() => String, { enum: KINDS }) kind: string;
  @Out(() => LevelAtDto) from: LevelAtDto;
  @Out(() => LevelAtDto, NULLABLE) to: LevelAtDto | null;
  /** Why it cannot be computed: a code. */
  @Out(() => String, NULLABLE) why: string | null;
  @Out(() => JudgedByDto, NULLABLE) ruleSet: JudgedByDto | null;
  @Out(() => [ScoreChangeDto]) scores: ScoreChangeDto[];
  /** Ids of the rules that fire now. */
  @Out(() => [String]) fired: string[];
  @Out(() => FindingReviewDto, NULLABLE) reviewed: FindingReviewDto | null;
  /** The item raised of it. */
  @Out(() => String, NULLABLE) item: string | null;
  @Out(() => [HappenedDto]) happened: HappenedDto[];
}

export class FindingsDto {
  @Out(() => LookBackDto) lookBack: LookBackDto;
  @Out(() => Boolean) mayReview: boolean;
  @Out(() => Boolean) mayRaise: boolean;
  @Out(() => Number) page: number;
  @Out(() => [LookBackFindingDto]) findings: LookBackFindingDto[];
}
