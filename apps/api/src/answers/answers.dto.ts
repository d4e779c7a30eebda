import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { ANSWERED_BY } from './answered-by.js';
import { Out, OutJson, TextDto } from '../platform/http/fields.decorator.js';

/** How answers came: on the patient's own screen, on a tablet in the clinic, on paper, or read aloud on the telephone. */
export const MODES = ['web', 'tablet', 'paper', 'phone'] as const;
/** What a patient's own page may say of itself; every other way is known to the server. */
const OWN_MODES = ['web'] as const;

/** A name or a relation: no line breaks or other controls. */
export const ONE_LINE = /^[^\p{Cc}]+$/u;
export const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/** Answers by item code; checked against the pinned questionnaire version, not here. */
export const ANSWERS = { type: 'object', additionalProperties: true } as const;

export class DraftDto {
  /** The version this draft was made from; 0 for a first one. */
  @IsInt() @Min(0) @Max(1_000_000) baseVersion: number;
  @IsObject() @ApiProperty(ANSWERS) answers: Record<string, unknown>;
  /** The page the patient is on. */
  @IsString() @MaxLength(100) place: string;
  /** The one it is answered in, as BCP 47 has it: any that the questionnaire has. */
  @Matches(LANGUAGE_TAG) @MaxLength(35) language: string;
  @IsInt() @Min(1) questionnaireVersion: number;
  @IsISO8601({ strict: true }) @MaxLength(40) deviceAt: string;
}

export class WholeDto {
  /** `true`: ask everything, also what was answered elsewhere a few days ago. */
  @IsOptional() @IsIn(['true', 'false']) @ApiProperty({ enum: ['true', 'false'] }) whole?: string;
}

/** An instrument that is not asked again, and the response its answers stand in. */
export class CarriedDto {
  @Out(() => String) @IsString() @MaxLength(80) instrument: string;
  @Out(() => String) @IsUUID() response: string;
}

/** The same, with when it was answered. */
export class AskedAlreadyDto extends CarriedDto {
  @Out(() => String, { format: 'date-time' }) at: string;
}

export class SubmitDto {
  @IsUUID() assignment: string;
  @IsInt() @Min(1) questionnaireVersion: number;
  @IsObject() @ApiProperty(ANSWERS) answers: Record<string, unknown>;
  /** The one it was answered in, as BCP 47 has it: any that the questionnaire has. */
  @Matches(LANGUAGE_TAG) @MaxLength(35) language: string;
  @IsIn(OWN_MODES) @ApiProperty({ enum: OWN_MODES }) mode: string;
  @IsIn(ANSWERED_BY) @ApiProperty({ enum: ANSWERED_BY }) answeredBy: string;
  /** Who answered or helped, in their own words. */
  @IsOptional() @Matches(ONE_LINE) @MaxLength(80) proxyName?: string;
  @IsOptional() @Matches(ONE_LINE) @MaxLength(80) proxyRelation?: string;
  @IsISO8601({ strict: true }) @MaxLength(40) startedAt: string;
  @IsISO8601({ strict: true }) @MaxLength(40) completedAt: string;
  /** The response this one amends. */
  @IsOptional() @IsUUID() supersedes?: string;
  /** What the page did not ask, as the assignment said it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CarriedDto)
  @ApiProperty({ type: () => [CarriedDto], required: false })
  carried?: CarriedDto[];
}

export class ContactRequestDto {
  @IsUUID() id: string;
  @IsUUID() enrolment: string;
  /** 0 = can wait, 1 = within a few days, 2 = today. */
  @IsIn([0, 1, 2]) @ApiProperty({ enum: [0, 1, 2] }) urgent: number;
  @IsOptional() @IsString() @MaxLength(2000) message?: string;
}

export class DraftSavedDto {
  @Out(() => Number) version: number;
  @Out(() => String, { format: 'date-time' }) savedAt: string;
  /** What to show at once, when an answer calls for it. */
  @Out(() => TextDto, { nullable: true }) advice: TextDto | null;
}

export class SubmittedDto {
  @Out(() => String) id: string;
  @Out(() => String, { format: 'date-time' }) receivedAt: string;
  @Out(() => Boolean) late: boolean;
  @Out(() => Number) version: number;
  @Out(() => TextDto, { nullable: true }) advice: TextDto | null;
}

export class ContactReceivedDto {
  @Out(() => String, { format: 'date-time' }) receivedAt: string;
  @Out(() => TextDto) text: TextDto;
}

export class PhoneDto {
  @Out(() => TextDto) label: TextDto;
  @Out(() => String) number: string;
  @Out(() => String, { format: 'date' }) checkedOn: string;
}

export class DepartmentForPatientDto {
  @Out(() => String) name: string;
  @Out(() => [PhoneDto]) phones: PhoneDto[];
}

export class StoredDraftDto {
  @Out(() => Number) version: number;
  @OutJson() answers: Record<string, unknown>;
  @Out(() => String) place: string;
  @Out(() => String) language: string;
  @Out(() => String, { format: 'date-time' }) savedAt: string;
}

export class CrisisDto {
  /** What to show for each rule, by rule id. */
  @OutJson() texts: Record<string, TextDto>;
  /** The rules that call for the text, to be read in the page the moment an answer is given. */
  @OutJson() ruleSet: object;
  @OutJson() vocabulary: object;
}

export class ReceivedResponseDto {
  @Out(() => String) id: string;
  @Out(() => Number) version: number;
  @Out(() => String, { format: 'date-time' }) receivedAt: string;
}

export class AssignmentDto {
  @Out(() => String) id: string;
  @Out(() => TextDto) title: TextDto;
  @Out(() => DepartmentForPatientDto) department: DepartmentForPatientDto;
  @Out(() => String, { enum: ['open', 'answered', 'late', 'revoked', 'planned'] }) state: string;
  @Out(() => String, { format: 'date-time' }) opensAt: string;
  @Out(() => String, { format: 'date-time' }) dueAt: string;
  @Out(() => String, { format: 'date-time' }) closesAt: string;
  /** Who may answer it: the pathway's word. */
  @Out(() => [String], { enum: ANSWERED_BY }) mayAnswer: string[];
  /** Without the questions of `carried`. */
  @OutJson({ nullable: true }) document: object | null;
  /** Instruments that are not asked again: to be sent back with the answers. */
  @Out(() => [AskedAlreadyDto]) carried: AskedAlreadyDto[];
  @Out(() => StoredDraftDto, { nullable: true }) draft: StoredDraftDto | null;
  @Out(() => TextDto) startText: TextDto;
  @Out(() => CrisisDto, { nullable: true }) crisis: CrisisDto | null;
  @Out(() => ReceivedResponseDto, { nullable: true }) response: ReceivedResponseDto | null;
}
