import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Out, OutJson, TextDto } from '../platform/http/fields.decorator.js';
import { CapacityDto, EscalationStepDto, OutcomeChoiceDto } from './loop-out.dto.js';
import { PHONE_KINDS, type PhoneKind } from './phones.js';

/** A wall clock time, and one that may be the end of the day. */
export const LOCAL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
export const CLOSING_TIME = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

export class LabelDto {
  @IsString() @IsNotEmpty() @MaxLength(80) da: string;
  @IsString() @IsNotEmpty() @MaxLength(80) en: string;
}

export class PhoneInDto {
  @IsIn(PHONE_KINDS) @ApiProperty({ enum: PHONE_KINDS }) kind: PhoneKind;
  @ValidateNested() @Type(() => LabelDto) @ApiProperty({ type: LabelDto }) label: LabelDto;
  /** Digits as they are dialled, spaces allowed, a country code with `+`. */
  @IsString() @Matches(/^\+?\d(?: ?\d){2,14}$/) number: string;
  @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d{2}-\d{2}$/) checkedOn: string;
}

export class PhonesDto {
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PhoneInDto)
  @ApiProperty({ type: [PhoneInDto] })
  phones: PhoneInDto[];
}

export class SendingInDto {
  @Matches(LOCAL_TIME) from: string;
  /** Nothing is sent from this time on; `24:00` = until midnight. */
  @Matches(CLOSING_TIME) to: string;
  /** 1 = Monday … 7 = Sunday. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  @ApiProperty({ type: [Number] })
  weekdays: number[];
}

export class SettingsDto {
  @ValidateNested() @Type(() => SendingInDto) @IsDefined() @ApiProperty({ type: SendingInDto }) sending: SendingInDto;
}

export class DutyInDto {
  @IsUUID() clinician: string;
  /** An instant, or a local date: then `to` is a local date too, and included. */
  @IsString() @MaxLength(40) from: string;
  @IsString() @MaxLength(40) to: string;
  /** 1 is told first. */
  @IsInt() @Min(1) @Max(20) position: number;
}

export class RosterDto {
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => DutyInDto)
  @ApiProperty({ type: [DutyInDto] })
  roster: DutyInDto[];
}

export class DepartmentPhoneDto {
  @Out(() => String, { enum: PHONE_KINDS }) kind: PhoneKind;
  @Out(() => TextDto) label: TextDto;
  @Out(() => String) number: string;
  @Out(() => String, { format: 'date' }) checkedOn: string;
}

export class OpeningDto {
  /** 1 = Monday … 7 = Sunday. */
  @Out(() => Number) day: number;
  @Out(() => String) from: string;
  @Out(() => String) to: string;
}

export class SendingDto {
  @Out(() => String) from: string;
  @Out(() => String) to: string;
  /** 1 = Monday … 7 = Sunday. */
  @Out(() => [Number]) weekdays: number[];
}

export class PublicHolidayDto {
  @Out(() => String, { format: 'date' }) date: string;
  @Out(() => String) da: string;
  @Out(() => String) en: string;
}

export class MemberDto {
  @Out(() => String) id: string;
  @Out(() => String) name: string;
  @Out(() => [String]) roles: string[];
}

export class DutyDto {
  @Out(() => String) clinician: string;
  @Out(() => String, { format: 'date-time' }) from: string;
  @Out(() => String, { format: 'date-time' }) to: string;
  @Out(() => Number) position: number;
}

/** Names of what each part holds now, to be sent back when it is saved. */
export class SeenDto {
  @Out(() => String) outcomes: string;
  @Out(() => String) capacity: string;
  @Out(() => String) escalation: string;
  @Out(() => String) video: string;
}

export class DepartmentDto {
  @Out(() => String) id: string;
  @Out(() => String) name: string;
  @Out(() => String) publicName: string;
  @Out(() => String) sor: string;
  @Out(() => String) zone: string;
  @Out(() => [DepartmentPhoneDto]) phones: DepartmentPhoneDto[];
  @Out(() => [OpeningDto]) hours: OpeningDto[];
  /** Local dates, besides the public holidays. */
  @Out(() => [String]) closed: string[];
  /** Of this year and the next, of the zone's country. */
  @Out(() => [PublicHolidayDto]) publicHolidays: PublicHolidayDto[];
  @Out(() => SendingDto) sending: SendingDto;
  /** Ids of what the department offers. */
  @Out(() => [String]) pathways: string[];
  /** Who types a paper the second time: somebody else, or the same person. */
  @Out(() => String, { enum: ['other', 'same'] }) secondEntry: string;
  @OutJson() switches: Record<string, boolean>;
  /** What may be written of an item when something was done. */
  @Out(() => [OutcomeChoiceDto]) outcomes: OutcomeChoiceDto[];
  /** Contacts a day holds; null = not set. */
  @Out(() => CapacityDto, { nullable: true }) capacity: CapacityDto | null;
  /** Who is told when a deadline has passed. */
  @Out(() => [EscalationStepDto]) escalation: EscalationStepDto[];
  /** The clinician who answers for what nobody has handled. */
  @Out(() => String, { nullable: true }) responsible: string | null;
  /** Where the region's video service is met. */
  @Out(() => String, { nullable: true }) videoUrl: string | null;
  @Out(() => [MemberDto]) clinicians: MemberDto[];
  /** Rows that are not over. */
  @Out(() => [DutyDto]) roster: DutyDto[];
  @Out(() => SeenDto) seen: SeenDto;
}
