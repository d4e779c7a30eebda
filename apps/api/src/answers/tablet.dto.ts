import {
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
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Out, OutJson, TextDto } from '../platform/http/fields.decorator.js';
import { ANSWERED_BY } from './answered-by.js';
import { ANSWERS, CrisisDto, DepartmentForPatientDto, LANGUAGE_TAG, ONE_LINE } from './answers.dto.js';

export class OpenTabletDto {
  /** As it was typed: spaces, hyphens and small letters do not matter. */
  @IsString() @MaxLength(40) code: string;
}

export class TabletProgressDto {
  @IsObject() @ApiProperty(ANSWERS) answers: Record<string, unknown>;
  @IsInt() @Min(1) questionnaireVersion: number;
}

export class TabletSubmitDto {
  @IsUUID() assignment: string;
  @IsInt() @Min(1) questionnaireVersion: number;
  @IsObject() @ApiProperty(ANSWERS) answers: Record<string, unknown>;
  @Matches(LANGUAGE_TAG) @MaxLength(35) language: string;
  @IsIn(ANSWERED_BY) @ApiProperty({ enum: ANSWERED_BY }) answeredBy: string;
  @IsOptional() @Matches(ONE_LINE) @MaxLength(80) proxyName?: string;
  @IsOptional() @Matches(ONE_LINE) @MaxLength(80) proxyRelation?: string;
  @IsISO8601({ strict: true }) @MaxLength(40) startedAt: string;
  @IsISO8601({ strict: true }) @MaxLength(40) completedAt: string;
}

/** What a tablet may know: the questionnaire, and whom to call. No name, no earlier answers, no draft. */
export class TabletViewDto {
  @Out(() => String) assignment: string;
  @Out(() => String) csrf: string;
  @Out(() => String, { format: 'date-time' }) expiresAt: string;
  @Out(() => TextDto) title: TextDto;
  @Out(() => DepartmentForPatientDto) department: DepartmentForPatientDto;
  @Out(() => [String], { enum: ANSWERED_BY }) mayAnswer: string[];
  @OutJson() document: object;
  @Out(() => TextDto) startText: TextDto;
  @Out(() => CrisisDto, { nullable: true }) crisis: CrisisDto | null;
}

export class TabletSeenDto {
  /** What to show at once, when an answer calls for it. */
  @Out(() => TextDto, { nullable: true }) advice: TextDto | null;
}

/** Nothing that could be looked up afterwards: not even the response's id is told. */
export class TabletReceivedDto {
  @Out(() => String, { format: 'date-time' }) receivedAt: string;
  @Out(() => TextDto, { nullable: true }) advice: TextDto | null;
}

export class TabletCodeDto {
  @Out(() => String) id: string;
  /** Shown once, to staff; only a hash is kept. */
  @Out(() => String) code: string;
  /** Where it is typed: a page of the patients' web. */
  @Out(() => String) address: string;
  @Out(() => String, { format: 'date-time' }) expiresAt: string;
}
