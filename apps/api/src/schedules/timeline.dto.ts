import { IsOptional, Matches } from 'class-validator';
import { Out, OutJson, TextDto } from '../platform/http/fields.decorator.js';
import { ASSIGNMENT_STATES, ENROLMENT_STATUSES } from './status.js';

const MAYBE = { nullable: true } as const;
const DATE = { format: 'date' } as const;
const INSTANT = { format: 'date-time' } as const;

/** An instant and an id, as `earlier` and `later` of a page. */
const CURSOR = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z_[0-9a-f-]{36}$/;

export class TimelineQueryDto {
  /** The page before this one: its `earlier`. */
  @IsOptional() @Matches(CURSOR) before?: string;
  /** The page after this one: its `later`. */
  @IsOptional() @Matches(CURSOR) after?: string;
}

export class ChosenFactDto {
  @Out(() => String) id: string;
  @Out(() => TextDto) text: TextDto;
  @Out(() => TextDto) option: TextDto;
}

export class TimelineEnrolmentDto {
  @Out(() => String) id: string;
  @Out(() => String) pathway: string;
  @Out(() => Number) pathwayVersion: number;
  /** The version in force now; another than `pathwayVersion` can be switched to. */
  @Out(() => Number) inForce: number;
  @Out(() => TextDto) title: TextDto;
  @Out(() => String, { enum: ENROLMENT_STATUSES }) status: string;
  @Out(() => String, INSTANT) statusAt: string;
  @Out(() => String, { ...DATE, ...MAYBE }) statusOn: string | null;
  @Out(() => String, MAYBE) statusReason: string | null;
  @Out(() => String, INSTANT) createdAt: string;
  /** Local dates by anchor. */
  @OutJson() anchors: Readonly<Record<string, string>>;
  @Out(() => [ChosenFactDto]) facts: ChosenFactDto[];
  /** Local dates, both included; without `to` until further notice. */
  @OutJson({ isArray: true } as never) pauses: readonly object[];
  @Out(() => String, { ...DATE, ...MAYBE }) resumeOn: string | null;
  /** The plan is written to this local date. */
  @Out(() => String, DATE) plannedUntil: string;
}

export class TimelineResponseDto {
  @Out(() => String) id: string;
  @Out(() => String, INSTANT) receivedAt: string;
  @Out(() => String) mode: string;
  @Out(() => String) answeredBy: string;
  @Out(() => Boolean) late: boolean;
  @Out(() => Boolean) retracted: boolean;
}

export class TimelineAssignmentDto {
  @Out(() => String) id: string;
  @Out(() => String) enrolment: string;
  @Out(() => String) step: string;
  /** Where the step stands: "6 weeks after referral". */
  @Out(() => TextDto) words: TextDto;
  @Out(() => TextDto, MAYBE) phase: TextDto | null;
  @Out(() => String) questionnaire: string;
  @Out(() => TextDto) title: TextDto;
  @Out(() => String, { enum: ASSIGNMENT_STATES }) state: string;
  @Out(() => String, MAYBE) revokedReason: string | null;
  @Out(() => String, INSTANT) opensAt: string;
  @Out(() => String, INSTANT) dueAt: string;
  @Out(() => String, INSTANT) closesAt: string;
  @Out(() => String, { ...INSTANT, ...MAYBE }) openedAt: string | null;
  /** Only the day it opens decides whether it is sent. */
  @Out(() => Boolean) conditional: boolean;
  /** Moved, skipped or sent again by staff: a new plan leaves it alone. */
  @Out(() => Boolean) held: boolean;
  /** The patient has begun to answer. */
  @Out(() => Boolean) begun: boolean;
  @Out(() => String, MAYBE) appointment: string | null;
  @Out(() => String, MAYBE) level: string | null;
  @Out(() => TimelineResponseDto, MAYBE) response: TimelineResponseDto | null;
  /** What staff can do to it now: `move`, `skip`, `send-again`, `undo`. */
  @Out(() => [String]) can: string[];
}

export class TimelineAppointmentDto {
  @Out(() => String) id: string;
  @Out(() => String) kind: string;
  @Out(() => String, MAYBE) pathway: string | null;
  @Out(() => String) source: string;
  @Out(() => String) reference: string;
  @Out(() => String, DATE) date: string;
  @Out(() => String, MAYBE) time: string | null;
  @Out(() => String) state: string;
}

export class TimelineActDto {
  @Out(() => String) id: string;
  @Out(() => String) enrolment: string;
  @Out(() => String, MAYBE) assignment: string | null;
  @Out(() => String, MAYBE) appointment: string | null;
  @Out(() => String) act: string;
  @Out(() => String, MAYBE) reason: string | null;
  /** Null: it happened by itself. */
  @Out(() => String, MAYBE) by: string | null;
  @Out(() => String, INSTANT) at: string;
  /** The step it is about, in words. */
  @Out(() => TextDto, MAYBE) words: TextDto | null;
  @OutJson() detail: Readonly<Record<string, unknown>>;
}

export class TimelineDto {
  @Out(() => String) patient: string;
  @Out(() => String) department: string;
  @Out(() => String, INSTANT) now: string;
  @Out(() => String) zone: string;
  @Out(() => [TimelineEnrolmentDto]) enrolments: TimelineEnrolmentDto[];
  /** In order of opening. */
  @Out(() => [TimelineAssignmentDto]) assignments: TimelineAssignmentDto[];
  /** Of the days of this page, in order. */
  @Out(() => [TimelineAppointmentDto]) appointments: TimelineAppointmentDto[];
  /** The newest first. */
  @Out(() => [TimelineActDto]) acts: TimelineActDto[];
  /** There are more acts on these days than the newest 500. */
  @Out(() => Boolean) actsCut: boolean;
  /** Where the page before or after begins; null = there is none. */
  @Out(() => String, MAYBE) earlier: string | null;
  @Out(() => String, MAYBE) later: string | null;
}
