import { LEVELS } from '@stemme/triage';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Out } from '../platform/http/fields.decorator.js';

/** What a clinician may say: grey is what nobody could decide, and blue is no answer. */
export const JUDGED = ['acute', 'red', 'yellow', 'green'] as const;

export class JudgeDto {
  @IsIn(JUDGED) @ApiProperty({ enum: JUDGED }) level: string;
  @IsString() @MinLength(3) @MaxLength(1000) @Matches(/\S.*\S.*\S/s) because: string;
}

export class JudgementDto {
  @Out(() => String) id: string;
  @Out(() => String, { enum: JUDGED }) level: string;
  @Out(() => String) because: string;
  @Out(() => String, { format: 'date-time' }) at: string;
  @Out(() => String) by: string;
  @Out(() => Boolean) own: boolean;
  /** The latest of its clinician. */
  @Out(() => Boolean) current: boolean;
  /** Worse than what the rules said. */
  @Out(() => Boolean) worse: boolean;
  /** The item that was raised of it. */
  @Out(() => String, { nullable: true }) item: string | null;
}

export class JudgementsDto {
  /** Null: no rules have spoken, a person was asked to read it. */
  @Out(() => String, { enum: LEVELS, nullable: true }) level: string | null;
  @Out(() => String, { enum: LEVELS, nullable: true }) atWorst: string | null;
  @Out(() => Boolean) mayJudge: boolean;
  /** Newest first. */
  @Out(() => [JudgementDto]) judgements: JudgementDto[];
}
