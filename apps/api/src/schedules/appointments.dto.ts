import { ApiProperty } from '@nestjs/swagger';
import { APPOINTMENT_ANCHORS, type AppointmentAnchor } from '@stemme/pathways';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { Out } from '../platform/http/fields.decorator.js';
import { PlanChangeDto } from './changes.dto.js';
import { APPOINTMENT_STATES } from './status.js';

const OUTCOMES = ['booked', 'moved', 'rebooked', 'cancelled', 'kept', 'unchanged'] as const;

export class PutAppointmentDto {
  @IsUUID() department: string;
  @IsUUID() patient: string;
  @IsIn(APPOINTMENT_ANCHORS) @ApiProperty({ enum: APPOINTMENT_ANCHORS }) kind: AppointmentAnchor;
  /** Local date, within two years of today. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) date: string;
  /** Wall clock; left out = only the day is known. */
  @IsOptional() @Matches(/^([01]\d|2[0-3]):[0-5]\d$/) time?: string;
  /** Only for this pathway; left out = for every one of the patient's. */
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(80) pathway?: string;
  /** Made by the screen, once for each appointment: the same again moves it. */
  @IsString() @Matches(/^(?=.*\S)\P{Cc}*$/u) @MaxLength(120) reference: string;
}

export class MoveAppointmentDto {
  /** Local date, within two years of today. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) date: string;
  /** Wall clock; left out = only the day is known. */
  @IsOptional() @Matches(/^([01]\d|2[0-3]):[0-5]\d$/) time?: string;
}

export class CancelAppointmentDto {
  @IsOptional() @IsString() @Matches(/\S/) @MaxLength(500) reason?: string;
}

export class AppointmentDto {
  @Out(() => String) id: string;
  @Out(() => String, { enum: APPOINTMENT_ANCHORS }) kind: string;
  @Out(() => String, { nullable: true }) pathway: string | null;
  /** `staff`, `enrolment`, `file`, or a system of the hospital. */
  @Out(() => String) source: string;
  @Out(() => String) reference: string;
  @Out(() => String, { format: 'date' }) date: string;
  @Out(() => String, { nullable: true }) time: string | null;
  @Out(() => String, { enum: APPOINTMENT_STATES }) state: string;
  @Out(() => String, { format: 'date-time' }) changedAt: string;
}

export class AppointmentsDto {
  /** Newest first. */
  @Out(() => [AppointmentDto]) appointments: AppointmentDto[];
}

export class PutAppointmentResultDto {
  @Out(() => AppointmentDto) appointment: AppointmentDto;
  @Out(() => String, { enum: OUTCOMES }) outcome: string;
  /** What became of the questionnaires that hang on it. */
  @Out(() => PlanChangeDto) changes: PlanChangeDto;
}
