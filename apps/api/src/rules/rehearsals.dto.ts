import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Out, OutJson } from '../platform/http/fields.decorator.js';
import { Written } from '../platform/http/written.decorator.js';
import { MOVES, type Move, WHYS } from './rehearsal.js';
import { ENDS, STATES } from './rehearsals.store.js';

export class StartRehearsalDto {
  /** Local date of the first day. */
  @IsString() @MaxLength(10) from: string;
  /** Local date of the last day. */
  @IsString() @MaxLength(10) to: string;
}

export class MovedQueryDto {
  @IsIn(MOVES) @ApiProperty({ enum: MOVES }) move: Move;
  /** The last entry of the page before. */
  @IsOptional() @IsUUID() after?: string;
}

export class LookedDto {
  @IsOptional() @Written(1000) note?: string;
}

export class PrintQueryDto {
  @IsOptional() @IsIn(['da', 'en']) @ApiProperty({ enum: ['da', 'en'], required: false }) language?: 'da' | 'en';
}

export class RehearsalHeadDto {
  @Out(() => String) id: string;
  @Out(() => String) ruleSet: string;
  @Out(() => Number) version: number;
  /** Of the text that was tried. */
  @Out(() => String) sha256: string;
  /** The version in force that it is held against; 0 = none was. */
  @Out(() => Number) baseVersion: number;
  /** Local dates, both included. */
  @Out(() => String, { format: 'date' }) from: string;
  @Out(() => String, { format: 'date' }) to: string;
  @Out(() => String, { enum: STATES }) state: string;
  /** Why it ended before it was done. */
  @Out(() => String, { nullable: true, enum: ENDS }) why: string | null;
  /** 0 to 1. */
  @Out(() => Number) progress: number;
  /** Responses. */
  @Out(() => Number) done: number;
  @Out(() => Number) total: number;
  @Out(() => String) by: string;
  @Out(() => String, { format: 'date-time' }) createdAt: string;
  @Out(() => String, { nullable: true, format: 'date-time' }) finishedAt: string | null;
  /** The text has changed since, or what it is held against is not in force any more: nothing is approved by it. */
  @Out(() => Boolean) stale: boolean;
  /** Responses. */
  @Out(() => Number) newlyGreen: number;
  @Out(() => Number) lookedAt: number;
}

export class RehearsalDto extends RehearsalHeadDto {
  /** What it found, without any patient's name; null until it is done. */
  @OutJson({ nullable: true }) result: object | null;
}

export class RehearsalListDto {
  /** Newest first. */
  @Out(() => [RehearsalHeadDto]) rehearsals: RehearsalHeadDto[];
}

export class LookedAtDto {
  @Out(() => String) by: string;
  @Out(() => String, { format: 'date-time' }) at: string;
  @Out(() => String, { nullable: true }) note: string | null;
}

export class MovedDto {
  @Out(() => String) entry: string;
  @Out(() => String) patient: string;
  @Out(() => String) name: string;
  @Out(() => String) cpr: string;
  @Out(() => String) response: string;
  @Out(() => String, { format: 'date-time' }) at: string;
  /** As it was judged when it came; null = by hand. */
  @Out(() => String, { nullable: true }) stored: string | null;
  /** Under the rules in force; null = they could not judge it. */
  @Out(() => String, { nullable: true }) before: string | null;
  @Out(() => String, { nullable: true }) after: string | null;
  /** Ids of the rules that fire. */
  @Out(() => [String]) rulesBefore: readonly string[];
  @Out(() => [String]) rulesAfter: readonly string[];
  /** Recorded on its item; null = none. */
  @Out(() => String, { nullable: true }) outcome: string | null;
  @Out(() => String, { nullable: true, format: 'date-time' }) outcomeAt: string | null;
  /** The patient asked for contact, or another answer was red or acute, within 14 days. */
  @Out(() => Boolean) contactWithin14: boolean;
  /** Why it could not be judged again. */
  @Out(() => String, { nullable: true, enum: WHYS }) why: string | null;
  @Out(() => LookedAtDto, { nullable: true }) lookedAt: LookedAtDto | null;
}

export class MovedListDto {
  /** As they came. */
  @Out(() => [MovedDto]) patients: MovedDto[];
  /** Of the next page; null = this was the last. */
  @Out(() => String, { nullable: true }) next: string | null;
  @Out(() => Number) total: number;
}

export class LookedReplyDto {
  @Out(() => LookedAtDto, { nullable: true }) lookedAt: LookedAtDto | null;
  /** Newly green responses that nobody has looked at. */
  @Out(() => Number) left: number;
}
