import { Out } from '../platform/http/fields.decorator.js';
import { MESSAGE_ERRORS, MESSAGE_STATUSES } from './state.js';

export class MessageDto {
  /** `invitation`, `reminder-1` …, or `duty`. */
  @Out(() => String) step: string;
  @Out(() => String) channel: string;
  @Out(() => String, { format: 'date-time' }) at: string;
  @Out(() => String, { enum: MESSAGE_STATUSES }) status: string;
  /** Why it did not, or perhaps did not, arrive. */
  @Out(() => String, { enum: MESSAGE_ERRORS, nullable: true }) error: string | null;
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
