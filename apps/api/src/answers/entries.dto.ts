import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
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
import { ApiProperty } from '@nestjs/swagger';
import { Out, OutJson, TextDto } from '../platform/http/fields.decorator.js';
import { ANSWERED_BY } from './answered-by.js';
import { ANSWERS, CrisisDto, DepartmentForPatientDto, LANGUAGE_TAG, ONE_LINE, SubmittedDto } from './answers.dto.js';

export const WAYS = ['paper', 'phone'] as const;
export type Way = (typeof WAYS)[number];
const SECOND_ENTRY = ['other', 'same'] as const;

export class TypedNoteDto {
  /** JSON Pointer of the question; empty for the whole. */
  @IsString() @MaxLength(300) path: string;
  @IsString() @MinLength(1) @MaxLength(500) text: string;
}

/** What has been typed so far. */
export class EntryDto {
  /** 1 = the first entry, 2 = the second of a paper. */
  @IsIn([1, 2]) @ApiProperty({ enum: [1, 2] }) round: number;
  /** The version it was made from; 0 for a first save. */
  @IsInt() @Min(0) baseVersion: number;
  @IsInt() @Min(1) questionnaireVersion: number;
  @IsObject() @ApiProperty(ANSWERS) answers: Record<string, unknown>;
  @Matches(LANGUAGE_TAG) @MaxLength(35) language: string;
  @IsIn(ANSWERED_BY) @ApiProperty({ enum: ANSWERED_BY }) answeredBy: string;
  @IsOptional() @Matches(ONE_LINE) @MaxLength(80) proxyName?: string;
  @IsOptional() @Matches(ONE_LINE) @MaxLength(80) proxyRelation?: string;
  /** The date written on the paper. */
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) filledOn?: string;
  /** What stands on the paper and is no answer. */
  @ApiProperty({ type: () => [TypedNoteDto], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => TypedNoteDto)
  notes?: TypedNoteDto[];
}

export class FinishDto extends EntryDto {
  /** The response's id, made by who types, once per hand-in. */
  @IsUUID() response: string;
  /** Answers to what was not asked, kept out with a note. */
  @ApiProperty({ type: () => [TypedNoteDto], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => TypedNoteDto)
  keepOut?: TypedNoteDto[];
}

export class ResolveDto {
  @IsUUID() response: string;
  /** For each difference, by its code: 1 = as in the first entry, 2 = as in the second. */
  @IsObject() @ApiProperty(ANSWERS) chosen: Record<string, unknown>;
}

export class VoidDto {
  @IsIn([1, 2]) @ApiProperty({ enum: [1, 2] }) round: number;
  @IsString() @MinLength(3) @MaxLength(500) reason: string;
}

export class SecondEntryDto {
  /** Who types a paper the second time: `other` than the first, or possibly the `same`. */
  @IsIn(SECOND_ENTRY) @ApiProperty({ enum: SECOND_ENTRY }) secondEntry: string;
}

export class EntrySavedDto {
  @Out(() => Number) version: number;
  @Out(() => String, { format: 'date-time' }) savedAt: string;
  /** To be read aloud, when an answer calls for it. */
  @Out(() => TextDto, { nullable: true }) advice: TextDto | null;
}

export class EntryDifferenceDto {
  /** The item; with a colon before it, what was typed besides the answers. */
  @Out(() => String) code: string;
  @OutJson({ nullable: true }) first: unknown;
  @OutJson({ nullable: true }) second: unknown;
}

export class EntryFinishedDto {
  @Out(() => String, { enum: ['kept', 'differs', 'stored'] }) kind: string;
  @Out(() => [EntryDifferenceDto]) differences: EntryDifferenceDto[];
  @Out(() => SubmittedDto, { nullable: true }) response: SubmittedDto | null;
  @Out(() => TextDto, { nullable: true }) advice: TextDto | null;
}

export class OwnEntryDto {
  @Out(() => Number) round: number;
  @Out(() => Number) version: number;
  @OutJson() answers: Record<string, unknown>;
  @OutJson() notes: object[];
  @Out(() => String) language: string;
  @Out(() => String) answeredBy: string;
  @Out(() => String, { nullable: true }) proxyName: string | null;
  @Out(() => String, { nullable: true }) proxyRelation: string | null;
  @Out(() => String, { format: 'date', nullable: true }) filledOn: string | null;
  @Out(() => String, { format: 'date-time' }) savedAt: string;
}

/** An entry as everybody in the department sees it: that it is there, never what it says. */
export class EntryStateDto {
  @Out(() => Number) round: number;
  @Out(() => String) by: string;
  @Out(() => Boolean) mine: boolean;
  @Out(() => Boolean) finished: boolean;
  @Out(() => String, { format: 'date-time' }) at: string;
}

export class WayDto {
  @Out(() => [EntryStateDto]) entries: EntryStateDto[];
  /** What the reader is typing. */
  @Out(() => OwnEntryDto, { nullable: true }) own: OwnEntryDto | null;
  /** What comes next: an entry, `resolve` when two differ, or nothing for this reader. */
  @Out(() => String, { enum: ['first', 'second', 'resolve', 'wait'] }) next: string;
}

export class TabletStateDto {
  @Out(() => String) id: string;
  @Out(() => String) by: string;
  @Out(() => String, { enum: ['waiting', 'in-use', 'over', 'taken-back', 'handed-in'] }) state: string;
  @Out(() => String, { format: 'date-time' }) expiresAt: string;
}

export class AnswerForPatientDto {
  @Out(() => String) id: string;
  @Out(() => String) name: string;
  @Out(() => String, { format: 'date' }) birthDate: string;
  @Out(() => String) language: string;
}

/** All that staff need to answer one questionnaire for a patient. */
export class AnswerForDto {
  @Out(() => String) assignment: string;
  @Out(() => AnswerForPatientDto) patient: AnswerForPatientDto;
  @Out(() => TextDto) title: TextDto;
  @Out(() => DepartmentForPatientDto) department: DepartmentForPatientDto;
  @Out(() => String, { enum: ['open', 'answered', 'late', 'revoked', 'planned'] }) state: string;
  @Out(() => String, { format: 'date-time' }) opensAt: string;
  @Out(() => String, { format: 'date-time' }) dueAt: string;
  @Out(() => String, { format: 'date-time' }) closesAt: string;
  @Out(() => [String], { enum: ANSWERED_BY }) mayAnswer: string[];
  @OutJson({ nullable: true }) document: object | null;
  @Out(() => TextDto) startText: TextDto;
  @Out(() => CrisisDto, { nullable: true }) crisis: CrisisDto | null;
  @Out(() => TabletStateDto, { nullable: true }) tablet: TabletStateDto | null;
  @Out(() => WayDto) paper: WayDto;
  @Out(() => WayDto) phone: WayDto;
  /** What is written on the printed sheets; null before the first print. */
  @Out(() => String, { nullable: true }) paperCode: string | null;
  @Out(() => String, { enum: SECOND_ENTRY }) secondEntry: string;
}

export class PrintDto {
  /** One of the questionnaire's; without it, the patient's. */
  @IsOptional() @Matches(LANGUAGE_TAG) @MaxLength(35) language?: string;
}

export class FoundPaperDto {
  @Out(() => String) assignment: string;
}
