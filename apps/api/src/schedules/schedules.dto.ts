import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { IsEmail, IsIn, IsNotEmpty, IsObject, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { Out, TextDto } from '../platform/http/fields.decorator.js';
import { AskedAnchorDto, AskedFactDto } from './changes.dto.js';
import { ENROLMENT_STATUSES, PAUSES, type PauseReason } from './status.js';

const LANGUAGES = ['da', 'en'] as const;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Digits as they are dialled, spaces allowed, a country code with `+`. */
const PHONE_NUMBER = /^\+?\d(?: ?\d){5,14}$/;

export class EnrolDto {
  @IsUUID() department: string;
  /** Ten characters, with or without a dash. */
  @IsString() @MaxLength(20) cpr: string;
  @IsString() @Matches(/\S/) @MaxLength(120) name: string;
  /** Left out, a phone number, digital post or a letter reaches the patient. */
  @IsOptional() @IsEmail() @MaxLength(254) email?: string;
  @IsOptional() @Matches(PHONE_NUMBER) phone?: string;
  @IsIn(LANGUAGES) @ApiProperty({ enum: LANGUAGES }) language: 'da' | 'en';
  @IsString() @IsNotEmpty() @MaxLength(80) pathway: string;
  /** Local date of the start, within a year of today. */
  @Matches(DATE) startedOn: string;
  /** Choices, by the ids of the pathway's facts. */
  @IsOptional()
  @IsObject()
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  facts?: Record<string, string>;
  /** Local dates that the start does not tell; `due-date` = the expected date of delivery, in place of `gestation`. */
  @IsOptional()
  @IsObject()
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  anchors?: Record<string, string>;
}

export class ChangeDto {
  @IsOptional() @IsString() @Matches(/\S/) @MaxLength(500) reason?: string;
  /** Local date it holds from, not after today: a date of death. */
  @IsOptional() @Matches(DATE) on?: string;
}

export class PauseDto extends ChangeDto {
  @IsOptional() @IsIn(PAUSES) @ApiProperty({ enum: PAUSES }) why?: PauseReason;
  /** Local date on which it resumes by itself, after today. */
  @IsOptional() @Matches(DATE) until?: string;
}

export class FindDto {
  @IsUUID() department: string;
  /** A CPR number, or beginnings of words of a name. */
  @IsString() @Matches(/\S/) @MaxLength(120) query: string;
}

export class OfferDto {
  @IsUUID() department: string;
  @IsOptional() @Matches(DATE) startedOn?: string;
}

export class ExtraDto {
  /** Made by the patient's device, once per request. */
  @IsUUID() id: string;
}

export class EnrolledDto {
  @Out(() => String) id: string;
  @Out(() => String) patient: string;
  /** Local date of the first questionnaire; null when everything hangs on an appointment to come. */
  @Out(() => String, { format: 'date', nullable: true }) first: string | null;
}

export class StatusDto {
  @Out(() => String) id: string;
  @Out(() => String, { enum: ENROLMENT_STATUSES }) status: string;
}

export class FoundEnrolmentDto {
  @Out(() => String) id: string;
  @Out(() => TextDto) pathway: TextDto;
  @Out(() => String, { enum: ENROLMENT_STATUSES }) status: string;
}

export class FoundPatientDto {
  @Out(() => String) id: string;
  @Out(() => String) name: string;
  @Out(() => String) cpr: string;
  @Out(() => Number) age: number;
  @Out(() => [FoundEnrolmentDto]) enrolments: FoundEnrolmentDto[];
}

export class FoundPatientsDto {
  /** At most 50. */
  @Out(() => [FoundPatientDto]) patients: FoundPatientDto[];
}

export class OfferedMessageDto {
  @Out(() => String) step: string;
  /** Local date. */
  @Out(() => String, { format: 'date' }) at: string;
}

export class OfferedStepDto {
  @Out(() => TextDto) title: TextDto;
  /** Local date. */
  @Out(() => String, { format: 'date' }) at: string;
  /** What is sent about it, at most: an answer stops those that come after it. */
  @Out(() => [OfferedMessageDto]) messages: OfferedMessageDto[];
}

/** An enrolment that is thought of. */
export class EnrolPreviewDto extends PickType(EnrolDto, [
  'department',
  'pathway',
  'startedOn',
  'facts',
  'anchors',
] as const) {}

export class OfferedStepsDto {
  /** What is to come, in order. */
  @Out(() => [OfferedStepDto]) steps: OfferedStepDto[];
}

export class PathwayChoiceDto {
  @Out(() => String) id: string;
  @Out(() => Number) version: number;
  @Out(() => TextDto) title: TextDto;
  /** What is to come, in order; what hangs on an appointment is not among it. */
  @Out(() => [OfferedStepDto]) steps: OfferedStepDto[];
  /** What a start date cannot tell, and is asked for. */
  @Out(() => [AskedAnchorDto]) anchors: AskedAnchorDto[];
  @Out(() => [AskedFactDto]) facts: AskedFactDto[];
  /** Expected answering time of the first step, in minutes. */
  @Out(() => Number, { nullable: true }) minutes: number | null;
}

export class ExtraOpenedDto {
  @Out(() => String) assignment: string;
}
