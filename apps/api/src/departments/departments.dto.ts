import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
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
import { PHONE_KINDS, type PhoneKind } from './phones.js';

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

export class DepartmentDto {
  @Out(() => String) id: string;
  @Out(() => String) name: string;
  @Out(() => String) publicName: string;
  @Out(() => String) sor: string;
  @Out(() => String) zone: string;
  @Out(() => [DepartmentPhoneDto]) phones: DepartmentPhoneDto[];
  @Out(() => [OpeningDto]) hours: OpeningDto[];
  @Out(() => [String]) closed: string[];
  @OutJson() switches: Record<string, boolean>;
  @Out(() => [MemberDto]) clinicians: MemberDto[];
  /** Rows that are not over. */
  @Out(() => [DutyDto]) roster: DutyDto[];
}
