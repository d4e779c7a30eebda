import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
} from 'class-validator';
import { Out } from '../platform/http/fields.decorator.js';
import { CALL_REASONS, CALL_RESULTS, type CallResult } from './calls.store.js';
import { MessagePatientDto } from './notifications.dto.js';

export class TriedInDto {
  @IsInt() @Min(1) version: number;
  @IsIn(CALL_RESULTS) @ApiProperty({ enum: CALL_RESULTS }) result: CallResult;
  @IsOptional() @IsString() @MaxLength(500) note?: string;
  /** When to try again; needed when the patient was not reached. */
  @IsOptional() @IsISO8601({ strict: true }) @MaxLength(40) nextTryAt?: string;
  /** They were reached and asked how it goes: a talk with a person, as the patient's pathways want from time to time. */
  @IsOptional() @IsBoolean() talked?: boolean;
}

export class CallUndoDto {
  @IsInt() @Min(1) version: number;
}

export class CallPatientDto extends MessagePatientDto {
  @Out(() => String, { nullable: true }) phone: string | null;
  @Out(() => String, { enum: ['da', 'en'] }) language: string;
}

export class TryDto {
  @Out(() => String, { format: 'date-time' }) at: string;
  @Out(() => String) by: string;
  @Out(() => String, { enum: CALL_RESULTS }) result: string;
  @Out(() => String, { nullable: true }) note: string | null;
  @Out(() => Boolean) talked: boolean;
}

export class CallDto {
  @Out(() => String) id: string;
  @Out(() => CallPatientDto) patient: CallPatientDto;
  @Out(() => String, { enum: CALL_REASONS }) why: string;
  /** The message that could not be sent; null when the call is about how to reach the patient at all. */
  @Out(() => String, { nullable: true }) step: string | null;
  @Out(() => String, { enum: ['open', 'done'] }) state: string;
  @Out(() => [TryDto]) tries: TryDto[];
  @Out(() => String, { format: 'date-time', nullable: true }) nextTryAt: string | null;
  /** Until when the answer is wanted. */
  @Out(() => String, { format: 'date-time', nullable: true }) closesAt: string | null;
  /** `reached`, `not-needed`, or `channel-again`: a message reaches the patient after all. */
  @Out(() => String, { nullable: true }) outcome: string | null;
  @Out(() => String, { format: 'date-time' }) since: string;
  @Out(() => Number) version: number;
}

export class CallsDto {
  /** Those to call now first. */
  @Out(() => [CallDto]) calls: CallDto[];
  /** Settled in the last seven days. */
  @Out(() => [CallDto]) done: CallDto[];
  /** More wait than are shown. */
  @Out(() => Boolean) more: boolean;
  @Out(() => String, { format: 'date-time' }) updatedAt: string;
}

/** Which letters: at most as many as somebody carries to the post. */
export class LettersInDto {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @ArrayUnique() @IsUUID(undefined, { each: true }) letters: string[];
}

export class LetterDto {
  @Out(() => String) id: string;
  @Out(() => MessagePatientDto) patient: MessagePatientDto;
  @Out(() => String) step: string;
  @Out(() => Number) questionnaires: number;
  /** Lines of the address on the envelope. */
  @Out(() => String, { nullable: true }) address: string | null;
  @Out(() => String, { format: 'date-time' }) since: string;
  @Out(() => String, { format: 'date-time', nullable: true }) printedAt: string | null;
}

export class LettersDto {
  @Out(() => [LetterDto]) waiting: LetterDto[];
  /** Marked as printed in the last seven days: may be put back. */
  @Out(() => [LetterDto]) printed: LetterDto[];
  @Out(() => Boolean) more: boolean;
  @Out(() => String, { format: 'date-time' }) updatedAt: string;
}

export class CountDto {
  @Out(() => Number) count: number;
}
