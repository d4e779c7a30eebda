import { CHANNELS } from '@stemme/pathways';
import { Out } from '../platform/http/fields.decorator.js';
import { MESSAGE_ERRORS, MESSAGE_STATUSES } from './state.js';

export class ResolvedDto {
  @Out(() => String, { enum: ['arrived', 'again'] }) how: string;
  /** The name of who settled it. */
  @Out(() => String) by: string;
  @Out(() => String, { format: 'date-time' }) at: string;
}

export class MessageDto {
  /** Null: planned, or to somebody on duty. */
  @Out(() => String, { nullable: true }) id: string | null;
  /** `invitation`, `reminder-1` …, `moved`, `cancelled`, or `duty`. */
  @Out(() => String) step: string;
  /** Every step it carries; a later round of one has a number: `reminder-1:2`. */
  @Out(() => [String]) steps: string[];
  /** The assignments it is about. */
  @Out(() => [String]) assignments: string[];
  @Out(() => String, { enum: [...CHANNELS] }) channel: string;
  @Out(() => String, { format: 'date-time' }) at: string;
  @Out(() => String, { enum: MESSAGE_STATUSES }) status: string;
  /** Why it did not, or perhaps did not, arrive. */
  @Out(() => String, { enum: MESSAGE_ERRORS, nullable: true }) error: string | null;
  /** The channel that took over. */
  @Out(() => String, { nullable: true }) next: string | null;
  @Out(() => ResolvedDto, { nullable: true }) resolved: ResolvedDto | null;
  /** How many questionnaires it is about. */
  @Out(() => Number) questionnaires: number;
}

export class MessagesDto {
  @Out(() => [MessageDto]) messages: MessageDto[];
}

export class MessagePatientDto {
  @Out(() => String) id: string;
  @Out(() => String) name: string;
  @Out(() => String) cpr: string;
  @Out(() => Number) age: number;
}

export class UndeliveredMessageDto extends MessageDto {
  @Out(() => MessagePatientDto) patient: MessagePatientDto;
  /** Who on duty should have been told; null for a message to the patient, and when there was nobody. */
  @Out(() => String, { nullable: true }) clinician: string | null;
}

export class UndeliveredDto {
  @Out(() => [UndeliveredMessageDto]) undelivered: UndeliveredMessageDto[];
}
