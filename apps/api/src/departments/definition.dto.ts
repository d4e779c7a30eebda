import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
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
import { PhoneInDto } from './departments.dto.js';

export class OpeningInDto {
  @IsInt() @Min(1) @Max(7) day: number;
  @IsString() from: string;
  @IsString() to: string;
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
  /** Local dates: public holidays, and the days the department itself is closed. */
  @IsArray() @ArrayMaxSize(500) @IsString({ each: true }) closed: string[];
  @IsObject() switches: Record<string, boolean>;
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) pathways: string[];
}
