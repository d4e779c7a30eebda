import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { Out, TextDto } from '../platform/http/fields.decorator.js';
import { KINDS, type Kind } from './calendar.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MAYBE = { nullable: true } as const;

export class CalendarQueryDto {
  /** Local dates, both included, at most 62 days. */
  @Matches(DATE) from: string;
  @Matches(DATE) to: string;
}

export class CalendarDayQueryDto {
  @IsIn(KINDS) @ApiProperty({ enum: KINDS }) kind: Kind;
  /** The page after another: its `next`. */
  @IsOptional() @Matches(/^[^_]{1,40}_[0-9a-f-]{36}$/) after?: string;
}

export class ChannelCountDto {
  @Out(() => String) channel: string;
  @Out(() => Number) count: number;
}

export class CalendarDayDto {
  @Out(() => String, { format: 'date' }) date: string;
  /** The department is closed: a weekday without hours, a holiday, or a closing day of its own. */
  @Out(() => Boolean) closed: boolean;
  /** The public holiday, by name. */
  @Out(() => TextDto, MAYBE) holiday: TextDto | null;
  /** Questionnaires that open, of which so many are still to open, and so many only if a condition holds on the day. */
  @Out(() => Number) opens: number;
  @Out(() => Number) toOpen: number;
  @Out(() => Number) conditional: number;
  @Out(() => Number) due: number;
  @Out(() => Number) closes: number;
  /** Messages still to go out, at most: an answer stops those that come after it. */
  @Out(() => [ChannelCountDto]) messages: ChannelCountDto[];
  @Out(() => Number) appointments: number;
}

export class CalendarDto {
  @Out(() => String) zone: string;
  @Out(() => String, { format: 'date-time' }) now: string;
  @Out(() => String, { format: 'date' }) today: string;
  @Out(() => [CalendarDayDto]) days: CalendarDayDto[];
}

export class CalendarPatientDto {
  @Out(() => String) id: string;
  @Out(() => String) name: string;
  @Out(() => String) cpr: string;
  @Out(() => Number) age: number;
}

export class CalendarLineDto {
  @Out(() => String) id: string;
  @Out(() => CalendarPatientDto) patient: CalendarPatientDto;
  /** The hour of it; null for an appointment without one. */
  @Out(() => String, { format: 'date-time', ...MAYBE }) at: string | null;
  /** The questionnaire, or the appointment's kind. */
  @Out(() => TextDto, MAYBE) title: TextDto | null;
  @Out(() => String, MAYBE) kind: string | null;
  @Out(() => String) state: string;
  @Out(() => Boolean) conditional: boolean;
  /** Of a message. */
  @Out(() => String, MAYBE) step: string | null;
  @Out(() => String, MAYBE) channel: string | null;
}

export class CalendarLinesDto {
  @Out(() => [CalendarLineDto]) lines: CalendarLineDto[];
  /** Where the next page begins; null = this was the last. */
  @Out(() => String, MAYBE) next: string | null;
}
