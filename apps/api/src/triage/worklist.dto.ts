import { ApiProperty } from '@nestjs/swagger';
import { LEVELS } from '@stemme/triage';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { Out, TextDto } from '../platform/http/fields.decorator.js';
import { ITEM_STATES, OUTCOMES } from './handling.js';
import { ITEM_KINDS } from './items.js';
import { LIST_STATES } from './worklist.store.js';

const INSTANT = { format: 'date-time' } as const;
const MAYBE_INSTANT = { format: 'date-time', nullable: true } as const;

export class WorklistQueryDto {
  @IsUUID() department: string;
  @IsOptional() @IsIn(LIST_STATES) @ApiProperty({ enum: LIST_STATES, required: false }) state?: string;
  @IsOptional() @IsIn(LEVELS) @ApiProperty({ enum: LEVELS, required: false }) level?: string;
  @IsOptional() @Matches(/^[\w.-]{1,64}$/) pathway?: string;
}

/** Every act names the version the person saw: an older one is refused, with the item as it is now. */
export class VersionDto {
  @IsInt() @Min(1) version: number;
}

export class HandOverDto extends VersionDto {
  @IsUUID() to: string;
}

export class SnoozeDto extends VersionDto {
  @IsISO8601({ strict: true }) @MaxLength(40) until: string;
  @IsString() @MaxLength(500) reason: string;
}

export class OutcomeDto extends VersionDto {
  @IsIn(OUTCOMES) @ApiProperty({ enum: OUTCOMES }) outcome: string;
  @IsOptional() @IsString() @MaxLength(4000) note?: string;
  /** Needed when the patient was not reached. */
  @IsOptional() @IsISO8601({ strict: true }) @MaxLength(40) nextAttemptAt?: string;
}

export class PatientNameDto {
  @Out(() => String) id: string;
  @Out(() => String) name: string;
  @Out(() => String) cpr: string;
  @Out(() => Number) age: number;
}

export class ReadingDto {
  @Out(() => String) code: string;
  @Out(() => TextDto) label: TextDto;
  @Out(() => TextDto) value: TextDto;
  @Out(() => TextDto, { nullable: true }) before: TextDto | null;
}

export class ReasonDto {
  @Out(() => String) rule: string;
  @Out(() => String, { enum: LEVELS }) level: string;
  /** false: the rule could not be decided. */
  @Out(() => Boolean) known: boolean;
  @Out(() => TextDto) because: TextDto;
  @Out(() => [ReadingDto]) readings: ReadingDto[];
}

export class ColleagueDto {
  @Out(() => String) id: string;
  @Out(() => String) name: string;
}

export class LastDto {
  @Out(() => String, INSTANT) at: string;
  @Out(() => String) by: string;
  @Out(() => String, { enum: OUTCOMES }) outcome: string;
  @Out(() => String, { nullable: true }) note: string | null;
}

export class ItemDto {
  @Out(() => String) id: string;
  @Out(() => Number) version: number;
  @Out(() => String, { enum: ITEM_KINDS }) kind: string;
  @Out(() => String, { enum: LEVELS }) level: string;
  @Out(() => String, { enum: LEVELS, nullable: true }) atWorst: string | null;
  @Out(() => PatientNameDto) patient: PatientNameDto;
  @Out(() => TextDto) pathway: TextDto;
  @Out(() => [ReasonDto]) reasons: ReasonDto[];
  @Out(() => String, MAYBE_INSTANT) answeredAt: string | null;
  @Out(() => String, INSTANT) createdAt: string;
  @Out(() => String, INSTANT) dueAt: string;
  /** What the pathway says must be done. */
  @Out(() => TextDto, { nullable: true }) dueText: TextDto | null;
  @Out(() => String, { enum: ITEM_STATES }) state: string;
  @Out(() => ColleagueDto, { nullable: true }) owner: ColleagueDto | null;
  @Out(() => String, MAYBE_INSTANT) takenAt: string | null;
  @Out(() => String, MAYBE_INSTANT) snoozedUntil: string | null;
  @Out(() => Number) attempts: number;
  @Out(() => String, MAYBE_INSTANT) nextAttemptAt: string | null;
  @Out(() => LastDto, { nullable: true }) last: LastDto | null;
  @Out(() => Boolean) late: boolean;
  @Out(() => Boolean) proxy: boolean;
  @Out(() => String, { nullable: true }) response: string | null;
  @Out(() => String, { nullable: true }) assignment: string | null;
}

export class CountsDto {
  @Out(() => Number) acute: number;
  @Out(() => Number) red: number;
  @Out(() => Number) yellow: number;
  @Out(() => Number) green: number;
  @Out(() => Number) grey: number;
  @Out(() => Number) blue: number;
}

export class SyntheticDto {
  @Out(() => String, { enum: ['ok', 'failed', 'not-run'] }) synthetic: string;
  @Out(() => String, MAYBE_INSTANT) at: string | null;
}

export class WorklistDto {
  @Out(() => String, INSTANT) updatedAt: string;
  /** Responses nothing and nobody has assessed yet: while there are any, an empty list is not calm. */
  @Out(() => Number) waiting: number;
  @Out(() => SyntheticDto) checks: SyntheticDto;
  /** Open items by level, whatever the list is narrowed to. */
  @Out(() => CountsDto) counts: CountsDto;
  @Out(() => [ItemDto]) items: ItemDto[];
}
