import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { LabelDto } from './departments.dto.js';
import { TOLD_TO, type ToldTo } from './loop.js';

export class OutcomeChoiceInDto {
  @Matches(/^[a-z][a-z0-9-]{1,30}$/) code: string;
  @ValidateNested() @Type(() => LabelDto) @IsDefined() @ApiProperty({ type: LabelDto }) text: LabelDto;
  @IsBoolean() closes: boolean;
  @IsBoolean() talked: boolean;
  @IsBoolean() needsNote: boolean;
  @IsBoolean() needsNext: boolean;
}

export class OutcomesInDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => OutcomeChoiceInDto)
  @ApiProperty({ type: [OutcomeChoiceInDto] })
  outcomes: OutcomeChoiceInDto[];
  /** What the person saw, as the settings named it: another by now is not written over. Absent = written whatever stands. */
  @IsOptional() @IsString() @MaxLength(40) seen?: string;
}

export class AfterInDto {
  @IsOptional() @IsInt() @Min(0) @Max(10_000) minutes?: number;
  /** 0 = at the closing of the day it is. */
  @IsOptional() @IsInt() @Min(0) @Max(30) workingDays?: number;
}

export class EscalationStepInDto {
  @ValidateNested() @Type(() => AfterInDto) @IsDefined() @ApiProperty({ type: AfterInDto }) after: AfterInDto;
  @IsIn(TOLD_TO) @ApiProperty({ enum: TOLD_TO }) to: ToldTo;
}

export class EscalationInDto {
  @IsArray()
  @ArrayMaxSize(6)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => EscalationStepInDto)
  @ApiProperty({ type: [EscalationStepInDto] })
  steps: EscalationStepInDto[];
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  @ApiProperty({ type: String, nullable: true })
  responsible: string | null;
  /** What the person saw, as the settings named it: another by now is not written over. Absent = written whatever stands. */
  @IsOptional() @IsString() @MaxLength(40) seen?: string;
}

export class OverflowInDto {
  @IsString() @IsNotEmpty() @MaxLength(300) da: string;
  @IsString() @IsNotEmpty() @MaxLength(300) en: string;
}

export class CapacityPartInDto {
  /** Weekday (1 = Monday … 7 = Sunday) → contacts. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  perDay: Record<string, number>;
  @ValidateIf((_, value) => value !== null)
  @ValidateNested()
  @Type(() => OverflowInDto)
  @IsDefined()
  @ApiProperty({ type: OverflowInDto, nullable: true })
  overflow: OverflowInDto | null;
}

export class CapacityInDto {
  @ValidateIf((_, value) => value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => CapacityPartInDto)
  @IsDefined()
  @ApiProperty({ type: CapacityPartInDto, nullable: true })
  capacity: CapacityPartInDto | null;
  /** What the person saw, as the settings named it: another by now is not written over. Absent = written whatever stands. */
  @IsOptional() @IsString() @MaxLength(40) seen?: string;
}

export class VideoInDto {
  @ValidateIf((_, value) => value !== null)
  @Matches(/^https:\/\/[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?$/)
  @MaxLength(500)
  @ApiProperty({ type: String, nullable: true })
  videoUrl: string | null;
  /** What the person saw, as the settings named it: another by now is not written over. Absent = written whatever stands. */
  @IsOptional() @IsString() @MaxLength(40) seen?: string;
}
