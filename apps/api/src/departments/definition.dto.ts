import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CHANNELS, type Channel } from '@stemme/pathways';
import { CLOSING_TIME, LOCAL_TIME, PhoneInDto } from './departments.dto.js';

export class OpeningInDto {
  @IsInt() @Min(1) @Max(7) day: number;
  @IsString() from: string;
  @IsString() to: string;
}

export class SendingDefinitionDto {
  @Matches(LOCAL_TIME) from: string;
  @Matches(CLOSING_TIME) to: string;
  /** Left out = every day. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays?: number[];
  /** `false`: nothing goes out on public holidays and closing days. */
  @IsOptional() @IsBoolean() closedDays?: boolean;
}

/** A department as an administrator writes it down, found again by its SOR code. */
export class DefinitionDto {
  @Matches(/^\d{11,18}$/) sor: string;
  @IsString() @IsNotEmpty() @MaxLength(120) name: string;
  @IsString() @IsNotEmpty() @MaxLength(120) publicName: string;
  @IsString() zone: string;
  /** Left out = those the department has set itself stay. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PhoneInDto)
  phones?: PhoneInDto[];
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => OpeningInDto) hours: OpeningInDto[];
  /** Local dates on which the department is closed; the public holidays of its zone's country are known without. */
  @IsArray() @ArrayMaxSize(500) @IsString({ each: true }) closed: string[];
  @IsObject() switches: Record<string, boolean>;
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) pathways: string[];
  /** When messages go out. Left out, like those below = what is set stays. */
  @IsOptional() @ValidateNested() @Type(() => SendingDefinitionDto) sending?: SendingDefinitionDto;
  /** What the department may send by, besides what each patient wants. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(CHANNELS, { each: true })
  channels?: Channel[];
  /** What patients type into their browser: no scheme, no path, short. */
  @IsOptional() @Matches(/^[a-z0-9][a-z0-9.-]{1,60}[a-z0-9](\/[a-z0-9-]{1,20})?$/) shortAddress?: string;
  /** Where a letter that comes back is sent. */
  @IsOptional() @IsString() @Matches(/\S/) @MaxLength(300) postalAddress?: string;
}
