import { ApiProperty } from '@nestjs/swagger';
import { LEVELS } from '@stemme/triage';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Out, TextDto } from '../platform/http/fields.decorator.js';
import { AskedConsultationDto } from '../consultations/consultations.service.js';
import { OutcomeChoiceDto, TOLD_TO } from '../departments/loop.service.js';
import { ACTS, ITEM_STATES } from './handling.js';
import { ITEM_KINDS } from './items.js';
import { LIST_STATES } from './worklist.store.js';

const INSTANT = { format: 'date-time' } as const;
const TOLD_STATES = ['sending', 'sent', 'failed', 'unknown', 'cancelled', 'nobody'] as const;
const MAYBE_INSTANT = { format: 'date-time', nullable: true } as const;

export class WorklistQueryDto {
  @IsUUID() department: string;
  @IsOptional() @IsIn(LIST_STATES) @ApiProperty({ enum: LIST_STATES, required: false }) state?: string;
  @IsOptional() @IsIn(LEVELS) @ApiProperty({ enum: LEVELS, required: false }) level?: string;
  @IsOptional() @Matches(/^[\w.-]{1,64}$/) pathway?: string;
}

export class WatchQueryDto {
  @IsUUID() department: string;
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
  /** A code of the department's list. */
  @Matches(/^[a-z][a-z0-9-]{1,30}$/) outcome: string;
  @IsOptional() @IsString() @MaxLength(4000) note?: string;
  /** Needed when the item stays open: when the patient was not reached. */
  @IsOptional() @IsISO8601({ strict: true }) @MaxLength(40) nextAttemptAt?: string;
  /** A talk that is asked for with it. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AskedConsultationDto)
  @ApiProperty({ type: AskedConsultationDto, required: false })
  consultation?: AskedConsultationDto;
  /** *Det aftalte vi*, as the patient will read it. */
  @IsOptional() @IsString() @MaxLength(1000) agreed?: string;
}

export class ClosedItemDto {
  @IsUUID() id: string;
  @IsInt() @Min(1) version: number;
}

export class BulkCloseDto {
  @IsUUID() department: string;
  @IsString() @MinLength(3) @Matches(/\S/) @MaxLength(500) reason: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique(({ id }: ClosedItemDto) => id)
  @ValidateNested({ each: true })
  @Type(() => ClosedItemDto)
  @ApiProperty({ type: [ClosedItemDto] })
  items: ClosedItemDto[];
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
  @Out(() => String) outcome: string;
  /** As it was called when it was recorded. */
  @Out(() => TextDto) text: TextDto;
  @Out(() => String, { nullable: true }) note: string | null;
}

/** A message to staff about the item: to whom, when, and whether it arrived. */
export class ToldDto {
  @Out(() => String, INSTANT) at: string;
  /** Of the department's escalation; null = the 15 minutes of what is acute. */
  @Out(() => Number, { nullable: true }) step: number | null;
  @Out(() => String, { enum: TOLD_TO }) to: string;
  /** null = there was nobody to tell. */
  @Out(() => String, { nullable: true }) name: string | null;
  @Out(() => String, { enum: TOLD_STATES }) state: string;
  @Out(() => String, MAYBE_INSTANT) arrivedAt: string | null;
}

export class ItemDto {
  @Out(() => String) id: string;
  @Out(() => String) department: string;
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
  /** Not reached so many times: what then. */
  @Out(() => Number) attemptsMost: number;
  @Out(() => TextDto) afterAttempts: TextDto;
  @Out(() => LastDto, { nullable: true }) last: LastDto | null;
  /** The reader's own last act, which can still be taken back. */
  @Out(() => Boolean) undoable: boolean;
  /** Closed together with others: under which id. */
  @Out(() => String, { nullable: true }) bulk: string | null;
  /** Colleagues who have it before them now. */
  @Out(() => [ColleagueDto]) openBy: ColleagueDto[];
  @Out(() => [ToldDto]) told: ToldDto[];
  /** When the next step of escalation is told if nothing happens. */
  @Out(() => String, MAYBE_INSTANT) escalatesAt: string | null;
  @Out(() => Boolean) late: boolean;
  @Out(() => Boolean) proxy: boolean;
  @Out(() => String, { nullable: true }) response: string | null;
  @Out(() => String, { nullable: true }) assignment: string | null;
  /** The rule set that judged the response: an action card belongs to a rule of it. */
  @Out(() => String, { nullable: true }) ruleSet: string | null;
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

/** What today has room for; the list hides nothing for it. */
export class BudgetDto {
  /** Contacts the day holds: none on closed days. */
  @Out(() => Number) capacity: number;
  /** Items with an outcome recorded today. */
  @Out(() => Number) done: number;
  /** Open, with a deadline before the end of today. */
  @Out(() => Number) due: number;
  /** So many of the whole ordered list there is time for. */
  @Out(() => Number) fits: number;
  /** Due today, and no time for it. */
  @Out(() => Number) over: number;
  /** The first of the whole ordered list that does not fit. */
  @Out(() => String, { nullable: true }) firstOver: string | null;
  /** Where the rest goes. */
  @Out(() => TextDto, { nullable: true }) overflow: TextDto | null;
}

export class WorklistDto {
  @Out(() => String, INSTANT) updatedAt: string;
  /** Responses nothing and nobody has assessed yet: while there are any, an empty list is not calm. */
  @Out(() => Number) waiting: number;
  @Out(() => SyntheticDto) checks: SyntheticDto;
  /** Open items by level, whatever the list is narrowed to. */
  @Out(() => CountsDto) counts: CountsDto;
  /** What may be written when something was done: the department's list. */
  @Out(() => [OutcomeChoiceDto]) outcomes: OutcomeChoiceDto[];
  /** null: the department has not said what a day holds. */
  @Out(() => BudgetDto, { nullable: true }) budget: BudgetDto | null;
  @Out(() => [ItemDto]) items: ItemDto[];
}

export class HandlingDto {
  @Out(() => String, INSTANT) at: string;
  /** null = the house itself. */
  @Out(() => String, { nullable: true }) by: string | null;
  @Out(() => String, { enum: ACTS }) act: string;
  @Out(() => String, { nullable: true }) outcome: string | null;
  @Out(() => TextDto, { nullable: true }) text: TextDto | null;
  @Out(() => String, { nullable: true }) note: string | null;
  @Out(() => String, MAYBE_INSTANT) nextAttemptAt: string | null;
  @Out(() => String, { nullable: true }) bulk: string | null;
  @Out(() => Boolean) undone: boolean;
}

/** Everything that was done with an item, and who was told of it: oldest first. */
export class ItemHistoryDto {
  @Out(() => [HandlingDto]) acts: HandlingDto[];
  @Out(() => [ToldDto]) told: ToldDto[];
}

export class ItemJournalDto {
  @Out(() => String) text: string;
}

export class OpenByDto {
  /** Of the item as it is now: a page that shows an older one asks anew. */
  @Out(() => Number) version: number;
  @Out(() => [ColleagueDto]) openBy: ColleagueDto[];
}

export const KEPT_CODES = ['changed', 'taken', 'not-found', 'not-calm'] as const;

export class KeptItemDto {
  @Out(() => String) id: string;
  @Out(() => String, { enum: KEPT_CODES }) code: string;
  @Out(() => ItemDto, { nullable: true }) item: ItemDto | null;
}

export class BulkClosedDto {
  /** To take it back by; null when nothing was closed. */
  @Out(() => String, { nullable: true }) bulk: string | null;
  @Out(() => [ItemDto]) closed: ItemDto[];
  @Out(() => [KeptItemDto]) kept: KeptItemDto[];
}

export class BulkReopenedDto {
  @Out(() => String) bulk: string;
  @Out(() => [ItemDto]) reopened: ItemDto[];
  @Out(() => [KeptItemDto]) kept: KeptItemDto[];
}
