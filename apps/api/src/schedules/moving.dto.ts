import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Out } from '../platform/http/fields.decorator.js';
import { ASSIGNMENT_STATES, type AssignmentState } from './status.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What the person saw, so that nobody moves what has changed meanwhile. */
class SeenDto {
  @IsIn(ASSIGNMENT_STATES) @ApiProperty({ enum: ASSIGNMENT_STATES }) state: AssignmentState;
  @IsISO8601({ strict: true }) @MaxLength(40) opensAt: string;
  @IsString() @Matches(/\S/) @MaxLength(500) reason: string;
}

export class SkipDto extends SeenDto {}

export class MoveDto extends SeenDto {
  /** Local date of the new opening. */
  @Matches(DATE) on: string;
  /** Wall clock; the time it opens now when left out. */
  @IsOptional() @Matches(TIME) at?: string;
}

export class SendAgainDto extends SeenDto {
  /** Local date of the new opening; at once when left out. */
  @IsOptional() @Matches(DATE) on?: string;
  @IsOptional() @Matches(TIME) at?: string;
}

export class UndoMoveDto {
  @IsIn(ASSIGNMENT_STATES) @ApiProperty({ enum: ASSIGNMENT_STATES }) state: AssignmentState;
  @IsISO8601({ strict: true }) @MaxLength(40) opensAt: string;
}

export class MovedDto {
  /** The assignment that stands for the step from now on; another id after it was sent again. */
  @Out(() => String) assignment: string;
  @Out(() => String, { enum: ASSIGNMENT_STATES }) state: string;
  @Out(() => String, { format: 'date-time' }) opensAt: string;
  @Out(() => String, { format: 'date-time' }) dueAt: string;
  @Out(() => String, { format: 'date-time' }) closesAt: string;
  @Out(() => String, { nullable: true }) revokedReason: string | null;
  /** It can be taken back: nothing can have been sent. */
  @Out(() => Boolean) undo: boolean;
}
