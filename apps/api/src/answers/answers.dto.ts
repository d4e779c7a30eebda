import {
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
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Out, OutJson, TextDto } from '../platform/http/fields.decorator.js';

export const MODES = ['web', 'tablet'] as const;
export const ANSWERED_BY = ['self', 'helped', 'proxy'] as const;
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/** Answers by item code; checked against the pinned questionnaire version, not here. */
const ANSWERS = { type: 'object', additionalProperties: true } as const;

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

export class SubmitDto {
  @IsUUID() assignment: string;
  @IsInt() @Min(1) questionnaireVersion: number;
  @IsObject() @ApiProperty(ANSWERS) answers: Record<string, unknown>;
  /** The one it was answered in, as BCP 47 has it: any that the questionnaire has. */
  @Matches(LANGUAGE_TAG) @MaxLength(35) language: string;
  @IsIn(MODES) @ApiProperty({ enum: MODES }) mode: string;
  @IsIn(ANSWERED_BY) @ApiProperty({ enum: ANSWERED_BY }) answeredBy: string;
  @IsISO8601({ strict: true }) @MaxLength(40) startedAt: string;
  @IsISO8601({ strict: true }) @MaxLength(40) completedAt: string;
  /** The response this one amends. */
  @IsOptional() @IsUUID() supersedes?: string;
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
  @OutJson({ nullable: true }) document: object | null;
  @Out(() => StoredDraftDto, { nullable: true }) draft: StoredDraftDto | null;
  @Out(() => TextDto) startText: TextDto;
  @Out(() => CrisisDto, { nullable: true }) crisis: CrisisDto | null;
  @Out(() => ReceivedResponseDto, { nullable: true }) response: ReceivedResponseDto | null;
}
